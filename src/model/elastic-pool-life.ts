import { next, type StateOf, type StateRule, statesOf } from '../core/life.ts'
import type { ElasticPool } from './elastic-pool.ts'

/** The life of an elastic resource pool (DLI API reference, "querying all elastic resource pools"). */
export const elasticPoolLife = {
  name: 'elastic resource pool',
  states: {
    CREATING: {
      moves: ['AVAILABLE', 'FAILED'],
      defaultMs: 500,
      lasts: ({ plan }) => plan.creatingMs,
      follows: ({ plan }) => next(plan.failReason === undefined ? 'AVAILABLE' : 'FAILED', plan.ending),
    },
    AVAILABLE: { moves: ['SCALING'] },
    SCALING: {
      moves: ['AVAILABLE'],
      defaultMs: 300,
      lasts: ({ plan }) => plan.scalingMs,
      follows: next('AVAILABLE', 'scaled'),
    },
    FAILED: { moves: [] },
  },
} as const satisfies { name: string; states: Record<string, StateRule<ElasticPool>> }

export type ElasticPoolState = StateOf<typeof elasticPoolLife>
export const elasticPoolStates = statesOf(elasticPoolLife)
