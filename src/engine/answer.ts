/** How a statement ends, in the words of the session API. */
export interface StatementResult {
  readonly state: 'available' | 'error'
  /** The wire's `output` without its execution_count, which is the statement's id. */
  readonly output: Readonly<Record<string, unknown>>
  /** Running this statement ends its session in this state. */
  readonly session?: 'error' | 'dead' | 'success'
}

/** What an SQL text is: a query's rows go to a file, another's come in the reply, and DDL takes the short way. */
export type SqlKind = 'select' | 'show' | 'describe' | 'explain' | 'update' | 'ddl'

/** How an SQL execution ends: with rows, with a count, or with a message (then it has failed). */
export interface ExecutionResult {
  readonly columns?: readonly string[]
  readonly rows?: readonly (readonly (string | null)[])[]
  readonly updateCount?: number
  readonly message?: string
}

/** What will become of a statement or an SQL execution. A stub decides it, or the world's `unmatched` setting. */
export interface Answer<Result> {
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** How long it stays in a state, in milliseconds; drawn at the call. */
  durationMs(state: string): number
  /** The gate whose release the result waits for. */
  readonly hold: string | undefined
  /** It never ends by itself. */
  readonly never: boolean
  /** A cancel does not take. */
  readonly cancelFails: boolean
  /** The result, made when it is due. */
  result(): Result
}
