import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import { KEYWORDS } from './keywords.ts'
import type { Parameter, Pattern } from './nodes.ts'
import { parseType } from './type-parser.ts'

export function parsePattern(cursor: Cursor): Pattern {
  if (cursor.is('(')) return { kind: 'tuple', items: patternItems(cursor) }
  const name = cursor.name()
  if (KEYWORDS.has(name)) throw new Unsure('a pattern')
  if (cursor.is('(')) return { kind: 'class', name, items: patternItems(cursor) }
  if (cursor.is('@', '::', '|')) throw new Unsure('a pattern')
  return { kind: 'bind', name, type: cursor.skip(':') ? parseType(cursor) : undefined }
}

const patternItems = (cursor: Cursor): Pattern[] =>
  cursor.within(')', () => cursor.list(')', () => parsePattern(cursor)))

/** Parameters up to a closing bracket, which is left. */
export function parseParameters(cursor: Cursor, close: string): Parameter[] {
  const found: Parameter[] = []
  while (!cursor.is(close)) {
    while (cursor.is('val', 'var', 'implicit', 'private', 'override')) cursor.take()
    const name = cursor.name()
    if (KEYWORDS.has(name)) throw new Unsure('a parameter')
    if (cursor.skip(':')) {
      cursor.skip('=>')
      const type = parseType(cursor) + (cursor.skip('*') ? '*' : '')
      found.push({ name, type, fallback: cursor.skip('=') ? cursor.grammar.expression(cursor) : undefined })
    } else found.push({ name, type: undefined })
    if (!cursor.skip(',')) break
  }
  if (!cursor.is(close)) throw cursor.unexpected()
  return found
}
