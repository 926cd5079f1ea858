import { Unsure } from '../output.ts'
import type { Expression } from './nodes.ts'
import type { Token } from './tokens.ts'

const MAX_DEPTH = 60

/** The code ends before it is complete. */
export class Incomplete extends Error {}

/** The parsers that others use in turn. */
export interface Grammar {
  expression(cursor: Cursor): Expression
  block(cursor: Cursor): Expression
}

/** A position in the tokens of Scala code. Within round and square brackets, line ends do not count. */
export class Cursor {
  readonly code: string
  readonly grammar: Grammar
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  #brackets = 0

  constructor(code: string, tokens: readonly Token[], grammar: Grammar) {
    this.grammar = grammar
    this.code = code
    this.#tokens = tokens
  }

  get token(): Token {
    if (this.#brackets > 0) this.skipLines()
    return this.peek(0)
  }

  get isAtEnd(): boolean {
    return this.token.type === 'end'
  }

  peek(offset: number): Token {
    const token = this.#tokens[Math.max(0, Math.min(this.#at + offset, this.#tokens.length - 1))]
    if (token === undefined) throw new Unsure('no tokens')
    return token
  }

  is(...texts: readonly string[]): boolean {
    const { type, text } = this.token
    return type !== 'string' && type !== 'char' && texts.includes(text)
  }

  take(): Token {
    const { token } = this
    this.#at++
    return token
  }

  skip(text: string): boolean {
    const found = this.is(text)
    if (found) this.#at++
    return found
  }

  skipLines(): void {
    while (this.peek(0).type === 'newline') this.#at++
  }

  /** Skips line ends if this word follows them. */
  skipLinesBefore(...texts: readonly string[]): boolean {
    let offset = 0
    while (this.peek(offset).type === 'newline') offset++
    if (!texts.includes(this.peek(offset).text)) return false
    this.#at += offset
    return true
  }

  /** Throws Incomplete at the end of the code, and Unsure at another token. */
  expect(text: string): Token {
    if (this.is(text)) return this.take()
    throw this.unexpected()
  }

  unexpected(): Error {
    return this.isAtEnd ? new Incomplete() : new Unsure(`near ${this.token.text}`)
  }

  name(): string {
    if (this.token.type !== 'name') throw this.unexpected()
    return this.take().text.replaceAll('`', '')
  }

  /** Parses what is in brackets, from the opening to the closing one. */
  within<T>(close: string, parse: () => T): T {
    const outer = this.#brackets
    this.take()
    this.#brackets = close === '}' ? 0 : outer + 1
    const result = parse()
    if (close === '}') this.skipLines()
    this.expect(close)
    this.#brackets = outer
    return result
  }

  /** Parses what commas separate, up to a closing bracket, which is left. */
  list<T>(close: string, parse: () => T): T[] {
    const found: T[] = []
    while (!this.is(close)) {
      found.push(parse())
      if (!this.skip(',')) break
    }
    return found
  }

  nest<T>(parse: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new Unsure('deep nesting')
    const result = parse()
    this.#depth--
    return result
  }

  /** A position to come back to. */
  mark(): () => void {
    const [at, depth, brackets] = [this.#at, this.#depth, this.#brackets]
    return () => {
      this.#at = at
      this.#depth = depth
      this.#brackets = brackets
    }
  }
}
