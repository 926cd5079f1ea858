import { Problem } from '../../core/problem.ts'
import type { Queue } from '../../model/queue.ts'
import type { World } from '../../world/world.ts'

/** A queue that is known. Throws no-such-queue. */
export function findQueue(world: World, name: string, field = 'queue_name'): Queue {
  const queue = world.queues.find(name)
  if (queue === undefined) throw noSuchQueue(name, field)
  return queue
}

/**
 * Throws no-such-queue if a job or a session may not name a queue: it was deleted, or the fixtures declare queues and not this one.
 * `field` is that of the request.
 */
export function checkQueue(world: World, name: string, field = 'queue_name'): void {
  if (!world.queues.accepts(name)) throw noSuchQueue(name, field)
}

/** The documented sentence; its code depends on the revision of the documentation. */
const noSuchQueue = (name: string, field: string): Problem =>
  new Problem('no-such-queue', `There is no queue named ${name}`, field, name)

/** Moves an auto clock to the queue's next change. */
export function readQueue(world: World, queue: Queue): Promise<void> | undefined {
  return world.advanceOnRead(
    () => queue.due,
    () => queue.history.moves,
  )
}
