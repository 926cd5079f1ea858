import { Unsure } from '../output.ts'
import { ScalaSyntaxError } from './syntax-error.ts'

export interface Token {
  readonly type: 'name' | 'number' | 'string' | 'char' | 'op' | 'mark' | 'newline' | 'end'
  readonly text: string
  /** The index in the code. */
  readonly at: number
  readonly end: number
}

const SPACE = /[ \t\r\f]+/y
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const NUMBER = /0[xX][\da-fA-F]+[lL]?|(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?[lLdDfF]?/y
const OPERATOR = /[!#%&*+\-/:<=>?@\\^|~]+/y
const STRING_START = /(?:[a-zA-Z]\w*)?"/y
const CHAR = /'(?:[^'\\\n]|\\u[\da-fA-F]{4}|\\.)'/y

/** The tokens of Scala code, in one pass. `isOpen`: a comment or a text in triple quotes does not end. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly isOpen: boolean
}

/** Throws a ScalaSyntaxError for a text that is not closed on its line, and Unsure for letters that it does not know. */
export function tokenize(code: string): Tokens {
  const tokens: Token[] = []
  let at = 0
  while (at < code.length) {
    const space = match(SPACE, code, at)
    if (space !== undefined) at += space.length
    else if (code.startsWith('//', at)) at = indexOr(code, '\n', at)
    else if (code.startsWith('/*', at)) {
      const end = commentEnd(code, at)
      if (end === undefined) return { tokens, isOpen: true }
      at = end
    } else {
      const token = read(code, at)
      if (token === undefined) return { tokens, isOpen: true }
      tokens.push(token)
      at = token.end
    }
  }
  tokens.push({ type: 'end', text: '', at: code.length, end: code.length })
  return { tokens, isOpen: false }
}

const indexOr = (code: string, mark: string, from: number): number => {
  const index = code.indexOf(mark, from)
  return index < 0 ? code.length : index
}

/** Comments can be nested. */
function commentEnd(code: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < code.length; at++) {
    if (code.startsWith('/*', at)) {
      depth++
      at++
    } else if (code.startsWith('*/', at)) {
      depth--
      at++
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function match(pattern: RegExp, code: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(code)?.[0]
}

const token = (type: Token['type'], text: string, at: number): Token => ({ type, text, at, end: at + text.length })

/** The token at an index; undefined if it is a text in triple quotes that does not end. */
function read(code: string, at: number): Token | undefined {
  const letter = code[at] ?? ''
  if (letter === '\n') return token('newline', '\n', at)
  if ('()[]{},;'.includes(letter)) return token('mark', letter, at)
  const start = match(STRING_START, code, at)
  if (start !== undefined) return string(code, at, start.length - 1)
  const number = match(NUMBER, code, at)
  if (number !== undefined) return token('number', number, at)
  if (letter === '.') return token('mark', '.', at)
  const name = match(NAME, code, at)
  if (name !== undefined) return token('name', name, at)
  if (letter === '`') {
    const end = code.indexOf('`', at + 1)
    if (end < 0) throw new Unsure('a name in backquotes')
    return token('name', code.slice(at, end + 1), at)
  }
  if (letter === "'") return character(code, at)
  const operator = match(OPERATOR, code, at)
  if (operator === undefined) throw new Unsure('an unknown letter')
  // a comment may follow an operator without a space
  const comment = operator.search(/\/[/*]/)
  return token('op', comment > 0 ? operator.slice(0, comment) : operator, at)
}

function character(code: string, at: number): Token {
  const text = match(CHAR, code, at)
  if (text !== undefined) return token('char', text, at)
  if (/^'[\p{L}_]/u.test(code.slice(at, at + 3))) throw symbolOrUnclosed(code, at)
  throw new ScalaSyntaxError('unclosed character literal', at)
}

/** A symbol, unless a quote follows on the line: then it is a text in the quotes of Python. */
const symbolOrUnclosed = (code: string, at: number): Error => {
  const line = code.slice(at + 1, indexOr(code, '\n', at))
  const close = line.indexOf("'")
  return close < 0 ? new Unsure('a symbol') : new ScalaSyntaxError('unclosed character literal', at + 1 + close)
}

function string(code: string, at: number, prefix: number): Token | undefined {
  const start = at + prefix
  if (code.startsWith('"""', start)) {
    const end = code.indexOf('"""', start + 3)
    if (end < 0) return undefined
    let last = end + 3
    while (code[last] === '"') last++
    return token('string', code.slice(at, last), at)
  }
  for (let index = start + 1; index < code.length; index++) {
    const letter = code[index]
    if (letter === '\\') index++
    else if (letter === '\n') break
    else if (letter === '"') return token('string', code.slice(at, index + 1), at)
  }
  throw new ScalaSyntaxError('unclosed string literal', start)
}
