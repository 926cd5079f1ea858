/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

/** Every state so far, oldest first. */
export type History = readonly {
  readonly state: string
  /** When it was entered. ISO 8601, UTC. */
  readonly at: string
  readonly atMs: number
  /** What brought it there. */
  readonly why: string
}[]

export interface Unmatched {
  /** The newest 100, oldest first. */
  readonly unmatched: readonly {
    readonly api: 'dli' | 'mrs'
    /** As …/history takes it: {session_id}:{statement_id}, or the sql_id. */
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
    /** The stubs that came closest, the closest first; three at most. As the stubs are now. */
    readonly closest: readonly {
      readonly stub: string
      readonly difference: {
        /** The key of the stub that does not fit; `times` where it has answered often enough. */
        readonly key: string
        /** What the stub has there. */
        readonly expected: unknown
        readonly actual: string
        /** The first character, counted from 0, that differs, white space folded. */
        readonly position?: number
        /** What the stub has from there on. */
        readonly expectedFrom?: string
        /** What was asked has from there on. */
        readonly actualFrom?: string
        /** The longest beginning of the regular expression that does match. */
        readonly matchesUpTo?: string
      }
    }[]
  }[]
  /** How many older ones are gone. */
  readonly dropped: number
  /** Fault rules that never acted in this world. */
  readonly unusedFaults: readonly string[]
  /** Stubs that never answered in this world. */
  readonly unusedStubs: readonly string[]
}

export interface ResourceHistory {
  readonly kind: 'session' | 'statement' | 'sql'
  readonly id: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** When and why its URL went; null while the API has it. */
  readonly gone: {
    readonly at: string
    readonly atMs: number
    readonly why: string
  } | null
  readonly history: History
}
