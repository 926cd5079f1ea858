/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { JournalFilter } from './journal.ts'

export interface Expectation {
  readonly match: JournalFilter
  /** So many, no more and no less. */
  readonly exactly?: number
  /** So many or more; 1 where nothing is said. */
  readonly atLeast?: number
  /** So many or fewer. */
  readonly atMost?: number
}

export interface Verification {
  readonly expect: readonly Expectation[]
  /** true: one after the other, with others between or not. */
  readonly inOrder?: boolean
  /** Only what came after the entry of this number, or from this time of the world on (ISO 8601). */
  readonly since?: number | string
}

export interface Verified {
  /** inconclusive: what was dropped can have made the difference. */
  readonly result: 'pass' | 'fail' | 'inconclusive'
  readonly expectations: readonly {
    /** inconclusive: what was dropped can have made the difference. */
    readonly result: 'pass' | 'fail' | 'inconclusive'
    readonly match: {
      readonly [name: string]: unknown
    }
    /** In words. */
    readonly expected: string
    readonly found: number
    /** How many of the dropped can have matched too. */
    readonly possible: number
    /** The numbers of those found, the first 100. */
    readonly entries: readonly number[]
    /** Where too few came: those that came closest. */
    readonly nearest: readonly {
      /** Counted from 1 in each world. */
      readonly id: number
      /** When it came, by the world's clock. ISO 8601, UTC. */
      readonly at: string
      readonly operation: string
      /** Method, path and query. */
      readonly line: string
      /** What the client got; null where it got no whole reply, or none yet. */
      readonly status: number | null
      readonly differs: readonly {
        readonly field: string
        readonly expected: unknown
        /** null where the request has none. */
        readonly actual: unknown
      }[]
    }[]
  }[]
  /**
   * With inOrder: result, missing (the expectation that could not be met after those before it) and after (the
   * entry after which it was looked for; 0: the beginning).
   */
  readonly order: {
    readonly [name: string]: unknown
  } | null
  /** How many are gone because there were too many. */
  readonly dropped: number
  /** The newest entry of all: for `since`. */
  readonly lastId: number
}
