import type { Cluster, ClusterChange, ClusterList, MrsSql, SqlEnd, SqlView, SqlWaited } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type SqlStatus = MrsSql['status']

/** A project's SQL executions, also those that have no id on the wire. */
export interface SqlExecutions {
  list(): Promise<readonly SqlView[]>
  /** One by its id; nothing is asked yet. */
  get(id: string): SqlHandle
}

/** An SQL execution, by its id. Each method asks anew. */
export interface SqlHandle {
  readonly id: string
  /** It as the API shows it, the stub that answered it, the gate that it waits at, and its history. */
  show(): Promise<SqlView>
  state(): Promise<SqlStatus>
  /** It fails now, with this message. */
  fail(message?: string): Promise<SqlView>
  /** It ends now: with `columns` and `rows`, or `updateCount`, or as it would by itself. */
  finish(result?: SqlEnd): Promise<SqlView>
  /** Waits until it is in a status. Rejects with `not-reached`, which says what it waits for. */
  wait(state: SqlStatus, options?: WaitOptions): Promise<SqlWaited>
  /** The rows of a finished SELECT, as the file that `result_location` names. */
  csv(): Promise<string>
}

/** A project's MRS clusters. */
export interface Clusters {
  /** Those that somebody declared, and whether any other id will do. */
  list(): Promise<ClusterList>
  show(id: string): Promise<Cluster>
  /** Changes one, or declares it; in a state other than `running` it takes no SQL. */
  change(id: string, change: ClusterChange): Promise<Cluster>
  /** It is unknown from now on. */
  remove(id: string): Promise<void>
}

export const sqlOf = (call: ProjectCall): SqlExecutions => ({
  list: async () => (await call('ListSqlControl')).executions,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): SqlHandle {
  const path = { sql_id: id }
  const show = () => call('ShowSqlControl', path)
  return {
    id,
    show,
    state: async () => (await show()).sql.status,
    fail: (message) => call('FailSql', path, { body: message === undefined ? {} : { message } }),
    finish: (result = {}) => call('FinishSql', path, { body: result }),
    wait: async (state, options = {}) =>
      reached(`SQL ${id}`, state, await call('WaitForSql', path, { query: waitQuery(state, options) })),
    csv: () => call('DownloadResult', { file: `${id}.csv` }),
  }
}

export const clustersOf = (call: ProjectCall): Clusters => ({
  list: () => call('ListDeclaredClusters'),
  show: (id) => call('ShowCluster', { cluster_id: id }),
  change: (id, change) => call('ChangeCluster', { cluster_id: id }, { body: change }),
  remove: async (id) => {
    await call('RemoveCluster', { cluster_id: id })
  },
})
