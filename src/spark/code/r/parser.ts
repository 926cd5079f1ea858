import { Unsure } from '../output.ts'
import type { Argument, Expression, Parameter } from './nodes.ts'
import { Incomplete, type Token, tokenize } from './tokens.ts'

const LEVELS: readonly (readonly string[])[] = [
  ['||', '|'],
  ['&&', '&'],
  ['!'],
  ['==', '!=', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
  ['%%', '%/%', '%in%'],
  [':'],
]
const MAX_DEPTH = 40

/** The expressions of R code. Throws Incomplete if more must follow, and Unsure for what is not modelled. */
export function parse(code: string): Expression[] {
  return new Parser(tokenize(code)).all()
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  all(): Expression[] {
    const body: Expression[] = []
    for (;;) {
      this.#skipEnds()
      if (this.#token.type === 'end') return body
      body.push(this.#expression())
      if (!this.#isAtEnd && !this.#is(';')) throw this.#unexpected()
    }
  }

  get #token(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { type: 'end', text: '' }
  }

  get #isAtEnd(): boolean {
    return this.#token.type === 'newline' || this.#token.type === 'end'
  }

  #is(text: string): boolean {
    return (this.#token.type === 'op' || this.#token.type === 'name') && this.#token.text === text
  }

  #take(): Token {
    const token = this.#token
    this.#at++
    return token
  }

  #skip(text: string): boolean {
    const found = this.#is(text)
    if (found) this.#at++
    return found
  }

  #skipLines(): void {
    while (this.#token.type === 'newline') this.#at++
  }

  #skipEnds(): void {
    while (this.#token.type === 'newline' || this.#is(';')) this.#at++
  }

  #expect(text: string): void {
    this.#skipLines()
    if (!this.#skip(text)) throw this.#unexpected()
  }

  #unexpected(): Error {
    return this.#token.type === 'end' ? new Incomplete() : new Unsure(`near ${this.#token.text}`)
  }

  #expression(): Expression {
    if (++this.#depth > MAX_DEPTH) throw new Unsure('deep nesting')
    const left = this.#binary(0)
    const result = this.#assignment(left)
    this.#depth--
    return result
  }

  #assignment(left: Expression): Expression {
    if (this.#skip('<-') || this.#skip('<<-') || this.#skip('=')) {
      this.#skipLines()
      if (left.kind !== 'name' && left.kind !== 'string') throw new Unsure('an assignment to a part')
      return { kind: 'assign', name: left.kind === 'name' ? left.name : left.text, value: this.#expression() }
    }
    if (!this.#skip('->') && !this.#skip('->>')) return left
    if (this.#token.type !== 'name') throw this.#unexpected()
    return { kind: 'assign', name: this.#take().text, value: left }
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level]
    if (operators === undefined) return this.#unary()
    if (operators[0] === '!') {
      if (this.#skip('!')) return { kind: 'unary', operator: '!', value: this.#binary(level) }
      return this.#binary(level + 1)
    }
    let left = this.#binary(level + 1)
    while (this.#token.type === 'op' && operators.includes(this.#token.text)) {
      const operator = this.#take().text
      this.#skipLines()
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) }
    }
    return left
  }

  #unary(): Expression {
    if (this.#is('-') || this.#is('+')) return { kind: 'unary', operator: this.#take().text, value: this.#unary() }
    const base = this.#postfix()
    if (!this.#skip('^')) return base
    this.#skipLines()
    return { kind: 'binary', operator: '^', left: base, right: this.#unary() }
  }

  #postfix(): Expression {
    let value = this.#atom()
    for (;;) {
      if (this.#is('(')) {
        if (value.kind !== 'name') throw new Unsure('a call of a value')
        value = { kind: 'call', name: value.name, args: this.#arguments() }
      } else if (this.#is('[')) value = this.#index(value)
      else if (this.#is('$') || this.#is('@') || this.#is('::') || this.#is('|>')) throw new Unsure('a member')
      else return value
    }
  }

  #index(value: Expression): Expression {
    this.#take()
    const double = this.#skip('[')
    const index = this.#expression()
    this.#expect(']')
    if (double) this.#expect(']')
    return { kind: 'index', value, index, double }
  }

  #arguments(): Argument[] {
    this.#take()
    const args: Argument[] = []
    for (;;) {
      this.#skipLines()
      if (this.#skip(')')) return args
      const next = this.#tokens[this.#at + 1]
      const isNamed =
        (this.#token.type === 'name' || this.#token.type === 'string') && next?.type === 'op' && next.text === '='
      const name = isNamed ? this.#take().text : undefined
      if (isNamed) this.#take()
      args.push({ name, value: this.#expression() })
      this.#skipLines()
      if (!this.#is(')') && !this.#skip(',')) throw this.#unexpected()
    }
  }

  #atom(): Expression {
    const token = this.#token
    if (token.type === 'number' || token.type === 'string') {
      this.#take()
      return { kind: token.type, text: token.text }
    }
    if (token.type === 'name') return this.#word(token.text)
    if (this.#skip('(')) {
      this.#skipLines()
      const value = this.#expression()
      this.#expect(')')
      return { kind: 'group', value }
    }
    if (this.#skip('{')) return this.#block()
    throw this.#unexpected()
  }

  #block(): Expression {
    const body: Expression[] = []
    for (;;) {
      this.#skipEnds()
      if (this.#skip('}')) return { kind: 'block', body }
      if (this.#token.type === 'end') throw new Incomplete()
      body.push(this.#expression())
    }
  }

  #word(text: string): Expression {
    this.#take()
    switch (text) {
      case 'if': {
        this.#expect('(')
        const test = this.#expression()
        this.#expect(')')
        this.#skipLines()
        const consequent = this.#expression()
        if (!this.#is('else')) return { kind: 'if', test, consequent, otherwise: undefined }
        this.#take()
        this.#skipLines()
        return { kind: 'if', test, consequent, otherwise: this.#expression() }
      }
      case 'for': {
        this.#expect('(')
        const name = this.#take().text
        this.#expect('in')
        const over = this.#expression()
        this.#expect(')')
        this.#skipLines()
        return { kind: 'for', name, over, body: this.#expression() }
      }
      case 'function': {
        this.#expect('(')
        const parameters = this.#parameters()
        this.#skipLines()
        return { kind: 'function', parameters, body: this.#expression() }
      }
      case 'while':
      case 'repeat':
      case 'break':
      case 'next':
        throw new Unsure(text)
      default:
        return { kind: 'name', name: text }
    }
  }

  #parameters(): Parameter[] {
    const found: Parameter[] = []
    for (;;) {
      this.#skipLines()
      if (this.#skip(')')) return found
      if (this.#token.type !== 'name') throw this.#unexpected()
      const name = this.#take().text
      found.push({ name, fallback: this.#skip('=') ? this.#expression() : undefined })
      this.#skipLines()
      if (!this.#is(')') && !this.#skip(',')) throw this.#unexpected()
    }
  }
}
