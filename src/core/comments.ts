import { Problem } from './problem.ts'

/** The comments and quotes of a statement's language. */
export interface Syntax {
  /** What starts a comment or a quote, and nothing more: everything else is skipped quickly. */
  readonly special: RegExp
  readonly lineComments: readonly string[]
  readonly quotes: readonly string[]
  /** A backslash in quotes escapes the next character, and a quote of one character ends at the end of its line. */
  readonly escapes: boolean
}

/** For Scala and Python: the statements of a session may be in either. */
export const codeSyntax: Syntax = {
  special: /["'#]|\/[/*]/g,
  lineComments: ['//', '#'],
  quotes: ['"""', "'''", '"', "'"],
  escapes: true,
}
export const sqlSyntax: Syntax = {
  special: /["']|--|\/\*/g,
  lineComments: ['--'],
  quotes: ["'", '"'],
  escapes: false,
}

export interface Piece {
  readonly kind: 'code' | 'quoted' | 'comment'
  readonly text: string
}

/** What can start a comment or a quote. */
const SPECIAL = /["'/#-]/

/** Whether a text may contain a comment or a quote; most do not. */
export const mayHoldMore = (text: string): boolean => SPECIAL.test(text)

/** The most pieces of a text: quoted parts, comments, and the code between them. A quote without an end counts, too. */
export const MAX_PIECES = 50_000

/**
 * Splits a text into code, quoted parts and comments. A quote without an end is code: it may be a Scala symbol.
 * Throws a Problem if there are too many.
 */
export function pieces(text: string, syntax: Syntax): Piece[] {
  const found: Piece[] = []
  const { special } = syntax
  const quotes = new Quotes(text, syntax.escapes)
  /** Where the code before the current place begins. */
  let codeAt = 0
  let at = 0
  /** Quotes without an end. */
  let open = 0
  const checkCount = (): void => {
    if (found.length + open <= MAX_PIECES) return
    throw new Problem(
      'invalid',
      `a text can have at most ${MAX_PIECES} quotes and comments, with the code between them`,
    )
  }
  const take = (kind: Piece['kind'], end: number): void => {
    if (at > codeAt) found.push({ kind: 'code', text: text.slice(codeAt, at) })
    found.push({ kind, text: text.slice(at, end) })
    checkCount()
    at = codeAt = end
  }
  while (at < text.length) {
    special.lastIndex = at
    at = special.exec(text)?.index ?? text.length
    if (at === text.length) break
    const quote = syntax.quotes.find((mark) => text.startsWith(mark, at))
    const quoteEnd = quote === undefined ? -1 : quotes.endOf(quote, at)
    if (quoteEnd >= 0) take('quoted', quoteEnd)
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      take('comment', end < 0 ? text.length : end + 2)
    } else if (syntax.lineComments.some((mark) => text.startsWith(mark, at)) && !isDivision(text, at)) {
      const end = text.indexOf('\n', at)
      take('comment', end < 0 ? text.length : end)
    } else {
      open++
      checkCount()
      at++
    }
  }
  if (at > codeAt) found.push({ kind: 'code', text: text.slice(codeAt) })
  return found
}

/** `7 // 2` divides in Python: what follows is a number, and then the end or more of the expression. */
const NUMBER_FOLLOWS = /\/\/\s*\d+(?:\.\d+)?\s*(?=$|[\n;)\]},+*/%-])/y

function isDivision(text: string, at: number): boolean {
  NUMBER_FOLLOWS.lastIndex = at
  return NUMBER_FOLLOWS.test(text)
}

/** Finds the ends of quotes. */
class Quotes {
  readonly #text: string
  readonly #escapes: boolean
  /**
   * The place up to which each kind of quote is known to have no end; otherwise a text of `\'` would be searched
   * again for each quote.
   */
  readonly #endless = new Map<string, number>()

  constructor(text: string, escapes: boolean) {
    this.#text = text
    this.#escapes = escapes
  }

  /** The place after the end of a quote; -1 if it has none. */
  endOf(quote: string, start: number): number {
    if (start < (this.#endless.get(quote) ?? 0)) return -1
    return this.#escapes && quote !== '"""' ? this.#escapedEnd(quote, start) : this.#plainEnd(quote, start)
  }

  #plainEnd(quote: string, start: number): number {
    const end = this.#text.indexOf(quote, start + quote.length)
    if (end < 0) this.#endless.set(quote, this.#text.length)
    return end < 0 ? -1 : end + quote.length
  }

  #escapedEnd(quote: string, start: number): number {
    const text = this.#text
    let at = start + quote.length
    for (; at < text.length; at++) {
      if (text[at] === '\\') at++
      else if (text.startsWith(quote, at)) return at + quote.length
      else if (text[at] === '\n' && quote.length === 1) break
    }
    this.#endless.set(quote, at)
    return -1
  }
}

/** The text with white space outside quotes folded to one space and trimmed. */
export function folded(parts: readonly Piece[]): string {
  return parts
    .map((part) => (part.kind === 'quoted' ? part.text : fold(part.text)))
    .join('')
    .trim()
}

/** The same for a text that is all code. Returns the text itself if there is nothing to fold. */
export const blanksFolded = (text: string): string => (/[^\S ]|\s\s|^\s|\s$/.test(text) ? fold(text).trim() : text)

/** A longer text is folded character by character: a replacement remembers every match, and there can be a million. */
const LONG_TEXT = 10_000

function fold(text: string): string {
  if (text.length <= LONG_TEXT) return text.replace(/\s+/g, ' ')
  return /[^\0-\xff]/.test(text) ? text.split(/\s{2,}|[^\S ]/).join(' ') : foldLatin1(text)
}

/** For characters of one byte, of which these are white space: U+0009 to U+000D, the space, and the no-break space. */
function foldLatin1(text: string): string {
  const bytes = Buffer.from(text, 'latin1')
  let length = 0
  let isAfterBlank = false
  for (const byte of bytes) {
    const isBlank = byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0
    if (!isBlank) bytes[length++] = byte
    else if (!isAfterBlank) bytes[length++] = 0x20
    isAfterBlank = isBlank
  }
  return bytes.toString('latin1', 0, length)
}

/** The pieces of a text without comments and blanks at its start and end. */
export function withoutOuterComments(parts: readonly Piece[]): Piece[] {
  const counts = (part: Piece): boolean => part.kind === 'quoted' || (part.kind === 'code' && part.text.trim() !== '')
  return parts.slice(Math.max(0, parts.findIndex(counts)), parts.findLastIndex(counts) + 1)
}
