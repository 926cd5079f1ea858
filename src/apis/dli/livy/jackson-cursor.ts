/** The tokens of a JSON text, as Jackson 2.12 reads them for Livy: its errors, at places that count bytes. */
import * as ascii from './jackson-bytes.ts'
import { describe, JacksonError, placeText } from './jackson-error.ts'

const VALUE_LIST = `(JSON String, Number, Array, Object or token 'null', 'true' or 'false')`
const NO_COMMENTS =
  "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)"
const FOLLOWS_MINUS = 'expected digit (0-9) to follow minus sign, for valid numeric value'

/** The start of a value: of a text, an object or an array only the first byte is read, anything else is read whole. */
export type Token = 'text' | 'int' | 'float' | 'true' | 'false' | 'null' | 'object' | 'array'

/** An object or an array whose end is not read yet, its place, and whether nothing of it is read yet. */
type Opened = { readonly scope: 'object' | 'array'; readonly start: string; isFirst: boolean }

const typeName = { root: 'root', object: 'Object', array: 'Array' } as const

export class JacksonCursor {
  readonly #bytes: Buffer
  #at = 0
  #line = 1
  #lineStart = 0
  #tokenStart = 0
  #text = ''
  readonly #scopes: Opened[] = []

  constructor(text: string) {
    // a mark of the byte order is not part of the text
    this.#bytes = Buffer.from(text.startsWith('\uFEFF') ? text.slice(1) : text)
  }

  /** The text of the number that was read last. */
  get number(): string {
    return this.#text
  }

  /** The place after what has been read, and the place of the last token. */
  get here(): string {
    return this.#place(this.#at)
  }

  get tokenPlace(): string {
    return this.#place(this.#tokenStart)
  }

  get isEmpty(): boolean {
    return this.#bytes.every(ascii.isBlank)
  }

  /** Reads the start of a value. */
  startValue(): Token {
    const byte = this.#next(true)
    this.#tokenStart = this.#at
    const letter = String.fromCharCode(byte)
    if (byte === ascii.QUOTE) return this.#token('text')
    if (letter === '{') return this.#open('object')
    if (letter === '[') return this.#open('array')
    if (letter === '-' || ascii.isDigit(byte)) return this.#readNumber()
    for (const word of ['true', 'false', 'null'] as const) if (letter === word[0]) return this.#readWord(word)
    throw this.#wrongValue(byte)
  }

  /** Reads the rest of a text whose quote was read. `what` is the place that an error names. */
  readText(what: 'string value' | 'name' = 'string value'): string {
    const bytes = this.#bytes
    const start = this.#at
    let at = start
    let hasEscape = false
    for (let byte = bytes[at++]; byte !== ascii.QUOTE; byte = bytes[at++]) {
      if (byte === undefined || byte < 0x20) {
        this.#at = Math.min(at, bytes.length)
        throw this.#wrongInText(byte, what)
      }
      if (byte !== ascii.BACKSLASH) continue
      hasEscape = true
      this.#at = at
      this.#readEscape()
      at = this.#at
    }
    this.#at = at
    const text = this.#bytes.toString('utf8', start, this.#at - 1)
    return hasEscape ? (JSON.parse(`"${text}"`) as string) : text
  }

  /** The name of the next property of the object that is being read; undefined at its end. */
  nextName(): string | undefined {
    if (this.#closes()) return undefined
    if (this.#next(true) !== ascii.QUOTE) throw this.#unexpected('was expecting double-quote to start field name')
    this.#at++
    const name = this.readText('name')
    if (this.#next(true) !== ascii.COLON)
      throw this.#unexpected('was expecting a colon to separate field name and value')
    this.#at++
    return name
  }

  /** Whether the array that is being read has another item. */
  hasItem(): boolean {
    return !this.#closes()
  }

  /** Reads a value that has begun to its end, and forgets it. */
  skip(token: Token): void {
    if (token === 'text') this.readText()
    else if (token === 'object') while (this.nextName() !== undefined) this.skip(this.startValue())
    else if (token === 'array') while (this.hasItem()) this.skip(this.startValue())
  }

  #token(token: Token): Token {
    this.#at++
    return token
  }

  #open(scope: 'object' | 'array'): Token {
    this.#scopes.push({ scope, start: this.tokenPlace, isFirst: true })
    return this.#token(scope)
  }

  /** Reads the end of the object or the array that was opened last, or the comma before what follows. */
  #closes(): boolean {
    const opened = this.#scopes.at(-1)
    if (opened === undefined) return true
    const { scope, isFirst } = opened
    opened.isFirst = false
    const byte = this.#next(false)
    const closer = scope === 'object' ? '}' : ']'
    if (byte === ascii.code('}') || byte === ascii.code(']')) {
      if (byte !== ascii.code(closer)) throw this.#wrongCloser(byte, closer)
      this.#at++
      this.#scopes.pop()
      return true
    }
    if (isFirst) return false
    if (byte !== ascii.COMMA) throw this.#unexpected(`was expecting comma to separate ${typeName[scope]} entries`)
    this.#at++
    return false
  }

  /** The next byte that is not blank. `within`: something must follow, so the end is between two entries. */
  #next(within: boolean): number {
    for (; ; this.#at++) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) {
        const { scope, start } = this.#scopes.at(-1) ?? { scope: 'root', start: '' }
        if (within) throw this.#end(`within/between ${typeName[scope]} entries`)
        throw this.#end(`: expected close marker for ${typeName[scope]} (start marker at ${start})`, '')
      }
      if (byte === 0x0a) {
        this.#line++
        this.#lineStart = this.#at + 1
      } else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0d) {
        const rule = 'only regular white space (\\r, \\n, \\t) is allowed between tokens'
        throw this.#failAfter(`Illegal character (${describe(byte)}): ${rule}`)
      } else if (byte === ascii.SLASH) throw this.#unexpected(NO_COMMENTS)
      else if (byte >= 0x21) return byte
    }
  }

  #readNumber(): Token {
    const start = this.#at
    if (this.#bytes[this.#at] === ascii.MINUS) this.#at++
    const first = this.#bytes[this.#at]
    if (!ascii.isDigit(first)) throw this.#unexpectedInNumber(FOLLOWS_MINUS)
    if (first === ascii.ZERO && ascii.isDigit(this.#bytes[this.#at + 1])) {
      this.#at++
      throw this.#fail('Invalid numeric value: Leading zeroes not allowed')
    }
    this.#digits()
    let token: Token = 'int'
    if (this.#bytes[this.#at] === ascii.POINT) {
      token = 'float'
      this.#at++
      if (!ascii.isDigit(this.#bytes[this.#at])) throw this.#unexpectedInNumber('Decimal point not followed by a digit')
      this.#digits()
    }
    if (/[eE]/.test(String.fromCharCode(this.#bytes[this.#at] ?? 0))) {
      token = 'float'
      this.#at++
      if (/[+-]/.test(String.fromCharCode(this.#bytes[this.#at] ?? 0))) this.#at++
      if (!ascii.isDigit(this.#bytes[this.#at]))
        throw this.#unexpectedInNumber('Exponent indicator not followed by a digit')
      this.#digits()
    }
    this.#text = this.#bytes.toString('latin1', start, this.#at)
    return token
  }

  #digits(): void {
    while (ascii.isDigit(this.#bytes[this.#at])) this.#at++
  }

  #readWord<const Word extends 'true' | 'false' | 'null'>(word: Word): Word {
    if (this.#wordHere() !== word) throw this.#unknownWord()
    this.#at += word.length
    return word
  }

  /** The letters and digits from here on. */
  #wordHere(): string {
    const rest = this.#bytes.toString('utf8', this.#at, this.#at + MOST_SHOWN)
    let end = 0
    while (end < rest.length && ascii.NAME_PART.test(rest[end] ?? '')) end++
    return rest.slice(0, end)
  }

  #wrongValue(byte: number): JacksonError {
    const letter = this.#letter()
    if (letter === '+') {
      this.#at++
      return this.#unexpectedInNumber(FOLLOWS_MINUS)
    }
    const { scope = 'root' } = this.#scopes.at(-1) ?? {}
    if (scope === 'root' && (letter === '}' || letter === ']'))
      return this.#wrongCloser(byte, letter === '}' ? ']' : '}')
    if (letter === '}' || letter === ',' || (letter === ']' && scope === 'array'))
      return this.#unexpected('expected a value')
    if (/^(NaN|Infinity|INF)$/.test(this.#wordHere())) {
      const word = this.#wordHere()
      this.#at += word.length
      return this.#fail(`Non-standard token '${word}': enable JsonParser.Feature.ALLOW_NON_NUMERIC_NUMBERS to allow`)
    }
    return ascii.NAME_START.test(letter)
      ? this.#unknownWord()
      : this.#unexpected(`expected a valid value ${VALUE_LIST}`)
  }

  #unknownWord(): JacksonError {
    const word = this.#wordHere()
    this.#at += Buffer.byteLength(word)
    const message = `Unrecognized token '${word}': was expecting ${VALUE_LIST}`
    return this.#at < this.#bytes.length ? this.#failAfter(message) : this.#fail(message)
  }

  #wrongInText(byte: number | undefined, what: string): JacksonError {
    if (byte === undefined) return this.#end(what === 'name' ? 'in field name' : 'in VALUE_STRING')
    const rule = `has to be escaped using backslash to be included in ${what}`
    return this.#fail(`Illegal unquoted character (${describe(byte)}): ${rule}`)
  }

  #readEscape(): void {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw this.#end('in character escape sequence')
    if (!ascii.ESCAPES.has(byte)) {
      const letter = this.#letter()
      this.#at++
      throw this.#fail(`Unrecognized character escape ${describe(letter.codePointAt(0) ?? 0)}`)
    }
    this.#at++
    if (byte !== ascii.UNICODE) return
    for (let digit = 0; digit < 4; digit++, this.#at++) {
      const hex = this.#bytes[this.#at]
      if (hex === undefined) throw this.#end('in character escape sequence')
      if (!ascii.isHexDigit(hex)) throw this.#unexpected('expected a hex-digit for character escape sequence')
    }
  }

  #letter(): string {
    return [...this.#bytes.toString('utf8', this.#at, this.#at + 4)][0] ?? ''
  }

  #wrongCloser(byte: number, expected: string): JacksonError {
    const { scope, start } = this.#scopes.at(-1) ?? { scope: 'root', start: placeText(1, 0) }
    const closer = String.fromCharCode(byte)
    return this.#failAfter(
      `Unexpected close marker '${closer}': expected '${expected}' (for ${typeName[scope]} starting at ${start})`,
    )
  }

  #unexpected(rule: string): JacksonError {
    return this.#failAfter(`Unexpected character (${describe(this.#letter().codePointAt(0) ?? 0)}): ${rule}`)
  }

  #unexpectedInNumber(rule: string): JacksonError {
    const letter = this.#letter()
    if (letter === '') return this.#end('in VALUE_NUMBER_INT')
    return this.#failAfter(`Unexpected character (${describe(letter.codePointAt(0) ?? 0)}) in numeric value: ${rule}`)
  }

  #end(what: string, blank = ' '): JacksonError {
    return this.#fail(`Unexpected end-of-input${blank}${what}`)
  }

  /** An error at the byte that comes next, which Jackson has read. */
  #failAfter(message: string): JacksonError {
    this.#at++
    return this.#fail(message)
  }

  #fail(message: string): JacksonError {
    return new JacksonError(message, this.here)
  }

  #place(at: number): string {
    return placeText(this.#line, at - this.#lineStart + 1)
  }
}

/** How much of an unknown word an error repeats. */
const MOST_SHOWN = 256
