/** SQL jobs as replies show them. */
import { isoTime } from '../../../core/clock.ts'
import { MOST_ROWS } from '../../../jobs/job-engine.ts'
import { settingsOf } from '../../../jobs/sql-jobs/job-conf.ts'
import { shownResultOf } from '../../../jobs/sql-jobs/sql-job-result.ts'
import type { JobResult } from '../../../model/job-plan.ts'
import type { SqlJob } from '../../../model/sql-job.ts'
import { durationOf, endedMsOf } from '../../../model/sql-job-duration.ts'
import type { SubJobView } from './job-schemas.ts'

/** The bucket that DLI is configured to write results to; its name is lakemock's. */
const JOB_BUCKET = 'dli-job-bucket'

/** Shown of a job that has ended with a result. */
const shownResult = ({ history, result }: SqlJob): JobResult | undefined =>
  history.state === 'FINISHED' ? result : undefined

const messageOf = ({ history, result }: SqlJob): string => (history.state === 'FAILED' ? (result?.message ?? '') : '')

const tagsView = ({ tags }: SqlJob) => (tags.length === 0 ? {} : { tags: [...tags] })

/** A list of objects with one key: the type of each column by its name. */
const schemaView = ({ columns = [], types = [] }: JobResult): Record<string, string>[] =>
  columns.map((name, index) => ({ [name]: types[index] ?? 'string' }))

/** The reply to a submission; of a synchronous job with its result. */
export function submittedView(job: SqlJob) {
  const { id, type, mode, history } = job
  const result = mode === 'sync' && history.isFinal ? (shownResult(job) ?? {}) : undefined
  return {
    is_success: true,
    message: '',
    job_id: id,
    job_type: type,
    job_mode: mode,
    ...(result && { schema: schemaView(result), rows: (result.rows ?? []).slice(0, MOST_ROWS) }),
  }
}

export function statusView(project: string, job: SqlJob, nowMs: number) {
  const result = shownResult(job)
  const { inputBytes, struct } = shownResultOf(job)
  const { id, type, mode, queue, owner, createdMs, history, table, sql } = job
  return {
    is_success: true,
    message: messageOf(job),
    job_id: id,
    job_type: type,
    job_mode: mode,
    queue_name: queue,
    owner,
    start_time: createdMs,
    duration: durationOf(job, nowMs),
    status: history.state,
    ...insertView(job),
    input_size: inputBytes,
    result_count: resultCount(result),
    database_name: shownDatabase(job),
    table_name: table,
    detail: struct,
    statement: sql,
    ...confView(job),
    ...resultPlaceView(project, job),
    ...tagsView(job),
  }
}

/** How many rows an INSERT wrote. */
const insertView = (job: SqlJob) =>
  job.type === 'INSERT' && shownResult(job) !== undefined
    ? { input_row_count: job.result?.updateCount ?? 0, bad_row_count: 0 }
    : {}

/** Where the rows of a query are. */
const resultPlaceView = (project: string, job: SqlJob) =>
  job.type === 'QUERY' && shownResult(job) !== undefined
    ? { result_path: resultPath(project, job), result_format: 'csv' }
    : {}

/** The settings of a job as JSON in a text. */
const confView = ({ conf }: SqlJob) => (conf.length === 0 ? {} : { user_conf: JSON.stringify(settingsOf(conf)) })

/** The place of the rows, in the form of the SDK's example; nothing is written there. */
function resultPath(project: string, { id, createdMs }: SqlJob): string {
  const day = isoTime(createdMs).slice(0, 'yyyy-mm-dd'.length).replaceAll('-', '/')
  return `obs://${JOB_BUCKET}/jobs/result/${project}/${day}/${id}`
}

const resultCount = (result: JobResult | undefined): number =>
  result?.rowCount ?? result?.rows?.length ?? result?.updateCount ?? 0

/** One page of a result. */
export function previewView(job: SqlJob, result: JobResult, from: number, size: number) {
  const { id, type } = job
  const { rows = [] } = result
  return {
    is_success: true,
    message: '',
    job_id: id,
    job_type: type,
    row_count: resultCount(result),
    input_size: shownResultOf(job).inputBytes,
    schema: schemaView(result),
    rows: rows.slice(0, MOST_ROWS).slice(from, from + size),
  }
}

export function listedView(project: string, job: SqlJob, nowMs: number) {
  const result = shownResult(job)
  const { inputBytes, struct } = shownResultOf(job)
  const { id, type, queue, owner, engine, createdMs, history, table, sql } = job
  return {
    detail: struct,
    duration: durationOf(job, nowMs),
    end_time: endedMsOf(history) ?? 0,
    engine_type: engine,
    ...insertView(job),
    input_size: inputBytes,
    job_id: id,
    job_type: type,
    message: messageOf(job),
    owner,
    queue_name: queue,
    result_count: resultCount(result),
    database_name: shownDatabase(job),
    table_name: table,
    start_time: createdMs,
    statement: sql,
    status: history.state,
    with_column_header: job.export?.withColumnHeader ?? false,
    ...resultPlaceView(project, job),
    ...tagsView(job),
  }
}

export function detailView(job: SqlJob, nowMs: number) {
  const { id, owner, createdMs, table, export: target } = job
  return {
    is_success: true,
    message: messageOf(job),
    job_id: id,
    owner,
    start_time: createdMs,
    duration: durationOf(job, nowMs),
    ...(target && { export_mode: target.mode }),
    database_name: shownDatabase(job),
    table_name: table,
    ...(target && {
      data_path: target.dataPath,
      data_type: target.dataType,
      with_column_header: target.withColumnHeader,
      ...(target.quoteChar === undefined ? {} : { quote_char: target.quoteChar }),
      ...(target.escapeChar === undefined ? {} : { escape_char: target.escapeChar }),
      compress: target.compress,
    }),
    ...tagsView(job),
  }
}

/**
 * 0 until it runs, 1 when it has ended; between them the share of its running time that has passed, in hundredths and never 1. A job
 * whose end is not planned stays at 0.
 */
export function progressView(job: SqlJob, nowMs: number) {
  const { id, history, due } = job
  const startedMs = history.enteredMs('RUNNING') ?? nowMs
  const lengthMs = (due?.atMs ?? nowMs) - startedMs
  const share = lengthMs <= 0 ? 0 : Math.min(99, Math.floor((100 * (nowMs - startedMs)) / lengthMs)) / 100
  const isRunning = history.state === 'RUNNING'
  return {
    is_success: true,
    message: messageOf(job),
    job_id: id,
    status: history.state,
    ...(isRunning && { sub_job_id: 0 }),
    progress: history.isFinal ? 1 : isRunning ? share : 0,
    ...(isRunning && { sub_jobs: [subJobView(job, startedMs)] }),
  }
}

/** The one Spark job of an SQL job, with one stage and one task. */
const subJobView = ({ id, sql }: SqlJob, startedMs: number): SubJobView => ({
  id: 0,
  name: sql.slice(0, 100),
  submission_time: isoTime(startedMs),
  stage_ids: [0],
  job_group: id,
  status: 'RUNNING',
  num_tasks: 1,
  num_active_tasks: 1,
  num_completed_tasks: 0,
  num_skipped_tasks: 0,
  num_failed_tasks: 0,
  num_killed_tasks: 0,
  num_active_stages: 1,
  num_completed_stages: 0,
  num_skipped_stages: 0,
  num_failed_stages: 0,
})

const shownDatabase = ({ database, namesDatabase }: SqlJob): string => (namesDatabase ? database : '')
