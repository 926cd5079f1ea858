const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The position of the quote that ends a string of a JSON text; that of its first quote is `begin`. */
export function endOfString(json: string, begin: number): number {
  let at = begin + 1
  for (; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return at
}
