import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import { parseInfix } from './expression-parser.ts'
import { KEYWORDS } from './keywords.ts'
import type { Case, Expression, Pattern, Statement } from './nodes.ts'

/** `case … => …`, up to a closing brace, which is left. `parseBody` parses statements up to the next case. */
export function parseCases(cursor: Cursor, parseBody: (cursor: Cursor) => Statement[]): Case[] {
  const cases: Case[] = []
  for (;;) {
    while (cursor.token.type === 'newline' || cursor.is(';')) cursor.take()
    if (cursor.is('}')) return cases
    cursor.expect('case')
    const pattern = alternatives(cursor)
    const guard = cursor.skip('if') ? parseInfix(cursor, 0) : undefined
    const { at } = cursor.expect('=>')
    cases.push({ pattern, guard, body: { kind: 'block', at, body: parseBody(cursor) } })
  }
}

function alternatives(cursor: Cursor): Pattern {
  const items = [list(cursor)]
  while (cursor.skip('|')) items.push(list(cursor))
  const [first] = items
  return items.length === 1 && first !== undefined ? first : { kind: 'either', items }
}

/** `head :: tail`. */
function list(cursor: Cursor): Pattern {
  const head = simple(cursor)
  return cursor.skip('::') ? { kind: 'class', name: '::', items: [head, list(cursor)] } : head
}

function simple(cursor: Cursor): Pattern {
  const { type, text, at } = cursor.token
  if (cursor.is('(')) return { kind: 'tuple', items: items(cursor) }
  if (type === 'number' || type === 'char' || (type === 'string' && text.startsWith('"')) || cursor.is('-'))
    return { kind: 'constant', value: parseInfix(cursor, 9) }
  if (type !== 'name') throw cursor.unexpected()
  if (text === 'true' || text === 'false' || text === 'null') return { kind: 'constant', value: parseInfix(cursor, 9) }
  if (KEYWORDS.has(text) && text !== '_') throw new Unsure('a pattern')
  const name = cursor.name()
  if (cursor.skip('@')) return { kind: 'at', name, pattern: simple(cursor) }
  if (cursor.is('(')) return { kind: 'class', name, items: items(cursor) }
  if (/^[\p{Ll}_]/u.test(name) && !text.startsWith('`') && !cursor.is('.'))
    return { kind: 'bind', name, type: cursor.skip(':') ? typeOfPattern(cursor) : undefined }
  let value: Expression = { kind: 'name', at, name }
  while (cursor.skip('.')) value = { kind: 'select', at, value, nameAt: cursor.token.at, name: cursor.name() }
  if (cursor.is('(')) throw new Unsure('a pattern of a class with a path')
  return { kind: 'constant', value }
}

/** A type without `=>`, which ends the pattern. */
function typeOfPattern(cursor: Cursor): string {
  let type = cursor.name()
  while (cursor.skip('.')) type += `.${cursor.name()}`
  if (cursor.is('[')) throw new Unsure('a pattern with the type of elements')
  return type
}

const items = (cursor: Cursor): Pattern[] => cursor.within(')', () => cursor.list(')', () => alternatives(cursor)))
