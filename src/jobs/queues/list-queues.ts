import type { Queue, QueueSpec } from '../../model/queue.ts'
import { hasTags } from '../../model/tag.ts'
import type { World } from '../../world/world.ts'
import { readAll } from '../read-all.ts'

const orders = {
  queue_name_asc: (a: Queue, b: Queue) => compare(a.name, b.name),
  queue_name_desc: (a: Queue, b: Queue) => compare(b.name, a.name),
  cu_asc: (a: Queue, b: Queue) => a.cuCount - b.cuCount || compare(a.name, b.name),
  cu_desc: (a: Queue, b: Queue) => b.cuCount - a.cuCount || compare(a.name, b.name),
} as const
export const queueOrders = Object.keys(orders) as (keyof typeof orders)[]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface QueueFilter {
  readonly type: QueueSpec['type'] | 'all'
  /** As `k1=v1,k2=v2`; empty: any. */
  readonly tags: string
  readonly order: keyof typeof orders
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
}

/** Moves an auto clock to the next change of one of the queues that match: only a list shows a restart. */
export const readQueues = (world: World, filter: QueueFilter): Promise<void> | undefined =>
  readAll(world, matching(world, filter))

/** One page of the queues that match. */
export function listQueues(world: World, filter: QueueFilter): readonly Queue[] {
  const { order, page, pageSize } = filter
  return matching(world, filter)
    .sort(orders[order])
    .slice((page - 1) * pageSize, page * pageSize)
}

const matching = ({ queues }: World, { type, tags }: QueueFilter): Queue[] =>
  queues.list().filter((one) => (type === 'all' || one.type === type) && hasTags(one.tags, tags))
