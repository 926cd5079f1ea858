import Type from 'typebox'
import * as dli from '../apis/dli/jobs/job-schemas.ts'
import { statusView } from '../apis/dli/jobs/job-views.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { closed, nullable } from '../core/json-schema.ts'
import { endSqlJob } from '../jobs/sql-jobs/end-sql-job.ts'
import { dueOfSqlJob } from '../jobs/sql-jobs/read-sql-job.ts'
import type { SqlJob } from '../model/sql-job.ts'
import { sqlJobStates } from '../model/sql-job-life.ts'
import { defineOperation, jsonReply, ok } from '../operation.ts'
import { jobOutcomes } from '../stubs/outcomes/index.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WHY, WORLD } from './control-api.ts'
import { givenResult, resultField } from './given-result.ts'
import { notFound } from './not-found.ts'
import { decision, decisionView, engineSql } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const JOBS = `${WORLD}/sql-jobs`
const JOB = `${JOBS}/:job_id`

const jobParams = Type.Object({ project_id: projectId, job_id: dli.jobParams.properties.job_id })

export const sqlJobControl = Type.Object({
  job: dli.jobStatus,
  engineSql,
  ...decision,
})
export const sqlJobControlList = Type.Object({ jobs: Type.Array(sqlJobControl) })
export const sqlJobWaited = Type.Object({ ...waited, ...sqlJobControl.properties })

export const failSqlJob = nullable(
  Type.Object(
    { message: Type.Optional(Type.String({ description: 'The job fails with this text.' })) },
    { ...closed, examples: [{ message: 'DLI.0999: SparkException: Job aborted' }] },
  ),
)
export const finishSqlJob = nullable(
  Type.Object(
    {
      columns: resultField('columns'),
      rows: resultField('rows'),
      types: resultField('types'),
      updateCount: resultField('updateCount'),
    },
    {
      ...closed,
      description: 'columns, rows and types, or updateCount, or none for the result that the job would have had.',
      examples: [{ columns: ['a'], rows: [[1]] }],
    },
  ),
)

/** Finds a job without moving a clock. */
function jobOf(world: World, { job_id: id }: { job_id: string }): SqlJob {
  const job = world.sqlJobs.get(id)
  if (job === undefined) throw notFound(world, 'sqlJob', id)
  return job
}

const view = (world: World) => (job: SqlJob) => ({
  job: statusView(world.id, job, world.nowMs),
  engineSql: job.engineSql ?? null,
  ...decisionView(job),
})

/** What a body may give as the result. */
const given = { kinds: jobOutcomes.sqlJob, alone: 'updateCount', besideColumns: ['rows', 'types'] }

/** What a test reads of SQL jobs, and does to them. */
export const sqlJobOperations = [
  defineOperation({
    id: 'ListSqlJobControl',
    method: 'GET',
    path: JOBS,
    summary: 'List all SQL jobs of DLI, with their histories',
    description: 'In order of submission. Source: lakemock.',
    params: projectParams,
    replies: replies(sqlJobControlList),
    handle: async ({ world }) => jsonReply(await slicedJsonList('jobs', [...world.sqlJobs.values()], view(world))),
  }),
  defineOperation({
    id: 'ShowSqlJobControl',
    method: 'GET',
    path: JOB,
    summary: 'Show an SQL job, the stub that answered it, and its history',
    description: 'Source: lakemock.',
    params: jobParams,
    replies: replies(sqlJobControl),
    handle: ({ world, params }) => ok(view(world)(jobOf(world, params))),
  }),
  defineOperation({
    id: 'FailSqlJob',
    method: 'POST',
    path: `${JOB}/fail`,
    summary: 'Make an SQL job fail now',
    description: 'In any state. 409 if it has ended. Source: lakemock.',
    params: jobParams,
    body: failSqlJob,
    replies: replies(sqlJobControl),
    handle({ world, params, body }) {
      const job = jobOf(world, params)
      endSqlJob(world, job, `failed ${WHY}`, { message: body?.message ?? `DLI.0999: failed ${WHY}` })
      return ok(view(world)(job))
    },
  }),
  defineOperation({
    id: 'FinishSqlJob',
    method: 'POST',
    path: `${JOB}/finish`,
    summary: 'Make an SQL job end now',
    description:
      'With the given result, or with the one that it would have had; a gate does not hold it. 409 if it has ended. Source: lakemock.',
    params: jobParams,
    body: finishSqlJob,
    replies: replies(sqlJobControl),
    handle({ world, params, body }) {
      const job = jobOf(world, params)
      endSqlJob(world, job, `finished ${WHY}`, givenResult(body ?? {}, given))
      return ok(view(world)(job))
    },
  }),
  defineOperation({
    id: 'WaitForSqlJob',
    method: 'GET',
    path: `${JOB}/wait`,
    summary: 'Wait until an SQL job has a status',
    description: waitDescription,
    params: jobParams,
    query: waitQuery('FINISHED'),
    replies: replies(sqlJobWaited),
    async handle({ world, params, query }) {
      const job = jobOf(world, params)
      const outcome = await waitForState(world, query, {
        history: job.history,
        states: sqlJobStates,
        due: () => dueOfSqlJob(world, job),
        gate: () => job.gate,
      })
      return ok({ ...outcome, ...view(world)(job) })
    },
  }),
]
