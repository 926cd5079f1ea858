import type { Host } from '../../../jobs/clusters/list-hosts.ts'
import type { Cluster } from '../../../model/cluster.ts'
import { defaultRequest } from '../../../model/cluster-defaults.ts'
import type { HostView } from './schemas.ts'

/** What a flavor that tells nothing is taken for. */
const OTHER_CPUS = 8
const OTHER_GB_PER_CPU = 4

/** A host of a cluster as the list shows it. */
export function hostView(cluster: Cluster, { id, group, name, type, ip }: Host): HostView {
  const { cpus, memoryGb } = sizeOf(group.flavor)
  return {
    id,
    name,
    ip,
    availability_zone_id: (cluster.request ?? defaultRequest).zone,
    tags: cluster.tags.map((tag) => ({ ...tag })),
    status: 'ACTIVE',
    resource_id: id,
    flavor: group.flavor,
    type,
    mem: String(memoryGb * 1024),
    cpu: String(cpus),
    root_volume_size: String(group.root.sizeGb),
    data_volume_type: group.data.type,
    data_volume_size: group.data.sizeGb,
    data_volume_count: group.dataVolumes,
    node_group_name: group.name,
  }
}

/** As `c3.2xlarge.4`: `xlarge` is 4 vCPUs, and the number after it the GB of memory for each of them. */
function sizeOf(flavor: string): { cpus: number; memoryGb: number } {
  const [, factor = '', large, ratio] = /\.(\d{0,3})x?(large)(?:\.(\d{1,2}))?/.exec(flavor) ?? []
  const cpus = large === undefined ? OTHER_CPUS : 4 * Number(factor || (flavor.includes('xlarge') ? 1 : 0.5))
  return { cpus, memoryGb: cpus * (ratio === undefined ? OTHER_GB_PER_CPU : Number(ratio)) }
}
