import type { Due } from '../core/agenda.ts'
import { isoTime, stopwatchMs } from '../core/clock.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { parseSpan } from '../core/durations.ts'
import { invalid } from '../core/problem.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from '../model/change.ts'
import { sessionStates } from '../model/session.ts'
import { executionStatuses } from '../model/sql-execution.ts'
import { statementStates } from '../model/statement.ts'
import type { Call, Operation } from '../operation.ts'
import { dueOfSession } from '../spark/sessions.ts'
import { dueOfStatement } from '../spark/statements.ts'
import type { World } from '../world/world.ts'
import { ok, replies, WORLD } from './context.ts'
import {
  executionOf,
  type SessionParams,
  type SqlParams,
  type StatementParams,
  sessionOf,
  statementOf,
} from './find.ts'
import * as schemas from './schemas.ts'
import { sessionControl, sqlControl, statementControl } from './views.ts'
import * as work from './work-schemas.ts'

interface WaitQuery {
  state: string
  now?: boolean
  timeout?: string
}

/** What is waited for, whatever it is. */
interface Awaited<State extends string> {
  readonly history: History<State>
  readonly states: readonly State[]
  /** When it, or what it waits for, changes next. */
  due(): Due<Change> | undefined
  gate(): string | undefined
  /** Why it can change no more although its state is no final one; undefined where it can. */
  stuck(): string | undefined
}

const DEFAULT_LIMIT_MS = 10_000
const MAX_LIMIT_MS = 60_000

const description =
  'Holds until the state is reached, or was reached before (with `now=true` that does not count), and answers `reached: true`; `reached: false` says why: the timeout is over (real time), the state can no longer come, or the clock is manual (then at once, with what it waits for). An auto clock is moved as by looks. To wait is no sign of life for a session. 404 where there is no such resource; 400 for a state that is none; 503 where the world is reset meanwhile. Source: lakemock.'

/** The same call at two paths: beside the statement's other calls, and short. */
const waitForStatement = (id: string, path: string): Operation => ({
  id,
  method: 'GET',
  path,
  summary: 'Wait until a statement is in a state',
  description,
  params: schemas.statementParams,
  query: work.waitQuery,
  replies: replies(work.statementWaited),
  async handle({ world, params, query }: Call<StatementParams, WaitQuery>) {
    const statement = statementOf(world, params)
    const { session } = statement
    const waited = await wait(world, query, {
      history: statement.history,
      states: statementStates,
      due: () => dueOfStatement(statement),
      gate: () => statement.gate ?? (session.queue.has(statement) ? session.current?.gate : undefined),
      stuck: () => undefined,
    })
    return ok({ ...waited, ...statementControl(statement, world.nowMs) })
  },
})

/** Waiting instead of polling. */
export const waitOperations: readonly Operation[] = [
  {
    id: 'WaitForSession',
    method: 'GET',
    path: `${WORLD}/sessions/:session_id/wait`,
    summary: 'Wait until a session is in a state',
    description,
    params: schemas.sessionParams,
    query: work.waitQuery,
    replies: replies(work.sessionWaited),
    async handle({ world, params, query }: Call<SessionParams, WaitQuery>) {
      const session = sessionOf(world, params)
      const waited = await wait(world, query, {
        history: session.history,
        states: sessionStates,
        due: () => dueOfSession(session),
        gate: () => session.current?.gate,
        stuck: () =>
          world.sessions.get(session.id) === session
            ? undefined
            : (world.tombstones.past('session', session.id)?.why ?? 'it is gone'),
      })
      return ok({ ...waited, ...sessionControl(session) })
    },
  },
  waitForStatement('WaitForStatement', `${WORLD}/sessions/:session_id/statements/:statement_id/wait`),
  waitForStatement('WaitForStatementById', `${WORLD}/statements/:session_id/:statement_id/wait`),
  {
    id: 'WaitForSql',
    method: 'GET',
    path: `${WORLD}/sql/:sql_id/wait`,
    summary: 'Wait until an SQL execution is in a status',
    description,
    params: schemas.sqlParams,
    query: work.waitQuery,
    replies: replies(work.sqlWaited),
    async handle({ world, params, query }: Call<SqlParams, WaitQuery>) {
      const execution = executionOf(world, params)
      const waited = await wait(world, query, {
        history: execution.history,
        states: executionStatuses,
        due: () => execution.due,
        gate: () => execution.gate,
        stuck: () => undefined,
      })
      return ok({ ...waited, ...sqlControl(execution) })
    },
  },
]

async function wait<State extends string>(
  world: World,
  query: WaitQuery,
  { history, states, due, gate, stuck }: Awaited<State>,
): Promise<work.Waited> {
  const state = readState(query.state, states)
  const endsMs = stopwatchMs() + readTimeout(query.timeout)
  const reached = (): boolean => (query.now ? history.state === state : history.enteredMs(state) !== undefined)
  /** Why the state can no longer come. */
  const never = (): string | undefined =>
    stuck() ?? (history.canReach(state) ? undefined : `it is ${history.state}: ${state} can no longer follow`)

  for (;;) {
    if (reached()) return { reached: true, state: history.state }
    const why = never()
    if (why !== undefined) return { reached: false, state: history.state, why }
    const { mode } = world.clock
    if (mode === 'manual') return missed('the clock is manual: it moves when told')
    // an auto clock goes on while there is something to go to; what waits for a gate is waited for
    if (mode === 'auto' && due() !== undefined) {
      world.look(due, () => history.length)
      continue
    }
    const leftMs = endsMs - stopwatchMs()
    const isWorthALook = (): boolean =>
      reached() || never() !== undefined || world.clock.mode !== mode || (mode === 'auto' && due() !== undefined)
    if (leftMs <= 0 || !(await world.untilWithin(isWorthALook, leftMs))) return missed('the timeout is over')
  }

  function missed(why: string): work.Waited {
    const next = due()
    const missing = {
      gate: gate() ?? null,
      next: next === undefined ? null : isoTime(next.atMs),
      nextMs: next?.atMs ?? null,
    }
    return { reached: false, state: history.state, why, missing }
  }
}

function readState<State extends string>(given: string, states: readonly State[]): State {
  const found = states.find((state) => state === given)
  if (found !== undefined) return found
  throw invalid(
    'state',
    `must be one of ${states.join(', ')}, not ${JSON.stringify(given)}${didYouMean(given, states)}`,
  )
}

function readTimeout(given: string | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT_MS
  const ms = parseSpan(given, 'timeout')
  if (ms > MAX_LIMIT_MS) throw invalid('timeout', `must be ${MAX_LIMIT_MS / 1000}s or less`)
  return ms
}
