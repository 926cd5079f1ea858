import { Problem } from '../../core/problem.ts'
import { DEFAULT_QUEUE, type Queue } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'
import { checkIdle } from './queue-tasks.ts'
import { queueWalker } from './queue-walker.ts'
import { failScaling } from './scale-job.ts'

/** Deletes a queue. Throws if something runs on it, or if it is the queue that every project has. */
export function deleteQueue(world: World, queue: Queue): void {
  const { name } = queue
  if (name === DEFAULT_QUEUE) {
    throw new Problem('not-supported', `The queue ${name} cannot be deleted.`, 'queue_name')
  }
  checkIdle(world, queue)
  removeQueue(world, queue, 'deleted')
}

/** Takes a queue away, whatever runs on it. */
export function removeQueue(world: World, queue: Queue, why: string): void {
  queueWalker.stop(world, queue)
  failScaling(world, queue)
  const { name: id, history } = queue
  world.tombstones.remember({ kind: 'queue', id, history, answeredBy: 'default', why })
  world.queues.remove(queue.name, world.settings.limitsQueues)
}
