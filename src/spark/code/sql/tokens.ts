import { Unsure } from '../output.ts'

export interface Token {
  readonly type: 'word' | 'quoted' | 'string' | 'number' | 'op' | 'end'
  /** As it is written; for `quoted` and `string` without the quotes. */
  readonly text: string
  /** In capitals, for words. */
  readonly upper: string
  /** The index in the text. */
  readonly at: number
  readonly end: number
}

const SPACE = /\s+/y
const LINE_COMMENT = /--[^\n]*/y
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:BD|[LSYDF])?(?![\p{L}_])/iuy
const OPERATORS = ['<=>', '||', '<=', '>=', '<>', '!=', '==', '->', '=>', '::', '>>', '<<']
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0', Z: '\x1a' }

/** Splits a text of Spark SQL into tokens, in one pass. Throws Unsure if a literal or a comment does not end. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < sql.length) {
    const skipped = match(SPACE, sql, at) ?? match(LINE_COMMENT, sql, at)
    if (skipped !== undefined) at += skipped.length
    else if (sql.startsWith('/*', at)) at = commentEnd(sql, at)
    else {
      const token = read(sql, at)
      tokens.push(token)
      at = token.end
    }
  }
  tokens.push({ type: 'end', text: '', upper: '', at: sql.length, end: sql.length })
  return tokens
}

function match(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(sql)?.[0]
}

function commentEnd(sql: string, from: number): number {
  const end = sql.indexOf('*/', from + 2)
  if (end < 0) throw new Unsure('a comment without an end')
  return end + 2
}

function read(sql: string, at: number): Token {
  const letter = sql[at] ?? ''
  if (letter === "'" || letter === '"') return string(sql, at, letter)
  if (letter === '`') return backquoted(sql, at)
  const number = match(NUMBER, sql, at)
  if (number !== undefined) return token('number', number, at)
  const word = match(WORD, sql, at)
  if (word !== undefined) return token('word', word, at)
  return token('op', OPERATORS.find((one) => sql.startsWith(one, at)) ?? letter, at)
}

const token = (type: Token['type'], text: string, at: number, end = at + text.length): Token => ({
  type,
  text,
  upper: text.toUpperCase(),
  at,
  end,
})

function string(sql: string, at: number, quote: string): Token {
  let text = ''
  for (let index = at + 1; index < sql.length; index++) {
    const letter = sql[index] ?? ''
    if (letter === '\\') {
      index++
      const next = sql[index] ?? ''
      text += ESCAPES[next] ?? (next === '%' || next === '_' ? `\\${next}` : next)
    } else if (letter === quote) return token('string', text, at, index + 1)
    else text += letter
  }
  // Spark's lexer then reads the quote alone
  return token('op', quote, at)
}

function backquoted(sql: string, at: number): Token {
  let text = ''
  for (let index = at + 1; index < sql.length; index++) {
    if (sql[index] !== '`') text += sql[index]
    else if (sql[index + 1] === '`') {
      text += '`'
      index++
    } else return token('quoted', text, at, index + 1)
  }
  throw new Unsure('a name without an end')
}
