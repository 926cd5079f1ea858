/** The job of a request: the journal notes it, and its state before the request. */
import { findSqlJob } from '../../../jobs/sql-jobs/read-sql-job.ts'
import type { SqlJob } from '../../../model/sql-job.ts'
import type { Notes } from '../../../operation.ts'
import type { World } from '../../../world/world.ts'

export function aboutSqlJob(notes: Notes, job: SqlJob, isNew = false): void {
  const { id, history, plan } = job
  notes.subject = { kind: 'sqlJob', id, before: isNew ? undefined : history.state, history, ran: job }
  notes.answeredBy = plan.answeredBy
  if (plan.report !== undefined) notes.report = plan.report
}

/** The job in the path. Throws no-such-object. */
export function sqlJobOf(world: World, { job_id: id }: { readonly job_id: string }, notes: Notes): SqlJob {
  const job = findSqlJob(world, id)
  aboutSqlJob(notes, job)
  return job
}
