import { failSqlOf } from '../../presto/end-sql.ts'
import type { World } from '../../world/world.ts'
import { endMrsJobsOf } from '../mrs-jobs/end-mrs-job.ts'

/** Ends what a cluster runs, because it no longer can: SQL and jobs fail with the message. */
export function endWork(world: World, clusterId: string, message: string): void {
  failSqlOf(world, clusterId, message)
  endMrsJobsOf(world, clusterId, message)
}
