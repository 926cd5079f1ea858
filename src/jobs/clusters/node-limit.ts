import { Problem } from '../../core/problem.ts'
import type { NodeGroup } from '../../model/cluster.ts'
import { MASTER_GROUP } from '../../model/cluster-defaults.ts'

/** The Core and Task nodes that a cluster can have (MRS API reference). */
const MOST_NODES = 500

/** Throws too-many-nodes. */
export function checkNodes(groups: readonly NodeGroup[]): void {
  const nodes = groups.reduce((sum, group) => sum + (group.name === MASTER_GROUP ? 0 : group.nodes), 0)
  if (nodes <= MOST_NODES) return
  throw new Problem('too-many-nodes', `The cluster has a maximum of ${MOST_NODES} Core and Task nodes.`, 'node_groups')
}
