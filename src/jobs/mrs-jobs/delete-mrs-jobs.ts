import { Problem } from '../../core/problem.ts'
import type { World } from '../../world/world.ts'
import { findMrsJob } from './find-mrs-job.ts'

/** Deletes jobs that have ended, all of them or none. Throws if an id is blank or unknown, and wrong-state if a job goes on. */
export function deleteMrsJobs(world: World, clusterId: string, ids: readonly string[]): void {
  if (ids.length === 0) throw new Problem('blank-id', 'The job ID cannot be left blank.', 'job_id_list')
  const jobs = ids.map((id) => findMrsJob(world, clusterId, id, 'job_id_list'))
  const going = jobs.find(({ history }) => !history.isFinal)
  if (going !== undefined) {
    throw new Problem('wrong-state', `Job ${going.id} is ${going.history.state}: kill it first.`, 'job_id_list')
  }
  for (const { id, history, plan } of jobs) {
    if (!world.mrsJobs.remove(id)) continue
    world.tombstones.remember({ kind: 'mrsJob', id, history, answeredBy: plan.answeredBy, why: 'deleted by a client' })
  }
}
