import type { Batch } from '../../model/batch.ts'
import type { World } from '../../world/world.ts'
import { batchWalker } from './batch-walker.ts'
import { killBatch } from './end-batch.ts'

/** Takes a batch out of its world, as Livy deletes one: it is killed, and only its history is kept. */
export function removeBatch(world: World, batch: Batch, why: string): void {
  const { id, history, plan } = batch
  if (!history.isFinal) killBatch(world, batch, why)
  batchWalker.stop(world, batch)
  world.batches.remove(id)
  world.tombstones.remember({ kind: 'batch', id, history, answeredBy: plan.answeredBy, why })
}
