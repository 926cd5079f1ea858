import { withoutPasswords } from './redact.ts'

/** The longest body that the journal keeps whole, in bytes; of a longer one it keeps this much of its beginning. */
export const KEPT_BODY_BYTES = 64 * 1024

/** Where in a JSON body the code or the SQL is. */
export interface TextPlace {
  readonly as: 'code' | 'sql'
  readonly field: string
}

/** What the journal keeps of a body. */
export interface KeptBody {
  readonly start: string
  /** The length of the whole body. */
  readonly bytes: number
}

/** A body is a text for the journal: bytes that are not UTF-8 are shown as U+FFFD anyway. */
export function keptBody(text: string, bytes: number): KeptBody {
  if (bytes <= KEPT_BODY_BYTES) return { start: withoutPasswords(text), bytes }
  // each character takes a byte at least: the rest of the text is not read
  const start = withoutPasswords(text.slice(0, KEPT_BODY_BYTES))
  return { start: Buffer.from(start).subarray(0, KEPT_BODY_BYTES).toString(), bytes }
}

/** The code or the SQL in a parsed body; undefined if it has none. */
export function textIn(body: unknown, { field }: TextPlace): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[field]
  return typeof value === 'string' ? value : undefined
}
