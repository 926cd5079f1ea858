import type { Due } from '../engine/agenda.ts'
import { isoTime } from '../engine/clock.ts'
import type { Change } from '../store/change.ts'
import type { Execution } from '../store/executions.ts'
import type { Session } from '../store/sessions.ts'
import type { Statement } from '../store/statements.ts'

/** What a change that is due is about, and what it comes from. A kind that is missing here shows by its name alone. */
const about: Readonly<Record<string, (row: never) => { id: string; why: string }>> = {
  session: ({ id, course }: Session) => ({ id, why: `it has been ${course.state} long enough` }),
  heartbeat: ({ id, request }: Session) => ({
    id,
    why: `nobody has asked for it for ${request.heartbeatTimeoutMs / 1000} s by then`,
  }),
  statement: ({ id, session, course, answer }: Statement) => ({
    id: `${session.id}/${id}`,
    why: `it has been ${course.state} long enough (${answer.answeredBy})`,
  }),
  execution: ({ id, course, answer }: Execution) => ({
    id,
    why: `it has been ${course.state} long enough (${answer.answeredBy})`,
  }),
  pause: () => ({ id: '', why: 'a fault holds a request until then' }),
}

export function dueView({ atMs, change: { kind, row } }: Due<Change>) {
  const { id, why } = about[kind]?.(row as never) ?? { id: '', why: '' }
  return { at: isoTime(atMs), atMs, kind, id, why }
}
