import { failSqlOf } from '../../presto/end-sql.ts'
import type { World } from '../../world/world.ts'

/** Ends what a cluster runs, because it no longer can: SQL fails with the message, jobs are killed. */
export function endWork(world: World, clusterId: string, message: string): void {
  failSqlOf(world, clusterId, message)
}
