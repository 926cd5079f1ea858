import { whenEnded } from '../../../core/when-ended.ts'
import { associateQueue, changePolicies, deletePool, updatePool } from '../../../jobs/elastic-pools/change-pool.ts'
import { createPool } from '../../../jobs/elastic-pools/create-pool.ts'
import { findPool, findReadyPool, queuesOf } from '../../../jobs/elastic-pools/find-pool.ts'
import { listPools, readPools } from '../../../jobs/elastic-pools/list-pools.ts'
import { findQueue } from '../../../jobs/queues/find-queue.ts'
import type { ElasticPool } from '../../../model/elastic-pool.ts'
import { defineOperation, type Notes, namedOperations, ok } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { done, replies, SUCCESS } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'
import * as schemas from './pool-schemas.ts'
import { poolQueueView, poolView, readPolicies, readPoolRequest } from './pool-views.ts'

const POOLS = '/v3/:project_id/elastic-resource-pools'
const POOL = `${POOLS}/:elastic_resource_pool_name`
const QUEUES = `${POOL}/queues`
const PAGE_SIZE = 100

function aboutPool(notes: Notes, { name, history, plan }: ElasticPool, isNew = false): void {
  notes.subject = { kind: 'elasticPool', id: name, before: isNew ? undefined : history.state, history }
  // a pool without a stub is created as usual, which is not a miss
  if (isNew && plan.answeredBy !== 'default') notes.answeredBy = plan.answeredBy
}

/** DLI's operations on elastic resource pools. */
export const poolOperations = namedOperations(dliNames.elasticPools, [
  defineOperation({
    id: 'CreateElasticResourcePool',
    method: 'POST',
    path: POOLS,
    summary: 'Create an elastic resource pool',
    description:
      'It is CREATING, then AVAILABLE or FAILED. Errors: 400 DLI.0001 invalid field; 400 DLI.0006 it exists; 400 DLI.1028 too many. Source: DLI API reference, "creating an elastic resource pool".',
    params: projectParams,
    body: schemas.createPoolBody,
    replies: replies({ 200: schemas.poolCreated }),
    handle({ world, body, caller, notes }) {
      const pool = createPool(world, readPoolRequest(body, caller?.user ?? ''))
      aboutPool(notes, pool, true)
      return ok({ ...SUCCESS, elastic_resource_pool_name: pool.name })
    },
  }),
  defineOperation({
    id: 'ListElasticResourcePools',
    method: 'GET',
    path: POOLS,
    summary: 'List elastic resource pools',
    description:
      'In order of creation. DLI has no other way to read the state of a pool, so an auto clock moves to the next change of a pool with that name. Errors: 400 DLI.0001. Source: DLI API reference, "querying all elastic resource pools".',
    params: projectParams,
    query: schemas.listPoolsQuery,
    replies: replies({ 200: schemas.poolList }),
    handle({ world, query }) {
      const { name = '', status: state = '', tags = '', offset = 0, limit = PAGE_SIZE } = query
      const filter = { name, tags }
      return whenEnded(readPools(world, filter), () => {
        const { total, pools } = listPools(world, { ...filter, state, offset, limit })
        return ok({ ...SUCCESS, count: total, elastic_resource_pools: pools.map((pool) => poolView(world, pool)) })
      })
    },
  }),
  defineOperation({
    id: 'UpdateElasticResourcePool',
    method: 'PUT',
    path: POOL,
    summary: 'Change an elastic resource pool',
    description:
      'With another size it is SCALING, then AVAILABLE. Errors: 400 DLI.0001 invalid field; 400 DLI.0002 unknown pool; 400 DLI.0012 it is not AVAILABLE. Source: DLI API reference, "modifying elastic resource pool information".',
    params: schemas.poolParams,
    body: schemas.updatePoolBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const { elastic_resource_pool_name: name } = params
      aboutPool(notes, findPool(world, name))
      updatePool(world, name, {
        ...(body.description == null ? {} : { description: body.description }),
        ...(body.min_cu == null ? {} : { minCu: Number(body.min_cu) }),
        ...(body.max_cu == null ? {} : { maxCu: Number(body.max_cu) }),
      })
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'DeleteElasticResourcePool',
    method: 'DELETE',
    path: POOL,
    summary: 'Delete an elastic resource pool',
    description:
      'In any state. Errors: 400 DLI.0002 unknown pool; 400 DLI.0012 it has queues. Source: DLI API reference, "deleting an elastic resource pool".',
    params: schemas.poolParams,
    replies: replies({ 200: done }),
    handle({ world, params, notes }) {
      const { elastic_resource_pool_name: name } = params
      aboutPool(notes, findPool(world, name))
      deletePool(world, name)
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'AssociateQueueToElasticResourcePool',
    method: 'POST',
    path: QUEUES,
    summary: 'Put a queue into an elastic resource pool',
    description:
      'Errors: 400 DLI.0001 no room; 400 DLI.0002 unknown pool; 400 DLI.0008 (2021) or DLI.0002 (2025) unknown queue; 400 DLI.0012 the pool is not AVAILABLE, or the queue is in a pool. Source: DLI API reference, "associating a queue with an elastic resource pool".',
    params: schemas.poolParams,
    body: schemas.associateBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const pool = findReadyPool(world, params.elastic_resource_pool_name)
      aboutPool(notes, pool)
      associateQueue(world, pool, findQueue(world, body.queue_name))
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'ListElasticResourcePoolQueues',
    method: 'GET',
    path: QUEUES,
    summary: 'List the queues of an elastic resource pool',
    description:
      'With their scaling policies. Errors: 400 DLI.0001; 400 DLI.0002 unknown pool. Source: DLI API reference, "querying all queues in an elastic resource pool".',
    params: schemas.poolParams,
    query: schemas.listPoolQueuesQuery,
    replies: replies({ 200: schemas.poolQueueList }),
    handle({ world, params, query, notes }) {
      const pool = findPool(world, params.elastic_resource_pool_name)
      aboutPool(notes, pool)
      const { queue_name: part = '', offset = 0, limit = PAGE_SIZE } = query
      const found = queuesOf(world, pool).filter(({ name }) => name.includes(part.toLowerCase()))
      const queues = found.slice(offset, offset + limit).map((queue) => poolQueueView(world, queue))
      return ok({ ...SUCCESS, queues, count: found.length })
    },
  }),
  defineOperation({
    id: 'UpdateElasticResourcePoolQueue',
    method: 'PUT',
    path: `${QUEUES}/:queue_name`,
    summary: 'Set the scaling policies of a queue of a pool',
    description:
      'One of them must be from 00:00 to 24:00. They are shown, and change nothing else. Errors: 400 DLI.0001 invalid field; 400 DLI.0002 unknown pool, or the queue is not in it. Source: DLI API reference, "modifying the scaling policy of a queue associated with an elastic resource pool".',
    params: schemas.poolQueueParams,
    body: schemas.policiesBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, notes }) {
      const pool = findPool(world, params.elastic_resource_pool_name)
      aboutPool(notes, pool)
      changePolicies(pool, findQueue(world, params.queue_name), readPolicies(body))
      return ok(SUCCESS)
    },
  }),
])
