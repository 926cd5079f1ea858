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
  /** Its id, also where the API shows none. */
  readonly sqlId: string
  readonly clusterId: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** What a comment in its own text asked for. */
  readonly inBand: string | null
  /** The gate that it waits at. */
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

/** columns and rows, or updateCount; none of them: what the SQL would have ended with by itself. */
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
  /** What it waits for, where it was not reached. */
  readonly missing?: {
    /** The gate that it waits at. */
    readonly gate: string | null
    /** When the change that it waits for is due. */
    readonly next: string | null
    /** The same in milliseconds. */
    readonly nextMs: number | null
  }
  readonly sql: MrsSql
  /** Its id, also where the API shows none. */
  readonly sqlId: string
  readonly clusterId: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** What a comment in its own text asked for. */
  readonly inBand: string | null
  /** The gate that it waits at. */
  readonly gate: string | null
  readonly history: History
}

export interface Cluster {
  readonly id: string
  readonly name: string
  /** `running` takes SQL, any other refuses it. */
  readonly state: string
  readonly version: string
  readonly components: readonly string[]
  /** false: nobody declared it, and any id will do. */
  readonly declared: boolean
}

export interface ClusterList {
  /** Whether ids that nobody declared are clusters too. */
  readonly anyId: boolean
  /** Those that the fixtures or a test declared. */
  readonly clusters: readonly Cluster[]
}

/** What is absent stays. */
export interface ClusterChange {
  /** Such as terminated, frozen, abnormal; running takes SQL. */
  readonly state?: string
  readonly name?: string
  readonly version?: string
  readonly components?: readonly string[]
  /** What SQL that runs there does where the cluster is no longer running; fail when absent. */
  readonly running?: 'fail' | 'keep'
}

export interface Gone {
  readonly id: string
  readonly gone: boolean
}
