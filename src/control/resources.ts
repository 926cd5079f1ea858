import { Problem } from '../core/problem.ts'
import type { LivyState, SessionState } from '../model/session.ts'
import type { Call, Operation } from '../operation.ts'
import { toCsv } from '../presto/csv.ts'
import { forceSession, isLivyState, showLivyState } from '../spark/session-states.ts'
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

/** What became of sessions, statements and SQL executions, and why. To look here is no sign of life and moves no clock. */
export const resourceOperations: readonly Operation[] = [
  {
    id: 'ListSessionsControl',
    method: 'GET',
    path: `${WORLD}/sessions`,
    summary: 'Every session, with its history',
    description: 'Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.sessionControlList),
    handle: ({ world }: Call) => ok({ sessions: [...world.sessions.values()].map(sessionControl) }),
  },
  {
    id: 'ShowSessionControl',
    method: 'GET',
    path: `${WORLD}/sessions/:session_id`,
    summary: 'A session, the stub that decided its start, and its history',
    description: 'Source: lakemock.',
    params: schemas.sessionParams,
    replies: replies(schemas.sessionControl),
    handle: ({ world, params }: Call<SessionParams>) => ok(sessionControl(sessionOf(world, params))),
  },
  {
    id: 'ForceSession',
    method: 'PATCH',
    path: `${WORLD}/sessions/:session_id`,
    summary: 'Put a session into a state',
    description:
      'Any documented state; the session stays in it until something moves it on. `killed` (it is dead) and `running` (it takes statements) are shown as versions of Livy do. Where it ends, what it runs has failed and what waits is cancelled. 409 where the session has ended. Source: lakemock.',
    params: schemas.sessionParams,
    body: schemas.sessionChange,
    replies: replies(schemas.sessionControl),
    handle({ world, params, body }: Call<SessionParams, unknown, { state: SessionState | LivyState }>) {
      const session = sessionOf(world, params)
      const { state } = body
      if (isLivyState(state)) showLivyState(world, session, state, 'put so through the control API')
      else forceSession(world, session, state, 'put so through the control API')
      return ok(sessionControl(session))
    },
  },
  {
    id: 'ShowStatementControl',
    method: 'GET',
    path: `${WORLD}/sessions/:session_id/statements/:statement_id`,
    summary: 'A statement, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: schemas.statementParams,
    replies: replies(schemas.statementControl),
    handle({ world, params }: Call<StatementParams>) {
      return ok(statementControl(statementOf(world, params), world.nowMs))
    },
  },
  {
    id: 'ListSqlControl',
    method: 'GET',
    path: `${WORLD}/sql`,
    summary: 'Every SQL execution, with its history',
    description: 'Those without an id on the wire too. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(schemas.sqlControlList),
    handle: ({ world }: Call) => ok({ executions: [...world.executions.values()].map(sqlControl) }),
  },
  {
    id: 'ShowSqlControl',
    method: 'GET',
    path: `${WORLD}/sql/:sql_id`,
    summary: 'An SQL execution, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: schemas.sqlParams,
    replies: replies(schemas.sqlControl),
    handle: ({ world, params }: Call<SqlParams>) => ok(sqlControl(executionOf(world, params))),
  },
  {
    id: 'DownloadResult',
    method: 'GET',
    path: `${WORLD}/results/:file`,
    summary: 'The rows of a statement, as CSV',
    description:
      'The file that result_location names: `{sql_id}.csv` with a header row, RFC 4180, null as an empty cell. 404 until the execution has finished. Source: lakemock.',
    params: schemas.resultParams,
    replies: replies(schemas.csv),
    produces: ['text/csv'],
    handle({ world, params }: Call<{ file: string }>) {
      const { file } = params
      const none = (): Problem => new Problem('not-found', `There is no result ${file}.`)
      if (!file.endsWith('.csv')) throw none()
      const { history, result } = executionOf(world, { sql_id: file.slice(0, -'.csv'.length) })
      if (history.state !== 'FINISHED' || result?.columns === undefined) throw none()
      return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: toCsv(result) }
    },
  },
]
