import type { Batch } from '../../model/batch.ts'
import type { BatchState } from '../../model/batch-life.ts'
import type { RowPage } from '../../model/row-pages.ts'
import type { World } from '../../world/world.ts'

/** What a list selects; undefined: any. */
export interface BatchFilter {
  readonly queue: string | undefined
  readonly state: BatchState | undefined
  readonly name: string | undefined
  readonly id: string | undefined
  readonly owner: string | undefined
  /** When it was created, inclusive; milliseconds since the epoch. */
  readonly fromMs: number | undefined
  readonly untilMs: number | undefined
  readonly by: 'creation' | 'duration'
  readonly isDescending: boolean
  /** The index of the first row, and the number of rows. */
  readonly from: number
  readonly size: number
}

/** A part of the batches that match, and how many match in all. */
export function listBatches(world: World, filter: BatchFilter): RowPage<Batch> {
  const { name, owner, state, fromMs, untilMs, queue, by, isDescending, from, size, id } = filter
  return world.batches.list(
    {
      id,
      fromMs,
      untilMs,
      // the queue of a request is in lower case
      texts: { name, owner, state, queue: queue?.toLowerCase() },
    },
    { by: by === 'duration' ? 'length' : 'creation', isDescending },
    from,
    size,
    world.nowMs,
  )
}
