import { findQueue } from '../../../jobs/queues/find-queue.ts'
import type { Queue } from '../../../model/queue.ts'
import type { Notes } from '../../../operation.ts'
import type { World } from '../../../world/world.ts'

/** The journal notes the queue of a request, and its state before the request. */
export function aboutQueue(notes: Notes, { name, history }: Queue, isNew = false): void {
  notes.subject = { kind: 'queue', id: name, before: isNew ? undefined : history.state, history }
}

/** The queue in the path of a request, which is about it. Throws a Problem if there is no such queue. */
export function queueOf(world: World, { queue_name }: { readonly queue_name: string }, notes: Notes): Queue {
  const queue = findQueue(world, queue_name)
  aboutQueue(notes, queue)
  return queue
}
