import { policiesOf } from '../../../jobs/elastic-pools/change-pool.ts'
import { queuesOf } from '../../../jobs/elastic-pools/find-pool.ts'
import { DEFAULT_POOL_CIDR, type ElasticPool } from '../../../model/elastic-pool.ts'
import type { Queue, ScalingPolicy } from '../../../model/queue.ts'
import type { World } from '../../../world/world.ts'
import { resourceIdOf } from '../resource-ids.ts'
import { isOn } from '../resource-schemas.ts'
import type { CreatePoolBody, PoliciesBody, PoolView } from './pool-schemas.ts'

export const poolView = (world: World, pool: ElasticPool): PoolView => ({
  owner: pool.owner,
  id: pool.number,
  elastic_resource_pool_name: pool.name,
  description: pool.description,
  max_cu: pool.maxCu,
  min_cu: pool.minCu,
  actual_cu: pool.currentCu,
  cidr_in_vpc: pool.cidrInVpc,
  create_time: pool.createdMs ?? world.bornMs,
  update_time: pool.updatedMs ?? world.bornMs,
  current_cu: pool.currentCu,
  status: pool.history.state,
  resource_id: resourceIdOf(world, 'elastic resource pool', pool.name),
  fail_reason: pool.failReason,
  enterprise_project_id: pool.enterpriseProjectId,
  prepay_cu: 0,
  charging_mode: pool.chargingMode,
  queues: queuesOf(world, pool).map(({ name }) => name),
  manager: 'common',
  label: pool.label,
  ipv6_enable: pool.ipv6,
  ipv6_cidr_in_subnet: '',
})

/** A queue in the list of its pool. */
export const poolQueueView = ({ bornMs }: World, queue: Queue) => ({
  queue_name: queue.name,
  enterprise_project_id: queue.enterpriseProjectId,
  queue_type: queue.type,
  queue_scaling_policies: policiesOf(queue).map(({ priority, from, to, minCu, maxCu, inheritsMaxCu }) => ({
    priority,
    impact_start_time: from,
    impact_stop_time: to,
    min_cu: minCu,
    max_cu: maxCu,
    inherit_elastic_resource_pool_max_cu: inheritsMaxCu,
  })),
  owner: queue.owner,
  create_time: queue.createdMs ?? bornMs,
  engine: queue.engine,
})

/** Reads the body of CreateElasticResourcePool. */
export const readPoolRequest = (body: CreatePoolBody, owner: string) => ({
  name: body.elastic_resource_pool_name,
  description: body.description ?? '',
  owner,
  minCu: Number(body.min_cu),
  maxCu: Number(body.max_cu),
  cidrInVpc: body.cidr_in_vpc || DEFAULT_POOL_CIDR,
  chargingMode: Number(body.charging_mode ?? 1),
  enterpriseProjectId: body.enterprise_project_id || '0',
  tags: body.tags?.map(({ key, value }) => ({ key, value })) ?? [],
  label: body.label ?? {},
  ipv6: isOn(body.ipv6_enable),
})

/** Reads the body of UpdateElasticResourcePoolQueue. */
export const readPolicies = ({ queue_scaling_policies: policies }: PoliciesBody): ScalingPolicy[] =>
  policies.map((one) => ({
    priority: one.priority,
    from: one.impact_start_time,
    to: one.impact_stop_time,
    minCu: Number(one.min_cu),
    maxCu: Number(one.max_cu),
    inheritsMaxCu: isOn(one.inherit_elastic_resource_pool_max_cu),
  }))
