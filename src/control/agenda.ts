import type { Due } from '../core/agenda.ts'
import { isoTime } from '../core/clock.ts'
import type { Change } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'

/** What a change that is due is about, and what it comes from. A kind that is missing here shows by its name alone. */
const about: Readonly<Record<string, (row: never) => { id: string; why: string }>> = {
  session: ({ id, history }: Session) => ({ id, why: `it has been ${history.state} long enough` }),
  heartbeat: ({ id, request }: Session) => ({
    id,
    why: `nobody has asked for it for ${request.heartbeatTimeoutMs / 1000} s by then`,
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

export function dueView({ atMs, change: { kind, row } }: Due<Change>) {
  const { id, why } = about[kind]?.(row as never) ?? { id: '', why: '' }
  return { at: isoTime(atMs), atMs, kind, id, why }
}
