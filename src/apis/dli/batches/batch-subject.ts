/** The batch of a request: the journal notes it, and its state before the request. */

import type { Batch } from '../../../model/batch.ts'
import type { Notes } from '../../../operation.ts'
import { findBatch } from '../../../spark/batches/read-batch.ts'
import type { World } from '../../../world/world.ts'

export function aboutBatch(notes: Notes, { id, history, plan }: Batch, isNew = false): void {
  notes.subject = { kind: 'batch', id, before: isNew ? undefined : history.state, history }
  notes.answeredBy = plan.answeredBy
}

/** The batch in the path. Throws no-such-object, or not-found in the dialect livy. */
export function batchOf(world: World, params: { readonly batch_id: string }, notes: Notes): Batch {
  const batch = findBatch(world, params.batch_id)
  aboutBatch(notes, batch)
  return batch
}
