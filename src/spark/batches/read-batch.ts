import { Problem } from '../../core/problem.ts'
import type { Batch } from '../../model/batch.ts'
import type { World } from '../../world/world.ts'
import { isLivy } from '../dialect.ts'

/**
 * The batch of that id, or of that name with the dialect livy. Throws not-found there, and no-such-object in DLI: clients take only
 * status 400 for a batch that is gone.
 */
export function findBatch(world: World, id: string): Batch {
  const batch = world.findBatch(id)
  if (batch !== undefined) return batch
  // Livy calls it a session (SessionServlet.scala)
  if (isLivy(world)) throw new Problem('not-found', `Session '${id}' not found.`, 'batch_id')
  throw new Problem('no-such-object', `There is no batch ${id}`, 'batch_id')
}

/** Moves an auto clock to the batch's next change. */
export function readBatch(world: World, batch: Batch): Promise<void> | undefined {
  return world.advanceOnRead(
    () => batch.due,
    () => batch.history.moves,
  )
}
