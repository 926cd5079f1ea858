import { describe, expect, it } from 'vitest'
import { TextForms } from '../../src/core/text-forms.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import { LONGEST_SHOWN, NearMisses } from '../../src/stubs/near-miss.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import { StubList } from '../../src/stubs/stub-list.ts'

const list = (...definitions: StubDefinition[]) =>
  new StubList(definitions.map((one, i) => compileStub(one, `s${i}`, `stubs.${i}`)))
const ask = (code: string, session = 'etl') =>
  ({ subject: 'statement', project: 'p', session, kind: 'spark', text: TextForms.ofCode(code) }) as const
const closest = (stubs: StubList, code: string, session?: string) => new NearMisses(stubs.list()).of(ask(code, session))

describe('what came closest', () => {
  it('has most of the text in common, and the place of the first difference', async () => {
    const stubs = list({ match: { code: 'train(model)' } }, { match: { code: 'spark.table("orders").count()' } })
    const [first, second] = await closest(stubs, 'spark.table("order").count()')
    expect(first).toEqual({
      stub: 's1',
      difference: {
        key: 'code',
        expected: 'spark.table("orders").count()',
        actual: 'spark.table("order").count()',
        position: 18,
        expectedFrom: 's").count()',
        actualFrom: '").count()',
      },
    })
    expect(second?.stub).toBe('s0')
  })

  it('is a stub of which one key differs before one of which two do', async () => {
    const stubs = list({ match: { code: 'fit', session: 'a' } }, { match: { code: 'fix', session: 'etl' } })
    expect((await closest(stubs, 'fit')).map(({ stub, difference: { key } }) => [stub, key])).toEqual(
      [
        ['s1', 'code'],
        ['s0', 'session'],
      ].sort(),
    )
    expect((await closest(list({ match: { code: 'other', session: 'a' } }), 'fit'))[0]?.difference).toEqual({
      key: 'session',
      expected: 'a',
      actual: 'etl',
    })
  })

  it('shows the beginning of long texts, and what is around the difference', async () => {
    const long = 'x'.repeat(5000)
    const [miss] = await closest(list({ match: { code: `${long}1${long}` } }), `${long}2${long}`)
    expect(miss?.difference).toEqual({
      key: 'code',
      expected: `${'x'.repeat(LONGEST_SHOWN)}…`,
      actual: `${'x'.repeat(LONGEST_SHOWN)}…`,
      position: 5000,
      expectedFrom: `1${'x'.repeat(59)}`,
      actualFrom: `2${'x'.repeat(59)}`,
    })
  })

  it('says how far a regular expression matches', async () => {
    const [miss] = await closest(list({ match: { code: { regex: '^load\\("(\\w+)"\\)$' } } }), 'load(name)')
    expect(miss?.difference).toMatchObject({ matchesUpTo: '^load\\(', position: 5, actualFrom: 'name)' })
    const [none] = await closest(list({ match: { code: { regex: '^save' } } }), 'load')
    expect(none?.difference.matchesUpTo).toBe('')
  })

  it('is one that has answered as often as it may, or that came too late', async () => {
    const stubs = list({ match: { code: 'a' }, times: 1 })
    stubs.find(ask('a'))
    expect((await closest(stubs, 'a'))[0]?.difference).toEqual({ key: 'times', expected: 1, actual: '1' })
    expect((await closest(list({ match: { code: 'a' } }), 'a'))[0]?.difference.key).toBe('added')
  })

  it('is one that is switched off and would have matched', async () => {
    const stubs = list({ match: { code: 'a' }, enabled: false }, { match: { code: 'b' }, enabled: false })
    expect(stubs.find(ask('a'))).toBeUndefined()
    const [first, second] = await closest(stubs, 'a')
    expect(first).toEqual({
      stub: 's0',
      difference: { key: 'enabled', expected: true, actual: 'false: it would match if it were switched on' },
    })
    expect(second).toMatchObject({ stub: 's1', difference: { key: 'code' } })
  })

  it('names three at most, and none of another subject', async () => {
    const stubs = list(
      ...['a', 'b', 'c', 'd'].map((code) => ({ match: { code } })),
      { match: { sql: 'x' } },
      { match: { session: 'x' } },
    )
    expect(await closest(stubs, 'x')).toHaveLength(3)
    expect(await closest(list({ match: { sql: 'x' } }, { match: { session: 'x' } }), 'x')).toEqual([])
  })
})
