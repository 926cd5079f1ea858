import type { MrsJob, MrsJobEnd, MrsJobView, MrsJobWaited } from './generated/mrs.ts'
import type { ProjectCall } from './project-call.ts'
import { reached, type WaitOptions, waitQuery } from './waiting.ts'

export type MrsJobState = MrsJob['job_state']

/** A project's MRS jobs, of all clusters. */
export interface MrsJobs {
  list(): Promise<readonly MrsJobView[]>
  /** One by its id; no request is sent yet. */
  get(id: string): MrsJobHandle
}

/** An MRS job, by its id. Each method sends a request. */
export interface MrsJobHandle {
  readonly id: string
  /** The job as in the API, why it failed, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<MrsJobView>
  state(): Promise<MrsJobState>
  /** Makes it fail now, with this message. */
  fail(message?: string): Promise<MrsJobView>
  /** Ends it now: with `columns` and `rows`, or `jobResult`, or with the result of its stub. */
  finish(result?: MrsJobEnd): Promise<MrsJobView>
  /** Kills it now, whatever its stub says of kills. */
  kill(): Promise<MrsJobView>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: MrsJobState, options?: WaitOptions): Promise<MrsJobWaited>
}

export const mrsJobsOf = (call: ProjectCall): MrsJobs => ({
  list: async () => (await call('ListMrsJobsControl')).jobs,
  get: (id) => handleOf(call, id),
})

function handleOf(call: ProjectCall, id: string): MrsJobHandle {
  const path = { job_id: id }
  const show = () => call('ShowMrsJobControl', path)
  return {
    id,
    show,
    state: async () => (await show()).job.job_state,
    fail: (message) => call('FailMrsJob', path, { body: message === undefined ? {} : { message } }),
    finish: (result = {}) => call('FinishMrsJob', path, { body: result }),
    kill: () => call('KillMrsJob', path),
    wait: async (state, options = {}) =>
      reached(`MRS job ${id}`, state, await call('WaitForMrsJob', path, { query: waitQuery(state, options) })),
  }
}
