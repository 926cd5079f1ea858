import { withinTime } from '../../core/clock.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'
import { readSqlJob } from './read-sql-job.ts'

/**
 * Waits for the end of a job whose reply contains the result, at most the time of the setting `syncWait` on the world's clock. Returns
 * whether it has ended. An auto clock is moved on. On a manual clock every state takes no time; a job that would last longer than the
 * reply may wait is not waited for, because no test can move the clock; one that a stub holds is. If the mode of the clock changes
 * meanwhile, the new mode applies.
 */
export async function waitForSqlJob(world: World, job: SqlJob): Promise<boolean> {
  const untilMs = withinTime(job.createdMs + world.settings.syncWait)
  const isOver = (): boolean => job.history.isFinal || world.nowMs >= untilMs
  while (!isOver()) {
    const { mode } = world.clock
    if (mode === 'manual' && job.due !== undefined) {
      if (!job.immediate && job.plan.hold === undefined) return false
      if (job.immediate) world.agenda.move(job.due, world.nowMs)
      world.runDue()
    }
    while (mode === 'auto' && !isOver()) {
      const settling = job.due === undefined ? world.settleOnRead(() => job.engineRun !== undefined) : undefined
      if (settling !== undefined) await settling
      else if (job.due === undefined || job.due.atMs > untilMs) await world.advanceInSlices(untilMs)
      else await readSqlJob(world, job)
    }
    await world.untilInstant(() => isOver() || world.clock.mode !== mode, untilMs)
  }
  return job.history.isFinal
}
