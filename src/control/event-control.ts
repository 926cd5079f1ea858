import Type from 'typebox'
import { closed, resourceId } from '../core/json-schema.ts'
import { invalid, Problem } from '../core/problem.ts'
import { eventKinds } from '../events/event.ts'
import { EventStream, PING_MS } from '../events/event-stream.ts'
import { EVENTS_PER_SECOND } from '../events/pace.ts'
import { defineOperation } from '../operation.ts'
import { type ControlContext, ROOT, replies } from './control-api.ts'

const watchQuery = Type.Object(
  {
    project: Type.Optional(resourceId('Only events of this project; of all projects when absent.')),
    since: Type.Optional(
      Type.String({
        pattern: '^\\d{1,15}$',
        description: 'The number of the last event that is known; the header Last-Event-ID comes first.',
        examples: ['0'],
      }),
    ),
  },
  closed,
)

/** No cache keeps it, and its connection is not used again. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  connection: 'close',
}

/** What happens in the worlds, while it happens. */
export const eventOperations = ({ feed }: ControlContext) => [
  defineOperation({
    id: 'WatchEvents',
    method: 'GET',
    path: `${ROOT}/events`,
    summary: 'Watch what happens, as server-sent events',
    description: `Sends each event when it happens, until the client leaves or lakemock stops; a comment every ${PING_MS / 1000} s. The types: ${eventKinds.join(', ')}; docs/events.md has the fields of each. A client that was cut off continues with Last-Event-ID; an event \`dropped\` says how many it has missed. Up to ${EVENTS_PER_SECOND} events a second, and more after a quiet time, all are sent, within 50 ms; of more, requests and moves of the clock are dropped first. Source: lakemock; the format: HTML, server-sent events.`,
    query: watchQuery,
    produces: ['text/event-stream'],
    replies: replies(Type.String()),
    handle({ query, headers }) {
      if (feed.hasEnded) throw new Problem('unavailable', 'lakemock stops')
      const given = headers['last-event-id'] ?? query.since
      if (given !== undefined && !/^\d{1,15}$/.test(String(given))) {
        throw invalid('Last-Event-ID', `must be the number of an event, not ${JSON.stringify(given)}`)
      }
      const lastId = given === undefined ? undefined : Number(given)
      return { status: 200, body: new EventStream(feed, { project: query.project, lastId }), headers: HEADERS }
    },
  }),
]
