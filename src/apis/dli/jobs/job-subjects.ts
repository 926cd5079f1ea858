/** The job of a request: the journal notes it, and its state before the request. */
import { findSqlJob } from '../../../jobs/sql-jobs/read-sql-job.ts'
import type { SqlJob } from '../../../model/sql-job.ts'
import { type Notes, noteWork } from '../../../operation.ts'
import type { World } from '../../../world/world.ts'

/** The job in the path. Throws no-such-object. */
export function sqlJobOf(world: World, { job_id: id }: { readonly job_id: string }, notes: Notes): SqlJob {
  const job = findSqlJob(world, id)
  noteWork(notes, 'sqlJob', job)
  return job
}
