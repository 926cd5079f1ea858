import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { TextForms } from '../../src/core/text-forms.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import { StubList } from '../../src/stubs/stub-list.ts'
import type { StubQuery } from '../../src/stubs/stub-query.ts'

const ask = (code: string): StubQuery => ({ subject: 'statement', project: 'p', text: TextForms.ofCode(code) })
const named = (name: string, more: Partial<StubDefinition> = {}): StubDefinition => ({
  name,
  match: { code: { regex: '' } },
  ...more,
})
const listOf = (...definitions: StubDefinition[]) =>
  new StubList(definitions.map((definition, i) => compileStub(definition, `file#${i + 1}`, `stubs.${i}`)))
/** Compiles and adds stubs, as the control API does. */
const add = (list: StubList, definitions: readonly StubDefinition[], limit: number) =>
  list.add(
    definitions.map((one, index) => ({ compiled: compileStub(one, '', `stubs.${index}`), bytes: 0 })),
    limit,
  )
const who = (list: StubList, code = 'x') => list.find(ask(code))?.stub.name
const names = (list: StubList) => list.list().map((use) => use.stub.name)

function problemOf(action: () => unknown): Problem {
  try {
    action()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a world’s stubs', () => {
  it('are tried from top to bottom, and the first that matches applies', () => {
    const list = listOf(named('special', { match: { code: 'x' } }), named('general'), named('never reached'))
    expect(who(list, 'x')).toBe('special')
    expect(who(list, 'y')).toBe('general')
    expect(who(new StubList([]))).toBeUndefined()
  })

  it('return the groups of the match if their outcome refers to them', () => {
    const list = listOf(named('a', { match: { code: { regex: '(\\d+)' } }, outcome: { text: '$1' } }))
    expect(list.find(ask('val 42'))?.captures).toMatchObject({ 0: '42', 1: '42' })
    const without = listOf(named('a', { match: { code: { regex: '(\\d+)' } }, outcome: { text: 'x' } }))
    expect(without.find(ask('val 42'))?.captures).toBe(true)
  })

  it('that were added are tried before the fixtures’, the newest addition first, each in its own order', () => {
    const list = listOf(named('f1'), named('f2'))
    add(list, [named('a1'), named('a2')], 100)
    add(list, [named('b1'), named('b2')], 100)
    expect(names(list)).toEqual(['b1', 'b2', 'a1', 'a2', 'f1', 'f2'])
    expect(list.list().map((use) => use.origin)).toEqual(['added', 'added', 'added', 'added', 'fixtures', 'fixtures'])
    expect(who(list)).toBe('b1')
    list.remove('b1')
    expect(who(list)).toBe('b2')
  })

  it('count how often they answered, and only that', () => {
    const list = listOf(named('special', { match: { code: 'x' } }), named('general'))
    for (const code of ['x', 'y', 'x', 'z', 'z']) list.find(ask(code))
    expect(list.list().map((use) => use.applied)).toEqual([2, 3])
  })

  it('answer no more often than they may, and then leave it to the next', () => {
    const list = listOf(named('once', { times: 1 }), named('twice', { times: 2 }), named('always'))
    expect([who(list), who(list), who(list), who(list), who(list)]).toEqual([
      'once',
      'twice',
      'twice',
      'always',
      'always',
    ])
    expect(list.list().map((use) => use.applied)).toEqual([1, 2, 2])
  })

  it('count for each world alone, though the worlds share them', () => {
    const stub = compileStub(named('once', { times: 1 }), 'once', 'stubs.0')
    const [one, other] = [new StubList([stub]), new StubList([stub])]
    expect([who(one), who(one), who(other), who(other)]).toEqual(['once', undefined, 'once', undefined])
  })

  it('match nothing while they are switched off, and keep their place and their counts', () => {
    const list = listOf(named('off', { enabled: false }), named('on'))
    expect(list.list().map(({ enabled }) => enabled)).toEqual([false, true])
    expect(who(list)).toBe('on')
    expect(list.setEnabled('off', true)?.stub.name).toBe('off')
    expect([who(list), who(list)]).toEqual(['off', 'off'])
    list.setEnabled('off', false)
    expect(who(list)).toBe('on')
    add(list, [named('added')], 100)
    list.setEnabled('off', true)
    list.remove()
    expect(list.list().map(({ stub, applied, enabled }) => [stub.name, applied, enabled])).toEqual([
      ['off', 2, true],
      ['on', 2, true],
    ])
    expect(list.setEnabled('none', false)).toBeUndefined()
  })

  it('of fixtures that worlds share are switched off in one world alone', () => {
    const stub = compileStub(named('shared'), 'shared', 'stubs.0')
    const [one, other] = [new StubList([stub]), new StubList([stub])]
    one.setEnabled('shared', false)
    expect([who(one), who(other)]).toEqual([undefined, 'shared'])
  })

  it('are named by a number if they have no name; numbers count on and are never used twice', () => {
    const list = listOf()
    add(list, [{ match: { code: 'a' } }, { match: { code: 'b' } }], 100)
    list.remove()
    add(list, [{ match: { code: 'c' } }], 100)
    expect(names(list)).toEqual(['added-3'])
  })

  it('lose what was added, or one of it, and keep the fixtures’', () => {
    const list = listOf(named('f1'))
    add(list, [named('a'), named('b'), named('c')], 100)
    expect(list.remove('b')).toBe(1)
    expect(list.remove('b')).toBe(0)
    expect(list.remove('f1')).toBe(0)
    expect(names(list)).toEqual(['a', 'c', 'f1'])
    expect(list.remove()).toBe(2)
    expect(names(list)).toEqual(['f1'])
  })

  it('refuse a name that is taken, and then add none', () => {
    const list = listOf(named('f1'))
    const taken = problemOf(() => add(list, [named('a'), named('f1')], 100))
    expect([taken.kind, taken.field]).toEqual(['conflict', 'stubs.1.name'])
    const twice = problemOf(() => add(list, [named('a'), named('a')], 100))
    expect([twice.kind, twice.field]).toEqual(['conflict', 'stubs.1.name'])
    expect(names(list)).toEqual(['f1'])
  })

  it('name the place of a fault, and then add none', () => {
    const list = listOf()
    const problem = problemOf(() => add(list, [named('a'), named('b', { durations: { runing: '1s' } })], 100))
    expect([problem.kind, problem.field]).toEqual(['invalid', 'stubs.1.durations.runing'])
    expect(names(list)).toEqual([])
  })

  it('are as many as the limit allows', () => {
    const list = listOf(named('f1'), named('f2'))
    add(list, [named('a'), named('b')], 2)
    const problem = problemOf(() => add(list, [named('c')], 2))
    expect([problem.kind, problem.message]).toEqual([
      'quota',
      'a project can have 2 added stubs (setting limits.stubs)',
    ])
    list.remove('a')
    add(list, [named('c')], 2)
    expect(names(list)).toEqual(['c', 'b', 'f1', 'f2'])
  })
})
