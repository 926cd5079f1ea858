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

/**
 * What a cancel does where it does not simply take: `fail` nothing, `never` it is on its way for ever, `late` it loses the race
 * against the result.
 */
export const cancelModes = ['fail', 'never', 'late'] as const
export type CancelMode = (typeof cancelModes)[number]

/** What will become of a statement or an SQL execution. A stub decides it, or the world's `unmatched` setting. */
export interface Answer<Result> {
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** What a history says of a result that came by itself: `answered by …`. */
  readonly ending: string
  /** What a comment in the statement's own text asked for, where one did. */
  readonly inBand: string | undefined
  /** How long it stays in a state, in milliseconds; drawn at the call. */
  durationMs(state: string): number
  /** The gate whose release the result waits for. */
  readonly hold: string | undefined
  /** It never ends by itself. */
  readonly never: boolean
  /** What a cancel does; undefined where it takes. */
  readonly cancel: CancelMode | undefined
  /** How long the code of a cancelled statement runs on, in milliseconds, drawn at the call; undefined where it stops at once. */
  lingersMs(): number | undefined
  /** What a cancelled statement shows as its output; undefined where it shows none. */
  cancelledOutput(): StatementResult['output'] | undefined
  /** The result, made when it is due; it is not to be changed, as others may have the same. */
  result(): Result
}
