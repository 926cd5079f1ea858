import type { Queue } from '../../../model/queue.ts'
import type { World } from '../../../world/world.ts'
import { resourceIdOf } from '../resource-ids.ts'
import { SUCCESS } from '../resource-schemas.ts'
import type { QueueDetails, QueueView } from './queue-schemas.ts'

/** What cannot be declared: plausible values, the same for all queues. */
const SUBNET = '10.0.0.0/24'
const MANAGEMENT_SUBNET = '10.23.128.0/24'
const MACHINES = 'vm'
const OPEN_FLINK = ['1.12', '1.15']
const versions = {
  support_spark_versions: ['3.1.1', '3.3.1'],
  default_spark_version: '3.3.1',
  support_hetu_engine_versions: ['2.1.0'],
  default_hetu_engine_version: '2.1.0',
  support_flink_sql_versions: ['1.12', '1.15'],
  default_flink_sql_version: '1.12',
  support_flink_jar_versions: ['1.12', '1.15'],
  default_flink_jar_version: '1.12',
}

const sharedFields = (world: World, queue: Queue) => ({
  queue_id: queue.number,
  owner: queue.owner,
  description: queue.description,
  create_time: queue.createdMs ?? world.bornMs,
  resource_id: resourceIdOf(world, 'queue', queue.name),
  resource_mode: queue.resourceMode,
  enterprise_project_id: queue.enterpriseProjectId,
  resource_type: MACHINES,
  cu_spec: queue.cuCount,
  cu_scale_out_limit: queue.cuCount,
  cu_scale_in_limit: queue.cuCount,
  elastic_resource_pool_name: queue.pool,
  ...versions,
})

/** A queue in a list; `tasks` is how much runs on it. */
export function queueView(world: World, queue: Queue, tasks: number): QueueView {
  const { resource_type, ...shared } = sharedFields(world, queue)
  return {
    queue_id: shared.queue_id,
    queue_name: queue.name,
    owner: shared.owner,
    description: shared.description,
    engine: queue.engine,
    used_cu: tasks === 0 ? 0 : queue.cuCount,
    create_time: shared.create_time,
    queue_type: queue.type,
    cu_count: queue.cuCount,
    charging_mode: queue.chargingMode,
    resource_id: shared.resource_id,
    enterprise_project_id: queue.enterpriseProjectId,
    cidr_in_vpc: queue.cidrInVpc,
    cidr_in_subnet: SUBNET,
    cidr_in_mgntsubnet: MANAGEMENT_SUBNET,
    resource_mode: queue.resourceMode,
    platform: queue.platform,
    is_restarting: queue.history.state === 'RESTARTING',
    labels: queue.labels.join(','),
    feature: queue.feature,
    resource_type,
    queue_resource_type: resource_type,
    cu_spec: shared.cu_spec,
    cu_scale_out_limit: shared.cu_scale_out_limit,
    cu_scale_in_limit: shared.cu_scale_in_limit,
    elastic_resource_pool_name: queue.pool,
    support_opensource_flink_versions: [...OPEN_FLINK],
    ...versions,
  }
}

/** A queue on its own. */
export function queueDetails(world: World, queue: Queue): QueueDetails {
  const { queue_id, owner, description, create_time, resource_id, ...others } = sharedFields(world, queue)
  return {
    ...SUCCESS,
    queue_id,
    owner,
    description,
    queueName: queue.name,
    create_time,
    queueType: queue.type,
    cuCount: queue.cuCount,
    chargingMode: queue.chargingMode,
    resource_id,
    ...others,
  }
}
