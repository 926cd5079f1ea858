/** The SQL job of the type SCALE_QUEUE that shows the change of a queue's size. */
import type { Queue } from '../../model/queue.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'
import { sqlJobWalker } from '../sql-jobs/sql-job-walker.ts'

/** The queue has its new size: the job ends as its plan says. */
export function endScaling(world: World, queue: Queue): void {
  for (const job of scalingJobs(world, queue)) {
    if (!job.plan.never && !job.cancelRequested) sqlJobWalker.happen(world, job)
  }
}

/** The queue is gone: the job fails. */
export function failScaling(world: World, queue: Queue): void {
  const message = `DLI.0002: There is no queue named ${queue.name}`
  for (const job of scalingJobs(world, queue)) {
    job.result = { message }
    sqlJobWalker.enter(world, job, 'FAILED', 'its queue is gone')
  }
}

function scalingJobs({ sqlJobs }: World, { name }: Queue): readonly SqlJob[] {
  return [...sqlJobs.values()].filter(({ history, queue }) => history.state === 'SCALING' && queue === name)
}
