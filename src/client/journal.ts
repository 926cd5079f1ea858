import { LakemockError } from './error.ts'
import type { JournalCleared, JournalEntry, JournalFilter, JournalList, JournalWaited } from './generated/journal.ts'
import type { Expectation, Verified } from './generated/verification.ts'
import { jsonText } from './json-text.ts'
import type { ProjectCall } from './project-call.ts'

/** Only requests after the entry with this number, or from this time of the world on (ISO 8601). */
export interface Since {
  readonly since?: number | string
}

/** A page of entries, and their order. */
export interface JournalPage extends Since {
  /** How many matching entries to skip; 0 when absent. */
  readonly from?: number
  /** How many at most; 100 when absent, 1000 at most. */
  readonly size?: number
  /** `asc`, the oldest first, when absent. */
  readonly order?: 'asc' | 'desc'
}

export interface JournalWaitOptions extends Since {
  /** How many requests to wait for; 1 when absent. */
  readonly count?: number
  /** Real time: `5s`, `250ms` or milliseconds; 4 s when absent, 60 s at most. */
  readonly timeout?: string | number
}

export interface VerifyOptions extends Since {
  /** true: the expectations must be met in this order, possibly with other requests between them. */
  readonly inOrder?: boolean
}

/** A project's requests and replies. */
export interface Journal {
  /** The requests that match a filter; all of them when it is absent. */
  list(filter?: JournalFilter, page?: JournalPage): Promise<JournalList>
  /** One request and its reply. */
  entry(id: number): Promise<JournalEntry>
  /** The same as a text table, one request per line. */
  text(filter?: JournalFilter, page?: JournalPage): Promise<string>
  /**
   * Waits until enough requests match; earlier requests count, too. Rejects with `not-reached` if the timeout ends first or the
   * project is reset.
   */
  wait(filter?: JournalFilter, options?: JournalWaitOptions): Promise<JournalWaited>
  /**
   * Checks that the expected requests came. Rejects with `not-verified` if they did not, or if dropped entries make that uncertain;
   * the message shows the nearest requests.
   */
  verify(expected: Expectation | readonly Expectation[], options?: VerifyOptions): Promise<Verified>
  /** The same, but returns the result even if it is `fail` or `inconclusive`. */
  check(expected: Expectation | readonly Expectation[], options?: VerifyOptions): Promise<Verified>
  /** Removes all entries so far. */
  clear(): Promise<JournalCleared>
}

export function journalOf(call: ProjectCall): Journal {
  const check: Journal['check'] = (expected, options = {}) =>
    call('VerifyJournal', {}, { body: { expect: [expected].flat() as readonly Expectation[], ...options } })
  return {
    list: (filter, page) => call('ListJournal', {}, { query: { ...matching(filter), ...queryOf(page) } }),
    entry: (id) => call('ShowJournalEntry', { entry_id: String(id) }),
    text: async (filter, page) => {
      const query = { ...matching(filter), ...queryOf(page), format: 'text' as const }
      return (await call('ListJournal', {}, { query })) as unknown as string
    },
    wait: async (filter, { count, timeout, ...since } = {}) => {
      const query = {
        ...matching(filter),
        ...queryOf(since),
        ...(count === undefined ? {} : { count }),
        ...(timeout === undefined ? {} : { timeout: String(timeout) }),
      }
      const waited = await call('WaitForRequests', {}, { query })
      if (waited.reached) return waited
      const why = waited.ended === 'reset' ? 'the project was reset' : 'the timeout ended'
      throw new LakemockError(
        'not-reached',
        [
          `${waited.entries.length} of ${waited.count} requests that match ${JSON.stringify(filter ?? {})} have come: ${why}.`,
          ...(waited.nearest ?? []).map(nearText),
        ].join('\n'),
        { reply: waited },
      )
    },
    verify: async (expected, options) => {
      const verified = await check(expected, options)
      if (verified.result === 'pass') return verified
      throw new LakemockError('not-verified', failureText(verified), { reply: verified })
    },
    check,
    clear: () => call('ClearJournal'),
  }
}

const matching = (filter: JournalFilter = {}) => (Object.keys(filter).length === 0 ? {} : { match: jsonText(filter) })

const queryOf = ({ since, ...page }: JournalPage = {}) => ({
  ...page,
  ...(since === undefined ? {} : { since: String(since) }),
})

type Near = NonNullable<JournalWaited['nearest']>[number]

/** One request that came close, and how it differs. */
function nearText({ id, line, status, differs }: Near): string {
  const why = differs.map(
    ({ field, expected: wanted, actual }) => `${field} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`,
  )
  return `  near: ${id} ${line} -> ${status ?? 'no reply'}: ${why.join('; ')}`
}

/** The message of a failed verification: each expectation that was not met, and the nearest requests. */
function failureText({ expectations, order, dropped }: Verified): string {
  const lines = expectations
    .filter(({ result }) => result !== 'pass')
    .flatMap(({ match, expected, found, possible, nearest }) => [
      `expected ${expected} of ${JSON.stringify(match)}, found ${found}${possible === 0 ? '' : ` and up to ${possible} among the dropped entries`}`,
      ...nearest.map(nearText),
    ])
  if (order !== null && order.result !== 'pass') {
    lines.push(`not in this order: expectation ${Number(order.missing) + 1} is not met after entry ${order.after}`)
  }
  if (dropped > 0) lines.push(`${dropped} older requests were dropped from the journal (setting limitsJournal)`)
  return lines.join('\n')
}
