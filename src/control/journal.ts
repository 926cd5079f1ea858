import { parseSpan } from '../core/durations.ts'
import { invalid, Problem } from '../core/problem.ts'
import { compileFilter } from '../journal/matching.ts'
import { entryTable } from '../journal/table.ts'
import { type Expectation, verify } from '../journal/verification.ts'
import { entrySummary, entryView } from '../journal/view.ts'
import type { Call, Operation } from '../operation.ts'
import type { World } from '../world/world.ts'
import { type ControlContext, ok, replies, WORLD } from './context.ts'
import { type FilterQuery, readMatcher, readSince } from './journal-query.ts'
import * as shapes from './journal-schemas.ts'
import { projectParams } from './schemas.ts'

interface ListQuery extends FilterQuery {
  from?: number
  size?: number
  order?: 'asc' | 'desc'
  format?: 'json' | 'text'
}
interface WaitQuery extends FilterQuery {
  count?: number
  timeout?: string
}
interface Verification {
  expect: Expectation[]
  inOrder?: boolean
  since?: number | string
}

const JOURNAL = `${WORLD}/journal`
const PAGE_SIZE = 100
const WAIT_MS = 30_000
const MAX_WAIT_MS = 60_000

/** What a world was asked and what it answered, and whether that is what a test expects. */
export const journalOperations = ({ journaled }: ControlContext): readonly Operation[] => [
  {
    id: 'ListJournal',
    method: 'GET',
    path: JOURNAL,
    summary: 'What was asked and answered',
    description:
      'The oldest first. Requests to the API of this project, not those to the control API. 400 for an unknown operation, with the nearest. Source: lakemock.',
    params: projectParams,
    query: shapes.listQuery,
    produces: ['application/json', 'text/plain'],
    replies: replies(shapes.entryList),
    handle({ world, query }: Call<unknown, ListQuery>) {
      const { journal } = world
      const { from = 0, size = PAGE_SIZE, order, format } = query
      const matcher = readMatcher(query, journaled)
      const matching = [...journal.entries(readSince(query.since))].filter((entry) => matcher.matches(entry))
      if (order === 'desc') matching.reverse()
      const page = matching.slice(from, from + size)
      const { dropped, lastId } = journal
      if (format === 'text') {
        return {
          status: 200,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: entryTable(page, dropped),
        }
      }
      return ok({ entries: page.map(entryView), total: matching.length, dropped, lastId })
    },
  },
  {
    id: 'ShowJournalEntry',
    method: 'GET',
    path: `${JOURNAL}/:entry_id`,
    summary: 'One request and its reply',
    description: '404 where there is none of this number, or no longer. Source: lakemock.',
    params: shapes.entryParams,
    replies: replies(shapes.entry),
    handle: ({ world, params }: Call<{ entry_id: string }>) => ok(entryView(entryOf(world, params.entry_id))),
  },
  {
    id: 'ClearJournal',
    method: 'DELETE',
    path: JOURNAL,
    summary: 'Forget what was asked so far',
    description:
      'A verification then is about what comes from now on; `dropped` is 0 again, and numbers go on from where they are. Source: lakemock.',
    params: projectParams,
    replies: replies(shapes.cleared),
    handle: ({ world: { journal } }: Call) => ok({ removed: journal.clear(), lastId: journal.lastId }),
  },
  {
    id: 'VerifyJournal',
    method: 'POST',
    path: `${JOURNAL}/verify`,
    summary: 'Whether the calls came that a test expects',
    description:
      'pass; fail, with the nearest calls and how they differ; or inconclusive, where what was dropped can have made the difference. Always 200 for a question that can be asked; 400 names a field that breaks its rule. Source: lakemock.',
    params: projectParams,
    body: shapes.verification,
    replies: replies(shapes.verified),
    handle({ world, body }: Call<unknown, unknown, Verification>) {
      const expected = body.expect.map((expectation, index) => ({
        expectation: checkCounts(expectation, `expect.${index}`),
        matcher: compileFilter(expectation.match, `expect.${index}.match`, journaled),
      }))
      const { journal } = world
      const { result, expectations, order } = verify(journal, expected, {
        inOrder: body.inOrder ?? false,
        since: readSince(body.since),
      })
      return ok({
        result,
        expectations: expectations.map(({ nearest, ...rest }, index) => ({
          match: body.expect[index]?.match,
          ...rest,
          nearest: nearest.map(({ entry, differences }) => ({ ...entrySummary(entry), differs: differences })),
        })),
        order:
          order === undefined ? null : { result: order.result, missing: order.missing ?? null, after: order.afterId },
        dropped: journal.dropped,
        lastId: journal.lastId,
      })
    },
  },
  {
    id: 'WaitForRequests',
    method: 'GET',
    path: `${JOURNAL}/wait`,
    summary: 'Wait until so many requests have come',
    description:
      'Those that are there already count, unless `since` leaves them out. A request counts as soon as it is read and what is known of it matches: one whose reply is held counts before it is answered, unless the filter asks for what only a reply tells. ' +
      'The timeout is real time. `reached` is false where it passes first, or where the world is reset. Source: lakemock.',
    params: projectParams,
    query: shapes.waitQuery,
    replies: replies(shapes.waited),
    async handle({ world, query }: Call<unknown, WaitQuery>) {
      const { count = 1, timeout } = query
      const timeoutMs = timeout === undefined ? WAIT_MS : parseSpan(timeout, 'timeout')
      if (timeoutMs > MAX_WAIT_MS) throw invalid('timeout', 'must be 60s or less')
      const matcher = readMatcher(query, journaled)
      const since = readSince(query.since)
      const { ended, entries } = await world.journal.wait((entry) => matcher.matches(entry), count, timeoutMs, since)
      return ok({ reached: ended === 'reached', ended, count, entries: entries.map(entryView) })
    },
  },
]

function entryOf(world: World, text: string) {
  if (!/^\d{1,15}$/.test(text)) throw invalid('entry_id', `must be the number of an entry, not ${JSON.stringify(text)}`)
  const id = Number(text)
  const entry = world.journal.get(id)
  if (entry !== undefined) return entry
  const was = id >= 1 && id <= world.journal.lastId
  throw new Problem('not-found', was ? `Entry ${id} is gone.` : `There is no entry ${id}.`, 'entry_id')
}

function checkCounts(expectation: Expectation, at: string): Expectation {
  const { exactly, atLeast, atMost } = expectation
  if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined)) {
    throw invalid(`${at}.exactly`, `leaves no room for ${atLeast === undefined ? 'atMost' : 'atLeast'}`)
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    throw invalid(`${at}.atLeast`, 'must not be above atMost')
  }
  return expectation
}
