import { expect, test } from 'vitest'
import { Catalog } from '../../src/sql/catalog.ts'
import { KnownAnswers } from '../../src/sql/known-answers.ts'
import type { SqlAnswer, SqlQuestion } from '../../src/sql/question.ts'

const answer: SqlAnswer = {
  ...{ kind: 'select', result: {}, types: [], failsIn: undefined, checked: [], assumed: [], change: undefined },
}
const question = (text: string, known: Catalog, more: Partial<SqlQuestion> = {}): SqlQuestion => ({
  ...{ text, known, catalog: 'hive', schema: 'default', user: 'u', version: '0.216', isStrict: false, nowMs: 0 },
  ...more,
})

test('a text is checked again only if something that its result depends on changes', () => {
  const known = new KnownAnswers()
  const [catalog, other] = [new Catalog(), new Catalog()]
  const made: string[] = []
  const ask = (one: SqlQuestion): void => {
    known.of(one, ({ text }) => {
      made.push(text)
      return answer
    })
  }
  for (let round = 0; round < 3; round++) ask(question('select 1', catalog))
  expect(made.splice(0)).toEqual(['select 1'])
  ask(question('select 1', catalog, { isStrict: true }))
  ask(question('select 1', catalog, { version: '333' }))
  ask(question('select 1', catalog, { schema: 'mart' }))
  ask(question('select 1', other))
  expect(made.splice(0)).toHaveLength(4)
  catalog.apply({ kind: 'createSchema', catalog: 'hive', schema: 's' })
  ask(question('select 1', catalog))
  expect(made.splice(0)).toEqual(['select 1'])
  for (let round = 0; round < 2; round++) ask(question('select now()', catalog))
  expect(made).toEqual(['select now()', 'select now()'])
})
