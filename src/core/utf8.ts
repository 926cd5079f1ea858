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
