import type { MrsJob, MrsJobEnd, MrsJobView, MrsJobWaited } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { type WorkHandle, workHandle } from './work-handle.ts'

export type MrsJobState = MrsJob['job_state']

/** A project's MRS jobs, of all clusters. */
export interface MrsJobs {
  list(): Promise<readonly MrsJobView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): MrsJobHandle
}

/** An MRS job, by its id. Each method sends a request. Its view says why it failed, too. */
export interface MrsJobHandle extends WorkHandle<MrsJobView, MrsJobState, MrsJobEnd, MrsJobWaited> {
  /** Ends it now: with `columns` and `rows`, or `jobResult`, or with the result of its stub. */
  finish(result?: MrsJobEnd): Promise<MrsJobView>
  /** Kills it now, whatever its stub says of kills. */
  kill(): Promise<MrsJobView>
}

export const mrsJobsOf = (call: ProjectCall): MrsJobs => ({
  list: async () => (await call('ListMrsJobsControl')).jobs,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): MrsJobHandle {
  const path = { job_id: id }
  return {
    ...workHandle<MrsJobView, MrsJobState, MrsJobEnd, MrsJobWaited>(id, 'MRS job', {
      show: () => call('ShowMrsJobControl', path),
      stateOf: ({ job }) => job.job_state,
      fail: (body) => call('FailMrsJob', path, { body }),
      finish: (body) => call('FinishMrsJob', path, { body }),
      wait: (query) => call('WaitForMrsJob', path, { query }),
    }),
    kill: () => call('KillMrsJob', path),
  }
}
