import type { DliSqlJob, SqlJobEnd, SqlJobView, SqlJobWaited } from './generated/dli.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type SqlJobStatus = DliSqlJob['status']

/** A project's SQL jobs of DLI. */
export interface SqlJobs {
  list(): Promise<readonly SqlJobView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): SqlJobHandle
}

/** An SQL job, by its id. Each method sends a request. */
export interface SqlJobHandle {
  readonly id: string
  /** Its status as in the API, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<SqlJobView>
  state(): Promise<SqlJobStatus>
  /** Makes it fail now, with this message. */
  fail(message?: string): Promise<SqlJobView>
  /** Ends it now: with `columns`, `rows` and `types`, or `updateCount`, or with the result of its stub. */
  finish(result?: SqlJobEnd): Promise<SqlJobView>
  /** Waits until it has a status. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: SqlJobStatus, options?: WaitOptions): Promise<SqlJobWaited>
}

export const sqlJobsOf = (call: ProjectCall): SqlJobs => ({
  list: async () => (await call('ListSqlJobControl')).jobs,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): SqlJobHandle {
  const path = { job_id: id }
  const show = () => call('ShowSqlJobControl', path)
  return {
    id,
    show,
    state: async () => (await show()).job.status,
    fail: (message) => call('FailSqlJob', path, { body: message === undefined ? {} : { message } }),
    finish: (result = {}) => call('FinishSqlJob', path, { body: result }),
    wait: async (state, options = {}) =>
      reached(`SQL job ${id}`, state, await call('WaitForSqlJob', path, { query: waitQuery(state, options) })),
  }
}
