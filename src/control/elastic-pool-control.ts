import Type from 'typebox'
import { pool as wirePool } from '../apis/dli/elastic-pools/pool-schemas.ts'
import { poolView } from '../apis/dli/elastic-pools/pool-views.ts'
import { closed } from '../core/json-schema.ts'
import { forcePool } from '../jobs/elastic-pools/force-pool.ts'
import type { ElasticPool } from '../model/elastic-pool.ts'
import { elasticPoolStates } from '../model/elastic-pool-life.ts'
import { defineOperation, ok } from '../operation.ts'
import type { World } from '../world/world.ts'
import { projectId, projectParams, replies, WORLD } from './control-api.ts'
import { notFound } from './not-found.ts'
import { answeredBy, history, historyView } from './state-history.ts'
import { waitDescription, waited, waitForState, waitQuery } from './wait-for-state.ts'

const POOLS = `${WORLD}/elastic-pools`
const POOL = `${POOLS}/:pool`

const poolParams = Type.Object({
  project_id: projectId,
  pool: Type.String({ description: 'The elastic resource pool, in any case.', examples: ['pool1'] }),
})
export const poolControl = Type.Object({ pool: wirePool, answeredBy, history })
export const poolControlList = Type.Object({ pools: Type.Array(poolControl) })
export const poolWaited = Type.Object({ ...waited, ...poolControl.properties })
export const poolChange = Type.Object(
  {
    state: Type.Enum([...elasticPoolStates], { description: 'A state that can follow the present one.' }),
    failReason: Type.Optional(Type.String({ description: 'Why it is FAILED.' })),
  },
  { ...closed, examples: [{ state: 'FAILED', failReason: 'no addresses are left' }] },
)

const poolControlView = (world: World, pool: ElasticPool) => ({
  pool: poolView(world, pool),
  answeredBy: pool.plan.answeredBy,
  history: historyView(pool.history.steps),
})

/** Finds a pool without moving a clock. */
function poolOf(world: World, { pool: name }: { pool: string }): ElasticPool {
  const pool = world.elasticPools.get(name.toLowerCase())
  if (pool === undefined) throw notFound(world, 'elasticPool', name.toLowerCase())
  return pool
}

/** What a test reads of elastic resource pools, and does to them. */
export const poolControlOperations = [
  defineOperation({
    id: 'ListElasticPoolsControl',
    method: 'GET',
    path: POOLS,
    summary: 'List the elastic resource pools, with their histories',
    description: 'Source: lakemock.',
    params: projectParams,
    replies: replies(poolControlList),
    handle: ({ world }) => ok({ pools: [...world.elasticPools.values()].map((pool) => poolControlView(world, pool)) }),
  }),
  defineOperation({
    id: 'ShowElasticPoolControl',
    method: 'GET',
    path: POOL,
    summary: 'Show an elastic resource pool, the stub that decided about it, and its history',
    description: '404 if there is no such pool. Source: lakemock.',
    params: poolParams,
    replies: replies(poolControl),
    handle: ({ world, params }) => ok(poolControlView(world, poolOf(world, params))),
  }),
  defineOperation({
    id: 'ChangeElasticPool',
    method: 'PATCH',
    path: POOL,
    summary: 'Move an elastic resource pool to a state now',
    description: '404 if there is no such pool; 409 if the state cannot follow. Source: lakemock.',
    params: poolParams,
    body: poolChange,
    replies: replies(poolControl),
    handle({ world, params, body }) {
      const pool = poolOf(world, params)
      forcePool(world, pool, body.state, body.failReason ?? 'failed through the control API')
      return ok(poolControlView(world, pool))
    },
  }),
  defineOperation({
    id: 'WaitForElasticPool',
    method: 'GET',
    path: `${POOL}/wait`,
    summary: 'Wait until an elastic resource pool is in a state',
    description: waitDescription,
    params: poolParams,
    query: waitQuery('AVAILABLE'),
    replies: replies(poolWaited),
    async handle({ world, params, query }) {
      const pool = poolOf(world, params)
      const outcome = await waitForState(world, query, {
        history: pool.history,
        states: elasticPoolStates,
        due: () => pool.due,
        gate: () => undefined,
      })
      return ok({ ...outcome, ...poolControlView(world, pool) })
    },
  }),
]
