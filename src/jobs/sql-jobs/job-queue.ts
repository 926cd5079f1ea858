import type { World } from '../../world/world.ts'
import { checkQueue } from '../queues/find-queue.ts'

/** The queue as it is stored, in lower case. Throws no-such-queue if jobs may not name it. */
export function jobQueue(world: World, name: string): string {
  checkQueue(world, name)
  return name.toLowerCase()
}
