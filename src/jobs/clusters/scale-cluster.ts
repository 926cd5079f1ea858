import { Problem } from '../../core/problem.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import { MASTER_GROUP } from '../../model/cluster-defaults.ts'
import { findCluster } from '../../presto/clusters.ts'
import { planCluster } from '../../stubs/cluster-plan.ts'
import type { World } from '../../world/world.ts'
import './cluster-effects.ts'
import { clusterWalker } from './cluster-walker.ts'
import { checkNodes } from './node-limit.ts'

export interface Scaling {
  readonly isOut: boolean
  /** The name of a node group, or one of the two general names. */
  readonly group: string
  /** How many nodes are added or removed. */
  readonly nodes: number
  /** The form of nodes of a group that has none yet. */
  readonly form: Pick<NodeGroup, 'flavor' | 'data' | 'dataVolumes'> | undefined
}

/** Adds nodes to a cluster, or removes some. Throws if it does not run, scales already, or cannot have that number of nodes. */
export function scaleCluster(world: World, id: string, scaling: Scaling): Cluster {
  const found = findCluster(world, id)
  checkState(found)
  const scalesTo = scaled(found, scaling)
  const cluster = world.clusters.keep(id, world.settings.limitsClusters)
  cluster.plan ??= planCluster(world.planSource, cluster.name)
  cluster.scalesTo = scalesTo
  clusterWalker.enter(world, cluster, scaling.isOut ? 'scaling-out' : 'scaling-in', 'requested')
  return cluster
}

function checkState({ history: { state } }: Cluster): void {
  if (state === 'scaling-out' || state === 'scaling-in') {
    throw new Problem('cluster-scales', 'Scale-out or scale-in cannot be performed again because it is in progress.')
  }
  if (state !== 'running') {
    throw new Problem(
      'cluster-not-scalable',
      `Scale-out or scale-in is not allowed for clusters that are not in the running state. It is ${state}.`,
    )
  }
}

/** The node groups after the scaling. */
function scaled({ id, nodeGroups }: Cluster, { isOut, group, nodes, form }: Scaling): readonly NodeGroup[] {
  const name = groupName(nodeGroups, group)
  const known = nodeGroups.find((one) => one.name === name)
  const count = known?.nodes ?? 0
  if (!isOut && count < nodes) {
    throw new Problem(
      'cluster-nodes',
      `Failed to scale in the cluster (ID: ${id}). The type and the quantity of nodes to be deleted are ${name} and ${nodes}, respectively. It has ${count}.`,
    )
  }
  const model = known ?? nodeGroups.find((one) => one.name !== MASTER_GROUP) ?? nodeGroups[0]
  if (model === undefined) return nodeGroups
  const after = { ...model, ...(count === 0 ? form : {}), name, nodes: count + (isOut ? nodes : -nodes) }
  const groups = known === undefined ? [...nodeGroups, after] : nodeGroups.map((one) => (one === known ? after : one))
  checkNodes(groups)
  return groups
}

/** The node group that a general name stands for. */
function groupName(groups: readonly NodeGroup[], name: string): string {
  const kind = /^(core|task)_node_default_group$/.exec(name)?.[1]
  if (kind === undefined) return name
  const first = groups.find((group) => group.name.startsWith(`${kind}_node_`))
  return first?.name ?? `${kind}_node_analysis_group`
}
