import { Problem } from '../../core/problem.ts'
import type { Queue } from '../../model/queue.ts'
import type { SqlJob, SqlJobType } from '../../model/sql-job.ts'
import type { World } from '../../world/world.ts'

const CHANGES: ReadonlySet<string> = new Set<SqlJobType>(['RESTART_QUEUE', 'SCALE_QUEUE'])

/** Whether a job changes its queue. */
export const isQueueChange = ({ type }: Pick<SqlJob, 'type'>): boolean => CHANGES.has(type)

/** How much runs on each queue: sessions, SQL jobs and batches that have not ended, but not the jobs that change the queue. */
export function tasksByQueue({ sessions, batches, sqlJobs }: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (queue: string): void => {
    const name = queue.toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const { history, request } of sessions.values()) if (!history.isFinal) add(request.queue)
  for (const { history, request } of batches.values()) if (!history.isFinal) add(request.queue)
  for (const { history, queue, type } of sqlJobs.values()) if (!history.isFinal && !CHANGES.has(type)) add(queue)
  return counts
}

/** Throws wrong-state if something runs on a queue. */
export function checkIdle(world: World, queue: Pick<Queue, 'name'>): void {
  const count = tasksByQueue(world).get(queue.name) ?? 0
  if (count === 0) return
  const tasks = count === 1 ? 'a task runs' : `${count} tasks run`
  throw new Problem('wrong-state', `The queue ${queue.name} is in use: ${tasks} on it.`, 'queue_name')
}
