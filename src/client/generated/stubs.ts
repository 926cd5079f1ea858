/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

/**
 * A plain string is matched exactly; {"regex": "…"} is a regular expression whose groups can be used as $1, $2 …
 * in the outcome.
 */
export type Pattern =
  | string
  | {
      readonly regex: string
      /** i, m, s and u, as in JavaScript. */
      readonly flags?: string
    }

/** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these. */
export type Duration = string | number | readonly (string | number)[]

export interface StubDefinition {
  /** What `answeredBy` shows; made up when absent. */
  readonly name?: string
  /**
   * What the stub matches. DLI: code, session (its name), kind; MRS: sql, database, cluster (its id); both: api,
   * project. With api dli, session and no code it decides how sessions of that name start.
   */
  readonly match: {
    /** Can be left out if another key tells. */
    readonly api?: 'dli' | 'mrs'
    readonly project?: Pattern
    readonly code?: Pattern
    readonly session?: Pattern
    readonly kind?: Pattern
    readonly sql?: Pattern
    readonly database?: Pattern
    readonly cluster?: Pattern
  }
  /** How long each state lasts; for any other state the setting durations decides. */
  readonly durations?: {
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly not_started?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly starting?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly recovering?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly shutting_down?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly waiting?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly running?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly cancelling?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly QUEUED?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly WAITING_FOR_RESOURCES?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly PLANNING?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly STARTING?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly RUNNING?: Duration
    /** "250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world. */
    readonly FINISHING?: Duration
  }
  /** How often it applies; after that it no longer matches. */
  readonly times?: number
  /** How it ends; when absent, as an unmatched statement does. */
  readonly outcome?: {
    /** DLI: what the statement prints; it becomes text/plain. */
    readonly text?: string
    /** DLI: the whole output object, such as {"status": "ok", "data": {"application/json": …}}. */
    readonly output?: {
      readonly status: 'ok' | 'error'
      readonly [name: string]: unknown
    }
    /** DLI: the state of a statement that failed: error (documented, default) or available (as Livy has it). */
    readonly state?: 'available' | 'error'
    /** DLI: the code throws this. */
    readonly error?: {
      /** The name of the error; "Error" when absent. */
      readonly ename?: string
      /** Its message. */
      readonly evalue?: string
      /** Its lines. */
      readonly traceback?: readonly string[]
    }
    /** DLI: the state in which running this statement (or the start itself) ends its session. */
    readonly session?: 'error' | 'dead' | 'success'
    /** MRS: the names of the columns. */
    readonly columns?: readonly string[]
    /** MRS: the rows, each as long as columns. */
    readonly rows?: readonly (readonly (string | number | boolean | null)[])[]
    /** MRS: the statement fails with this text. */
    readonly message?: string
    /** MRS: how many rows the statement wrote or deleted. */
    readonly updateCount?: number
    /** The name of a gate: the outcome comes after its release. */
    readonly hold?: string
    /** true: it stays running until it is cancelled. */
    readonly never?: boolean
    /** fail: a cancel does nothing; never: the cancel is on its way for ever; late: the result comes before it. */
    readonly cancel?: 'fail' | 'never' | 'late'
    /** DLI: the output of the statement once it is cancelled; null when absent. */
    readonly cancelled?: {
      /** DLI: the whole output object, such as {"status": "ok", "data": {"application/json": …}}. */
      readonly output?: {
        readonly status: 'ok' | 'error'
        readonly [name: string]: unknown
      }
      /** DLI: the code throws this. */
      readonly error?: {
        /** The name of the error; "Error" when absent. */
        readonly ename?: string
        /** Its message. */
        readonly evalue?: string
        /** Its lines. */
        readonly traceback?: readonly string[]
      }
    }
    /**
     * DLI: how long the code of a cancelled statement runs on, and keeps its session busy, before its output
     * shows.
     */
    readonly lingers?: Duration
  }
}

export interface Stub {
  readonly name: string
  readonly origin: 'fixtures' | 'added'
  /** How many times it answered in this world. */
  readonly applied: number
  readonly stub: StubDefinition
}

export interface StubList {
  /** In the order in which they are tried. */
  readonly stubs: readonly Stub[]
}
