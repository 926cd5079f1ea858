import type { SqlKind, SqlResult } from '../model/plan.ts'
import type { CatalogChange, CatalogView } from './catalog-view.ts'

/** The versions of Presto that MRS runs; the messages of 0.216 are those of 0.217. */
export const prestoVersions = ['0.216', '333'] as const
export type PrestoVersion = (typeof prestoVersions)[number]

/** An SQL text, and all that its answer depends on. */
export interface SqlQuestion {
  readonly text: string
  /** The catalog and the schema of names that have none. In lower case. */
  readonly catalog: string
  readonly schema: string
  readonly user: string
  readonly version: PrestoVersion
  readonly known: CatalogView
  /** Whether a table, schema or catalog that is not known is refused; otherwise it is assumed to exist. */
  readonly isStrict: boolean
  /** The time of the world, in ms since 1970. */
  readonly nowMs: number
}

/** What of a text was checked: `names` are tables, columns and functions. */
const sqlChecks = ['syntax', 'names', 'types'] as const
export type SqlCheck = (typeof sqlChecks)[number]

export interface SqlAnswer {
  /** undefined if the text does not parse. */
  readonly kind: SqlKind | undefined
  /** A failure has a message. */
  readonly result: SqlResult
  /** The types of the columns, as Presto writes them; empty for a failure. */
  readonly types: readonly string[]
  /** The last state before FAILED; undefined for a success. */
  readonly failsIn: 'QUEUED' | 'PLANNING' | 'RUNNING' | undefined
  readonly checked: readonly SqlCheck[]
  /** What was assumed to exist: `table hive.default.sales`. */
  readonly assumed: readonly string[]
  /** What it does to the catalog when it finishes. */
  readonly change: CatalogChange | undefined
}
