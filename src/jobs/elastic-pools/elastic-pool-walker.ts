import type { ElasticPool } from '../../model/elastic-pool.ts'
import { type ElasticPoolState, elasticPoolLife } from '../../model/elastic-pool-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks elastic resource pools through their life. */
export const elasticPoolWalker = new Walker<ElasticPool, ElasticPoolState, never>('elasticPool', elasticPoolLife, {
  kind: 'elasticPool',
  about: ({ name, history, plan }) => ({
    id: name,
    why: `it has been ${history.state} long enough (${plan.answeredBy})`,
  }),
  onMove(world, pool) {
    pool.updatedMs = world.nowMs
    if (pool.history.state === 'FAILED') pool.failReason ||= pool.plan.failReason ?? 'the creation failed'
    if (pool.history.state === 'AVAILABLE') {
      pool.currentCu = Math.min(Math.max(pool.currentCu, pool.minCu), pool.maxCu)
    }
  },
})
