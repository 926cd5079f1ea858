/** Ends of a batch that do not come on their own. */
import { Problem } from '../../core/problem.ts'
import { type Batch, lastAttempt } from '../../model/batch.ts'
import type { JobResult } from '../../model/job-plan.ts'
import type { World } from '../../world/world.ts'
import { startApp } from './batch-effects.ts'
import { batchWalker } from './batch-walker.ts'

/**
 * Ends a batch now, with its planned result or a given one; it is not started again. Throws wrong-state if it has ended, and quota if
 * there is no room for a given result.
 */
export function endBatch(world: World, batch: Batch, why: string, given?: JobResult): void {
  checkActive(batch)
  if (given !== undefined) {
    const bytes = JSON.stringify(given).length
    world.results.take(bytes)
    batch.resultBytes += bytes
  }
  const attempt = lastAttempt(batch)
  if (attempt.appId === '') startApp(world, batch)
  const result = given ?? batch.plan.result()
  attempt.result = result
  batchWalker.enter(world, batch, result.message === undefined ? 'success' : 'dead', why)
}

/** Ends a batch as if YARN had killed its application. Throws wrong-state if it has ended. */
export function killBatch(world: World, batch: Batch, why: string): void {
  checkActive(batch)
  batch.isKilled = true
  batchWalker.enter(world, batch, 'dead', why)
}

function checkActive({ id, history }: Batch): void {
  if (!history.isFinal) return
  throw new Problem('wrong-state', `Batch ${id} has ended: it is ${history.state}`, 'batch_id')
}
