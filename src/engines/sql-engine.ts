/** What an SQL engine is to lakemock: a text goes in, states come while it runs, rows or a message come out. */
import type { SqlKind } from '../model/plan.ts'
import { type SqlState, sqlStates } from '../model/sql-life.ts'
import type { CatalogChange, CatalogView, TableName } from '../sql/catalog-view.ts'
import type { PrestoVersion } from '../sql/question.ts'
import type { RowStore } from './row-store.ts'

/** What one query may take. */
export interface QueryLimits {
  readonly rows: number
  /** Bytes that the engine may use, if it runs in this process. */
  readonly memoryBytes: number
  /** Real milliseconds; the caller cancels it after that. */
  readonly timeoutMs: number
}

/** What an engine in this process uses of the world of a query. */
export interface QueryWorld {
  readonly known: CatalogView
  readonly version: PrestoVersion
  /** The time of the world, in ms since 1970. */
  readonly nowMs: number
}

/** The message of a query that was cancelled, in Presto's words. */
export const CANCELLED = 'Query was canceled'

const sqlDialects = ['presto', 'spark'] as const
export type SqlDialect = (typeof sqlDialects)[number]

export interface SqlQuery {
  /** As the client sent it, with comments and line ends: positions in messages count from its first character. */
  readonly text: string
  readonly dialect: SqlDialect
  /** The form of the cells of its rows. */
  readonly cells: 'text' | 'json'
  /** Settings of Spark for this query alone, by their keys; others ignore them. */
  readonly conf: Readonly<Record<string, string>>
  /** Empty: the catalog of the engine's address. */
  readonly catalog: string
  readonly schema: string
  readonly user: string
  readonly project: string
  readonly id: string
  readonly kind: SqlKind
  readonly limits: QueryLimits
  readonly world: QueryWorld
}

/** What an engine says that a query does. An engine may skip states, and need not report any. */
export type EngineState = Exclude<SqlState, 'FINISHED' | 'FAILED'>
export const engineStates = sqlStates.filter(
  (state): state is EngineState => state !== 'FINISHED' && state !== 'FAILED',
)

export interface SqlColumn {
  readonly name: string
  /** As Presto writes it, `varchar(3)`; of cells in JSON as Spark does, `array<int>`. */
  readonly type: string
}

export interface SqlRows {
  readonly columns: readonly SqlColumn[]
  /** The receiver of the answer closes it. Cells are text in the form that the API shows, or JSON if the query says so; or null. */
  readonly rows: RowStore
  /** How many rows there are, if the engine gives the first of them only. */
  readonly rowCount?: number
  /** How many rows the statement wrote, if it wrote rows. */
  readonly updateCount?: number
  /** The SQL that ran, if it is not the text of the query. */
  readonly sql?: string
  /** What the statement did to the catalog of the world, of an engine that uses it. */
  readonly changes?: readonly CatalogChange[]
}

export interface SqlFailure {
  /** Verbatim, with `line L:C: ` in front if the engine gives the place. */
  readonly message: string
  readonly sql?: string
}

export type SqlAnswer = SqlRows | SqlFailure

/** A query that an engine works on. */
export interface RunningQuery {
  /** Rejects with EngineLost if the engine went away; whatever the engine itself says is an answer. */
  readonly answer: Promise<SqlAnswer>
  /** Tells the engine to stop. The answer still settles. */
  cancel(): void
}

export interface SqlEngine {
  /** `presto`, `trino`, `duckdb`: replies, journal and log name it. */
  readonly name: string
  /** What it understands. */
  readonly dialects: readonly SqlDialect[]
  /** Rejects with EngineUnavailable if it cannot be used. */
  check(signal: AbortSignal): Promise<void>
  start(query: SqlQuery, onState: (state: EngineState) => void): RunningQuery
  /** The tables whose rows the engine has in place of the world's catalog; absent: what it has is not the world's. */
  ownRows?(project: string): readonly TableName[]
  /** The world of a project is gone: its data too, if the engine keeps data for each project. */
  resetWorld(project: string): Promise<void>
  close(): Promise<void>
}
