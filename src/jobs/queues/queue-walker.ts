import type { Queue } from '../../model/queue.ts'
import { type QueueState, queueLife } from '../../model/queue-life.ts'
import { Walker } from '../../world/walker.ts'
import { endScaling } from './scale-job.ts'

/** Walks queues through their life. */
export const queueWalker = new Walker<Queue, QueueState, never>('queue', queueLife, {
  kind: 'queue',
  about: ({ name, history }) => ({ id: name, why: `it has been ${history.state} long enough` }),
  onMove(world, queue) {
    if (queue.history.state !== 'READY') return
    queue.cuCount = queue.targetCu
    endScaling(world, queue)
  },
})
