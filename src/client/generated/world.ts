/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { Clock, Gate } from './clock.ts'
import type { Duration } from './stubs.ts'

export interface Health {
  readonly status: 'ok'
  readonly version: string
  /** The id of the process, if it was started as a program. */
  readonly instance?: string
}

export interface Readiness {
  readonly ready: boolean
}

/** The `world` section of a fixtures file, without clock and seed. */
export interface WorldSettings {
  /** What a statement does that no stub matches. */
  readonly unmatched?: 'echo' | 'empty' | 'fail'
  /** The revision of the MRS documentation to follow: the status of failures, and what a project id may be. */
  readonly docs?: '2021' | '2025' | 2021 | 2025
  /** livy: what Livy says otherwise than DLI, for its clients (docs/livy.md). */
  readonly dialect?: 'dli' | 'livy'
  /** documented: only SELECT, SHOW and DESC get an sql_id; always: every SQL statement. */
  readonly ids?: 'documented' | 'always'
  /**
   * A statement sent to a session that has ended: refuse it; accept it and let it wait for ever; livy: refuse as
   * Livy does (500, and 400 for looks).
   */
  readonly deadSessions?: 'refuse' | 'accept' | 'livy'
  /** Whether a header or a comment of a request can ask for a fault (X-Lakemock-Fault, // lakemock: …). */
  readonly inBand?: boolean
  /** How long each state lasts, for example running=2s,RUNNING=5s. */
  readonly durations?: {
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly not_started?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly starting?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly recovering?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly shutting_down?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly waiting?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly running?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly cancelling?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly QUEUED?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly WAITING_FOR_RESOURCES?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly PLANNING?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly STARTING?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly RUNNING?: Duration
    /** A span of time: "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
    readonly FINISHING?: Duration
  }
  /** Settings: limits. */
  readonly limits?: {
    /** Limit: Sessions of a project that have not ended. */
    readonly sessions?: number
    /** Limit: Statements kept of a session; older ones are 404. */
    readonly statements?: number
    /** Limit: SQL executions kept of a project; older ones are gone. */
    readonly executions?: number
    /** Limit: Clusters that a project can be told of. */
    readonly clusters?: number
    /** Limit: Resources that are gone and whose history is kept, of a project. */
    readonly history?: number
    /** Limit: Stubs that can be added to a project. */
    readonly stubs?: number
    /** Limit: Requests kept in a journal; older ones are dropped. */
    readonly journal?: number
    /** Limit: Bytes that the requests in a journal may take, about. */
    readonly journalBytes?: number
    /** Limit: Fault rules that can be added to a project. */
    readonly faults?: number
  }
}

export interface WorldView {
  readonly project_id: string
  readonly clock: Clock
  /** The `world` section of a fixtures file, without the clock. */
  readonly settings: WorldSettings
  readonly sessions: {
    readonly total: number
    readonly byState: {
      readonly not_started?: number
      readonly starting?: number
      readonly recovering?: number
      readonly idle?: number
      readonly busy?: number
      readonly shutting_down?: number
      readonly error?: number
      readonly dead?: number
      readonly success?: number
    }
  }
  readonly statements: {
    readonly total: number
    readonly byState: {
      readonly waiting?: number
      readonly running?: number
      readonly available?: number
      readonly error?: number
      readonly cancelling?: number
      readonly cancelled?: number
    }
    /** How many were dropped because a session keeps only the newest. */
    readonly dropped: number
  }
  readonly executions: {
    readonly total: number
    readonly byState: {
      readonly QUEUED?: number
      readonly WAITING_FOR_RESOURCES?: number
      readonly PLANNING?: number
      readonly STARTING?: number
      readonly RUNNING?: number
      readonly FINISHING?: number
      readonly FINISHED?: number
      readonly FAILED?: number
    }
    readonly dropped: number
  }
  readonly stubs: number
  readonly gates: readonly Gate[]
  readonly due: {
    /** How many changes are due. */
    readonly count: number
    /** When the next one happens. */
    readonly next: string | null
  }
}

export interface WorldList {
  readonly worlds: readonly {
    readonly project_id: string
    readonly clock: Clock
  }[]
}

export interface WorldReset {
  readonly project_id: string
  readonly reset: boolean
}

export interface AllReset {
  /** How many worlds there were. */
  readonly reset: number
}

export interface WorldDeleted {
  readonly project_id: string
  readonly deleted: boolean
}

export interface WorldRestored {
  readonly project_id: string
  readonly restored: boolean
}

/** The body of RestoreSnapshot. */
export interface Snapshot {
  readonly format: string
  readonly version: number
  readonly project_id: string
  readonly [name: string]: unknown
}

export interface Removed {
  /** How many were removed. */
  readonly removed: number
}
