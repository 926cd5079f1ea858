import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import type { World } from '../../src/world/world.ts'
import { runs } from '../runs.ts'
import { act, bareWorld, type Deed, stateOf, storyOf } from './bare-world.ts'

const any = { regex: '' }
/** What happens in these worlds: zeros, ranges, holds and ends that never come. */
const stubs: readonly StubDefinition[] = [
  { match: { code: 'instant' }, durations: { waiting: 0, running: 0, cancelling: 0 }, outcome: { text: '' } },
  { match: { code: 'ranged' }, durations: { waiting: [0, 90], running: ['100ms', '2s'], cancelling: [0, 50] } },
  { match: { code: 'never' }, durations: { waiting: 10 }, outcome: { never: true } },
  { match: { code: 'hold' }, durations: { running: [0, 200] }, outcome: { text: '', hold: 'g' } },
  { match: { code: 'fails' }, outcome: { error: {} } },
  { match: { code: 'kills' }, durations: { running: 700 }, outcome: { session: 'dead' } },
  {
    match: { session: 'staged' },
    durations: { not_started: 100, starting: [1, 400], recovering: 50, shutting_down: 300 },
  },
  { match: { session: 'instant' }, durations: { starting: 0 } },
  { match: { sql: { regex: 'hold' } }, outcome: { columns: ['a'], rows: [['1']], hold: 'g' } },
  { match: { sql: { regex: 'never' } }, outcome: { never: true } },
  { match: { sql: { regex: 'fails' } }, durations: { RUNNING: [0, 900] }, outcome: { message: 'no' } },
  {
    match: { sql: { regex: 'instant' } },
    durations: { QUEUED: 0, WAITING_FOR_RESOURCES: 0, PLANNING: 0, STARTING: 0, RUNNING: 0, FINISHING: 0 },
  },
  { match: { sql: any }, durations: { RUNNING: [50, 1500] } },
]

const session = fc.constantFrom('plain', 'staged', 'instant', 'other')
const code = fc.constantFrom('instant', 'ranged', 'ranged', 'plain', 'never', 'hold', 'fails', 'kills')
const text = fc.constantFrom('select 1', 'select hold', 'select never', 'select fails', 'select instant', 'show tables')
const gate = fc.constant('g')

function deeds(heartbeat: fc.Arbitrary<number>): fc.Arbitrary<Deed> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('session' as const), name: session, heartbeat }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('statement' as const), session, code }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), session, id: fc.nat({ max: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), session }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('sql' as const), text }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel sql' as const), text }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('release' as const, 'close' as const), gate }) },
  )
}

/** Actions of one instant, and the pause after them; `cuts` are the points at which a slower run stops in the pause. */
interface Phase {
  readonly deeds: readonly Deed[]
  readonly lengthMs: number
  readonly cuts: readonly number[]
}
function phases(heartbeat: fc.Arbitrary<number> = fc.constantFrom(0, 0, 1, 3)): fc.Arbitrary<Phase[]> {
  return fc.array(
    fc.record({
      deeds: fc.array(deeds(heartbeat), { maxLength: 8, size: 'max' }),
      lengthMs: fc.oneof(fc.constantFrom(0, 50, 300, 500, 1000), fc.nat({ max: 4000 })),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12, size: 'max' }),
    }),
    { minLength: 1, maxLength: 6, size: 'max' },
  )
}

type Wait = (world: World, untilMs: number, cuts: readonly number[]) => void
const atOnce: Wait = (world, untilMs) => void world.advanceTo(untilMs)
const bySteps: Wait = (world, untilMs, cuts) => {
  const fromMs = world.nowMs
  const stops = cuts.map((cut) => Math.floor(fromMs + cut * (untilMs - fromMs)))
  for (const stop of stops.sort((a, b) => a - b)) world.advanceTo(stop)
  world.advanceTo(untilMs)
}
const byChanges: Wait = (world, untilMs) => {
  for (let first = world.agenda.first(); first !== undefined && first.atMs <= untilMs; first = world.agenda.first()) {
    world.advanceTo(first.atMs)
  }
  world.advanceTo(untilMs)
}
const byTicks: Wait = (world, untilMs) => {
  do world.advanceTo(Math.min(untilMs, world.nowMs + 7))
  while (world.nowMs < untilMs)
}

/** Plays the phases in a world of its own. Returns its state after each. */
function play(script: readonly Phase[], wait: Wait): unknown[] {
  const world = bareWorld(stubs)
  return script.map(({ deeds, lengthMs, cuts }) => {
    for (const deed of deeds) act(world, deed)
    wait(world, world.nowMs + lengthMs, cuts)
    return stateOf(world)
  })
}

describe('the clock of a world', () => {
  it('comes to the same state by many small advances as by one big one', () => {
    fc.assert(
      fc.property(phases(), (script) => {
        expect(play(script, bySteps)).toEqual(play(script, atOnce))
      }),
      { seed: 1, numRuns: runs(150) },
    )
  })

  it('comes to the same state by ticks of a few milliseconds', () => {
    fc.assert(
      fc.property(phases(), (script) => {
        expect(play(script, byTicks)).toEqual(play(script, atOnce))
      }),
      { seed: 2, numRuns: runs(60) },
    )
  })

  it('comes to the same state from change to change', () => {
    fc.assert(
      fc.property(phases(), (script) => {
        expect(play(script, byChanges)).toEqual(play(script, atOnce))
      }),
      { seed: 3, numRuns: runs(100) },
    )
  })

  it('tells the same story when it is advanced to idle as when it is advanced by far', async () => {
    const FAR_MS = 1_000_000_000
    await fc.assert(
      fc.asyncProperty(phases(fc.constant(0)), async (script) => {
        const [toIdle, far] = [bareWorld(stubs), bareWorld(stubs)]
        for (const world of [toIdle, far]) {
          for (const { deeds, lengthMs } of script) {
            for (const deed of deeds) act(world, deed)
            world.advanceTo(world.nowMs + lengthMs)
          }
        }
        const startMs = toIdle.nowMs
        await toIdle.advanceToIdle()
        far.advanceTo(startMs + FAR_MS)
        expect(storyOf(toIdle)).toEqual(storyOf(far))
        expect(toIdle.agenda.size).toBe(0)
        expect(far.agenda.size).toBe(0)
        // and no further than to the last change
        const changes = [...toIdle.sessions.values()].flatMap((row) => [
          ...row.history.steps,
          ...[...row.statements.values()].flatMap((statement) => statement.history.steps),
        ])
        const lastMs = Math.max(startMs, ...changes.map((step) => step.atMs))
        expect(toIdle.nowMs).toBeGreaterThanOrEqual(lastMs)
        expect(toIdle.nowMs).toBeLessThan(startMs + 60_000)
      }),
      { seed: 4, numRuns: runs(100) },
    )
  })

  it('waits at idle for no heartbeat, and leaves nothing else to do', async () => {
    await fc.assert(
      fc.asyncProperty(phases(fc.constantFrom(0, 1, 3, 1000)), async (script) => {
        const world = bareWorld(stubs)
        for (const { deeds } of script) for (const deed of deeds) act(world, deed)
        await world.advanceToIdle()
        expect(new Set(world.agenda.entries().map((due) => due.change.kind)).size).toBeLessThanOrEqual(1)
        for (const { change } of world.agenda.entries()) expect(change.kind.name).toBe('heartbeat')
        const before = stateOf(world)
        expect(await world.advanceToIdle()).toBe(0)
        expect(stateOf(world)).toEqual(before)
      }),
      { seed: 5, numRuns: runs(60) },
    )
  })

  it('does not move if it is advanced by nothing or to the past', () => {
    const world = bareWorld(stubs)
    act(world, { do: 'session', name: 'plain', heartbeat: 0 })
    world.advanceTo(world.nowMs + 200)
    const before = stateOf(world)
    expect(world.advanceTo(world.nowMs)).toBe(0)
    expect(world.advanceTo(world.nowMs - 100)).toBe(0)
    expect(stateOf(world)).toEqual(before)
  })
})

describe('a session', () => {
  it('is busy while it has a statement, and idle only without one, at every instant', () => {
    let busy = 0
    fc.assert(
      fc.property(phases(), (script) => {
        const world = bareWorld(stubs)
        const check = (): void => {
          for (const { history, current, queue, statements } of world.sessions.values()) {
            const { state } = history
            if (state !== 'idle' && state !== 'busy') continue
            const open = [...statements.values()].filter((statement) => !statement.history.isFinal)
            expect({ state, hasWork: state === 'busy' }).toEqual({ state, hasWork: open.length > 0 })
            expect(current === undefined && queue.size === 0).toBe(state === 'idle')
            if (state === 'busy') busy++
          }
        }
        for (const { deeds, lengthMs, cuts } of script) {
          for (const deed of deeds) {
            act(world, deed)
            check()
          }
          const fromMs = world.nowMs
          for (const cut of [...cuts, 1].sort((a, b) => a - b)) {
            world.advanceTo(fromMs + Math.floor(cut * lengthMs))
            check()
          }
        }
      }),
      { seed: 7, numRuns: runs(100) },
    )
    expect(busy).toBeGreaterThan(100)
  })
})

describe('resources that have nothing to do with each other', () => {
  /** What is done to one resource in each phase; numbers are ids of its own statements. */
  const script = fc.array(
    fc.record({
      work: fc.array(fc.array(code, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      cancel: fc.array(fc.option(fc.nat({ max: 3 })), { minLength: 4, maxLength: 4 }),
      lengthMs: fc.nat({ max: 2500 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const names = ['plain', 'staged', 'instant', 'other'] as const
  // a range would be drawn from the world's one stream, which does depend on the order
  const fixed = stubs.map(({ durations, ...rest }) => ({
    ...rest,
    durations: Object.fromEntries(
      Object.entries(durations ?? {}).map(([state, span]) => [state, Array.isArray(span) ? (span[1] as string) : span]),
    ),
  }))

  it('have the same history in whatever order requests come', () => {
    fc.assert(
      fc.property(script, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (phasesOfWork, order) => {
        const historyIn = (sequence: readonly number[]) => {
          const world = bareWorld(fixed)
          for (const i of sequence) act(world, { do: 'session', name: names[i] as string, heartbeat: i })
          for (const [number, { work, cancel, lengthMs }] of phasesOfWork.entries()) {
            for (const i of sequence) {
              const session = names[i] as string
              for (const one of work[i] ?? []) act(world, { do: 'statement', session, code: one })
              const id = cancel[i]
              if (id !== null && id !== undefined) act(world, { do: 'cancel', session, id })
              act(world, { do: 'sql', text: `select ${number} as r${i}` })
            }
            world.advanceTo(world.nowMs + lengthMs)
          }
          return storyOf(world)
        }
        expect(historyIn(order)).toEqual(historyIn([0, 1, 2, 3]))
      }),
      { seed: 6, numRuns: runs(100) },
    )
  })
})
