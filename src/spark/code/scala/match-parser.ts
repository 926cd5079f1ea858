import { Unsure } from '../output.ts'
import type { Cursor } from './cursor.ts'
import type { Expression } from './nodes.ts'

/** `match { … }`, after its value. */
export function parseMatch(cursor: Cursor, value: Expression): Expression {
  cursor.take()
  if (!cursor.is('{')) throw cursor.unexpected()
  const block = cursor.grammar.block(cursor)
  if (block.kind !== 'cases') throw new Unsure('match')
  return { kind: 'match', at: value.at, value, cases: block.cases }
}

export function parseTry(cursor: Cursor, at: number): Expression {
  const body = afterWord(cursor)
  const handler = cursor.skipLinesBefore('catch') ? afterWord(cursor) : undefined
  if (handler !== undefined && handler.kind !== 'cases') throw new Unsure('catch')
  const final = cursor.skipLinesBefore('finally') ? afterWord(cursor) : undefined
  return { kind: 'try', at, body, cases: handler?.cases ?? [], final }
}

function afterWord(cursor: Cursor): Expression {
  cursor.take()
  cursor.skipLines()
  return cursor.grammar.expression(cursor)
}
