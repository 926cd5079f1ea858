import { Unsure } from '../output.ts'
import type { Expression } from './nodes.ts'
import { PythonSyntaxError } from './syntax-error.ts'
import type { Token } from './tokens.ts'

/** The deepest nesting that is parsed. */
const MAX_DEPTH = 60

/** The parsers of expressions, which operands and f-strings use in turn. */
export interface Grammar {
  expression(cursor: Cursor): Expression
  named(cursor: Cursor): Expression
  starred(cursor: Cursor): Expression
  disjunction(cursor: Cursor): Expression
  operand(cursor: Cursor): Expression
}

/** A position in the tokens of Python code. */
export class Cursor {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  /** The number of brackets around the position. */
  brackets = 0
  readonly grammar: Grammar

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.#tokens = tokens
    this.grammar = grammar
  }

  get token(): Token {
    return this.peek(0)
  }

  /** The token that was taken last. */
  get before(): Token {
    return this.peek(-1)
  }

  peek(offset: number): Token {
    const token = this.#tokens[Math.max(0, Math.min(this.#at + offset, this.#tokens.length - 1))]
    if (token === undefined) throw new Unsure('no tokens')
    return token
  }

  /** Whether the present token is one of these words or operators. */
  is(...texts: readonly string[]): boolean {
    const { type, text } = this.token
    return (type === 'op' || type === 'name') && texts.includes(text)
  }

  take(): Token {
    const { token } = this
    this.#at++
    return token
  }

  /** Takes the present token if it is this one. */
  skip(text: string): boolean {
    const found = this.is(text)
    if (found) this.#at++
    return found
  }

  skipType(type: Token['type']): boolean {
    const found = this.token.type === type
    if (found) this.#at++
    return found
  }

  expect(text: string): void {
    if (!this.skip(text)) throw this.invalid()
  }

  expectName(): string {
    if (this.token.type !== 'name' || isKeyword(this.token.text)) throw this.invalid()
    return this.take().text
  }

  invalid(message = 'invalid syntax', token = this.token): PythonSyntaxError {
    return new PythonSyntaxError(message, {
      ...token,
      width:
        token.type === 'string' || token.type === 'name' || token.type === 'number' || token.type === 'op'
          ? token.text.length
          : 1,
    })
  }

  /** Runs a parser one level deeper. Throws Unsure if code is nested too deeply. */
  nest<T>(parse: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new Unsure('deep nesting')
    const result = parse()
    this.#depth--
    return result
  }
}

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)
export const isKeyword = (text: string): boolean => KEYWORDS.has(text)
