/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

/** Every state so far, oldest first. */
export type History = readonly {
  readonly state: string
  /** When it was entered. ISO 8601, UTC. */
  readonly at: string
  readonly atMs: number
  /** The cause of the change. */
  readonly why: string
}[]

export interface Unmatched {
  /** The newest 100, oldest first. */
  readonly unmatched: readonly {
    readonly api: 'dli' | 'mrs'
    /** The id for …/history: {session_id}:{statement_id}, or the sql_id. */
    readonly id: string
    readonly at: string
    readonly atMs: number
    /** The code or the SQL. */
    readonly text: string
    /** DLI: the session's name. */
    readonly session?: string
    /** DLI: the statement's kind. */
    readonly kind?: string
    readonly database?: string
    readonly cluster?: string
    /** The stubs that came closest, the closest first; at most three. Compared with the present stubs. */
    readonly closest: readonly {
      readonly stub: string
      readonly difference: {
        /** The key of the stub that does not match; `times` if it has answered as often as it may. */
        readonly key: string
        /** The value in the stub. */
        readonly expected: unknown
        readonly actual: string
        /** The index of the first character that differs, white space folded. */
        readonly position?: number
        /** The text of the stub from there on. */
        readonly expectedFrom?: string
        /** The text of the request from there on. */
        readonly actualFrom?: string
        /** The longest prefix of the regular expression that matches. */
        readonly matchesUpTo?: string
      }
    }[]
  }[]
  /** How many older ones were dropped. */
  readonly dropped: number
  /** Fault rules that were never applied in this world. */
  readonly unusedFaults: readonly string[]
  /** Stubs that never answered in this world. */
  readonly unusedStubs: readonly string[]
}

export interface ResourceHistory {
  readonly kind: 'session' | 'statement' | 'sql'
  readonly id: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** When and why its URL was removed; null while the API has it. */
  readonly gone: {
    readonly at: string
    readonly atMs: number
    readonly why: string
  } | null
  readonly history: History
}
