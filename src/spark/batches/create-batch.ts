import { uuid } from '../../core/ids.ts'
import { History } from '../../core/state-machine.ts'
import { jobQueue } from '../../jobs/sql-jobs/job-queue.ts'
import { type Batch, type BatchRequest, batchBytes, jobFactsOf, newAttempt } from '../../model/batch.ts'
import { batchLife } from '../../model/batch-life.ts'
import { jobLine, planBatch } from '../../stubs/job-plans.ts'
import { dropOldest } from '../../world/drop-oldest.ts'
import type { World } from '../../world/world.ts'
import { numberedId } from '../numbered-id.ts'
import './batch-effects.ts'
import { batchWalker } from './batch-walker.ts'

/** How often a batch with auto recovery is started again, at most and if its request does not say. */
export const MAX_RETRIES = 100
export const DEFAULT_RETRIES = 20

/** Creates a batch and starts it. Throws if the queue is unknown. */
export function createBatch(world: World, given: BatchRequest, owner: string): Batch {
  const request = { ...given, queue: jobQueue(world, given.queue) }
  world.texts.take(batchBytes({ request, owner }))
  const job = jobFactsOf(request)
  const plan = planBatch(world.planSource, { job, queue: request.queue })
  world.results.take(plan.ownBytes)
  const { nowMs } = world
  const id = numberedId(world, world.batchCount) ?? uuid(world.ids)
  const batch: Batch = {
    id,
    request,
    owner,
    plan,
    createdMs: nowMs,
    updatedMs: nowMs,
    history: new History(batchLife, 'starting', nowMs, 'created'),
    attempts: [newAttempt()],
    resultBytes: plan.ownBytes,
    due: undefined,
    gate: undefined,
    cancelRequested: false,
    isKilled: false,
  }
  world.batchCount++
  world.batches.add(id, batch)
  dropOldest(world, world.batches, {
    kind: 'batch',
    limit: 'batches',
    most: world.settings.limitsBatches,
    stop: (one) => batchWalker.stop(world, one),
  })
  if (plan.isDefault) {
    const text = { api: 'dli', subject: 'batch', id, text: jobLine(job), queue: request.queue, job } as const
    world.tombstones.noteUnmatched(text)
  }
  batchWalker.announce(world, batch)
  batchWalker.start(world, batch)
  return batch
}
