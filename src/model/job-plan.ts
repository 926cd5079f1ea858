/** What the plans of SQL jobs, batches and MRS jobs have in common. */
import Type, { type Static } from 'typebox'
import { closed, listOf } from '../core/json-schema.ts'
import type { Plan, PlanEngine, SqlReport } from './plan.ts'

/** A cell of a result with its JSON type: an array is a list, a map or a struct an object. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell }
export const cell = Type.Unsafe<Cell>({ type: ['string', 'number', 'boolean', 'null', 'array', 'object'] })

/** A cell as the text that replies of MRS have; lists and objects are JSON. */
export const textOfCell = (value: NonNullable<Cell>): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The results that an MRS job can end with. Until then it is UNDEFINED. */
export const mrsJobEnds = ['SUCCEEDED', 'FAILED', 'KILLED'] as const
export type MrsJobEnd = (typeof mrsJobEnds)[number]

const texts = listOf(Type.String())

/** The rows of one statement of a job that runs several; without columns it has none. */
const statementRows = Type.Object(
  {
    /** The statement, until an engine has run it. */
    engineRuns: Type.Optional(Type.String()),
    columns: Type.Optional(texts),
    rows: Type.Optional(listOf(listOf(cell))),
  },
  closed,
)
export type StatementRows = Readonly<Static<typeof statementRows>>

/** How a job ends: with rows, with a count, with lines of its log, or with a message (then it has failed). */
export const jobResult = Type.Object(
  {
    columns: Type.Optional(texts),
    /** Spark's type of each column. */
    types: Type.Optional(texts),
    rows: Type.Optional(listOf(listOf(cell))),
    /** How many rows it has, if it shows only the first. */
    rowCount: Type.Optional(Type.Integer()),
    updateCount: Type.Optional(Type.Number()),
    message: Type.Optional(Type.String()),
    /** Of a batch. */
    log: Type.Optional(texts),
    /** Of an MRS job that runs SQL: each statement that came to its end. */
    statements: Type.Optional(listOf(statementRows)),
    /** Of an MRS job that is FINISHED. */
    jobResult: Type.Optional(Type.Enum([...mrsJobEnds])),
  },
  closed,
)
export type JobResult = Readonly<Static<typeof jobResult>>

/** The plan of an SQL job, a batch or an MRS job. */
export interface JobPlan extends Plan<JobResult> {
  /** What was checked of its SQL without a stub; undefined if nothing was. */
  readonly report: SqlReport | undefined
  /** The engine that gives its result; undefined: the plan has its result. */
  readonly engine: PlanEngine | undefined
}

/** What stubs match of a batch or an MRS job. */
export interface JobFacts {
  readonly name: string
  /** Of an MRS job; of a batch empty. */
  readonly type: string
  /** The main class; empty if there is none. */
  readonly class: string
  /** The application's file; empty if there is none. */
  readonly file: string
  /** Joined by one blank. */
  readonly arguments: string
}
