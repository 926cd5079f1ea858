/** What the journal keeps of bodies. */

/** The longest body that is kept whole, in bytes; of a longer one so much of its beginning. */
export const KEPT_BODY_BYTES = 64 * 1024

/** Where in a JSON body the code or the SQL is. */
export interface TextPlace {
  readonly as: 'code' | 'sql'
  readonly field: string
}

/** A request's body. */
export interface KeptBody {
  /** Its beginning: as a text where it was read as one, as the bytes are an object of their own, and one outside the heap. */
  readonly kept: string | Uint8Array
  /** How long it was in all. */
  readonly length: number
  /** The code or the SQL, where its end is not in the beginning. */
  text: string | undefined
}

/** A body as it came, and what is known of it. */
export interface HeardBody {
  readonly bytes: Uint8Array
  /** The same as a text, where it was read as one. */
  readonly text: string | undefined
  /** What it says as JSON, where that is known. */
  readonly parsed: unknown
}

/** What the journal keeps of a body. */
export function keptBody(bytes: Uint8Array, text: string | undefined): string | KeptBody {
  const { length } = bytes
  // a copy, where a view would keep all of it alive
  if (length > KEPT_BODY_BYTES)
    return { kept: Uint8Array.prototype.slice.call(bytes, 0, KEPT_BODY_BYTES), length, text: undefined }
  if (text?.length === length) return text
  return { kept: text ?? bytes, length, text: undefined }
}

export const textOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8')

/** The code or the SQL in what a body says. */
export function textIn(body: unknown, { field }: TextPlace): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[field]
  return typeof value === 'string' ? value : undefined
}
