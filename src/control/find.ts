/** What a path of the control API names. To look here is no sign of life and moves no clock. */
import { Problem } from '../core/problem.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'

export interface SessionParams {
  session_id: string
}
export interface StatementParams extends SessionParams {
  statement_id: string
}
export interface SqlParams {
  sql_id: string
}

export function sessionOf(world: World, { session_id: id }: SessionParams): Session {
  const session = world.sessions.get(id)
  if (session === undefined) throw notFound(world, 'session', id)
  return session
}

export function statementOf(world: World, params: StatementParams): Statement {
  const { session_id: sessionId, statement_id: id } = params
  const statement = /^\d{1,15}$/.test(id) ? sessionOf(world, params).statements.get(Number(id)) : undefined
  if (statement === undefined) throw notFound(world, 'statement', id, `${sessionId}:${id}`)
  return statement
}

export function executionOf(world: World, { sql_id: id }: SqlParams): SqlExecution {
  const execution = world.executions.get(id)
  if (execution === undefined) throw notFound(world, 'sql', id)
  return execution
}

const names = { session: 'session', statement: 'statement', sql: 'SQL execution' } as const

/** Says of what is gone that it is, and where its history is. */
export function notFound(world: World, kind: keyof typeof names, id: string, key = id): Problem {
  const past = world.tombstones.past(kind, key)
  const message = `There is no ${names[kind]} ${id}${past === undefined ? '.' : ` any more: ${past.why} (…/history/${kind}/${key}).`}`
  return new Problem('not-found', message)
}
