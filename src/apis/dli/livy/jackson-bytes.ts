/** The bytes that mean something in JSON. */
export const code = (letter: string): number => letter.charCodeAt(0)
export const [QUOTE, BACKSLASH, COLON, COMMA, SLASH, MINUS, POINT, ZERO] = [...'"\\:,/-.0'].map(code)
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
export const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || (byte !== undefined && byte >= 9 && byte <= 13)
export const NAME_START = /[\p{L}_$]/u
export const NAME_PART = /[\p{L}\p{N}_$]/u
export const ESCAPES = new Set([...'"\\/bfnrtu'].map(code))
export const UNICODE = code('u')
export const isHexDigit = (byte: number): boolean =>
  isDigit(byte) || ((byte | 0x20) - 0x61 < 6 && (byte | 0x20) >= 0x61)
