import { progressOf } from '../../../jobs/mrs-jobs/job-progress.ts'
import type { MrsJob } from '../../../model/mrs-job.ts'
import type { JobView } from './job-schemas.ts'

/** The YARN page of an application. The host does not exist. */
const trackingUrl = (appId: string): string => `https://yarn.invalid:26001/proxy/${appId}/`

/** A job as its details and the lists show it. Numbers are numbers; a time that is not known yet is 0. */
export function jobView(job: MrsJob, nowMs: number): JobView {
  const { id, request, user, submittedMs, launcherId, appId, history, jobResult } = job
  const { state, isFinal } = history
  const startedMs = history.enteredMs('RUNNING')
  const endedMs = isFinal ? history.enteredMs(state) : undefined
  return {
    job_id: id,
    user,
    job_name: request.name,
    job_result: jobResult,
    job_state: state,
    job_progress: progressOf(job, nowMs),
    job_type: request.type,
    started_time: startedMs ?? 0,
    submitted_time: submittedMs,
    finished_time: endedMs ?? 0,
    elapsed_time: startedMs === undefined ? 0 : (endedMs ?? nowMs) - startedMs,
    queue: job.queue,
    arguments: `[${request.arguments.join(', ')}]`,
    launcher_id: launcherId,
    ...(appId === '' ? {} : { app_id: appId }),
    properties: `{${Object.entries(request.properties)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ')}}`,
    // the reference gives it to SparkSubmit jobs only
    ...(appId === '' || request.type !== 'SparkSubmit' ? {} : { tracking_url: trackingUrl(appId) }),
  }
}
