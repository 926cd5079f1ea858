import { isUtf8 } from 'node:buffer'

const BYTE_ORDER_MARK = '\ufeff'
const REPLACEMENT = '\ufffd'
const REPLACEMENT_BYTES = 3

/** The text without a byte order mark, which some editors write. */
export const withoutMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)

/** The position of the first byte that is not valid UTF-8; undefined if all bytes are valid. `text` is what the bytes decode to. */
export function invalidByteAt(bytes: Uint8Array, text: string): number | undefined {
  // decoding puts this character in the place of each invalid byte
  if (!text.includes(REPLACEMENT) || isUtf8(bytes)) return undefined
  let byte = 0
  for (let from = 0; ; ) {
    const at = text.indexOf(REPLACEMENT, from)
    if (at < 0) return byte
    byte += Buffer.byteLength(text.slice(from, at))
    const isReal = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!isReal) return byte
    byte += REPLACEMENT_BYTES
    from = at + 1
  }
}

/** Why bytes are not text: they are in another encoding. */
export const notUtf8 = (byte: number): string => `is not valid UTF-8: the byte at position ${byte} cannot be decoded`

/** A surrogate without its other half: with the flag u, a pair is one character and no surrogate. */
const HALF = /\p{Surrogate}/u

/**
 * The first surrogate without its other half in a JSON value of a limited depth. Such a text exists in JavaScript, and JSON and YAML
 * can write it with an escape; UTF-8 has no bytes for it, so a reply would contain another text.
 */
export function halfCharacterIn(value: unknown): string | undefined {
  if (typeof value === 'string') return HALF.exec(value)?.[0]
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = halfCharacterIn(key) ?? halfCharacterIn(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/** Why a text with half of a character is refused. */
export const halfCharacter = (half: string): string =>
  `is not valid UTF-8: ${JSON.stringify(half)} is half of a surrogate pair`
