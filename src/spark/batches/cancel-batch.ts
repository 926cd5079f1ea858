import { Problem } from '../../core/problem.ts'
import type { Batch } from '../../model/batch.ts'
import type { World } from '../../world/world.ts'
import { batchWalker } from './batch-walker.ts'
import { killBatch } from './end-batch.ts'

/**
 * Cancels a batch: it is dead, and stays. Throws wrong-state if it has ended, or if its stub says that a cancel fails.
 * Sources say that a batch that has ended cannot be cancelled, and not how that is refused: this is our choice.
 */
export function cancelBatch(world: World, batch: Batch): void {
  const { id, history, plan } = batch
  if (history.isFinal) {
    throw new Problem(
      'wrong-state',
      `The batch ${id} is ${history.state}: it has ended and cannot be cancelled.`,
      'batch_id',
    )
  }
  switch (plan.cancel) {
    case 'fail':
      throw new Problem('wrong-state', `The batch ${id} could not be cancelled.`, 'batch_id')
    case 'late':
      return
    case 'never':
      batch.cancelRequested = true
      if (history.state === 'running') batchWalker.stop(world, batch)
      return
    default:
      killBatch(world, batch, 'cancelled')
  }
}
