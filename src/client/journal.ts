import { LakemockError } from './error.ts'
import type { JournalCleared, JournalEntry, JournalFilter, JournalList, JournalWaited } from './generated/journal.ts'
import type { Expectation, Verified } from './generated/verification.ts'
import type { ProjectCall } from './project-call.ts'

/** From where on: only what came after the entry of this number, or from this time of the world on (ISO 8601). */
export interface Since {
  readonly since?: number | string
}

/** Which entries, in which order. */
export interface JournalPage extends Since {
  /** How many of those that match to leave out; 0 when absent. */
  readonly from?: number
  /** How many at most; 100 when absent, 1000 at most. */
  readonly size?: number
  /** `asc`, the oldest first, when absent. */
  readonly order?: 'asc' | 'desc'
}

export interface JournalWaitOptions extends Since {
  /** How many must have come; 1 when absent. */
  readonly count?: number
  /** Real time: `5s`, `250ms` or milliseconds; 30 s when absent, 60 s at most. */
  readonly timeout?: string | number
}

export interface VerifyOptions extends Since {
  /** true: the expectations have to be met one after the other, with other requests between or not. */
  readonly inOrder?: boolean
}

/** What a project was asked and what it answered. */
export interface Journal {
  /** The requests that fit a filter; all of them when it is absent. */
  list(filter?: JournalFilter, page?: JournalPage): Promise<JournalList>
  /** One request and its reply. */
  entry(id: number): Promise<JournalEntry>
  /** The same as a table to read, one request a line. */
  text(filter?: JournalFilter, page?: JournalPage): Promise<string>
  /**
   * Waits until requests that fit have come; those that are there already count. Rejects with `not-reached` where the time is over,
   * or the project is reset.
   */
  wait(filter?: JournalFilter, options?: JournalWaitOptions): Promise<JournalWaited>
  /**
   * Whether the calls came that a test expects. Rejects with `not-verified` where they did not, or where that cannot be told because
   * requests were dropped, and says which came closest.
   */
  verify(expected: Expectation | readonly Expectation[], options?: VerifyOptions): Promise<Verified>
  /** The same, which answers whatever the verdict is. */
  judge(expected: Expectation | readonly Expectation[], options?: VerifyOptions): Promise<Verified>
  /** Forgets what was asked so far. */
  clear(): Promise<JournalCleared>
}

export function journalOf(call: ProjectCall): Journal {
  const judge: Journal['judge'] = (expected, options = {}) =>
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
      const why = waited.ended === 'reset' ? 'the project was reset' : 'the time is over'
      throw new LakemockError(
        'not-reached',
        `${waited.entries.length} of ${waited.count} requests that fit ${JSON.stringify(filter ?? {})} have come: ${why}.`,
        { reply: waited },
      )
    },
    verify: async (expected, options) => {
      const verified = await judge(expected, options)
      if (verified.result === 'pass') return verified
      throw new LakemockError('not-verified', inWords(verified), { reply: verified })
    },
    judge,
    clear: () => call('ClearJournal'),
  }
}

const matching = (filter: JournalFilter = {}) =>
  Object.keys(filter).length === 0 ? {} : { match: JSON.stringify(filter) }

const queryOf = ({ since, ...page }: JournalPage = {}) => ({
  ...page,
  ...(since === undefined ? {} : { since: String(since) }),
})

/** What a test that failed has to say: each expectation that was not met, and the calls that came closest. */
function inWords({ expectations, order, dropped }: Verified): string {
  const lines = expectations
    .filter(({ result }) => result !== 'pass')
    .flatMap(({ match, expected, found, possible, nearest }) => [
      `expected ${expected} of ${JSON.stringify(match)}, found ${found}${possible === 0 ? '' : ` and ${possible} that can have matched and are gone`}`,
      ...nearest.map(({ id, line, status, differs }) => {
        const why = differs.map(
          ({ field, expected: wanted, actual }) =>
            `${field} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`,
        )
        return `  near: ${id} ${line} -> ${status ?? 'no reply'}: ${why.join('; ')}`
      }),
    ])
  if (order !== null && order.result !== 'pass') {
    lines.push(`not in this order: expectation ${Number(order.missing) + 1} is not met after entry ${order.after}`)
  }
  if (dropped > 0) lines.push(`${dropped} older requests are gone from the journal (setting limitsJournal)`)
  return lines.join('\n')
}
