import { invalid } from '../core/problem.ts'
import type { StatementResult } from '../model/plan.ts'
import type { LivyState, SessionState } from '../model/session.ts'
import type { Call, Operation } from '../operation.ts'
import { forceSession, isLivyState, showLivyState } from '../spark/session-states.ts'
import { forget } from '../spark/sessions.ts'
import { endStatement, evictStatement } from '../spark/statements.ts'
import type { Thrown } from '../stubs/outcomes/error.ts'
import { statementOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { ok, replies, WORLD } from './context.ts'
import { type SessionParams, type StatementParams, sessionOf, statementOf } from './find.ts'
import * as schemas from './schemas.ts'
import { sessionControl, statementControl } from './views.ts'
import * as work from './work-schemas.ts'

const SESSION = `${WORLD}/sessions/:session_id`
const STATEMENT = `${SESSION}/statements/:statement_id`
const WHY = 'through the control API'

/** What a test does to sessions and their statements. */
export const workOperations: readonly Operation[] = [
  {
    id: 'KillSession',
    method: 'POST',
    path: `${SESSION}/kill`,
    summary: 'End a session as if its driver had died',
    description:
      'It stays listed in its last state; what it runs has failed and what waits is cancelled. 409 where it has ended otherwise. Source: lakemock.',
    params: schemas.sessionParams,
    body: work.killSession,
    replies: replies(schemas.sessionControl),
    handle({
      world,
      params,
      body,
    }: Call<SessionParams, unknown, { state?: SessionState | LivyState } | null | undefined>) {
      const session = sessionOf(world, params)
      const state = body?.state ?? 'dead'
      if (isLivyState(state)) showLivyState(world, session, state, `killed ${WHY}`)
      else forceSession(world, session, state, `killed ${WHY}`)
      return ok(sessionControl(session))
    },
  },
  {
    id: 'ExpireSession',
    method: 'POST',
    path: `${SESSION}/expire`,
    summary: "Let a session's time be over",
    description:
      'As its heartbeat or idle time does, also in the middle of a statement: its URLs are 404 from now on. Source: lakemock.',
    params: schemas.sessionParams,
    replies: replies(work.gone),
    handle({ world, params }: Call<SessionParams>) {
      const session = sessionOf(world, params)
      forget(world, session, `expired ${WHY}`)
      return ok({ id: session.id, gone: true })
    },
  },
  {
    id: 'FailStatement',
    method: 'POST',
    path: `${STATEMENT}/fail`,
    summary: 'Let a statement fail now',
    description:
      'The one whose turn it is; one that is being cancelled is cancelled and shows the error. 409 where it has ended, or others run before it. Source: lakemock.',
    params: schemas.statementParams,
    body: work.failStatement,
    replies: replies(schemas.statementControl),
    handle({ world, params, body }: Call<StatementParams, unknown, { error?: Thrown } | null | undefined>) {
      const statement = statementOf(world, params)
      const error = body?.error ?? { ename: 'Error', evalue: `failed ${WHY}` }
      endStatement(world, statement, `failed ${WHY}`, resultOf(world, { error }))
      return ok(statementControl(statement, world.nowMs))
    },
  },
  {
    id: 'FinishStatement',
    method: 'POST',
    path: `${STATEMENT}/finish`,
    summary: 'Let a statement end now',
    description:
      'With what is given, or as it would have ended by itself; a gate does not hold it. One that is being cancelled is cancelled and shows the output. 409 where it has ended, or others run before it. Source: lakemock.',
    params: schemas.statementParams,
    body: work.finishStatement,
    replies: replies(schemas.statementControl),
    handle({ world, params, body }: Call<StatementParams, unknown, Record<string, unknown> | null | undefined>) {
      const statement = statementOf(world, params)
      endStatement(world, statement, `finished ${WHY}`, resultOf(world, body ?? {}))
      return ok(statementControl(statement, world.nowMs))
    },
  },
  {
    id: 'EvictStatement',
    method: 'POST',
    path: `${STATEMENT}/evict`,
    summary: 'Drop a statement, as retention does',
    description:
      'Its URL is 404 from now on; where it has not ended it keeps its turn. The reply shows it for the last time. Source: lakemock.',
    params: schemas.statementParams,
    replies: replies(schemas.statementControl),
    handle({ world, params }: Call<StatementParams>) {
      const statement = statementOf(world, params)
      evictStatement(world, statement)
      return ok(statementControl(statement, world.nowMs))
    },
  },
]

/** A result that was given, as a stub's outcome would be; undefined where none was. Throws where several were. */
function resultOf({ settings }: World, given: Record<string, unknown>): StatementResult | undefined {
  const [key, second] = Object.keys(given)
  if (key === undefined) return undefined
  if (second !== undefined) throw invalid(second, `does not go with ${key}: give one of the two`)
  const failedState = settings.dialect === 'livy' ? 'available' : 'error'
  return statementOutcomes.find((kind) => kind.key === key)?.result(given, { failedState })
}
