import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { cancelSqlJob } from '../../src/jobs/sql-jobs/cancel-sql-job.ts'
import { endSqlJob } from '../../src/jobs/sql-jobs/end-sql-job.ts'
import { submitSqlJob } from '../../src/jobs/sql-jobs/submit-sql-job.ts'
import type { SqlJob } from '../../src/model/sql-job.ts'
import { openGate } from '../../src/world/walker.ts'
import type { World } from '../../src/world/world.ts'
import { bareWorld } from './bare-world.ts'

interface Kind {
  readonly launchMs: number
  readonly runMs: number
  readonly ends: 'FINISHED' | 'FAILED' | 'never' | 'held'
  readonly cancel: 'fail' | 'late' | 'never' | undefined
  readonly timeoutMs: number | undefined
}

/** What a job should be: a function of the time, and of what was done to it. */
class Expected {
  readonly kind: Kind
  readonly bornMs: number
  /** When it ended by a request, and how. */
  ended: { readonly atMs: number; readonly state: string } | undefined
  cancelRequested = false
  releasedMs: number | undefined

  constructor(kind: Kind, bornMs: number) {
    this.kind = kind
    this.bornMs = bornMs
  }

  state(nowMs: number): string {
    if (this.ended !== undefined) return this.ended.state
    const { launchMs, runMs, ends, timeoutMs } = this.kind
    const startMs = this.bornMs + launchMs
    if (nowMs < startMs) return 'LAUNCHING'
    const endMs = this.#endMs(startMs + runMs)
    // 0 sets no limit
    const limitMs = timeoutMs ? startMs + timeoutMs : Number.POSITIVE_INFINITY
    if (nowMs >= limitMs && limitMs <= endMs) return 'CANCELLED'
    if (nowMs < endMs) return 'RUNNING'
    return ends === 'FAILED' ? 'FAILED' : 'FINISHED'
  }

  isFinal(nowMs: number): boolean {
    return ['FINISHED', 'FAILED', 'CANCELLED'].includes(this.state(nowMs))
  }

  #endMs(plannedMs: number): number {
    if (this.kind.ends === 'never' || this.cancelRequested) return Number.POSITIVE_INFINITY
    if (this.kind.ends !== 'held') return plannedMs
    return this.releasedMs === undefined ? Number.POSITIVE_INFINITY : Math.max(plannedMs, this.releasedMs)
  }
}

interface Real {
  readonly world: World
  readonly jobs: { readonly job: SqlJob; readonly expected: Expected }[]
  readonly seen: Set<string>
}

const kind = fc.record({
  launchMs: fc.nat({ max: 500 }),
  runMs: fc.nat({ max: 500 }),
  ends: fc.constantFrom('FINISHED', 'FAILED', 'never', 'held'),
  cancel: fc.constantFrom(undefined, undefined, 'fail', 'late', 'never'),
  timeoutMs: fc.option(fc.constantFrom(0, 1000), { nil: undefined, freq: 4 }),
}) satisfies fc.Arbitrary<Kind>
const which = fc.nat({ max: 20 })
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('submit' as const), kind) },
  { weight: 6, arbitrary: fc.tuple(fc.constant('advance' as const), fc.nat({ max: 600 })) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('cancel' as const), which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('release' as const), which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('finish' as const), which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('fail' as const), which) },
)

/** The text whose directive makes a job of this kind; each job that is held has a gate of its own. */
function textOf({ launchMs, runMs, ends, cancel }: Kind, gate: string): string {
  const outcome = { FINISHED: '', FAILED: 'message=no', never: 'outcome=never', held: `hold=${gate}` }[ends]
  // a job without a result has none that could come before the cancel
  const mode = cancel === undefined || (cancel === 'late' && ends === 'never') ? '' : `cancel=${cancel}`
  return `select 1 -- lakemock: LAUNCHING=${launchMs} RUNNING=${runMs} ${outcome} ${mode}`
}

function submit({ world, jobs }: Real, of: Kind): void {
  const conf = of.timeoutMs === undefined ? [] : [`dli.sql.job.timeout=${of.timeoutMs / 1000}`]
  const request = {
    catalog: 'hive',
    database: 'default',
    namesDatabase: false,
    queue: 'q',
    engine: 'spark',
    tags: [],
    owner: '',
    conf,
  }
  const job = submitSqlJob(world, { ...request, sql: textOf(of, `g${jobs.length}`) })
  jobs.push({ job, expected: new Expected(of, world.nowMs) })
}

function cancel({ world, seen }: Real, { job, expected }: Real['jobs'][number]): void {
  const before = expected.state(world.nowMs)
  const mode = expected.kind.cancel === 'late' && expected.kind.ends === 'never' ? undefined : expected.kind.cancel
  seen.add(`cancel ${before} ${mode ?? ''}`.trim())
  const isRefused = expected.isFinal(world.nowMs) || mode === 'fail'
  let problem: unknown
  try {
    cancelSqlJob(world, job)
  } catch (error) {
    problem = error
  }
  expect(problem instanceof Problem).toBe(isRefused)
  if (isRefused) return
  if (mode === 'never') expected.cancelRequested = true
  if (mode === undefined) expected.ended = { atMs: world.nowMs, state: 'CANCELLED' }
}

function end({ world, jobs }: Real, index: number, state: 'FINISHED' | 'FAILED'): void {
  const one = jobs[index]
  if (one === undefined || one.expected.isFinal(world.nowMs)) return
  endSqlJob(world, one.job, 'a test', state === 'FAILED' ? { message: 'no' } : {})
  one.expected.ended = { atMs: world.nowMs, state }
}

describe('SQL jobs', () => {
  test('are in the state that their plan, the time and the requests say, with a cancel in every state', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(deed, { minLength: 10, maxLength: 60 }), (deeds) => {
        const real: Real = { world: bareWorld(), jobs: [], seen }
        const { world, jobs } = real
        for (const [what, value] of deeds) {
          if (what === 'submit') submit(real, value)
          if (what === 'advance') world.advanceTo(world.nowMs + value)
          const index = typeof value === 'number' && jobs.length > 0 ? value % jobs.length : 0
          const one = jobs[index]
          if (what === 'cancel' && one !== undefined) cancel(real, one)
          if (what === 'release' && one !== undefined && one.expected.releasedMs === undefined) {
            openGate(world, `g${index}`)
            one.expected.releasedMs = world.nowMs
          }
          if (what === 'finish') end(real, index, 'FINISHED')
          if (what === 'fail') end(real, index, 'FAILED')
          world.runDue()
          for (const { job, expected } of jobs) {
            expect(job.history.state).toBe(expected.state(world.nowMs))
            seen.add(job.history.state)
            if (job.history.isFinal) expect([job.due, job.timeout, job.gate]).toEqual([undefined, undefined, undefined])
          }
        }
      }),
      { seed: 3, numRuns: 500 },
    )
    const states = ['LAUNCHING', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED']
    const modes = ['', ' fail', ' late', ' never']
    const cancels = states.flatMap((state) => modes.map((mode) => `cancel ${state}${mode}`))
    expect([...states, ...cancels].filter((one) => !seen.has(one))).toEqual([])
  })
})
