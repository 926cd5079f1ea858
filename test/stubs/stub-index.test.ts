/** What is looked up is what asking one stub after the other would find. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextForms } from '../../src/core/text-forms.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import { StubIndex } from '../../src/stubs/stub-index.ts'
import type { StubQuery } from '../../src/stubs/stub-query.ts'
import { runs } from '../runs.ts'

const CODES = ['a', 'a  ', 'b', 'a // with a comment', '// before\na', 'a b', 'a\n b', '"a  b"']
const SQLS = ['select 1', 'SELECT 1', 'select  1', 'select 1 -- one']

const matches = fc.oneof(
  fc.constantFrom(...CODES).map((code) => ({ code })),
  fc.constantFrom(...CODES, '^a', 'b$', '').map((regex) => ({ code: { regex } })),
  fc.record({ code: fc.constantFrom(...CODES), kind: fc.constantFrom('spark', 'sql') }),
  fc.constant({ kind: 'spark' }),
  fc.constantFrom('one', 'two').map((session) => ({ session, code: { regex: '' } })),
  fc.constantFrom('one', 'two').map((session) => ({ session })),
  fc.constantFrom(...SQLS).map((sql) => ({ sql })),
  fc.constantFrom('select', '1$').map((regex) => ({ sql: { regex, flags: 'i' } })),
)
const questions = fc.oneof(
  fc.record({
    subject: fc.constant('statement' as const),
    project: fc.constant('p'),
    text: fc.constantFrom(...CODES).map((code) => TextForms.ofCode(code)),
    session: fc.constantFrom('one', 'two', 'three'),
    kind: fc.constantFrom('spark', 'sql'),
  }),
  fc.record({
    subject: fc.constant('execution' as const),
    project: fc.constant('p'),
    text: fc.constantFrom(...SQLS).map((sql) => TextForms.ofSql(sql)),
  }),
  fc.record({
    subject: fc.constant('session' as const),
    project: fc.constant('p'),
    session: fc.constantFrom('one', 'two', 'three'),
  }),
)

test('the first that matches, and all that match in order', () => {
  let found = 0
  fc.assert(
    fc.property(fc.array(matches, { maxLength: 12 }), fc.array(questions, { minLength: 1 }), (definitions, queries) => {
      const stubs = definitions.map((match, place) =>
        compileStub({ match } as StubDefinition, `stub ${place}`, `stubs.${place}`),
      )
      const index = new StubIndex(stubs)
      for (const query of queries as StubQuery[]) {
        const matching = stubs.flatMap((stub, place) => (stub.match(query) === undefined ? [] : [place]))
        found += matching.length
        const seen: number[] = []
        const next = () => index.first(query, (place) => !seen.includes(place))
        for (let one = next(); one !== undefined; one = next()) seen.push(one.place)
        expect(seen).toEqual(matching)
        expect(index.first(query, () => true)?.place).toBe(matching[0])
      }
    }),
    { seed: 5, numRuns: runs(200) },
  )
  expect(found).toBeGreaterThan(runs(500))
})
