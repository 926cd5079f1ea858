import Type, { type TProperties } from 'typebox'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, mapOf, nullable } from '../core/json-schema.ts'
import { invalid, Problem } from '../core/problem.ts'
import { inSlices } from '../core/slices.ts'
import { parseSpan } from '../core/span.ts'
import type { Entry } from '../journal/entry.ts'
import { type NearMiss, nearest } from '../journal/near-misses.ts'
import { entryTable } from '../journal/table.ts'
import { entryView, entrySummary as summaryView } from '../journal/view.ts'
import { defineOperation, jsonReply, ok, textReply } from '../operation.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { filterQuery, readFilter, readSince, withCompiled } from './journal-query.ts'
import { answeredBy, assumed, checked } from './state-history.ts'

export const JOURNAL = `${WORLD}/journal`
const PAGE_SIZE = 100
/** Shorter than the limit of a test in common runners, such as the 5 s of Vitest: the wait then says what is missing. */
const TIMEOUT_MS = 4000
const MAX_TIMEOUT_MS = 60_000

const entryParams = Type.Object({
  project_id: projectId,
  entry_id: Type.String({ pattern: '^\\d{1,15}$', description: 'The number of the entry.', examples: ['1'] }),
})
export const listQuery = Type.Object(
  {
    ...filterQuery,
    from: Type.Optional(Type.Integer({ minimum: 0, description: 'How many matching entries to skip; 0 when absent.' })),
    size: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 1000, description: 'How many at most; 100 when absent.', examples: [10] }),
    ),
    order: Type.Optional(
      Type.Enum(['asc', 'desc'], { description: 'asc (the default): the oldest first.', examples: ['desc'] }),
    ),
    format: Type.Optional(Type.Enum(['json', 'text'], { description: 'text: a table for people.' })),
  },
  closed,
)
export const waitQuery = Type.Object(
  {
    ...filterQuery,
    count: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        description: 'How many requests to wait for; 1 when absent.',
        examples: [1],
      }),
    ),
    timeout: Type.Optional(
      Type.String({ description: 'A span of real time, at most 60s; 4s when absent.', examples: ['4s'] }),
    ),
  },
  closed,
)

/** An entry in one line. */
export const entrySummary = {
  id: Type.Integer({ description: 'Counted from 1 in each world.' }),
  at: Type.String({ description: "When the request came, by the world's clock. ISO 8601, UTC." }),
  operation: Type.String(),
  line: Type.String({ description: 'Method, path and query.' }),
  status: nullable(
    Type.Integer({ description: 'The status that the client got; null if it got no complete reply, or none yet.' }),
  ),
} satisfies TProperties

/** The entries that came closest to a filter. */
export const nearestList = (description: string) =>
  Type.Array(
    Type.Object({
      ...entrySummary,
      differs: Type.Array(
        Type.Object({
          field: Type.String(),
          expected: Type.Unknown(),
          actual: Type.Unknown({ description: 'null if the request does not have the field.' }),
        }),
      ),
    }),
    { description },
  )

export const nearestView = (misses: readonly NearMiss[]) =>
  misses.map(({ entry, differences }) => ({ ...summaryView(entry), differs: differences }))

/** An entry without what was sent. */
export const entryFacts = {
  ...entrySummary,
  atMs: Type.Integer({ description: 'The same in milliseconds since the epoch.' }),
  requestId: Type.String(),
  api: Type.String(),
  user: nullable(Type.String({ description: 'The caller.' })),
  aborted: Type.Boolean({ description: 'The client left, or was cut off, before it had the complete reply.' }),
  errorCode: nullable(Type.String({ description: 'The code of a refusal.' })),
  answeredBy: nullable(answeredBy),
  engineSql: Type.Optional(
    Type.String({
      description: 'The SQL that an engine ran, if it was translated and known by then; cut after 4096 characters.',
    }),
  ),
  checked: Type.Optional(checked),
  assumed: Type.Optional(assumed),
  faults: Type.Array(Type.String(), { description: 'The fault rules that were applied.' }),
  unknownFields: Type.Array(Type.String(), {
    description:
      'The fields of the body and the parameters of the query that nothing read, such as misspelt ones; at most 10.',
  }),
  hint: Type.Optional(Type.String({ description: 'What the unknown fields may have meant.' })),
  subject: nullable(
    Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'The resource: kind (session, statement, sql), id, and its state before and after.',
      },
    ),
  ),
  tookMs: nullable(Type.Integer({ description: "Milliseconds of the world's time." })),
} satisfies TProperties

export const entry = Type.Object({
  ...entryFacts,
  request: Type.Object({
    method: Type.String(),
    target: Type.String(),
    headers: mapOf(Type.String()),
    body: nullable(Type.String({ description: 'As received; of more than 64 KiB the beginning.' })),
    bytes: Type.Integer({ description: 'The length of the body.' }),
  }),
  reply: nullable(
    Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'What was sent: status, headers, body (of more than 64 KiB the beginning), bytes.',
      },
    ),
  ),
})

export const dropped = Type.Integer({ description: 'How many entries were dropped to stay within the limits.' })
export const lastId = Type.Integer({ description: 'The number of the newest entry, for `since`.' })

export const entryList = Type.Object({
  entries: Type.Array(entry),
  total: Type.Integer({ description: 'How many match.' }),
  dropped,
  lastId,
})
export const cleared = Type.Object({ removed: Type.Integer(), lastId })
export const waited = Type.Object({
  reached: Type.Boolean(),
  ended: Type.Enum(['reached', 'timeout', 'reset'], { description: 'reset: the world was reset.' }),
  count: Type.Integer({ description: 'How many requests were waited for.' }),
  entries: Type.Array(entry, { description: 'The requests that came, as they are now.' }),
  nearest: Type.Optional(nearestList('If it was not reached: the requests that came closest, and how they differ.')),
})

/** A world's journal: its requests and their replies. */
export const journalOperations = [
  defineOperation({
    id: 'ListJournal',
    method: 'GET',
    path: JOURNAL,
    summary: 'List the requests of a project, and their replies',
    description:
      'The oldest first. Requests to the APIs of this project, without those to the control API. 400 for an unknown operation, with the nearest name. Source: lakemock.',
    params: projectParams,
    query: listQuery,
    produces: ['application/json', 'text/plain'],
    replies: replies(entryList),
    async handle({ world: { journal, texts }, query }) {
      const { from = 0, size = PAGE_SIZE, order, format } = query
      const { matcher, regexes } = readFilter(query)
      const since = readSince(query.since)
      const matching: Entry[] = []
      await withCompiled(regexes, { texts, field: 'match' }, () =>
        inSlices([...journal.entries(since)], (one) => {
          if (matcher.matches(one)) matching.push(one)
        }),
      )
      if (order === 'desc') matching.reverse()
      const page = matching.slice(from, from + size)
      if (format === 'text') {
        return textReply(entryTable(page, journal.dropped), 'text/plain; charset=utf-8')
      }
      const after = { total: matching.length, dropped: journal.dropped, lastId: journal.lastId }
      return jsonReply(await slicedJsonList('entries', page, entryView, { after }))
    },
  }),
  defineOperation({
    id: 'ShowJournalEntry',
    method: 'GET',
    path: `${JOURNAL}/:entry_id`,
    summary: 'Show one request and its reply',
    description: '404 if there is no entry with this number, or no longer. Source: lakemock.',
    params: entryParams,
    replies: replies(entry),
    handle: ({ world, params }) => ok(entryView(entryOf(world, params.entry_id))),
  }),
  defineOperation({
    id: 'ClearJournal',
    method: 'DELETE',
    path: JOURNAL,
    summary: 'Remove all entries so far',
    description:
      'A later verification then covers only what comes from now on; `dropped` is 0 again, and the numbers continue. Source: lakemock.',
    params: projectParams,
    replies: replies(cleared),
    handle: ({ world: { journal } }) => ok({ removed: journal.clear(), lastId: journal.lastId }),
  }),
  defineOperation({
    id: 'WaitForRequests',
    method: 'GET',
    path: `${JOURNAL}/wait`,
    summary: 'Wait until a number of requests have come',
    description:
      'Earlier requests count, too, unless `since` excludes them. A request counts as soon as it is read and matches: one whose reply is held counts before it is answered, unless the filter needs the reply. ' +
      'The timeout is real time. `reached` is false if the timeout ends first, or if the world is reset. Source: lakemock.',
    params: projectParams,
    query: waitQuery,
    replies: replies(waited),
    async handle({ world, query }) {
      const { count = 1, timeout } = query
      const timeoutMs = timeout === undefined ? TIMEOUT_MS : parseSpan(timeout, 'timeout')
      if (timeoutMs > MAX_TIMEOUT_MS) throw invalid('timeout', `must be ${MAX_TIMEOUT_MS / 1000}s or less`)
      const { matcher, regexes } = readFilter(query)
      const since = readSince(query.since)
      return withCompiled(regexes, { texts: world.texts, field: 'match' }, async () => {
        const { ended, entries } = await world.countWait(() =>
          world.journal.wait((one, search) => matcher.matches(one, search), count, timeoutMs, since),
        )
        const before = { reached: ended === 'reached', ended, count }
        if (before.reached) return jsonReply(await slicedJsonList('entries', entries, entryView, { before }))
        const closest = await nearest([...world.journal.entries(since)], matcher)
        const after = { nearest: nearestView(closest) }
        return jsonReply(await slicedJsonList('entries', entries, entryView, { before, after }))
      })
    },
  }),
]

function entryOf(world: World, text: string) {
  if (!/^\d{1,15}$/.test(text)) throw invalid('entry_id', `must be the number of an entry, not ${JSON.stringify(text)}`)
  const id = Number(text)
  const found = world.journal.get(id)
  if (found !== undefined) return found
  const existed = id >= 1 && id <= world.journal.lastId
  throw new Problem('not-found', existed ? `Entry ${id} was dropped.` : `There is no entry ${id}.`, 'entry_id')
}
