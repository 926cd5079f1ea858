/** A text of Spark SQL, all that its answer depends on, and the answer. */
import type { Lazy } from '../core/lazy.ts'
import type { JobResult } from '../model/job-plan.ts'
import type { CatalogChange, CatalogView } from './catalog-view.ts'

export interface SparkQuestion {
  readonly sql: string
  /** The catalog of all names, and the database of names that have none. In lower case. */
  readonly catalog: string
  readonly database: string
  readonly known: CatalogView
  /** Whether a table that is not known is refused; otherwise it is assumed to exist. */
  readonly isStrict: boolean
  /** The time of the world, in ms since 1970. */
  readonly nowMs: number
  /** What keeps temporary views between the statements of one session; absent: the statement is alone. */
  readonly session?: object
}

export interface SparkAnswer {
  /** A failure has a message. */
  readonly result: JobResult
  /** What refuses the text: Spark's parser or its analysis; undefined: nothing does. */
  readonly refusedBy: 'parser' | 'analysis' | undefined
  /** Of `syntax`, `names` and `types`. */
  readonly checked: readonly string[]
  /** What was assumed to exist: `table default.sales`. */
  readonly assumed: readonly string[]
  /** What it does to the catalog when it finishes, in order. */
  readonly changes: readonly CatalogChange[]
}

export type AnswerSparkSql = (question: SparkQuestion) => SparkAnswer

/** What gives Spark SQL without a stub its result: it is loaded when the first such SQL comes. */
export type SparkSql = Lazy<AnswerSparkSql>
