import type { Due } from '../../core/agenda.ts'
import { Problem } from '../../core/problem.ts'
import { whenEnded } from '../../core/when-ended.ts'
import type { Change } from '../../model/change.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'

/** The job with that id. Throws no-such-object. */
export function findSqlJob(world: World, id: string): SqlJob {
  const job = world.sqlJobs.get(id)
  if (job === undefined) throw new Problem('no-such-object', `There is no job named ${id}`, 'job_id', id)
  return job
}

/** Moves an auto clock to the job's next change; while an engine works for it, that is to be awaited. */
export function readSqlJob(world: World, job: SqlJob): Promise<void> | undefined {
  const moved = world.advanceOnRead(
    () => dueOfSqlJob(world, job),
    () => job.history.moves,
  )
  return whenEnded(moved, () => world.settleOnRead(() => job.engineRun !== undefined))
}

/**
 * The next change of a job: the end of its state, or of the time that it may run; of one that scales a queue, the end
 * of the queue's change.
 */
export function dueOfSqlJob({ queues }: World, { due, timeout, history, queue }: SqlJob): Due<Change> | undefined {
  if (history.state === 'SCALING') return queues.find(queue)?.due
  return due !== undefined && timeout !== undefined && timeout.atMs < due.atMs ? timeout : (due ?? timeout)
}
