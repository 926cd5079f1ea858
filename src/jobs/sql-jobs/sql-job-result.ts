import { oncePer } from '../../core/once-per.ts'
import { Problem } from '../../core/problem.ts'
import type { JobResult } from '../../model/job-plan.ts'
import { DEFAULT_QUEUE } from '../../model/queue.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import { fieldOf } from './struct-type.ts'

/** Live text of the service (reported by the Kestra plugin); its code is not documented. */
const NO_DEFAULT_QUEUE = 'Do not support use default queue to getJobResult'

/** The result of a query that can be read. Throws not-supported for another job or the queue `default`, wrong-state for one that has no result. */
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

/** What polls and lists show of a result with each request. */
const aboutResult = oncePer(({ rows = [], columns, types = [] }: JobResult) => ({
  bytes: rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0),
  struct:
    columns === undefined
      ? ''
      : JSON.stringify({
          type: 'struct',
          fields: columns.map((name, index) => fieldOf(name, types[index] ?? 'string')),
        }),
}))

/** How much a result takes as JSON, in bytes: an estimate of the data that a job read. */
export const inputSize = (result: JobResult | undefined): number =>
  result === undefined ? 0 : aboutResult(result).bytes

/** Spark's StructType of a result, as JSON in a text; empty if it has no columns. */
export const structOf = (result: JobResult | undefined): string =>
  result === undefined ? '' : aboutResult(result).struct
