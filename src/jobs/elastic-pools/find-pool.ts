import { invalid, Problem } from '../../core/problem.ts'
import type { ElasticPool } from '../../model/elastic-pool.ts'
import type { Queue } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'

/** The pool with that name, in any case. Throws no-such-object. */
export function findPool(world: World, name: string): ElasticPool {
  const pool = world.elasticPools.get(name.toLowerCase())
  if (pool !== undefined) return pool
  throw new Problem(
    'no-such-object',
    `There is no elastic resource pool named ${name}`,
    'elastic_resource_pool_name',
    name,
  )
}

/** A pool that is AVAILABLE. Throws no-such-object or wrong-state. */
export function findReadyPool(world: World, name: string): ElasticPool {
  const pool = findPool(world, name)
  if (pool.history.state !== 'AVAILABLE') {
    throw new Problem(
      'wrong-state',
      `The elastic resource pool ${pool.name} is ${pool.history.state}: it must be AVAILABLE.`,
      'elastic_resource_pool_name',
    )
  }
  return pool
}

/** The queues of a pool, in order of creation. */
export const queuesOf = (world: World, { name }: ElasticPool): readonly Queue[] =>
  world.queues.list().filter(({ pool }) => pool === name)

/** Throws if the queues of a pool would together be larger than the pool. */
export function checkPoolRoom(world: World, pool: ElasticPool, cuCount: number): void {
  const taken = queuesOf(world, pool).reduce((sum, queue) => sum + queue.cuCount, 0)
  if (taken + cuCount <= pool.maxCu) return
  throw invalid(
    'cu_count',
    `is too large: the elastic resource pool ${pool.name} has at most ${pool.maxCu} CUs, and its queues have ${taken}`,
  )
}
