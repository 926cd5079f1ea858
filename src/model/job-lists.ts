/** What the lists of SQL jobs, batches and MRS jobs filter and order by. */
import type { Batch } from './batch.ts'
import { batchSpan } from './batch-duration.ts'
import type { ListFields } from './listed-table.ts'
import type { MrsJob } from './mrs-job.ts'
import type { SqlJob } from './sql-job.ts'
import { sqlJobSpan } from './sql-job-duration.ts'

export const sqlJobLists = {
  timeMs: ({ createdMs }: SqlJob) => createdMs,
  fixed: {
    queue: ({ queue }: SqlJob) => queue,
    type: ({ type }: SqlJob) => type,
    database: ({ database }: SqlJob) => database,
    table: ({ table }: SqlJob) => table,
    engine: ({ engine }: SqlJob) => engine,
    owner: ({ owner }: SqlJob) => owner,
    sql: ({ sql }: SqlJob) => sql,
  },
  changing: { status: ({ history }: SqlJob) => history.state },
  span: sqlJobSpan,
  hasEnded: ({ history }: SqlJob) => history.isFinal,
} satisfies ListFields<SqlJob, string, string>

export const batchLists = {
  timeMs: ({ createdMs }: Batch) => createdMs,
  fixed: {
    queue: ({ request }: Batch) => request.queue,
    name: ({ request }: Batch) => request.name,
    owner: ({ owner }: Batch) => owner,
  },
  changing: { state: ({ history }: Batch) => history.state },
  span: batchSpan,
  hasEnded: ({ history }: Batch) => history.isFinal,
} satisfies ListFields<Batch, string, string>

export const mrsJobLists = {
  timeMs: ({ submittedMs }: MrsJob) => submittedMs,
  fixed: {
    cluster: ({ clusterId }: MrsJob) => clusterId,
    type: ({ request }: MrsJob) => request.type,
    name: ({ request }: MrsJob) => request.name,
    user: ({ user }: MrsJob) => user,
    queue: ({ queue }: MrsJob) => queue,
  },
  changing: {
    state: ({ history }: MrsJob) => history.state,
    result: ({ jobResult }: MrsJob) => jobResult,
  },
  hasEnded: ({ history }: MrsJob) => history.isFinal,
} satisfies ListFields<MrsJob, string, string>
