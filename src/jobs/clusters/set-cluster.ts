import type { Cluster } from '../../model/cluster.ts'
import type { ClusterState } from '../../model/cluster-life.ts'
import type { ClusterChange } from '../../model/clusters.ts'
import { notRunning } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'
import './cluster-effects.ts'
import { clusterWalker } from './cluster-walker.ts'
import { endWork } from './end-work.ts'
import { rememberCluster } from './remember-cluster.ts'
import { dropSteps, scheduleSteps } from './steps.ts'

const WHY = 'through the control API'

/** What a test changes of a cluster; absent fields do not change. */
export interface ClusterSetting extends ClusterChange {
  readonly state?: ClusterState | undefined
  /** In a state other than running, what it runs goes on; otherwise it ends. */
  readonly keepsWork: boolean
}

/**
 * Changes a cluster, or declares it. It stays in the new state until a request or a test changes it. Throws `quota` if there are too
 * many clusters.
 */
export function setCluster(world: World, id: string, { state, keepsWork, ...facts }: ClusterSetting): Cluster {
  const cluster = world.clusters.keep(id, world.settings.limitsClusters)
  cluster.name = facts.name ?? cluster.name
  cluster.version = facts.version ?? cluster.version
  cluster.components = facts.components ?? cluster.components
  if (state === undefined) return cluster
  clusterWalker.force(world, cluster, state, WHY)
  cluster.scalesTo = undefined
  cluster.errorText = state === 'failed' || state === 'abnormal' ? cluster.errorText : ''
  if (state === 'running') scheduleSteps(world, cluster)
  else if (!keepsWork) endWork(world, id, notRunning(state))
  if (cluster.history.isFinal) dropSteps(world, cluster)
  world.wake()
  return cluster
}

/** Makes a cluster fail: one that starts is failed, any other one abnormal. */
export function failCluster(world: World, id: string, message: string): Cluster {
  const cluster = world.clusters.keep(id, world.settings.limitsClusters)
  cluster.errorText = message
  const { state } = cluster.history
  const worse = state === 'starting' ? 'failed' : 'abnormal'
  if (state !== worse) clusterWalker.enter(world, cluster, worse, WHY)
  endWork(world, id, notRunning(worse))
  if (cluster.history.isFinal) dropSteps(world, cluster)
  return cluster
}

/** Removes a cluster, so that no cluster has its id; what it runs has failed. False if there is none. */
export function removeCluster(world: World, id: string): boolean {
  const cluster = world.clusters.find(id)
  if (cluster === undefined || !world.clusters.remove(id, world.settings.limitsClusters)) return false
  clusterWalker.stop(world, cluster)
  dropSteps(world, cluster)
  rememberCluster(world, cluster, `removed ${WHY}`)
  endWork(world, id, 'The cluster does not exist.')
  return true
}
