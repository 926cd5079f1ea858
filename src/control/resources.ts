import { forceSession } from '../apis/dli/course.ts'
import { toCsv } from '../apis/mrs/csv.ts'
import { Problem } from '../engine/problem.ts'
import type { Call, Operation } from '../operation.ts'
import type { Execution } from '../store/executions.ts'
import type { Session, SessionState } from '../store/sessions.ts'
import type { World } from '../world.ts'
import { ok, replies, WORLD } from './context.ts'
import * as schemas from './schemas.ts'
import { sessionControl, sqlControl, statementControl } from './views.ts'

interface SessionParams {
  session_id: string
}

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
      'Any documented state; the session stays in it until something moves it on. Where it ends, what it runs has failed and what waits is cancelled. 409 where the session has ended. Source: lakemock.',
    params: schemas.sessionParams,
    body: schemas.sessionChange,
    replies: replies(schemas.sessionControl),
    handle({ world, params, body }: Call<SessionParams, unknown, { state: SessionState }>) {
      const session = sessionOf(world, params)
      forceSession(world, session, body.state, 'put so through the control API')
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
    handle({ world, params }: Call<SessionParams & { statement_id: string }>) {
      const statement = sessionOf(world, params).statements.get(Number(params.statement_id))
      if (statement === undefined) throw notFound('statement', params.statement_id)
      return ok(statementControl(statement, world.nowMs))
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
    handle: ({ world, params }: Call<{ sql_id: string }>) => ok(sqlControl(executionOf(world, params.sql_id))),
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
    produces: 'text/csv',
    handle({ world, params }: Call<{ file: string }>) {
      if (!params.file.endsWith('.csv')) throw notFound('result', params.file)
      const { course, result } = executionOf(world, params.file.slice(0, -'.csv'.length))
      if (course.state !== 'FINISHED' || result?.columns === undefined) throw notFound('result', params.file)
      return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: toCsv(result) }
    },
  },
]

function sessionOf(world: World, { session_id: id }: SessionParams): Session {
  const session = world.sessions.get(id)
  if (session === undefined) throw notFound('session', id)
  return session
}

function executionOf(world: World, id: string): Execution {
  const execution = world.executions.get(id)
  if (execution === undefined) throw notFound('SQL execution', id)
  return execution
}

function notFound(what: string, id: string): Problem {
  return new Problem('not-found', `There is no ${what} ${id}.`)
}
