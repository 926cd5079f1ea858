import type { MrsJob } from '../../model/mrs-job.ts'
import type { RowPage } from '../../model/row-pages.ts'
import { findCluster } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'

/** Which jobs of a cluster are listed; undefined: any. */
export interface JobFilter {
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
  /** By time of submission; otherwise the newest first. */
  readonly isOldestFirst: boolean
  /** The bounds of the time of submission, both inclusive. */
  readonly fromMs: number
  readonly toMs: number
  readonly id: string | undefined
  readonly name: string | undefined
  readonly type: string | undefined
  readonly state: string | undefined
  readonly result: string | undefined
  readonly user: string | undefined
  readonly queue: string | undefined
}

/** The jobs of a cluster that match. Throws no-such-cluster. */
export function listMrsJobs(world: World, clusterId: string, filter: JobFilter): RowPage<MrsJob> {
  findCluster(world, clusterId)
  const { page, pageSize, isOldestFirst, fromMs, toMs, id, name, type, state, result, user, queue } = filter
  return world.mrsJobs.list(
    {
      id,
      fromMs,
      untilMs: toMs,
      texts: { cluster: clusterId, name, type, state, result, user, queue },
    },
    { by: 'creation', isDescending: !isOldestFirst },
    (page - 1) * pageSize,
    pageSize,
    world.nowMs,
  )
}
