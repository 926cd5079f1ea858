import { expect, test } from 'vitest'
import { aggregatesIn, walk } from '../../../src/sql/query/expression-parts.ts'
import { parseSql } from '../../../src/sql/syntax/parse.ts'
import type { Expression } from '../../../src/sql/syntax-tree.ts'

/** The expression after `select `. */
function selected(text: string): Expression {
  const statement = parseSql(`select ${text}`, '333')
  if (statement.kind !== 'select' || statement.query.body.kind !== 'select') throw new Error('no SELECT')
  const [item] = statement.query.body.items
  if (item?.kind !== 'expression') throw new Error('no expression')
  return item.value
}

test('the parts of an expression come from the outside in, and from left to right', () => {
  const kinds = [...walk(selected("(1 + -2) * cast('3' as bigint)"))].map(({ kind }) => kind)
  expect(kinds).toEqual(['arithmetic', 'arithmetic', 'integer', 'sign', 'integer', 'cast', 'string'])
})

test('aggregates come from the inside out, and from left to right', () => {
  const names = aggregatesIn([selected('max(min(1) + sum(2)) + count(3)')], '333').map(
    (call) => call.name.parts[0]?.text,
  )
  expect(names).toEqual(['min', 'sum', 'max', 'count'])
})

test('an expression that is nested more deeply than a stack is walked', () => {
  let expression: Expression = { kind: 'null', at: 0 }
  const levels = 50_000
  for (let level = 0; level < levels; level++) expression = { kind: 'not', at: 0, value: expression }
  expect([...walk(expression)]).toHaveLength(levels + 1)
  expect(aggregatesIn([expression], '333')).toEqual([])
})
