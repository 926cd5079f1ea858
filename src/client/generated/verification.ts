/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { JournalFilter } from './journal.ts'

export interface Expectation {
  readonly match: JournalFilter
  /** Exactly this number of requests. */
  readonly exactly?: number
  /** At least this number; 1 if no number is given. */
  readonly atLeast?: number
  /** At most this number. */
  readonly atMost?: number
}

export interface Verification {
  readonly expect: readonly Expectation[]
  /** true: in this order, possibly with other requests between them. */
  readonly inOrder?: boolean
  /** Only requests after the entry with this number, or from this time of the world on (ISO 8601). */
  readonly since?: number | string
}

export interface Verified {
  /** inconclusive: the dropped entries could have made the difference. */
  readonly result: 'pass' | 'fail' | 'inconclusive'
  readonly expectations: readonly {
    /** inconclusive: the dropped entries could have made the difference. */
    readonly result: 'pass' | 'fail' | 'inconclusive'
    readonly match: {
      readonly [name: string]: unknown
    }
    /** In words. */
    readonly expected: string
    readonly found: number
    /** How many dropped entries may have matched, too. */
    readonly possible: number
    /** The numbers of the first 100 entries found. */
    readonly entries: readonly number[]
    /** If too few were found: the entries that came closest. */
    readonly nearest: readonly {
      /** Counted from 1 in each world. */
      readonly id: number
      /** When the request came, by the world's clock. ISO 8601, UTC. */
      readonly at: string
      readonly operation: string
      /** Method, path and query. */
      readonly line: string
      /** The status that the client got; null if it got no complete reply, or none yet. */
      readonly status: number | null
      readonly differs: readonly {
        readonly field: string
        readonly expected: unknown
        /** null if the request does not have the field. */
        readonly actual: unknown
      }[]
    }[]
  }[]
  /**
   * With inOrder: result, missing (the expectation that was not met after those before it) and after (the entry
   * after which it was expected; 0: the beginning).
   */
  readonly order: {
    readonly [name: string]: unknown
  } | null
  /** How many entries were dropped to stay within the limits. */
  readonly dropped: number
  /** The number of the newest entry, for `since`. */
  readonly lastId: number
}
