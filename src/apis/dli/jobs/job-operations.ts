import { Problem } from '../../../core/problem.ts'
import { whenEnded } from '../../../core/when-ended.ts'
import { cancelSqlJob } from '../../../jobs/sql-jobs/cancel-sql-job.ts'
import { answerOf, checkDatabase, checkSyntax } from '../../../jobs/sql-jobs/check-sql-job.ts'
import { exportSqlJob } from '../../../jobs/sql-jobs/export-sql-job.ts'
import { listSqlJobs } from '../../../jobs/sql-jobs/list-sql-jobs.ts'
import { readSqlJob } from '../../../jobs/sql-jobs/read-sql-job.ts'
import { readableResult } from '../../../jobs/sql-jobs/sql-job-result.ts'
import { readJobText } from '../../../jobs/sql-jobs/sql-job-type.ts'
import { submitSqlJob } from '../../../jobs/sql-jobs/submit-sql-job.ts'
import { waitForSqlJob } from '../../../jobs/sql-jobs/wait-for-sql-job.ts'
import type { SqlJob } from '../../../model/sql-job.ts'
import { defineOperation, namedOperations, noteWork, ok } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import type { World } from '../../../world/world.ts'
import { readExportRequest, readListRequest, readSqlInDatabase, readSubmitRequest } from './job-requests.ts'
import * as schemas from './job-schemas.ts'
import { sqlJobOf } from './job-subjects.ts'
import { detailView, listedView, previewView, progressView, statusView, submittedView } from './job-views.ts'

const PROJECT = '/v1.0/:project_id'
const JOBS = `${PROJECT}/jobs`
const JOB = `${JOBS}/:job_id`

/** Two older paths read a result page by page. */
const resultPage = <const Id extends string, P extends typeof schemas.jobParams>(id: Id, path: string, params: P) =>
  defineOperation({
    id,
    method: 'GET',
    path,
    summary: 'Read the result of a query page by page',
    description:
      'The body of PreviewSqlJobResult. Errors: as PreviewSqlJobResult. Source: DLI API reference of 2020, which later ones no longer have; old SDKs call it.',
    params,
    query: schemas.resultQuery,
    replies: schemas.replies({ 200: schemas.preview }),
    handle({ world, params: { job_id }, query, notes }) {
      const job = sqlJobOf(world, { job_id }, notes)
      const { 'page-size': size = 50, 'current-page': page = 1 } = query
      return whenEnded(readSqlJob(world, job), () =>
        ok(previewView(job, readableResult(job, query['queue-name']), (page - 1) * size, size)),
      )
    },
  })

/** DLI's operations on SQL jobs. */
export const jobOperations = namedOperations(dliNames.sqlJobs, [
  defineOperation({
    id: 'CreateSqlJob',
    method: 'POST',
    path: `${JOBS}/submit-job`,
    summary: 'Submit an SQL job',
    description:
      'The type of the job follows from its text. DCL, and DDL with `dli.sql.sqlasync.enabled=false` in conf, are synchronous: the reply comes at the end of the job and has its rows. ' +
      'Errors: 400 DLI.0001 invalid field; 400 DLI.0002 unknown catalog or database (catalog strict); 400 DLI.0004 the text does not parse; 400 DLI.0008 (2025: DLI.0002) unknown queue (if queues are declared); ' +
      '400 a synchronous job failed, with the code that its message begins with, or DLI.0999; 408 DLI.0019 a synchronous job did not end within the setting syncWait: it goes on, and error_msg has its id. ' +
      'Source: DLI API reference, "submitting a SQL job"; 408: clients.',
    params: schemas.projectParams,
    body: schemas.submitBody,
    text: { as: 'sql', field: 'sql' },
    replies: schemas.replies({ 200: schemas.submitted }),
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, body, caller, notes }) {
      const job = submitSqlJob(world, readSubmitRequest(body, caller?.user ?? ''))
      noteWork(notes, 'sqlJob', job, true)
      if (job.mode === 'async') return ok(submittedView(job))
      return waitForSqlJob(world, job).then((hasEnded) => {
        checkEnd(world, job, hasEnded)
        return ok(submittedView(job))
      })
    },
  }),
  defineOperation({
    id: 'ShowSqlJobStatus',
    method: 'GET',
    path: `${JOB}/status`,
    summary: 'Show the status of an SQL job',
    description:
      'A job that has failed is `FAILED`, and `message` says why. Errors: 400 DLI.0002 no such job. Source: DLI API reference, "querying job status".',
    params: schemas.jobParams,
    replies: schemas.replies({ 200: schemas.jobStatus }),
    handle({ world, params, notes }) {
      const job = sqlJobOf(world, params, notes)
      return whenEnded(readSqlJob(world, job), () => ok(statusView(world.id, job, world.nowMs)))
    },
  }),
  defineOperation({
    id: 'PreviewSqlJobResult',
    method: 'GET',
    path: `${JOB}/preview`,
    summary: 'Read the first rows of the result of a query',
    description:
      'At most 1000 rows of a QUERY that is FINISHED. Errors: 400 DLI.0002 no such job; 400 DLI.0007 another type, or the queue default; 400 DLI.0012 it is not FINISHED. ' +
      'Source: DLI API reference, "previewing SQL job query results"; the queue default: Kestra\'s plugin.',
    params: schemas.jobParams,
    query: schemas.previewQuery,
    replies: schemas.replies({ 200: schemas.preview }),
    handle({ world, params, query, notes }) {
      const job = sqlJobOf(world, params, notes)
      return whenEnded(readSqlJob(world, job), () =>
        ok(previewView(job, readableResult(job, query['queue-name']), 0, query['page-size'] ?? 1000)),
      )
    },
  }),
  resultPage('ShowSqlJobResult', JOB, schemas.jobParams),
  resultPage('ShowQueueSqlJobResult', `${PROJECT}/queues/:queue_name/jobs/:job_id`, schemas.queueJobParams),
  defineOperation({
    id: 'CancelSqlJob',
    method: 'DELETE',
    path: JOB,
    summary: 'Cancel an SQL job',
    description:
      'A job that launches or runs is CANCELLED at once. Errors: 400 DLI.0002 no such job; 400 DLI.0012 it has ended. Source: DLI API reference, "canceling a job"; the refusal: lakemock.',
    params: schemas.jobParams,
    replies: schemas.replies({ 200: schemas.done }),
    handle({ world, params, notes }) {
      cancelSqlJob(world, sqlJobOf(world, params, notes))
      return ok({ is_success: true, message: '' })
    },
  }),
  defineOperation({
    id: 'ListSqlJobs',
    method: 'GET',
    path: JOBS,
    summary: 'List SQL jobs',
    description:
      'All filters must match. Errors: 400 DLI.0001 a filter has an unknown value. Source: DLI API reference, "querying all jobs".',
    params: schemas.projectParams,
    query: schemas.listQuery,
    replies: schemas.replies({ 200: schemas.jobList }),
    handle({ world, query }) {
      const { total, rows } = listSqlJobs(world, readListRequest(query))
      const jobs = rows.map((job) => listedView(world.id, job, world.nowMs))
      return ok({ is_success: true, message: '', job_count: total, jobs })
    },
  }),
  defineOperation({
    id: 'ShowSqlJobDetail',
    method: 'GET',
    path: `${JOB}/detail`,
    summary: 'Show an SQL job, with the target of an export',
    description: 'Errors: 400 DLI.0002 no such job. Source: DLI API reference, "querying job details".',
    params: schemas.jobParams,
    replies: schemas.replies({ 200: schemas.jobDetail }),
    handle: ({ world, params, notes }) => ok(detailView(sqlJobOf(world, params, notes), world.nowMs)),
  }),
  defineOperation({
    id: 'ExportSqlJobResult',
    method: 'POST',
    path: `${JOB}/export-result`,
    summary: 'Export the result of a query',
    description:
      'A new job of the type EXPORT. Nothing is written to object storage. Errors: 400 DLI.0001 invalid field; 400 DLI.0002 no such job; 400 DLI.0007 not a QUERY; 400 DLI.0008 (2025: DLI.0002) unknown queue; 400 DLI.0012 it is not FINISHED. ' +
      'Source: DLI API reference, "exporting query results".',
    params: schemas.jobParams,
    body: schemas.exportBody,
    replies: schemas.replies({ 200: schemas.exported }),
    handle({ world, params, body, caller, notes }) {
      const job = sqlJobOf(world, params, notes)
      const child = exportSqlJob(world, job, { ...readExportRequest(body), owner: caller?.user ?? '' })
      noteWork(notes, 'sqlJob', child, true)
      return ok({ is_success: true, message: '', job_id: child.id, job_mode: child.mode })
    },
  }),
  defineOperation({
    id: 'CheckSql',
    method: 'POST',
    path: `${JOBS}/check-sql`,
    summary: 'Check an SQL text',
    description:
      'No job is created, and no stub applies. Errors: 400 DLI.0001 invalid field; 400 DLI.0004 it does not parse; 400 DLI.0005 its analysis fails. Source: DLI API reference, "checking SQL syntax".',
    params: schemas.projectParams,
    body: schemas.checkBody,
    text: { as: 'sql', field: 'sql' },
    replies: schemas.replies({ 200: schemas.checked }),
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, body }) {
      const text = readSqlInDatabase(body)
      checkDatabase(world, text)
      const { type } = readJobText(text.sql)
      const isChecked = world.settings.unmatched === 'checked' && type !== 'DCL'
      const answer = isChecked ? answerOf(world, text) : undefined
      checkSyntax(answer)
      if (answer?.refusedBy === 'analysis') throw new Problem('bad-names', answer.result.message ?? '', 'sql')
      return ok({ is_success: true, message: 'the sql is ok', job_type: type })
    },
  }),
  defineOperation({
    id: 'ShowSqlJobProgress',
    method: 'GET',
    path: '/v1/:project_id/jobs/:job_id/progress',
    summary: 'Show the progress of an SQL job',
    description:
      'From 0 to 1; 1 only when it has ended. Errors: 400 DLI.0002 no such job. Source: DLI API reference, "querying the job execution progress"; its 400 DLI.0999 comes with a fault only.',
    params: schemas.jobParams,
    replies: schemas.replies({ 200: schemas.progress }),
    handle({ world, params, notes }) {
      const job = sqlJobOf(world, params, notes)
      return whenEnded(readSqlJob(world, job), () => ok(progressView(job, world.nowMs)))
    },
  }),
])

/** Throws for a synchronous job that goes on, or that ended without a result: such a reply has no status. */
function checkEnd({ settings }: World, { id, history, result }: SqlJob, hasEnded: boolean): void {
  if (!hasEnded) {
    const seconds = settings.syncWait / 1000
    throw new Problem('job-timeout', `The job did not end within ${seconds} s and goes on; its id is ${id}`, 'sql')
  }
  if (history.state === 'FAILED') throw new Problem('job-failed', result?.message ?? '', 'sql')
  if (history.state === 'CANCELLED') throw new Problem('job-failed', `The job with the id ${id} was cancelled.`, 'sql')
}
