import type { MrsSql, SqlEnd, SqlView, SqlWaited } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { type WorkHandle, workHandle } from './work-handle.ts'

export type SqlStatus = MrsSql['status']

/** A project's SQL executions, also those without an id in the API. */
export interface SqlExecutions {
  list(): Promise<readonly SqlView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): SqlHandle
}

/** An SQL execution, by its id. Each method sends a request. */
export interface SqlHandle extends WorkHandle<SqlView, SqlStatus, SqlEnd, SqlWaited> {
  /** Ends it now: with `columns` and `rows`, or `updateCount`, or with the result of its stub. */
  finish(result?: SqlEnd): Promise<SqlView>
  /** The rows of a finished SELECT, as CSV: the file that `result_location` names. */
  csv(): Promise<string>
}

export const sqlOf = (call: ProjectCall): SqlExecutions => ({
  list: async () => (await call('ListSqlControl')).executions,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): SqlHandle {
  const path = { sql_id: id }
  return {
    ...workHandle<SqlView, SqlStatus, SqlEnd, SqlWaited>(id, 'SQL', {
      show: () => call('ShowSqlControl', path),
      stateOf: ({ sql }) => sql.status,
      fail: (body) => call('FailSql', path, { body }),
      finish: (body) => call('FinishSql', path, { body }),
      wait: (query) => call('WaitForSql', path, { query }),
    }),
    csv: () => call('DownloadResult', { file: `${id}.csv` }),
  }
}
