import { Problem } from '../../core/problem.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'
import { sqlJobWalker } from './sql-job-walker.ts'

/** Cancels a job that launches or runs. Throws wrong-state if it has ended, or if its plan says that it cannot be cancelled. */
export function cancelSqlJob(world: World, job: SqlJob): void {
  const { history, plan, id } = job
  if (history.isFinal)
    throw new Problem(
      'wrong-state',
      `The job ${id} has ended: it is ${history.state} and cannot be cancelled.`,
      'job_id',
    )
  switch (plan.cancel) {
    case 'fail':
      throw new Problem('wrong-state', `The job ${id} could not be cancelled.`, 'job_id')
    case 'late':
      return
    case 'never':
      job.cancelRequested = true
      if (history.state === 'RUNNING') sqlJobWalker.stop(world, job)
      return
    default:
      sqlJobWalker.enter(world, job, 'CANCELLED', 'cancelled')
  }
}
