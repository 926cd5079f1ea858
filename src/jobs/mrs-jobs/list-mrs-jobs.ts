import type { MrsJob } from '../../model/mrs-job.ts'
import { newestPage, oldestPage, type RowPage } from '../../model/row-pages.ts'
import { findCluster } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'
import { jobQueue } from './job-queue.ts'

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
  const { page, pageSize, isOldestFirst } = filter
  const pageOf = isOldestFirst ? oldestPage : newestPage
  const passes = (job: MrsJob): boolean => job.clusterId === clusterId && fits(job, filter)
  return pageOf(world.mrsJobs.values(), (page - 1) * pageSize, pageSize, passes)
}

function fits({ id, request, user, submittedMs, history, jobResult }: MrsJob, filter: JobFilter): boolean {
  return (
    (filter.state === undefined || history.state === filter.state) &&
    (filter.result === undefined || jobResult === filter.result) &&
    (filter.type === undefined || request.type === filter.type) &&
    (filter.name === undefined || request.name === filter.name) &&
    (filter.id === undefined || id === filter.id) &&
    (filter.user === undefined || user === filter.user) &&
    submittedMs >= filter.fromMs &&
    submittedMs <= filter.toMs &&
    // last: it is read from the arguments
    (filter.queue === undefined || jobQueue(request) === filter.queue)
  )
}
