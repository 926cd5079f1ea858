import type { World } from '../../world/world.ts'
import { clusterWalker } from './cluster-walker.ts'

/** Terminates a cluster whose steps have all ended, if its request says so. Called when a job of it ends. */
export function endWhenIdle(world: World, clusterId: string): void {
  const cluster = world.clusters.find(clusterId)
  if (cluster?.request?.deleteWhenNoSteps !== true || cluster.stepJobs === undefined) return
  const { stepJobs, history } = cluster
  const isBusy = [...world.mrsJobs.activeOf(clusterId)].some(({ id }) => stepJobs.includes(id))
  if (isBusy || history.state !== 'running') return
  clusterWalker.enter(world, cluster, 'terminating', 'its last step has ended')
}
