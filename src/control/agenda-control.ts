import Type from 'typebox'
import type { Due } from '../core/agenda.ts'
import { isoTime } from '../core/clock.ts'
import type { Change } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import { defineOperation, ok } from '../operation.ts'
import { projectParams, replies, WORLD } from './control-api.ts'

export const agenda = Type.Object({
  now: Type.String({ description: "The world's time. ISO 8601, UTC." }),
  due: Type.Array(
    Type.Object({
      at: Type.String({ description: 'When it happens. ISO 8601, UTC.' }),
      atMs: Type.Integer(),
      kind: Type.String({ description: 'session, statement, execution, heartbeat or pause.' }),
      id: Type.String({ description: 'The resource that changes; a statement as {session_id}/{statement_id}.' }),
      why: Type.String({ description: 'The cause of the change.' }),
    }),
  ),
})

/** The content of a world's agenda. */
export const agendaOperations = [
  defineOperation({
    id: 'ShowAgenda',
    method: 'GET',
    path: `${WORLD}/agenda`,
    summary: 'Show the changes that are due, and why',
    description: 'In the order in which they happen: when, to which resource, and the cause. Source: lakemock.',
    params: projectParams,
    replies: replies(agenda),
    handle: ({ world }) => ok({ now: isoTime(world.nowMs), due: world.agenda.entries().map(dueView) }),
  }),
]

/** The resource and the cause of a change, by its kind; another kind is shown by its name alone. */
const about: Readonly<Record<string, (row: never) => { id: string; why: string }>> = {
  session: ({ id, history }: Session) => ({ id, why: `it has been ${history.state} long enough` }),
  heartbeat: ({ id, request }: Session) => ({
    id,
    why: `no request for it for ${request.heartbeatTimeoutMs / 1000} s`,
  }),
  statement: ({ id, session, history, plan }: Statement) => ({
    id: `${session.id}/${id}`,
    why: `it has been ${history.state} long enough (${plan.answeredBy})`,
  }),
  execution: ({ id, history, plan }: SqlExecution) => ({
    id,
    why: `it has been ${history.state} long enough (${plan.answeredBy})`,
  }),
  pause: () => ({ id: '', why: 'a fault holds a request until then' }),
}

function dueView({ atMs, change: { kind, row } }: Due<Change>) {
  const { id, why } = about[kind.name]?.(row as never) ?? { id: '', why: '' }
  return { at: isoTime(atMs), atMs, kind: kind.name, id, why }
}
