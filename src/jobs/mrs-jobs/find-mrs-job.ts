import { Problem } from '../../core/problem.ts'
import { whenEnded } from '../../core/when-ended.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import { findCluster } from '../../presto/clusters.ts'
import type { World } from '../../world/world.ts'

/** The job with that id on that cluster. `field` is what holds the id. Throws no-such-cluster, blank-id or not-found. */
export function findMrsJob(world: World, clusterId: string, id: string, field = 'job_execution_id'): MrsJob {
  findCluster(world, clusterId)
  if (id.trim() === '') throw new Problem('blank-id', 'The job ID cannot be left blank.', field)
  const job = world.mrsJobs.get(id)
  if (job === undefined || job.clusterId !== clusterId) {
    throw new Problem('not-found', `There is no job ${id} on cluster ${clusterId}.`, field)
  }
  return job
}

/** Moves an auto clock to the job's next change; while an engine works for it, that is to be awaited. */
export function readMrsJob(world: World, job: MrsJob): Promise<void> | undefined {
  const moved = world.advanceOnRead(
    () => job.due,
    () => job.history.moves,
  )
  return whenEnded(moved, () => world.settleOnRead(() => job.engineRun !== undefined))
}
