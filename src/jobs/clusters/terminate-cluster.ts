import { Problem } from '../../core/problem.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { ClusterState } from '../../model/cluster-life.ts'
import { findCluster } from '../../presto/clusters.ts'
import { planCluster } from '../../stubs/cluster-plan.ts'
import type { World } from '../../world/world.ts'
import './cluster-effects.ts'
import { clusterWalker } from './cluster-walker.ts'

/** The states in which a request cannot delete a cluster (MRS API reference, "deleting a cluster"). */
const undeletable = new Set<ClusterState>([
  ...(['scaling-out', 'scaling-in', 'starting', 'terminating', 'terminated', 'failed'] as const),
])

/** Deletes a cluster as a request does: it terminates. Throws no-such-cluster, or cluster-not-deletable because of its state. */
export function deleteCluster(world: World, id: string): Cluster {
  const { state } = findCluster(world, id).history
  if (undeletable.has(state)) {
    throw new Problem('cluster-not-deletable', `Clusters in the ${state} state cannot be terminated.`, 'cluster_id')
  }
  return terminateCluster(world, id, 'deleted')
}

/** Terminates a cluster in any state that has not ended. */
export function terminateCluster(world: World, id: string, why: string): Cluster {
  const cluster = world.clusters.keep(id, world.settings.limitsClusters)
  cluster.plan ??= planCluster(world.planSource, cluster.name)
  clusterWalker.enter(world, cluster, 'terminating', why)
  return cluster
}
