import { Problem } from '../../core/problem.ts'
import type { JobResult } from '../../model/job-plan.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import { checkResultKnown, takeResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { sqlJobWalker } from './sql-job-walker.ts'

/**
 * Ends a job now, with its planned result or a given one. Throws wrong-state if it has ended, and quota if there is
 * no room for a given result.
 */
export function endSqlJob(world: World, job: SqlJob, why: string, given?: JobResult): void {
  const { history, id, plan } = job
  if (history.isFinal) throw new Problem('wrong-state', `SQL job ${id} has ended: it is ${history.state}`, 'job_id')
  if (given === undefined) checkResultKnown(plan.engine, `SQL job ${id}`, 'columns and rows, or updateCount', 'columns')
  else takeResult(world, job, given)
  const result = given ?? plan.result()
  job.result = result
  if (history.state === 'LAUNCHING') sqlJobWalker.moveOnly(world, job, 'RUNNING', why)
  sqlJobWalker.enter(world, job, result.message === undefined ? 'FINISHED' : 'FAILED', why)
}
