import type { Cluster } from '../../model/cluster.ts'
import type { World } from '../../world/world.ts'

/** Moves an auto clock to the cluster's next change, which may be the beginning of its steps. */
export function readCluster(world: World, cluster: Cluster): Promise<void> | undefined {
  return world.advanceOnRead(
    () => cluster.due ?? cluster.stepsDue,
    () => cluster.history.moves + (cluster.stepJobs === undefined ? 0 : 1),
  )
}
