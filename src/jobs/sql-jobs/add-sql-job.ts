import { uuid } from '../../core/ids.ts'
import { History } from '../../core/state-machine.ts'
import type { JobPlan } from '../../model/job-plan.ts'
import { type SqlJob, sqlJobBytes } from '../../model/sql-job.ts'
import { sqlJobLife } from '../../model/sql-job-life.ts'
import { dropOldest } from '../../world/drop-oldest.ts'
import type { World } from '../../world/world.ts'
import { runOnEngine } from './run-on-engine.ts'
import './sql-job-effects.ts'
import { sqlJobWalker, stopSqlJob } from './sql-job-walker.ts'

/** What makes one job differ from another. */
export type NewSqlJob = Pick<
  SqlJob,
  | 'sql'
  | 'type'
  | 'mode'
  | 'queue'
  | 'catalog'
  | 'database'
  | 'namesDatabase'
  | 'table'
  | 'engine'
  | 'owner'
  | 'conf'
  | 'tags'
  | 'timeoutMs'
  | 'export'
> & { readonly plan: JobPlan }

/** Adds a job and launches it. Throws `quota` if there is no room for it. */
export function addSqlJob(world: World, fields: NewSqlJob): SqlJob {
  const { plan, mode } = fields
  const resultBytes = plan.ownBytes
  world.texts.take(sqlJobBytes(fields))
  world.results.take(resultBytes)
  const id = uuid(world.ids)
  const first = fields.type === 'SCALE_QUEUE' ? 'SCALING' : 'LAUNCHING'
  const job: SqlJob = {
    id,
    createdMs: world.nowMs,
    history: new History(sqlJobLife, first, world.nowMs, 'submitted'),
    immediate: mode === 'sync' && takesNoTime(world, plan),
    result: undefined,
    shown: undefined,
    resultBytes,
    due: undefined,
    timeout: undefined,
    gate: undefined,
    cancelRequested: false,
    engineRun: undefined,
    engineSql: undefined,
    // last: V8 is slow to add properties to a copy
    ...fields,
  }
  world.sqlJobs.add(id, job)
  dropOldest(world, world.sqlJobs, {
    kind: 'sqlJob',
    limit: 'sqlJobs',
    most: world.settings.limitsSqlJobs,
    stop(one) {
      if (one.mode === 'async') stopSqlJob(world, one)
    },
  })
  sqlJobWalker.announce(world, job)
  sqlJobWalker.start(world, job)
  if (plan.engine?.paces) runOnEngine(world, job)
  return job
}

/** On a manual clock, a synchronous job is over at once, unless its plan is longer than its reply may wait. */
function takesNoTime({ clock, settings }: World, plan: JobPlan): boolean {
  if (clock.mode !== 'manual' || plan.never || plan.hold !== undefined) return false
  return plan.durationMs('LAUNCHING') + plan.durationMs('RUNNING') <= settings.syncWait
}
