import { Unsure } from '../output.ts'
import { Cursor, type Grammar } from './cursor.ts'
import { withoutEscapes } from './literals.ts'
import type { Expression } from './nodes.ts'
import { tokenize } from './tokens.ts'

/** `s"…"` and the like. */
export function interpolation(text: string, at: number, grammar: Grammar): Expression {
  const quote = text.indexOf('"')
  const prefix = text.slice(0, quote)
  const size = text.startsWith('"""', quote) ? 3 : 1
  const body = text.slice(quote + size, -size)
  const parts: (string | Expression)[] = []
  let plain = ''
  for (let index = 0; index < body.length; index++) {
    const letter = body[index] ?? ''
    if (letter !== '$') plain += letter
    else if (body[index + 1] === '$') {
      plain += '$'
      index++
    } else {
      const found = field(body, index + 1, at + quote + size, grammar)
      parts.push(size === 3 || prefix === 'raw' ? plain : withoutEscapes(plain), found.value)
      plain = ''
      index = found.end - 1
    }
  }
  parts.push(size === 3 || prefix === 'raw' ? plain : withoutEscapes(plain))
  return { kind: 'interpolated', at, prefix, parts }
}

function field(body: string, from: number, offset: number, grammar: Grammar): { value: Expression; end: number } {
  if (body[from] !== '{') {
    const name = /^[\p{L}_]\w*/u.exec(body.slice(from, from + 200))?.[0]
    if (name === undefined) throw new Unsure('a field without a name')
    return { value: { kind: 'name', at: offset + from, name }, end: from + name.length }
  }
  const end = closing(body, from)
  const code = body.slice(from + 1, end)
  const { tokens } = tokenize(code)
  const cursor = new Cursor(code, tokens, grammar)
  const value = grammar.expression(cursor)
  if (!cursor.isAtEnd) throw new Unsure('a field that is not an expression')
  return { value, end: end + 1 }
}

function closing(body: string, from: number): number {
  let depth = 0
  for (let at = from; at < body.length; at++) {
    if (body[at] === '{') depth++
    if (body[at] === '}' && --depth === 0) return at
  }
  throw new Unsure('a field without an end')
}
