import type { DliSqlJob, SqlJobEnd, SqlJobView, SqlJobWaited } from './generated/dli.ts'
import type { ProjectCall } from './project-call.ts'
import { type WorkHandle, workHandle } from './work-handle.ts'

export type SqlJobStatus = DliSqlJob['status']

/** A project's SQL jobs of DLI. */
export interface SqlJobs {
  list(): Promise<readonly SqlJobView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): SqlJobHandle
}

/** An SQL job, by its id. Each method sends a request. */
export interface SqlJobHandle extends WorkHandle<SqlJobView, SqlJobStatus, SqlJobEnd, SqlJobWaited> {
  /** Ends it now: with `columns`, `rows` and `types`, or `updateCount`, or with the result of its stub. */
  finish(result?: SqlJobEnd): Promise<SqlJobView>
}

export const sqlJobsOf = (call: ProjectCall): SqlJobs => ({
  list: async () => (await call('ListSqlJobControl')).jobs,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): SqlJobHandle {
  const path = { job_id: id }
  return workHandle<SqlJobView, SqlJobStatus, SqlJobEnd, SqlJobWaited>(id, 'SQL job', {
    show: () => call('ShowSqlJobControl', path),
    stateOf: ({ job }) => job.status,
    fail: (body) => call('FailSqlJob', path, { body }),
    finish: (body) => call('FinishSqlJob', path, { body }),
    wait: (query) => call('WaitForSqlJob', path, { query }),
  })
}
