import Type, { type TProperties } from 'typebox'
import { clockModes } from '../core/clock.ts'
import { nullable } from '../core/json-schema.ts'
import { eventKinds, projectChanges } from '../events/event.ts'
import { resourceKinds } from '../model/tombstones.ts'
import { entryFacts } from './journal-control.ts'

/** An event of a type, as the client library returns it: on the wire, its number and its type are the lines `id` and `event`. */
const event = <const Kind extends string, Fields extends TProperties>(
  type: Kind,
  description: string,
  fields: Fields,
) => Type.Object({ eventId: number, type: Type.Enum([type]), ...fields }, { description })

const number = Type.Integer({ description: 'The number of the event, for `since`.' })
const project = Type.String()
const at = Type.String({ description: "By the world's clock. ISO 8601, UTC." })
const kind = Type.Enum([...resourceKinds])
const resourceId = Type.String({ description: "As in its URL: a statement's is `{session_id}/{statement_id}`." })

/** What `data` has for each type of event. */
export const events = {
  request: event(
    'request',
    'A request is over, or its reply is held: then it comes again when it is over, with the same `entry.id`.',
    { project, at, entry: Type.Object(entryFacts) },
  ),
  change: event('change', 'A resource was created, has entered a state, or was removed.', {
    project,
    at,
    kind,
    id: resourceId,
    parent: Type.Optional(Type.String({ description: 'The session, the cluster or the queue that it belongs to.' })),
    from: nullable(Type.String({ description: 'null: it was created.' })),
    to: nullable(Type.String({ description: 'null: it was removed.' })),
    why: Type.String({ description: 'The cause.' }),
  }),
  clock: event('clock', 'The clock was set, changed, or moved on by a test or by a read.', {
    project,
    mode: Type.Enum([...clockModes]),
    speed: Type.Number(),
    now: Type.String(),
  }),
  fault: event('fault', 'A fault acts on a request.', {
    project,
    rule: Type.String({ description: 'Its name.' }),
    operation: Type.String(),
    requestId: Type.String(),
  }),
  stub: event('stub', 'A stub decides what a new resource does.', {
    project,
    stub: Type.String({ description: 'Its name.' }),
    kind,
    id: resourceId,
  }),
  engine: event('engine', 'A real engine does what a new resource does.', {
    project,
    engine: Type.String({ description: 'Its name: presto, trino, duckdb, livy, spark.' }),
    kind,
    id: resourceId,
  }),
  project: event('project', 'A project was created, reset, deleted or restored, or the control API has changed it.', {
    project,
    what: Type.Enum([...projectChanges]),
    operation: Type.Optional(Type.String({ description: 'The operation that has changed it, such as AddStubs.' })),
  }),
  dropped: event('dropped', 'Events were missed: read again what is of interest.', {
    count: Type.Integer({
      description:
        'How many: of the project that the reader wants; of all projects if it was too slow or came back too late.',
    }),
    kinds: Type.Optional(
      Type.Array(Type.Enum(eventKinds.filter((kind) => kind !== 'dropped')), {
        description:
          'The types of which events were dropped; absent: any, because the reader was too slow or came back too late.',
      }),
    ),
  }),
}
