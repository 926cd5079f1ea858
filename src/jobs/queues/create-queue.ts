import { invalid, Problem } from '../../core/problem.ts'
import { plainQueue, QUEUE_STEP_CU, type Queue, type QueueSpec } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'
import { checkPoolRoom, findReadyPool } from '../elastic-pools/find-pool.ts'
import { checkName } from '../names.ts'
import { queueWalker } from './queue-walker.ts'

/** What a request for a new queue gives; absent fields are as of a queue for which only the name is given. */
export type QueueRequest = Partial<QueueSpec> & Pick<QueueSpec, 'name' | 'cuCount'>

/** Creates a queue, in the pool that it names. Throws if a field breaks its rule, the name is taken, or the pool has no room. */
export function createQueue(world: World, request: QueueRequest): Queue {
  const name = checkName(request.name, 'queue_name')
  checkCuCount(request.cuCount)
  if (request.engine !== undefined && request.type === 'general') {
    throw invalid('engine', 'is for queues of the type sql')
  }
  if (world.queues.find(name) !== undefined) {
    throw new Problem('conflict', `The queue ${name} exists already.`, 'queue_name')
  }
  const spec = { ...plainQueue(name), ...request, name }
  if (spec.pool !== '') {
    const pool = findReadyPool(world, spec.pool)
    checkPoolRoom(world, pool, spec.cuCount)
    spec.pool = pool.name
  }
  const queue = world.queues.add(spec, world.nowMs, world.settings.limitsQueues)
  queueWalker.announce(world, queue)
  return queue
}

/** Throws if a queue cannot have that size. */
export function checkCuCount(cuCount: number): void {
  if (cuCount < QUEUE_STEP_CU || cuCount % QUEUE_STEP_CU !== 0) {
    throw invalid('cu_count', `must be a multiple of ${QUEUE_STEP_CU}, not ${cuCount}`)
  }
}
