import { whenEnded } from '../../../core/when-ended.ts'
import { readSteps } from '../../../jobs/clusters/steps.ts'
import { deleteMrsJobs } from '../../../jobs/mrs-jobs/delete-mrs-jobs.ts'
import { findMrsJob, readMrsJob } from '../../../jobs/mrs-jobs/find-mrs-job.ts'
import { killMrsJob } from '../../../jobs/mrs-jobs/kill-mrs-job.ts'
import { listMrsJobs } from '../../../jobs/mrs-jobs/list-mrs-jobs.ts'
import { sqlResultsOf } from '../../../jobs/mrs-jobs/sql-results.ts'
import { submitMrsJob } from '../../../jobs/mrs-jobs/submit-mrs-job.ts'
import type { MrsJob } from '../../../model/mrs-job.ts'
import { defineOperation, type Notes, namedOperations, noteWork, ok, type Replies, reply } from '../../../operation.ts'
import { mrsNames } from '../../../operation-names.ts'
import type { World } from '../../../world/world.ts'
import { checkPath } from '../path-rules.ts'
import * as mrs from '../schemas.ts'
import { deleteError, jobError, killError, resultError } from './job-errors.ts'
import { readJobFilter, readJobRequest } from './job-requests.ts'
import * as schemas from './job-schemas.ts'
import { jobView } from './job-views.ts'

const JOBS = '/v2/:project_id/clusters/:cluster_id/job-executions'
const JOB = `${JOBS}/:job_execution_id`
const errors = { '4xx': mrs.error, '5xx': mrs.error } satisfies Replies
const SOURCE = 'Source: MRS API reference, "job management"'
const CODES = 'The four-digit codes have 500 (2021) or 400 (2025).'
const UNKNOWN = '0176 unknown job; 0178 blank id; 400 12000003 unknown cluster.'

/** The job that a path names, noted in the journal. */
function jobOf(world: World, params: { cluster_id: string; job_execution_id: string }, notes: Notes): MrsJob {
  checkPath(world, params.cluster_id)
  const job = findMrsJob(world, params.cluster_id, params.job_execution_id)
  noteWork(notes, 'mrsJob', job)
  return job
}

/** MRS's operations on jobs. */
export const jobOperations = namedOperations(mrsNames.jobs, [
  defineOperation({
    id: 'CreateExecuteJob',
    method: 'POST',
    path: JOBS,
    summary: 'Submit a job to a cluster',
    description:
      'Returns the id at once. Errors: 400 MRS.0002 invalid field; 400 12000003 unknown cluster; 0056 the cluster is not running; ' +
      `0057 it has no Spark, 0168 no Hive, 0169 no Flink, 0173 no Hadoop; 0177 ten of its jobs have not ended; 0202 a limit of the project. ${CODES} ` +
      `${SOURCE}; JobExecution of Huawei's SDKs.`,
    params: mrs.clusterParams,
    body: schemas.createJobBody,
    publishedBody: schemas.acceptedJobBody,
    replies: { 200: schemas.jobSubmitResult, ...errors },
    wireError: jobError,
    // Spark SQL that no stub matches is evaluated
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, params: { cluster_id: cluster }, body, caller, notes }) {
      checkPath(world, cluster)
      const job = submitMrsJob(world, cluster, readJobRequest(world, body), caller?.user ?? '')
      noteWork(notes, 'mrsJob', job, true)
      return ok({ job_submit_result: { job_id: job.id, state: 'COMPLETE' } })
    },
  }),
  defineOperation({
    id: 'ShowSingleJobExe',
    method: 'GET',
    path: JOB,
    summary: 'Show a job',
    description: `Errors: ${UNKNOWN} ${CODES} ${SOURCE}; JobQueryBean of Huawei's SDKs.`,
    params: schemas.jobParams,
    replies: { 200: schemas.jobDetail, ...errors },
    wireError: jobError,
    handle({ world, params, notes }) {
      const job = jobOf(world, params, notes)
      return whenEnded(readMrsJob(world, job), () => ok({ job_detail: jobView(job, world.nowMs) }))
    },
  }),
  defineOperation({
    id: 'ShowJobExeListNew',
    method: 'GET',
    path: JOBS,
    summary: 'List the jobs of a cluster',
    description:
      'The newest first. `offset` is the number of a page, from 1. Errors: 400 MRS.0002 invalid field, as page 0; ' +
      `400 12000003 unknown cluster. ${SOURCE}; ShowJobExeListNewRequest of Huawei's SDKs.`,
    params: mrs.clusterParams,
    query: schemas.listJobsQuery,
    replies: { 200: schemas.jobList, ...errors },
    wireError: jobError,
    handle({ world, params: { cluster_id: cluster }, query }) {
      checkPath(world, cluster)
      return whenEnded(readSteps(world, cluster), () => {
        const { total, rows } = listMrsJobs(world, cluster, readJobFilter(query))
        return ok({ total_record: total, job_list: rows.map((job) => jobView(job, world.nowMs)) })
      })
    },
  }),
  defineOperation({
    id: 'StopJob',
    method: 'POST',
    path: `${JOB}/kill`,
    summary: 'Kill a job',
    description:
      'The request is accepted: the job is KILLED a little later. No body, neither of the request nor of the reply. ' +
      `Errors: 0175 (2021) or 0160 (2025) the job has ended, or cannot be killed; ${UNKNOWN} ${CODES} ${SOURCE}.`,
    params: schemas.jobParams,
    replies: { 202: schemas.noBody, ...errors },
    wireError: killError,
    handle({ world, params, notes }) {
      killMrsJob(world, jobOf(world, params, notes))
      return reply(202, null)
    },
  }),
  defineOperation({
    id: 'BatchDeleteJobs',
    method: 'POST',
    path: `${JOBS}/batch-delete`,
    summary: 'Delete jobs',
    description:
      'All of them or none. No reply body. Errors: 0161 one of them goes on; 0176 unknown job; 0178 no id, or a blank one; ' +
      `400 MRS.0002 invalid field; 400 12000003 unknown cluster. ${CODES} ${SOURCE}; JobBatchDelete of Huawei's SDKs.`,
    params: mrs.clusterParams,
    body: schemas.deleteJobsBody,
    replies: { 202: schemas.noBody, ...errors },
    wireError: deleteError,
    handle({ world, params: { cluster_id: cluster }, body }) {
      checkPath(world, cluster)
      deleteMrsJobs(world, cluster, body.job_id_list ?? [])
      // the reference names no status of a success: this is that of a kill
      return reply(202, null)
    },
  }),
  defineOperation({
    id: 'ShowSqlResultWithJob',
    method: 'GET',
    path: `${JOB}/sql-result`,
    summary: 'Show the rows of an SQL job',
    description:
      'Of a SparkSql or SparkScript job that has ended: the rows of each statement. Errors: 0179 a job of another type; 0183 it has not ended; ' +
      `0181 no statement came to its end; ${UNKNOWN} ${CODES} ${SOURCE}; ShowSqlResultWithJobResponse of Huawei's SDKs.`,
    params: schemas.jobParams,
    replies: { 200: schemas.sqlResults, ...errors },
    wireError: resultError,
    handle({ world, params, notes }) {
      const job = jobOf(world, params, notes)
      return whenEnded(readMrsJob(world, job), () =>
        ok({ sql_results: Object.fromEntries(sqlResultsOf(job).entries()) }),
      )
    },
  }),
])
