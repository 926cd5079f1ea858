/**
 * What docs/engines.md promises if something goes wrong while a statement runs on an engine: its state and reason, the next statement
 * works, and nothing is left. Each engine, each event that it can have, each clock.
 */
import { describe, expect, test } from 'vitest'
import { hasDuckDb } from './duckdb/duckdb-session.ts'
import {
  clocks,
  type EngineEvent,
  type EngineUnderTest,
  isBusy,
  type TestClock,
  turn,
} from './failures/engine-under-test.ts'
import { livyUnderTest, localSparkUnderTest } from './failures/spark-under-test.ts'
import { duckDbUnderTest, prestoUnderTest } from './failures/sql-under-test.ts'

/** The state of the statement, and what its message, or the value of its error, matches. */
type Expected = readonly [state: string, reason: RegExp] | 'gone'

interface EngineCases {
  readonly name: string
  readonly isThere: boolean
  start(clock: TestClock, event: EngineEvent): Promise<EngineUnderTest>
  /** An event that is not here cannot come: an engine in this process has no connection. */
  readonly events: Partial<Record<EngineEvent, Expected>>
}

const QUERY_CANCELLED = /^Query was canceled$/
const QUERY_LIMIT = /^Query exceeded the time limit of 0\.001 s \(setting engineTimeout\)$/
const CODE_LIMIT = /^The code did not end within 0\.001 s \(setting engineTimeout\)$/

const engines: readonly EngineCases[] = [
  {
    name: 'presto',
    isThere: true,
    start: prestoUnderTest,
    events: {
      kill: ['FAILED', /^The connection to http:\/\/127\.0\.0\.1:\d+ was lost: /],
      // a poll is repeated
      cut: ['FINISHED', /^$/],
      garbage: ['FAILED', /not a page of a query: "<html>"/],
      503: ['FAILED', /^http:\/\/127\.0\.0\.1:\d+ replied 503: words of the service$/],
      cancel: ['FAILED', QUERY_CANCELLED],
      'time limit': ['FAILED', QUERY_LIMIT],
      reset: 'gone',
    },
  },
  {
    name: 'duckdb',
    isThere: hasDuckDb,
    start: duckDbUnderTest,
    events: {
      cancel: ['FAILED', QUERY_CANCELLED],
      'time limit': ['FAILED', QUERY_LIMIT],
      reset: 'gone',
      memory: [
        'FAILED',
        /^The query needs more memory than the engine duckdb may use \(setting limits\.engineMemory\)$/,
      ],
    },
  },
  {
    name: 'spark local',
    isThere: true,
    start: localSparkUnderTest,
    events: {
      kill: ['error', /^The engine spark was lost: the Spark driver has ended by the signal SIGKILL$/],
      cut: ['error', /^The engine spark was lost: the Spark driver has closed its output$/],
      garbage: ['error', /^The engine spark was lost: the Spark driver wrote what is not a reply: /],
      cancel: ['cancelled', /^$/],
      'time limit': ['error', CODE_LIMIT],
      reset: 'gone',
    },
  },
  {
    name: 'livy',
    isThere: true,
    start: livyUnderTest,
    events: {
      kill: ['error', /^The engine livy was lost: Livy at http:\/\/127\.0\.0\.1:\d+ cannot be reached: /],
      // a poll is repeated
      cut: ['available', /^$/],
      garbage: ['error', /^The engine livy was lost: Livy sent 200 and no JSON: <html>$/],
      503: ['error', /^The engine livy was lost: Livy at http:\/\/127\.0\.0\.1:\d+ cannot be reached: 503 busy$/],
      cancel: ['cancelled', /^$/],
      'time limit': ['error', CODE_LIMIT],
      reset: 'gone',
    },
  },
]

/** Moves the clock of a test, or reads on an auto clock, until the statement has ended or the world is gone. */
async function drive(engine: EngineUnderTest, clock: TestClock): Promise<void> {
  if (clock === 'manual') await engine.project.control('POST', '/clock/advance', { to: 'idle' })
  else while (!(await engine.read())) await turn()
}

/** The state and the reason of a statement in the control API. */
async function shown({ project }: EngineUnderTest, path: string): Promise<readonly [string, string] | 'gone'> {
  const { status, body } = await project.control('GET', path)
  if (status === 404) return 'gone'
  const { sql, statement } = body
  return sql === undefined ? [statement.state, statement.output?.evalue ?? ''] : [sql.status, sql.message ?? '']
}

describe.each(engines)('$name', ({ isThere, start, events }) => {
  const cases = Object.entries(events).flatMap(([event, expected]) =>
    clocks.map((clock) => [event as EngineEvent, clock, expected] as const),
  )

  test.skipIf(!isThere).each(cases)(
    '%s on the %s clock',
    async (event, clock, expected) => {
      const engine = await start(clock, event)
      try {
        const { project } = engine
        const path = await engine.submit(event)
        let isDriven = false
        const driven = drive(engine, clock).finally(() => {
          isDriven = true
        })
        while (!engine.works() && !isDriven) await turn()
        if (event === 'cancel') await engine.cancel()
        else if (event === 'reset') await project.control('POST', '/reset')
        else await engine.strike(event)
        await driven
        const is = await shown(engine, path)
        if (expected === 'gone') expect(is).toBe('gone')
        else expect(is).toEqual([expected[0], expect.stringMatching(expected[1])])
        await expect.poll(() => engine.leftovers(), { timeout: 30_000 }).toBeUndefined()
        expect(isBusy(project)).toBe(false)

        await project.control('PATCH', '/settings', { engines: { timeout: '5m' } })
        const another = await engine.submitAnother()
        await drive(engine, clock)
        const [state] = await shown(engine, another)
        expect(state).toBe(another.startsWith('/sql/') ? 'FINISHED' : 'available')
        expect(isBusy(project)).toBe(false)
      } finally {
        await engine.close()
      }
    },
    60_000,
  )
})
