import { Problem } from '../../core/problem.ts'
import type { ElasticPool } from '../../model/elastic-pool.ts'
import type { ElasticPoolState } from '../../model/elastic-pool-life.ts'
import type { World } from '../../world/world.ts'
import { elasticPoolWalker } from './elastic-pool-walker.ts'

/** Moves a pool to a state now. Throws wrong-state if that state cannot follow. `failReason`: of FAILED. */
export function forcePool(world: World, pool: ElasticPool, state: ElasticPoolState, failReason: string): void {
  if (!pool.history.allows(state)) {
    throw new Problem(
      'wrong-state',
      `The elastic resource pool ${pool.name} is ${pool.history.state}: ${state} cannot follow.`,
      'state',
    )
  }
  if (state === 'FAILED') pool.failReason = failReason
  elasticPoolWalker.enter(world, pool, state, 'through the control API')
}
