import { Unsure } from '../output.ts'
import { Cursor, type Grammar } from './cursor.ts'
import type { FormatPart } from './nodes.ts'
import { withoutEscapes } from './strings.ts'
import { tokenize } from './tokens.ts'

/** The texts and fields of an f-string. Throws Unsure if a field is not a plain expression. */
export function formatParts(body: string, isRaw: boolean, grammar: Grammar, depth = 0): (string | FormatPart)[] {
  if (depth > 2) throw new Unsure('nested format specifications')
  const parts: (string | FormatPart)[] = []
  let text = ''
  for (let at = 0; at < body.length; ) {
    const letter = body[at] ?? ''
    if ((letter === '{' || letter === '}') && body[at + 1] === letter && depth === 0) {
      text += letter
      at += 2
    } else if (letter === '{') {
      const end = fieldEnd(body, at + 1)
      if (text !== '') parts.push(isRaw ? text : withoutEscapes(text, false))
      text = ''
      parts.push(field(body.slice(at + 1, end), isRaw, grammar, depth))
      at = end + 1
    } else {
      if (letter === '}') throw new Unsure('a single brace in a format')
      text += letter
      at++
    }
  }
  if (text !== '') parts.push(isRaw ? text : withoutEscapes(text, false))
  return parts
}

/** The index of the brace that closes a field. */
function fieldEnd(body: string, from: number): number {
  let depth = 0
  let quote = ''
  for (let at = from; at < body.length; at++) {
    const letter = body[at] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if ('([{'.includes(letter)) depth++
    else if (letter === '}' && depth === 0) return at
    else if (')]}'.includes(letter)) depth--
  }
  throw new Unsure('a field without an end')
}

function field(inner: string, isRaw: boolean, grammar: Grammar, depth: number): FormatPart {
  const { text, conversion, spec } = splitField(inner)
  const label = /[^=!<>]=\s*$/.test(text) ? text : ''
  const code = label === '' ? text : text.replace(/=\s*$/, '')
  const cursor = new Cursor(tokenize(`(${code})`), grammar)
  const value = grammar.starred(cursor)
  if (cursor.token.type !== 'newline') throw new Unsure('a field that is not an expression')
  return { value, conversion, spec: formatParts(spec, isRaw, grammar, depth + 1), label }
}

function splitField(inner: string): { text: string; conversion: string; spec: string } {
  let depth = 0
  let quote = ''
  for (let at = 0; at < inner.length; at++) {
    const letter = inner[at] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter)) depth--
    else if (depth === 0 && letter === '!' && inner[at + 1] !== '=') {
      const conversion = inner[at + 1] ?? ''
      const rest = inner.slice(at + 2)
      return { text: inner.slice(0, at), conversion, spec: rest.startsWith(':') ? rest.slice(1) : '' }
    } else if (depth === 0 && letter === ':') {
      return { text: inner.slice(0, at), conversion: '', spec: inner.slice(at + 1) }
    }
  }
  return { text: inner, conversion: '', spec: '' }
}
