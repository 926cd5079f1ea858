import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Agenda, type Due } from '../../src/core/agenda.ts'
import { runs } from '../runs.ts'

/** Takes everything off in the order in which it would happen. */
function drain<C>(agenda: Agenda<C>): C[] {
  const changes: C[] = []
  for (let due = agenda.first(); due !== undefined; due = agenda.first()) {
    changes.push(due.change)
    agenda.remove(due)
  }
  return changes
}

describe('the agenda', () => {
  it('is empty to begin with', () => {
    const agenda = new Agenda<string>()
    expect(agenda.size).toBe(0)
    expect(agenda.first()).toBeUndefined()
    expect(agenda.entries()).toEqual([])
    expect(agenda.firstWhere(() => true)).toBeUndefined()
  })

  it('gives changes in order of time, whatever the order in which they came', () => {
    const agenda = new Agenda<string>()
    for (const [name, atMs] of [
      ['d', 40],
      ['b', 20],
      ['e', 50],
      ['a', 10],
      ['c', 30],
    ] as const)
      agenda.add(name, atMs)
    expect(agenda.size).toBe(5)
    expect(drain(agenda)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(agenda.size).toBe(0)
  })

  it('gives changes of one instant in the order in which they were scheduled', () => {
    const agenda = new Agenda<number>()
    for (let i = 0; i < 20; i++) agenda.add(i, 7)
    agenda.add(-1, 6)
    expect(drain(agenda)).toEqual([-1, ...Array.from({ length: 20 }, (_, i) => i)])
  })

  it('counts a moved change as scheduled just now', () => {
    const agenda = new Agenda<string>()
    const first = agenda.add('first', 10)
    agenda.add('second', 10)
    agenda.move(first, 10)
    expect(drain(agenda)).toEqual(['second', 'first'])
  })

  it('keeps its order when a change moves on and when one moves back', () => {
    const agenda = new Agenda<string>()
    const dues = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) => agenda.add(name, 10 * i))
    agenda.move(dues[0] as Due<string>, 35)
    agenda.move(dues[5] as Due<string>, 5)
    expect(agenda.size).toBe(6)
    expect(agenda.entries().map((due) => [due.change, due.atMs])).toEqual([
      ['f', 5],
      ['b', 10],
      ['c', 20],
      ['d', 30],
      ['a', 35],
      ['e', 40],
    ])
    expect(drain(agenda)).toEqual(['f', 'b', 'c', 'd', 'a', 'e'])
  })

  it('drops a removed change, and a second removal does nothing', () => {
    const agenda = new Agenda<string>()
    const [a, b] = [agenda.add('a', 1), agenda.add('b', 2), agenda.add('c', 3)]
    agenda.remove(b as Due<string>)
    agenda.remove(b as Due<string>)
    expect(agenda.size).toBe(2)
    agenda.remove(a as Due<string>)
    agenda.remove(a as Due<string>)
    expect(drain(agenda)).toEqual(['c'])
  })

  it('keeps its order when what takes the place of a removed change belongs above it', () => {
    const agenda = new Agenda<number>()
    // so added they lie in the heap as they stand here: 4, the last, takes the place of 11 below 10
    const dues = [1, 10, 2, 11, 12, 3, 4].map((atMs) => agenda.add(atMs, atMs))
    agenda.remove(dues[3] as Due<number>)
    expect(drain(agenda)).toEqual([1, 2, 3, 4, 10, 12])
  })

  it('finds the first change that passes a test, in order of time and not of scheduling', () => {
    const agenda = new Agenda<string>()
    agenda.add('late x', 30)
    agenda.add('y', 1)
    agenda.add('early x', 20)
    agenda.add('early x too', 20)
    expect(agenda.firstWhere((change) => change.includes('x'))?.change).toBe('early x')
    expect(agenda.firstWhere((change) => change === 'z')).toBeUndefined()
    expect(agenda.size).toBe(4)
  })

  it('can be looked at without losing anything', () => {
    const agenda = new Agenda<string>()
    agenda.add('b', 2)
    agenda.add('a', 1)
    expect(agenda.entries().map((due) => due.change)).toEqual(['a', 'b'])
    expect(agenda.first()?.change).toBe('a')
    expect(agenda.size).toBe(2)
  })

  it('is empty after clear, and what was on it can no longer be removed from it', () => {
    const agenda = new Agenda<string>()
    const old = agenda.add('old', 1)
    agenda.add('older', 0)
    agenda.clear()
    agenda.add('new', 5)
    agenda.remove(old)
    expect(drain(agenda)).toEqual(['new'])
  })
})

describe('the agenda beside a sorted array', () => {
  type Step =
    | { do: 'add'; atMs: number }
    | { do: 'move'; which: number; atMs: number }
    | { do: 'remove'; which: number }
    | { do: 'take' }
  // few instants, so that many changes share one
  const instant = fc.integer({ min: 0, max: 12 })
  const which = fc.nat({ max: 1000 })
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), atMs: instant }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), which, atMs: instant }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('take' as const) }) },
  )

  it('agrees after every addition, move and removal', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }), (steps) => {
        const agenda = new Agenda<number>()
        let model: { name: number; atMs: number; order: number; due: Due<number> }[] = []
        let order = 0
        let names = 0
        const gone: Due<number>[] = []
        const sorted = () => [...model].sort((a, b) => a.atMs - b.atMs || a.order - b.order)
        for (const one of steps) {
          const chosen = 'which' in one && model.length > 0 ? model[one.which % model.length] : undefined
          if (one.do === 'add') {
            const name = names++
            model.push({ name, atMs: one.atMs, order: order++, due: agenda.add(name, one.atMs) })
          } else if (one.do === 'move' && chosen !== undefined) {
            agenda.move(chosen.due, one.atMs)
            chosen.atMs = one.atMs
            chosen.order = order++
          } else {
            const victim = one.do === 'take' ? sorted()[0] : chosen
            if (victim === undefined) continue
            agenda.remove(victim.due)
            gone.push(victim.due)
            model = model.filter((row) => row !== victim)
          }
          expect(agenda.size).toBe(model.length)
          expect(agenda.first()?.change).toBe(sorted()[0]?.name)
          expect(agenda.entries().map((due) => [due.change, due.atMs])).toEqual(
            sorted().map((row) => [row.name, row.atMs]),
          )
          expect(agenda.firstWhere((name) => name % 3 === 0)?.change).toBe(
            sorted().find((row) => row.name % 3 === 0)?.name,
          )
        }
        for (const due of gone) agenda.remove(due)
        expect(drain(agenda)).toEqual(sorted().map((row) => row.name))
      }),
      { seed: 20260101, numRuns: runs(100) },
    )
  })
})
