import type { Batch } from '../../model/batch.ts'
import type { BatchState } from '../../model/batch-life.ts'
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
export function listBatches(world: World, filter: BatchFilter): { total: number; rows: readonly Batch[] } {
  const { by, isDescending, from, size } = filter
  const found = matching(world, filter)
  const total = found.length
  if (by === 'duration') sortByDuration(found, world.nowMs, isDescending)
  // rows are kept in order of creation
  else if (isDescending)
    return { total, rows: found.slice(Math.max(0, total - from - size), Math.max(0, total - from)).reverse() }
  return { total, rows: found.slice(from, from + size) }
}

function matching({ batches }: World, filter: BatchFilter): Batch[] {
  const { id, name, owner, state } = filter
  const queue = filter.queue?.toLowerCase()
  const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = filter
  const one = id === undefined ? undefined : batches.get(id)
  const rows = id === undefined ? batches.values() : one === undefined ? [] : [one]
  const found: Batch[] = []
  for (const batch of rows) {
    const { request, createdMs } = batch
    if (createdMs < fromMs || createdMs > untilMs) continue
    if (state !== undefined && batch.history.state !== state) continue
    if (name !== undefined && request.name !== name) continue
    if (owner !== undefined && batch.owner !== owner) continue
    if (queue !== undefined && request.queue.toLowerCase() !== queue) continue
    found.push(batch)
  }
  return found
}

function sortByDuration(batches: Batch[], nowMs: number, isDescending: boolean): void {
  const sign = isDescending ? -1 : 1
  const lengths = new Map(batches.map((batch) => [batch, batchDurationMs(batch, nowMs)]))
  batches.sort((a, b) => sign * ((lengths.get(a) ?? 0) - (lengths.get(b) ?? 0)))
}
