import { derivedId } from '../../core/ids.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import { MASTER_GROUP } from '../../model/cluster-defaults.ts'
import type { ClusterState } from '../../model/cluster-life.ts'

/** A machine of a cluster. */
export interface Host {
  readonly id: string
  readonly group: NodeGroup
  /** Its number in the cluster, from 0. */
  readonly index: number
  readonly name: string
  /** Master, Analysis_Core … */
  readonly type: string
  readonly ip: string
}

/** The states in which a cluster has machines. */
const withHosts = new Set<ClusterState>([
  ...(['running', 'scaling-out', 'scaling-in', 'abnormal', 'frozen', 'terminating'] as const),
])

/** The types of hosts by node group, as the Terraform provider reads them; those of other groups are Core. */
const types: Readonly<Record<string, string>> = {
  [MASTER_GROUP]: 'Master',
  core_node_analysis_group: 'Analysis_Core',
  core_node_streaming_group: 'Streaming_Core',
  task_node_analysis_group: 'Analysis_Task',
  task_node_streaming_group: 'Streaming_Task',
}

/** The first address of a cluster; the others follow it. */
const FIRST_ADDRESS = 10

export const hasHosts = ({ history }: Cluster): boolean => withHosts.has(history.state)

/** The address of the machine with that number. */
export function addressOf(index: number): string {
  const at = index + FIRST_ADDRESS
  return `192.168.${Math.floor(at / 250)}.${at % 250}`
}

/** `size` machines of a cluster from the number `from` on, and how many it has in all. `sourceId`: of its world. */
export function listHosts(sourceId: string, cluster: Cluster, from: number, size: number) {
  const groups = hasHosts(cluster) ? cluster.nodeGroups : []
  const all = groups.flatMap((group) => Array.from({ length: group.nodes }, (_, number) => ({ group, number })))
  const hosts = all.slice(from, from + size).map(({ group, number }, offset): Host => {
    const index = from + offset
    const id = derivedId('host', sourceId, cluster.id, group.name, String(number))
    // the Terraform provider reads the group from the name: 4 letters and the number follow it
    const name = `${cluster.id}_${group.name}${id.slice(0, 4)}-${String(number + 1).padStart(4, '0')}`
    return { id, group, index, name, type: types[group.name] ?? 'Core', ip: addressOf(index) }
  })
  return { total: all.length, hosts }
}
