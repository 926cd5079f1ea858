/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { History } from './evidence.ts'

export interface MrsSql {
  /** As 20190909_011820_00151_xxxxx; empty unless the statement is a SELECT, SHOW or DESC. */
  readonly id: string
  /** The same id: the field table says id, the samples say sql_id. */
  readonly sql_id: string
  readonly message: string | null
  /** The SQL text. */
  readonly statement: string
  readonly status:
    | 'QUEUED'
    | 'WAITING_FOR_RESOURCES'
    | 'PLANNING'
    | 'STARTING'
    | 'RUNNING'
    | 'FINISHING'
    | 'FINISHED'
    | 'FAILED'
  /**
   * The location of the rows of a finished SELECT, as CSV. Download: GET
   * /_lakemock/worlds/{project_id}/results/{sql_id}.csv
   */
  readonly result_location: string | null
  /** The rows of a statement other than SELECT. */
  readonly content: readonly (readonly (string | null)[])[] | null
}

export interface SqlView {
  readonly sql: MrsSql
  /** Its id, even if the API shows none. */
  readonly sqlId: string
  readonly clusterId: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** The directive in a comment of its own text. */
  readonly inBand: string | null
  /** The gate at which it waits. */
  readonly gate: string | null
  readonly history: History
}

export interface SqlList {
  readonly executions: readonly SqlView[]
}

export interface SqlError {
  /** MRS: the statement fails with this text. */
  readonly message?: string
}

/** columns and rows, or updateCount, or none for the result that the SQL would have had. */
export interface SqlEnd {
  /** MRS: the names of the columns. */
  readonly columns?: readonly string[]
  /** MRS: the rows, each as long as columns. */
  readonly rows?: readonly (readonly (string | number | boolean | null)[])[]
  /** MRS: how many rows the statement wrote or deleted. */
  readonly updateCount?: number
}

export interface SqlWaited {
  readonly reached: boolean
  /** The present state. */
  readonly state: string
  /** Why it was not reached. */
  readonly why?: string
  /** What it waits for, if it was not reached. */
  readonly missing?: {
    /** The gate at which it waits. */
    readonly gate: string | null
    /** When the change that it waits for is due. */
    readonly next: string | null
    /** The same in milliseconds. */
    readonly nextMs: number | null
  }
  readonly sql: MrsSql
  /** Its id, even if the API shows none. */
  readonly sqlId: string
  readonly clusterId: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** The directive in a comment of its own text. */
  readonly inBand: string | null
  /** The gate at which it waits. */
  readonly gate: string | null
  readonly history: History
}

export interface Cluster {
  readonly id: string
  readonly name: string
  /** `running` takes SQL, any other state refuses it. */
  readonly state: string
  readonly version: string
  readonly components: readonly string[]
  /** false: it was not declared, and any id is accepted. */
  readonly declared: boolean
}

export interface ClusterList {
  /** Whether ids that were not declared are accepted, too. */
  readonly anyId: boolean
  /** The clusters that the fixtures or a test declared. */
  readonly clusters: readonly Cluster[]
}

/** Absent fields do not change. */
export interface ClusterChange {
  /** For example terminated, frozen, abnormal; running takes SQL. */
  readonly state?: string
  readonly name?: string
  readonly version?: string
  readonly components?: readonly string[]
  /** What happens to the SQL that it runs if the new state is not running; fail when absent. */
  readonly running?: 'fail' | 'keep'
}

export interface Gone {
  readonly id: string
  readonly gone: boolean
}
