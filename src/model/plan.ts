import Type, { type Static } from 'typebox'
import { closed, listOf, nullable } from '../core/json-schema.ts'

/** How a session can end other than by being closed. */
export const sessionEnds = ['error', 'dead', 'success'] as const

/** What was checked of a text without a stub, and what was assumed. */
export const checkReport = Type.Object(
  {
    checked: listOf(Type.String()),
    assumed: listOf(Type.String()),
  },
  closed,
)
export type CheckReport = Readonly<Static<typeof checkReport>>

/** How a statement ends, in the terms of the session API. */
export const statementResult = Type.Object(
  {
    state: Type.Enum(['available', 'error']),
    output: Type.Unsafe<Readonly<Record<string, unknown>>>({
      ...Type.Object({}, { description: "The wire's output, without execution_count." }),
    }),
    /** Its texts are as an interpreter prints them, and no dialect adds a line end. */
    exact: Type.Optional(Type.Boolean()),
    /** What its interpreter did with the code; absent if none evaluated it. */
    report: Type.Optional(checkReport),
    /** Running this statement ends its session in this state. */
    session: Type.Optional(Type.Enum([...sessionEnds])),
  },
  closed,
)
export type StatementResult = Readonly<Static<typeof statementResult>>

/** What an SQL text is: a query's rows go to a file, another's come in the reply, and DDL skips the planning states. */
export const sqlKinds = ['select', 'show', 'describe', 'explain', 'update', 'ddl'] as const
export type SqlKind = (typeof sqlKinds)[number]

/** How an SQL execution ends: with rows, with a count, or with a message (then it has failed). */
export const sqlResult = Type.Object(
  {
    columns: Type.Optional(listOf(Type.String())),
    rows: Type.Optional(listOf(listOf(nullable(Type.String())))),
    updateCount: Type.Optional(Type.Number()),
    message: Type.Optional(Type.String()),
  },
  closed,
)
export type SqlResult = Readonly<Static<typeof sqlResult>>

/**
 * What a cancel does if it does not simply take effect. `fail`: nothing; `never`: it stays pending for ever; `late`: the
 * result comes before it.
 */
export const cancelModes = ['fail', 'never', 'late'] as const
export type CancelMode = (typeof cancelModes)[number]

/** What a statement or an SQL execution does. A stub decides it, or the world's `unmatched` setting. */
export interface Plan<Result> {
  /** The stub's name, or `default`. */
  readonly answeredBy: string
  /** Whether no stub matched. */
  readonly isDefault: boolean
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
  /** The approximate size of the part of its result that no other plan shares, in bytes. */
  readonly ownBytes: number
  /** The result. Do not change it: other plans may share it. */
  result(): Result
}

/** What was checked of an SQL text without a stub, and what was assumed. */
export interface SqlReport {
  /** Of `syntax`, `names` (tables, columns and functions) and `types`. */
  readonly checked: readonly string[]
  /** What was assumed to exist: `table hive.default.sales`. */
  readonly assumed: readonly string[]
}

/** The engine that gives a result. */
export const planEngine = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    isReal: Type.Boolean({ description: 'States last only as long as a stub or a directive says.' }),
    paces: Type.Boolean({ description: 'The states come from the engine too, and not from durations.' }),
  },
  closed,
)
export type PlanEngine = Readonly<Static<typeof planEngine>>

/** The plan of an SQL execution. */
export interface SqlPlan extends Plan<SqlResult> {
  /** The last state before FAILED, if it fails before it runs. */
  readonly failsIn: 'QUEUED' | 'PLANNING' | undefined
  /** undefined if the text was not checked. */
  readonly report: SqlReport | undefined
  /** The engine that gives its result; `result` is not called then. undefined: the plan has its result. */
  readonly engine: PlanEngine | undefined
}

/** The plan of a statement of a session. */
export interface StatementPlan extends Plan<StatementResult> {
  /** The engine that gives its result; `result` is not called then. undefined: the plan has its result. */
  readonly engine: PlanEngine | undefined
  /** How long the code runs on after a cancel, in milliseconds, drawn at the call; undefined if it stops at once. */
  lingersMs(): number | undefined
  /** What a cancelled statement shows after its code has stopped; undefined if it shows nothing. */
  cancelledResult(): StatementResult | undefined
}

/** How a session's start goes: what a stub for sessions decides. */
export interface StartPlan {
  readonly notStartedMs: number
  readonly startingMs: number
  readonly recoveringMs: number
  readonly shuttingDownMs: number
  /** How the start fails; undefined if it does not. */
  readonly fails?: (typeof sessionEnds)[number] | undefined
  /** The stub that decided, an engine, or `default`. */
  readonly answeredBy: string
  /** The engine that starts it and runs its code; absent: none does. */
  readonly engine?: string | undefined
}
