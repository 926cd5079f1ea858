import type { Due } from '../core/agenda.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { EngineRun, StoredRows } from './engine-run.ts'
import type { SqlKind, SqlPlan, SqlResult } from './plan.ts'
import type { SqlState } from './sql-life.ts'

export interface SqlExecution {
  /** The query's id in the engine; replies show it only if `hasId`. */
  readonly id: string
  readonly hasId: boolean
  readonly clusterId: string
  readonly sql: string
  readonly kind: SqlKind
  readonly database: string
  readonly history: History<SqlState>
  readonly plan: SqlPlan
  /** Where the rows of a SELECT go. */
  readonly resultLocation: string
  /** Every state takes no time: for a reply that waits for the end on a manual clock. */
  immediate: boolean
  result: SqlResult | undefined
  /** What its result takes that no other shares, in bytes: from its creation on, so that there is room for it. */
  resultBytes: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
  gate: string | undefined
  /** A cancel that never takes effect was requested: the execution stays RUNNING. */
  cancelRequested: boolean
  /** What an engine does for it; undefined before and after. */
  engineRun: EngineRun | undefined
  /** The SQL that an engine ran, if it was translated. */
  engineSql: string | undefined
  /** The rows of its result, if they are too many for `result`. */
  storedRows: StoredRows | undefined
}
