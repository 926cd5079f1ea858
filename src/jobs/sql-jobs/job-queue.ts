import { Problem } from '../../core/problem.ts'
import type { World } from '../../world/world.ts'

/** The queue that every project has. It is shared, so results of its jobs cannot be read. */
export const DEFAULT_QUEUE = 'default'

/** The queue as it is stored, in lower case. Throws no-such-queue if queues are declared and this is not one. */
export function jobQueue({ queues }: World, name: string): string {
  const key = name.toLowerCase()
  if (key === DEFAULT_QUEUE || queues === undefined || queues.has(name) || queues.has(key)) return key
  throw new Problem('no-such-queue', `There is no queue named ${name}`, 'queue_name', name)
}
