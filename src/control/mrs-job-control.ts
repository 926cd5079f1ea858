import Type from 'typebox'
import * as mrs from '../apis/mrs/jobs/job-schemas.ts'
import { jobView } from '../apis/mrs/jobs/job-views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { endMrsJob, killNow } from '../jobs/mrs-jobs/end-mrs-job.ts'
import type { MrsJob } from '../model/mrs-job.ts'
import { mrsJobStates } from '../model/mrs-job-life.ts'
import { defineOperation, jsonReply, ok } from '../operation.ts'
import { jobOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { givenResult, resultField } from './given-result.ts'
import { notFound } from './not-found.ts'
import { decision, decisionView, engineSql } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const JOB = `${WORLD}/mrs-jobs/:job_id`

const jobParams = Type.Object({
  project_id: projectId,
  job_id: Type.String({ description: 'The job_id that CreateExecuteJob returned.', examples: [mrs.FIRST_JOB] }),
})

export const mrsJobControl = Type.Object({
  job: mrs.job,
  clusterId: Type.String(),
  message: nullable(Type.String({ description: 'Why it failed; the API shows no reason. null if it did not fail.' })),
  killRequested: Type.Boolean({ description: 'A client has requested a kill.' }),
  engineSql,
  ...decision,
})
export const mrsJobControlList = Type.Object({ jobs: Type.Array(mrsJobControl) })
export const mrsJobWaited = Type.Object({ ...waited, ...mrsJobControl.properties })

export const failMrsJob = nullable(
  Type.Object(
    { message: Type.Optional(Type.String({ description: 'Why it fails.' })) },
    { ...closed, examples: [{ message: 'Job aborted due to stage failure' }] },
  ),
)
export const finishMrsJob = nullable(
  Type.Object(
    { columns: resultField('columns'), rows: resultField('rows'), jobResult: resultField('jobResult') },
    {
      ...closed,
      description: 'columns and rows, or jobResult, or none for the result that the job would have had.',
      examples: [{ jobResult: 'FAILED' }],
    },
  ),
)

/** Finds a job without moving a clock. */
function jobOf(world: World, { job_id: id }: { job_id: string }): MrsJob {
  const job = world.mrsJobs.get(id)
  if (job === undefined) throw notFound(world, 'mrsJob', id)
  return job
}

const controlView = (world: World) => (job: MrsJob) => ({
  job: jobView(job, world.nowMs),
  clusterId: job.clusterId,
  message: job.result?.message ?? null,
  killRequested: job.kill !== undefined,
  engineSql: job.engineSql ?? null,
  ...decisionView(job),
})

/** What a body may give as the result. */
const given = { kinds: jobOutcomes.mrsJob, alone: 'jobResult', besideColumns: ['rows'] }

/** What a test reads of MRS jobs, and does to them. */
export const mrsJobOperations = [
  defineOperation({
    id: 'ListMrsJobsControl',
    method: 'GET',
    path: `${WORLD}/mrs-jobs`,
    summary: 'List all MRS jobs, with their histories',
    description: 'Of all clusters, the oldest first. Source: lakemock.',
    params: projectParams,
    replies: replies(mrsJobControlList),
    handle: async ({ world }) =>
      jsonReply(await slicedJsonList('jobs', [...world.mrsJobs.values()], controlView(world))),
  }),
  defineOperation({
    id: 'ShowMrsJobControl',
    method: 'GET',
    path: JOB,
    summary: 'Show an MRS job, the stub that answered it, and its history',
    description: 'Also why it failed, which the API does not show. Source: lakemock.',
    params: jobParams,
    replies: replies(mrsJobControl),
    handle: ({ world, params }) => ok(controlView(world)(jobOf(world, params))),
  }),
  defineOperation({
    id: 'FailMrsJob',
    method: 'POST',
    path: `${JOB}/fail`,
    summary: 'Make an MRS job fail now',
    description: 'In any state. 409 if it has ended. Source: lakemock.',
    params: jobParams,
    body: failMrsJob,
    replies: replies(mrsJobControl),
    handle({ world, params, body }) {
      const job = jobOf(world, params)
      endMrsJob(world, job, `failed ${WHY}`, { message: body?.message ?? `Job failed ${WHY}` })
      return ok(controlView(world)(job))
    },
  }),
  defineOperation({
    id: 'FinishMrsJob',
    method: 'POST',
    path: `${JOB}/finish`,
    summary: 'Make an MRS job end now',
    description:
      'With the given result, or with the one that it would have had; a gate does not hold it. 409 if it has ended. Source: lakemock.',
    params: jobParams,
    body: finishMrsJob,
    replies: replies(mrsJobControl),
    handle({ world, params, body }) {
      const job = jobOf(world, params)
      endMrsJob(world, job, `finished ${WHY}`, givenResult(body ?? {}, given))
      return ok(controlView(world)(job))
    },
  }),
  defineOperation({
    id: 'KillMrsJob',
    method: 'POST',
    path: `${JOB}/kill`,
    summary: 'Kill an MRS job now',
    description: 'At once, whatever its stub says of kills. 409 if it has ended. Source: lakemock.',
    params: jobParams,
    replies: replies(mrsJobControl),
    handle({ world, params }) {
      const job = jobOf(world, params)
      killNow(world, job, `killed ${WHY}`)
      return ok(controlView(world)(job))
    },
  }),
  defineOperation({
    id: 'WaitForMrsJob',
    method: 'GET',
    path: `${JOB}/wait`,
    summary: 'Wait until an MRS job is in a state',
    description: waitDescription,
    params: jobParams,
    query: waitQuery('FINISHED'),
    replies: replies(mrsJobWaited),
    async handle({ world, params, query }) {
      const job = jobOf(world, params)
      const outcome = await waitForState(world, query, {
        history: job.history,
        states: mrsJobStates,
        due: () => job.due,
        gate: () => job.gate,
      })
      return ok({ ...outcome, ...controlView(world)(job) })
    },
  }),
]
