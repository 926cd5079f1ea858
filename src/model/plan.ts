/** How a statement ends, in the terms of the session API. */
export interface StatementResult {
  readonly state: 'available' | 'error'
  /** The `output` of a reply without its execution_count, which is the statement's id. */
  readonly output: Readonly<Record<string, unknown>>
  /** Running this statement ends its session in this state. */
  readonly session?: 'error' | 'dead' | 'success'
}

/** What an SQL text is: a query's rows go to a file, another's come in the reply, and DDL skips the planning states. */
export const sqlKinds = ['select', 'show', 'describe', 'explain', 'update', 'ddl'] as const
export type SqlKind = (typeof sqlKinds)[number]

/** How an SQL execution ends: with rows, with a count, or with a message (then it has failed). */
export interface SqlResult {
  readonly columns?: readonly string[]
  readonly rows?: readonly (readonly (string | null)[])[]
  readonly updateCount?: number
  readonly message?: string
}

/**
 * What a cancel does if it does not simply take effect. `fail`: nothing; `never`: it stays pending for ever; `late`: the
 * result comes before it.
 */
export const cancelModes = ['fail', 'never', 'late'] as const
export type CancelMode = (typeof cancelModes)[number]

/** What a statement or an SQL execution does. A stub decides it, or the world's `unmatched` setting. */
export interface Plan<Result> {
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** The reason that a history gives for a result that came as planned: `answered by …`. */
  readonly ending: string
  /** What a comment in the statement's own text requested, if one did. */
  readonly inBand: string | undefined
  /** How long it stays in a state, in milliseconds; drawn at the call. */
  durationMs(state: string): number
  /** The gate that the result waits at. */
  readonly hold: string | undefined
  /** It runs until something else ends it. */
  readonly never: boolean
  /** What a cancel does; undefined if it takes effect. */
  readonly cancel: CancelMode | undefined
  /** The result. Do not change it: other plans may share it. */
  result(): Result
}

/** The plan of a statement of a session. */
export interface StatementPlan extends Plan<StatementResult> {
  /** How long the code runs on after a cancel, in milliseconds, drawn at the call; undefined if it stops at once. */
  lingersMs(): number | undefined
  /** What a cancelled statement shows once its code has stopped; undefined if it shows nothing. */
  cancelledResult(): StatementResult | undefined
}

/** How a session's start goes: what a stub for sessions decides. */
export interface StartPlan {
  readonly notStartedMs: number
  readonly startingMs: number
  readonly recoveringMs: number
  readonly shuttingDownMs: number
  /** How the start fails; undefined if it does not. */
  readonly fails?: 'error' | 'dead' | 'success' | undefined
  /** The stub that decided, or `unmatched`. */
  readonly answeredBy: string
}
