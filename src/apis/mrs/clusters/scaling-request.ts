import type { Scaling } from '../../../jobs/clusters/scale-cluster.ts'
import { DATA_GB, DEFAULT_DISK } from '../../../model/cluster-defaults.ts'
import type { ScalingBody } from './schemas.ts'

/** Reads the body of UpdateClusterScaling. */
export function readScaling({ parameters }: ScalingBody): Scaling {
  const { scale_type: type, node_group: group, instances, task_node_info: form } = parameters
  return {
    isOut: type === 'scale_out',
    group: group || 'core_node_default_group',
    nodes: Number(instances),
    form: form
      ? {
          flavor: form.node_size,
          data: { type: form.data_volume_type ?? DEFAULT_DISK, sizeGb: form.data_volume_size ?? DATA_GB },
          dataVolumes: form.data_volume_count ?? 0,
        }
      : undefined,
  }
}
