import Type from 'typebox'
import type { Due } from '../core/agenda.ts'
import { isoTime } from '../core/clock.ts'
import type { Change } from '../model/change.ts'
import { defineOperation, ok } from '../operation.ts'
import { projectParams, replies, WORLD } from './control-api.ts'

export const agenda = Type.Object({
  now: Type.String({ description: "The world's time. ISO 8601, UTC." }),
  due: Type.Array(
    Type.Object({
      at: Type.String({ description: 'When it happens. ISO 8601, UTC.' }),
      atMs: Type.Integer(),
      kind: Type.String({
        description:
          'session, statement, execution, sqlJob, batch, mrsJob, heartbeat, sqlJobTimeout, pause or wait-end.',
      }),
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

function dueView({ atMs, change: { kind, row } }: Due<Change>) {
  const { id, why } = kind.about(row)
  return { at: isoTime(atMs), atMs, kind: kind.name, id, why }
}
