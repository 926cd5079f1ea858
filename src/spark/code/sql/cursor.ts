import { Unsure } from '../output.ts'
import { syntaxError } from './sql-error.ts'
import { type Token, tokenize } from './tokens.ts'

const MAX_DEPTH = 40

/** A position in the tokens of a text of Spark SQL. */
export class Cursor {
  readonly sql: string
  /** The functions that it calls, with the indexes of their names in the text. */
  readonly calls: { readonly path: readonly string[]; readonly at: number }[] = []
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(sql: string) {
    this.sql = sql
    this.#tokens = tokenize(sql)
  }

  get token(): Token {
    return this.peek(0)
  }

  peek(offset: number): Token {
    const token = this.#tokens[Math.max(0, Math.min(this.#at + offset, this.#tokens.length - 1))]
    if (token === undefined) throw new Unsure('no tokens')
    return token
  }

  get isAtEnd(): boolean {
    return this.token.type === 'end'
  }

  /** Whether the tokens from here on are these words or operators. */
  is(...texts: readonly string[]): boolean {
    return texts.every((text, offset) => {
      const { type, upper } = this.peek(offset)
      return (type === 'word' || type === 'op') && upper === text
    })
  }

  /** The first token after a `;`, beside further ones and the end. */
  afterSemicolon(): Token | undefined {
    const isSemicolon = ({ type, text }: Token): boolean => type === 'op' && text === ';'
    const first = this.#tokens.findIndex(isSemicolon)
    if (first < 0) return undefined
    return this.#tokens.slice(first).find((token) => !isSemicolon(token) && token.type !== 'end')
  }

  take(): Token {
    const { token } = this
    this.#at++
    return token
  }

  skip(...texts: readonly string[]): boolean {
    const found = this.is(...texts)
    if (found) this.#at += texts.length
    return found
  }

  /** Takes a word or an operator. Throws what `unexpected` gives if it is another. */
  expect(text: string): void {
    if (!this.skip(text)) throw this.unexpected()
  }

  /**
   * The refusal of the present token. Spark's grammar has more forms than this parser, and takes most keywords as names, so it is a
   * syntax error only if the text ends after an operator or within brackets.
   */
  unexpected(): Error {
    const last = this.peek(-1)
    const isOpen = last.type === 'op' && last.text !== ')' && last.text !== '*'
    if (!this.isAtEnd || !(isOpen || this.#isWithinBrackets)) return new Unsure(`near ${this.token.text}`)
    return syntaxError(this.sql, this.sql.length, undefined)
  }

  /** The refusal of a token that cannot be here. */
  refused(): Error {
    const { at, text } = this.token
    return syntaxError(this.sql, at, text)
  }

  get #isWithinBrackets(): boolean {
    let depth = 0
    for (const { type, text } of this.#tokens) if (type === 'op') depth += text === '(' ? 1 : text === ')' ? -1 : 0
    return depth > 0
  }

  /** A name, in backquotes or not. */
  name(): string {
    const { type } = this.token
    if (type !== 'word' && type !== 'quoted') throw this.unexpected()
    return this.take().text
  }

  /** The parts of a name with dots. */
  path(): string[] {
    const parts = [this.name()]
    while (this.skip('.')) parts.push(this.name())
    return parts
  }

  nest<T>(parse: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new Unsure('deep nesting')
    const result = parse()
    this.#depth--
    return result
  }
}
