import type { MrsSql, SqlEnd, SqlView, SqlWaited } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type SqlStatus = MrsSql['status']

/** A project's SQL executions, also those without an id in the API. */
export interface SqlExecutions {
  list(): Promise<readonly SqlView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): SqlHandle
}

/** An SQL execution, by its id. Each method sends a request. */
export interface SqlHandle {
  readonly id: string
  /** The execution as in the API, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<SqlView>
  state(): Promise<SqlStatus>
  /** Makes it fail now, with this message. */
  fail(message?: string): Promise<SqlView>
  /** Ends it now: with `columns` and `rows`, or `updateCount`, or with the result of its stub. */
  finish(result?: SqlEnd): Promise<SqlView>
  /** Waits until it is in a status. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: SqlStatus, options?: WaitOptions): Promise<SqlWaited>
  /** The rows of a finished SELECT, as CSV: the file that `result_location` names. */
  csv(): Promise<string>
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
