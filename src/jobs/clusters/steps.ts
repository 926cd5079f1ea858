import type { ChangeKind } from '../../model/change.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { World } from '../../world/world.ts'

/** The steps of a cluster become jobs some time after its start. */
export const clusterSteps: ChangeKind<World, Cluster> = {
  name: 'clusterSteps',
  isDeadline: false,
  happen(world, cluster) {
    cluster.stepsDue = undefined
    beginSteps(world, cluster)
  },
  about: ({ id }) => ({ id, why: 'its steps become jobs' }),
}

/** A cluster that runs for the first time begins its steps after a while. */
export function scheduleSteps(world: World, cluster: Cluster): void {
  const { request, plan, stepsDue, stepJobs } = cluster
  if (request === undefined || request.steps.length === 0 || stepsDue !== undefined || stepJobs !== undefined) return
  cluster.stepsDue = world.schedule(clusterSteps, cluster, plan?.durations.steps ?? 0)
}

/** Submits the steps as jobs of the cluster. */
function beginSteps(_world: World, cluster: Cluster): void {
  cluster.stepJobs = []
}

/** The steps of a cluster that is gone never begin. */
export function dropSteps(world: World, cluster: Cluster): void {
  if (cluster.stepsDue !== undefined) world.agenda.remove(cluster.stepsDue)
  cluster.stepsDue = undefined
}
