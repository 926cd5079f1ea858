import type { ChangeKind } from '../../model/change.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { World } from '../../world/world.ts'
import { submitStep } from '../mrs-jobs/submit-step.ts'
import { endWhenIdle } from './end-when-idle.ts'

/** The steps of a cluster become jobs some time after its start. */
export const clusterSteps: ChangeKind<World, Cluster> = {
  name: 'clusterSteps',
  isDeadline: false,
  happen(world, cluster) {
    cluster.stepsDue = undefined
    // a cluster that is being scaled takes no jobs: they begin some time after it runs again
    if (cluster.history.state === 'running') beginSteps(world, cluster)
  },
  about: ({ id }) => ({ id, why: 'its steps become jobs' }),
}

/** A cluster that runs begins its steps after a while, if they have not begun. */
export function scheduleSteps(world: World, cluster: Cluster): void {
  const { request, plan, stepsDue, stepJobs } = cluster
  if (request === undefined || request.steps.length === 0 || stepsDue !== undefined || stepJobs !== undefined) return
  cluster.stepsDue = world.schedule(clusterSteps, cluster, plan?.durations.steps ?? 0)
}

/** Submits the steps as jobs of the cluster, in their order. */
function beginSteps(world: World, cluster: Cluster): void {
  const { id, request } = cluster
  if (request === undefined) return
  const { steps, user } = request
  cluster.stepJobs = steps.flatMap((step) => submitStep(world, id, { request: step, user })?.id ?? [])
  // none of them may have become a job
  endWhenIdle(world, id)
}

/** The steps of a cluster that is gone never begin. */
export function dropSteps(world: World, cluster: Cluster): void {
  if (cluster.stepsDue !== undefined) world.agenda.remove(cluster.stepsDue)
  cluster.stepsDue = undefined
}

/** Moves an auto clock to the time at which the steps of a cluster that runs become jobs: before a list of its jobs. */
export function readSteps(world: World, clusterId: string): Promise<void> | undefined {
  const cluster = world.clusters.find(clusterId)
  if (cluster?.stepsDue === undefined) return undefined
  return world.advanceOnRead(
    () => cluster.stepsDue,
    () => (cluster.stepJobs === undefined ? 0 : 1),
  )
}
