import type { Batch } from '../../model/batch.ts'
import type { BatchState } from '../../model/batch-life.ts'
import { leastPage, newestPage, oldestPage, type RowPage } from '../../model/row-pages.ts'
import type { World } from '../../world/world.ts'
import { batchDurationMs } from './batch-duration.ts'

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
  const { by, isDescending, from, size, id } = filter
  const one = id === undefined ? undefined : world.batches.get(id)
  const rows = id === undefined ? world.batches.values() : one === undefined ? [] : [one]
  const passes = passesOf(filter)
  if (by === 'duration') {
    const sign = isDescending ? -1 : 1
    return leastPage(rows, from, size, passes, (batch) => sign * batchDurationMs(batch, world.nowMs))
  }
  return isDescending ? newestPage(rows, from, size, passes) : oldestPage(rows, from, size, passes)
}

/** The test of a filter: one function without others in it, since a list visits every batch. */
function passesOf({ name, owner, state, fromMs, untilMs, queue: named }: BatchFilter): (batch: Batch) => boolean {
  const queue = named?.toLowerCase()
  const firstMs = fromMs ?? Number.NEGATIVE_INFINITY
  const lastMs = untilMs ?? Number.POSITIVE_INFINITY
  // the queue of a request is in lower case
  return ({ request, createdMs, history, owner: by }) =>
    createdMs >= firstMs &&
    createdMs <= lastMs &&
    (name === undefined || request.name === name) &&
    (owner === undefined || by === owner) &&
    (queue === undefined || request.queue === queue) &&
    (state === undefined || history.state === state)
}
