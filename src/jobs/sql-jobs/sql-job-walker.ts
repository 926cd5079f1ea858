import type { EffectOf } from '../../core/life.ts'
import type { ChangeKind } from '../../model/change.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import { type SqlJobState, sqlJobLife } from '../../model/sql-job-life.ts'
import { stopEngine } from '../../world/stop-engine.ts'
import { Walker } from '../../world/walker.ts'
import type { World } from '../../world/world.ts'

/** Walks SQL jobs through their life. */
export const sqlJobWalker = new Walker<SqlJob, SqlJobState, EffectOf<typeof sqlJobLife>>('sqlJob', sqlJobLife, {
  kind: 'sqlJob',
  parent: ({ queue }) => queue,
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
  onMove(world, job) {
    world.sqlJobs.noteMove(job)
    if (!job.history.isFinal) return
    endTimeout(world, job)
    stopEngine(job)
  },
})

/** Takes a job off the agenda for good: nothing happens to it any more. */
export function stopSqlJob(world: World, job: SqlJob): void {
  sqlJobWalker.stop(world, job)
  endTimeout(world, job)
  stopEngine(job)
}

function endTimeout({ agenda }: World, job: SqlJob): void {
  if (job.timeout !== undefined) agenda.remove(job.timeout)
  job.timeout = undefined
}

/** The end of the time that a job may run, `dli.sql.job.timeout` of its conf. */
export const sqlJobTimeouts: ChangeKind<World, SqlJob> = {
  name: 'sqlJobTimeout',
  isDeadline: true,
  happen(world, job) {
    job.timeout = undefined
    sqlJobWalker.enter(world, job, 'CANCELLED', 'ran longer than dli.sql.job.timeout')
  },
  about: ({ id }) => ({ id, why: 'it runs longer than dli.sql.job.timeout' }),
}
