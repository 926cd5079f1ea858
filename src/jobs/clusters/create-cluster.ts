import { uuid } from '../../core/ids.ts'
import { Problem } from '../../core/problem.ts'
import { History } from '../../core/state-machine.ts'
import { type Cluster, type ClusterRequest, clusterBytes } from '../../model/cluster.ts'
import { clusterLife } from '../../model/cluster-life.ts'
import { planCluster } from '../../stubs/cluster-plan.ts'
import type { World } from '../../world/world.ts'
import './cluster-effects.ts'
import { clusterWalker } from './cluster-walker.ts'
import { checkNodes } from './node-limit.ts'
import { rememberCluster } from './remember-cluster.ts'
import { checkTags } from './tag-cluster.ts'

/** Creates a cluster and starts it. Throws if the name is taken, if it has too many nodes, or if the quota is reached. */
export function createCluster(world: World, request: ClusterRequest): Cluster {
  checkName(world, request.name)
  checkNodes(request.nodeGroups)
  checkTags(request.tags)
  const { limitsClusters } = world.settings
  world.clusters.checkRoom(limitsClusters)
  world.texts.take(clusterBytes({ ...request, request }))
  const cluster: Cluster = {
    id: uuid(world.ids),
    name: request.name,
    version: request.version,
    components: request.components,
    history: new History(clusterLife, 'starting', world.nowMs, 'created'),
    request,
    plan: planCluster(world.planSource, request.name),
    nodeGroups: request.nodeGroups,
    scalesTo: undefined,
    tags: request.tags,
    errorText: '',
    stepsDue: undefined,
    stepJobs: undefined,
    due: undefined,
    gate: undefined,
  }
  const past = world.clusters.add(cluster, limitsClusters)
  if (past !== undefined) rememberCluster(world, past, 'made room for another (setting limits.clusters)')
  clusterWalker.announce(world, cluster)
  clusterWalker.start(world, cluster)
  return cluster
}

/** Names are unique among the clusters that have not ended. */
function checkName(world: World, name: string): void {
  const taken = world.clusters.list().some((one) => one.name === name && !one.history.isFinal)
  if (taken) throw new Problem('conflict', `Duplicate cluster name: ${name}.`, 'cluster_name')
}
