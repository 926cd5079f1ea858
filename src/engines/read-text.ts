/** The body of a reply as text. Throws what `tooLong` makes if it has more bytes than the limit. */
export async function readText({ body }: Response, maxBytes: number, tooLong: () => Error): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body ?? []) {
    bytes += piece.length
    // leaving the loop closes the connection
    if (bytes > maxBytes) throw tooLong()
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}
