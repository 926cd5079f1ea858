import { Unsure } from '../output.ts'

export interface Token {
  readonly type: 'number' | 'string' | 'name' | 'op' | 'newline' | 'end'
  readonly text: string
}

const NUMBER = /0[xX][\da-fA-F]+L?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?L?/y
const NAME = /(?:[\p{L}.][\p{L}\p{N}._]*|`[^`]*`)/uy
const OPERATORS = ['<<-', '->>', '%/%', '%in%', '<-', '->', '<=', '>=', '==', '!=', '&&', '||', '|>', '%%', '::']

/** The code ends before it is complete. */
export class Incomplete extends Error {}

/** Splits R code into tokens, in one pass. Throws Incomplete for a text that does not end. */
export function tokenize(code: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < code.length) {
    const letter = code[at] ?? ''
    if (letter === ' ' || letter === '\t' || letter === '\r') at++
    else if (letter === '#') {
      const end = code.indexOf('\n', at)
      at = end < 0 ? code.length : end
    } else {
      const { token, end } = read(code, at, letter)
      tokens.push(token)
      at = end
    }
  }
  tokens.push({ type: 'end', text: '' })
  return tokens
}

function read(code: string, at: number, letter: string): { token: Token; end: number } {
  if (letter === '\n') return { token: { type: 'newline', text: '\n' }, end: at + 1 }
  if (letter === '"' || letter === "'") return string(code, at, letter)
  NUMBER.lastIndex = NAME.lastIndex = at
  const number = NUMBER.exec(code)?.[0]
  if (number !== undefined) return { token: { type: 'number', text: number }, end: at + number.length }
  const name = NAME.exec(code)?.[0]
  if (name !== undefined) return { token: { type: 'name', text: name.replaceAll('`', '') }, end: at + name.length }
  const operator = OPERATORS.find((one) => code.startsWith(one, at)) ?? letter
  if (!'+-*/^<>=!&|~?:,;()[]{}$@'.includes(operator[0] ?? '') && !operator.startsWith('%'))
    throw new Unsure('an unknown letter')
  if (operator === '%') throw new Unsure('an operator of its own')
  return { token: { type: 'op', text: operator }, end: at + operator.length }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

function string(code: string, from: number, quote: string): { token: Token; end: number } {
  let text = ''
  for (let at = from + 1; at < code.length; at++) {
    const letter = code[at] ?? ''
    if (letter === quote) return { token: { type: 'string', text }, end: at + 1 }
    if (letter === '\\') {
      at++
      const meant = ESCAPES[code[at] ?? '']
      if (meant === undefined) throw new Unsure('an escape')
      text += meant
    } else text += letter
  }
  throw new Incomplete()
}
