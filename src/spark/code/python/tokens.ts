import { Unsure } from '../output.ts'
import { readString, stringStart } from './strings.ts'
import { PythonSyntaxError } from './syntax-error.ts'

export interface Token {
  readonly type: 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end'
  readonly text: string
  readonly line: number
  readonly column: number
  /** The index after it in the code. */
  readonly end: number
}

const OPERATORS = [
  ...['**=', '//=', '>>=', '<<=', '...', '**', '//', '>>', '<<', '<=', '>=', '==', '!=', '->', ':=', '+=', '-='],
  ...['*=', '/=', '%=', '&=', '|=', '^=', '@=', '+', '-', '*', '/', '%', '@', '&', '|', '^', '~', '<', '>', '(', ')'],
  ...['[', ']', '{', '}', ',', ':', '.', ';', '='],
]
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Splits Python code into tokens, in one pass. Throws a PythonSyntaxError, or Unsure for characters that it does not know. */
export function tokenize(code: string): Token[] {
  return new Tokenizer(code).run()
}

class Tokenizer {
  readonly #code: string
  readonly #tokens: Token[] = []
  readonly #indents = [0]
  readonly #open: Token[] = []
  #at = 0
  #line = 1
  #lineStart = 0

  constructor(code: string) {
    this.#code = code
  }

  run(): Token[] {
    while (this.#at < this.#code.length) {
      if (this.#at === this.#lineStart && this.#open.length === 0 && this.#startLine()) continue
      this.#step()
    }
    const unclosed = this.#open.at(-1)
    if (unclosed !== undefined) {
      throw new PythonSyntaxError(`'${unclosed.text}' was never closed`, unclosed)
    }
    const last = this.#tokens.at(-1)
    if (last !== undefined && last.type !== 'newline') this.#push('newline', '')
    while (this.#indents.length > 1) {
      this.#indents.pop()
      this.#push('dedent', '')
    }
    this.#push('end', '')
    return this.#tokens
  }

  #push(type: Token['type'], text: string): void {
    const { length } = text
    this.#tokens.push({ type, text, line: this.#line, column: this.#at - this.#lineStart + 1, end: this.#at + length })
    this.#at += length
  }

  #newLine(): void {
    this.#line++
    this.#lineStart = this.#at
  }

  /** Reads the indentation of a line. Returns true if the line holds no code. */
  #startLine(): boolean {
    const code = this.#code
    let width = 0
    let at = this.#at
    for (; code[at] === ' ' || code[at] === '\t'; at++) width = code[at] === ' ' ? width + 1 : width - (width % 8) + 8
    const letter = code[at]
    if (letter === undefined || letter === '\n' || letter === '\r' || letter === '#') {
      const end = code.indexOf('\n', at)
      this.#at = end < 0 ? code.length : end + 1
      this.#newLine()
      return true
    }
    this.#at = at
    this.#indentTo(width)
    return false
  }

  #indentTo(width: number): void {
    const top = this.#indents.at(-1) ?? 0
    if (width > top) {
      this.#indents.push(width)
      this.#push('indent', '')
      return
    }
    while (width < (this.#indents.at(-1) ?? 0)) {
      this.#indents.pop()
      this.#push('dedent', '')
    }
    if (width === this.#indents.at(-1)) return
    const { length } = this.#code.slice(this.#lineStart).split('\n', 1)[0] ?? ''
    const at = { line: this.#line, column: length + 1 }
    throw new PythonSyntaxError('unindent does not match any outer indentation level', at, 'IndentationError')
  }

  #step(): void {
    const code = this.#code
    const letter = code[this.#at] ?? ''
    if (letter === ' ' || letter === '\t' || letter === '\f' || letter === '\r') this.#at++
    else if (letter === '\n') this.#endLine()
    else if (letter === '#') this.#at = endOf(code, '\n', this.#at)
    else if (letter === '\\' && /^\\\r?\n/.test(code.slice(this.#at, this.#at + 3))) {
      this.#at = code.indexOf('\n', this.#at) + 1
      this.#newLine()
      // the next line continues this one, so its blanks do not indent
      while (code[this.#at] === ' ' || code[this.#at] === '\t') this.#at++
      if (this.#at === this.#lineStart) this.#lineStart--
    } else this.#token()
  }

  #endLine(): void {
    if (this.#open.length === 0) this.#push('newline', '\n')
    else this.#at++
    this.#newLine()
  }

  #token(): void {
    const code = this.#code
    if (stringStart(code, this.#at) !== undefined) {
      const text = readString(code, this.#at, this.#line, this.#at - this.#lineStart + 1)
      this.#push('string', text)
      const lines = text.split('\n')
      if (lines.length > 1) {
        this.#line += lines.length - 1
        this.#lineStart = this.#at - (lines.at(-1) ?? '').length
      }
      return
    }
    NUMBER.lastIndex = NAME.lastIndex = this.#at
    const number = NUMBER.exec(code)?.[0]
    if (number !== undefined && number !== '.') {
      this.#number(number)
      return
    }
    const name = NAME.exec(code)?.[0]
    if (name !== undefined) {
      this.#push('name', name)
      return
    }
    const operator = OPERATORS.find((one) => code.startsWith(one, this.#at))
    if (operator === undefined) throw this.#badLetter()
    this.#operator(operator)
  }

  #number(text: string): void {
    if (
      /[\p{L}_]/u.test(this.#code[this.#at + text.length] ?? '') &&
      !/^(?:and|if|in|is|or|else)\b/.test(this.#code.slice(this.#at + text.length, this.#at + text.length + 5))
    ) {
      throw new PythonSyntaxError('invalid decimal literal', {
        line: this.#line,
        column: this.#at - this.#lineStart + text.length,
      })
    }
    if (/^0\d/.test(text) && !/[.eEjJ]/.test(text) && /[1-9]/.test(text)) {
      const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers'
      throw new PythonSyntaxError(message, { line: this.#line, column: this.#at - this.#lineStart + 1 })
    }
    this.#push('number', text)
  }

  #operator(text: string): void {
    this.#push('op', text)
    const token = this.#tokens.at(-1)
    if (token === undefined) return
    if ('([{'.includes(text)) this.#open.push(token)
    const opener = PAIRS[text]
    if (opener === undefined) return
    const open = this.#open.pop()
    if (open === undefined) throw new PythonSyntaxError(`unmatched '${text}'`, token)
    if (open.text === opener) return
    const onLine = open.line === token.line ? '' : ` on line ${open.line}`
    throw new PythonSyntaxError(
      `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${onLine}`,
      token,
    )
  }

  #badLetter(): Error {
    const letter = this.#code[this.#at] ?? ''
    if (letter !== '$' && letter !== '?' && letter !== '!' && letter !== '`') return new Unsure('an unknown character')
    return new PythonSyntaxError('invalid syntax', { line: this.#line, column: this.#at - this.#lineStart + 1 })
  }
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from)
  return end < 0 ? code.length : end
}
