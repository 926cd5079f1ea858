import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStates } from '../../src/recording/states.ts'

const states = ['QUEUED', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING']
const rankOf = (state: string) => [...states, 'FINISHED'].indexOf(state)

/** What a resource shows at a time, if its states have these lengths. */
function stateAt(lengths: readonly number[], ms: number): string {
  let endMs = 0
  for (const [index, length] of lengths.entries()) {
    endMs += length
    if (ms < endMs) return states[index] as string
  }
  return 'FINISHED'
}

test('reads at the same times show the same states again, and no change is off by more than half the time between two reads', () => {
  const length = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 }))
  const lengths = fc.array(length, { minLength: states.length, maxLength: states.length })
  const pauses = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(lengths, pauses, (truth, steps) => {
      const reads = [0]
      for (const step of steps) reads.push((reads.at(-1) ?? 0) + step)
      // long after all is over
      reads.push((reads.at(-1) ?? 0) + 30_000)
      const sightings = reads.map((atMs) => ({ state: stateAt(truth, atMs), atMs }))
      const inferred = [...readStates(sightings, { states, ends: ['FINISHED'] }).lengths.values()]
      expect(reads.map((ms) => stateAt(inferred, ms))).toEqual(sightings.map(({ state }) => state))
      for (const state of new Set(sightings.map((sighting) => sighting.state))) {
        const begins = (of: readonly number[]) => of.slice(0, rankOf(state)).reduce((sum, one) => sum + one, 0)
        const first = reads.findIndex((ms) => stateAt(truth, ms) === state)
        const gap = first === 0 ? 0 : (reads[first] ?? 0) - (reads[first - 1] ?? 0)
        expect(Math.abs(begins(inferred) - begins(truth))).toBeLessThanOrEqual(gap / 2 + 1)
      }
    }),
  )
})

test('an outdated read does not count', () => {
  const seen = [
    { state: 'a', atMs: 0 },
    { state: 'c', atMs: 40 },
    { state: 'b', atMs: 20 },
    { state: 'a', atMs: 30 },
    { state: '?', atMs: 35 },
    { state: 'd', atMs: 60 },
    { state: 'e', atMs: 70 },
  ]
  const { lengths, end } = readStates(seen, { states: ['a', 'b', 'c'], ends: ['d', 'e'] })
  expect([...lengths, end]).toEqual([['a', 10], ['b', 20], ['c', 20], 'd'])
})
