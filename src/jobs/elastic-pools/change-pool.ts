import { invalid, Problem } from '../../core/problem.ts'
import type { ElasticPool, ElasticPoolSpec } from '../../model/elastic-pool.ts'
import type { Queue, ScalingPolicy } from '../../model/queue.ts'
import { DECLARED } from '../../model/resource-plan.ts'
import { planPool } from '../../stubs/resource-plans.ts'
import type { World } from '../../world/world.ts'
import { checkSize } from './create-pool.ts'
import { elasticPoolWalker } from './elastic-pool-walker.ts'
import { checkPoolRoom, findPool, findReadyPool, queuesOf } from './find-pool.ts'

/** The end of a day, as policies write it. */
const DAY = ['00:00', '24:00'] as const

/** Changes a pool. Another size takes time: the pool is SCALING. Throws if the pool is not AVAILABLE, or cannot have that size. */
export function updatePool(
  world: World,
  name: string,
  { description, minCu, maxCu }: Partial<Pick<ElasticPoolSpec, 'description' | 'minCu' | 'maxCu'>>,
): ElasticPool {
  const pool = findReadyPool(world, name)
  const size = { minCu: minCu ?? pool.minCu, maxCu: maxCu ?? pool.maxCu }
  checkSize({ ...size, label: pool.label })
  const taken = queuesOf(world, pool).reduce((sum, queue) => sum + queue.cuCount, 0)
  if (size.maxCu < taken) throw invalid('max_cu', `must be ${taken} or more: its queues have so much`)
  pool.description = description ?? pool.description
  pool.updatedMs = world.nowMs
  if (size.minCu !== pool.minCu || size.maxCu !== pool.maxCu) {
    Object.assign(pool, size)
    // stubs decide about a declared pool when it first changes
    if (pool.plan.answeredBy === DECLARED) pool.plan = planPool(world.planSource, pool.name)
    elasticPoolWalker.enter(world, pool, 'SCALING', 'its size was changed')
  }
  return pool
}

/** Deletes a pool. Throws if it has queues. */
export function deletePool(world: World, name: string): void {
  const pool = findPool(world, name)
  const [queue] = queuesOf(world, pool)
  if (queue !== undefined) {
    throw new Problem(
      'wrong-state',
      `The elastic resource pool ${pool.name} is in use: it has the queue ${queue.name}.`,
      'elastic_resource_pool_name',
    )
  }
  removePool(world, pool, 'deleted')
}

/** Takes a pool away, whatever its state. */
function removePool(world: World, pool: ElasticPool, why: string): void {
  elasticPoolWalker.stop(world, pool)
  const { name: id, history, plan } = pool
  world.tombstones.remember({ kind: 'elasticPool', id, history, answeredBy: plan.answeredBy, why })
  world.elasticPools.remove(pool.name)
}

/** Puts a queue into a pool. Throws if it is in another, or if there is no room. */
export function associateQueue(world: World, pool: ElasticPool, queue: Queue): void {
  if (queue.pool !== '') {
    throw new Problem(
      'wrong-state',
      `The queue ${queue.name} belongs to the elastic resource pool ${queue.pool} already.`,
      'queue_name',
    )
  }
  checkPoolRoom(world, pool, queue.cuCount)
  queue.pool = pool.name
}

/** Sets the scaling policies of a queue of a pool. Throws if none of them is for the whole day, or one breaks its rule. */
export function changePolicies(pool: ElasticPool, queue: Queue, policies: readonly ScalingPolicy[]): void {
  if (queue.pool !== pool.name) {
    throw new Problem(
      'no-such-object',
      `There is no queue named ${queue.name} in the elastic resource pool ${pool.name}`,
      'queue_name',
    )
  }
  for (const [index, { minCu, maxCu }] of policies.entries()) {
    const field = `queue_scaling_policies.${index}`
    if (maxCu < minCu) throw invalid(`${field}.max_cu`, `must be min_cu (${minCu}) or more, not ${maxCu}`)
    if (maxCu > pool.maxCu) throw invalid(`${field}.max_cu`, `must be ${pool.maxCu} or less, the size of the pool`)
  }
  if (!policies.some(({ from, to }) => from === DAY[0] && to === DAY[1])) {
    throw invalid('queue_scaling_policies', `must have a policy from ${DAY[0]} to ${DAY[1]}`)
  }
  queue.policies = [...policies]
}

/** The scaling policies of a queue: those that were set, or its size all day. */
export function policiesOf({ policies, cuCount }: Queue): readonly ScalingPolicy[] {
  if (policies.length > 0) return policies
  const [from, to] = DAY
  return [{ priority: 1, from, to, minCu: cuCount, maxCu: cuCount, inheritsMaxCu: false }]
}
