import { Problem } from '../../core/problem.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'

/** The job with that id. Throws no-such-object. */
export function findSqlJob(world: World, id: string): SqlJob {
  const job = world.sqlJobs.get(id)
  if (job === undefined) throw new Problem('no-such-object', `There is no job named ${id}`, 'job_id', id)
  return job
}

/** Moves an auto clock to the job's next change: the end of its state, or of the time that it may run. */
export function readSqlJob(world: World, job: SqlJob): void {
  world.advanceOnRead(
    () => {
      const { due, timeout } = job
      return due !== undefined && timeout !== undefined && timeout.atMs < due.atMs ? timeout : (due ?? timeout)
    },
    () => job.history.moves,
  )
}

/** How long a job has lasted, from its submission to its end or to now; milliseconds. */
export function durationOf({ createdMs, history }: SqlJob, nowMs: number): number {
  return (endedMsOf(history) ?? nowMs) - createdMs
}

/** When a job ended; undefined while it goes on. */
export const endedMsOf = (history: SqlJob['history']): number | undefined =>
  history.isFinal ? history.enteredMs(history.state) : undefined
