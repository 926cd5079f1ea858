import { Problem } from '../../core/problem.ts'
import type { JobResult } from '../../model/job-plan.ts'
import { DEFAULT_QUEUE } from '../../model/queue.ts'
import type { ShownResult, SqlJob } from '../../model/sql-job.ts'
import { fieldOf } from './struct-type.ts'

/** Live text of the service (reported by the Kestra plugin); its code is not documented. */
const NO_DEFAULT_QUEUE = 'Do not support use default queue to getJobResult'

/**
 * The result of a query that can be read. Throws not-supported for another job or the queue `default`, wrong-state
 * for one that has no result.
 */
export function readableResult(job: SqlJob, queue: string | undefined): JobResult {
  const { id, type, history, result } = job
  if (job.queue === DEFAULT_QUEUE || queue?.toLowerCase() === DEFAULT_QUEUE)
    throw new Problem('not-supported', NO_DEFAULT_QUEUE, 'queue-name')
  return finishedQuery(id, type, history.state, result)
}

/** The result of a query that has finished. */
function finishedQuery(id: string, type: string, state: string, result: JobResult | undefined): JobResult {
  if (type !== 'QUERY')
    throw new Problem('not-supported', `The job ${id} is of the type ${type}: only a QUERY has a result.`, 'job_id')
  if (state !== 'FINISHED' || result === undefined)
    throw new Problem('wrong-state', `The job ${id} is ${state}: it has a result when it is FINISHED.`, 'job_id')
  return result
}

/** Throws if the result of a job cannot be exported. */
export function checkExportable({ id, type, history, result }: SqlJob): void {
  finishedQuery(id, type, history.state, result)
}

/** What the replies about a job show of its result until it has one. */
const NOTHING: ShownResult = { of: undefined, inputBytes: 0, struct: '' }

/**
 * What polls and lists show of the result of a job that is FINISHED. Made by the first of them: it takes as long as
 * the result is large.
 */
export function shownResultOf(job: SqlJob): ShownResult {
  const { history, result, shown } = job
  if (history.state !== 'FINISHED' || result === undefined) return NOTHING
  if (shown?.of === result) return shown
  job.shown = { of: result, inputBytes: inputBytes(result), struct: structOf(result) }
  return job.shown
}

/** How much a result takes as JSON, in bytes: an estimate of the data that a job read. */
const inputBytes = ({ rows = [] }: JobResult): number => rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0)

/** Spark's StructType of a result, as JSON in a text; empty if it has no columns. */
function structOf({ columns, types = [] }: JobResult): string {
  if (columns === undefined) return ''
  const fields = columns.map((name, index) => fieldOf(name, types[index] ?? 'string'))
  return JSON.stringify({ type: 'struct', fields })
}
