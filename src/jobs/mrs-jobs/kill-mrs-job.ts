import { Problem } from '../../core/problem.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import type { World } from '../../world/world.ts'
import { mrsJobWalker } from './mrs-job-walker.ts'

/**
 * Requests that a job is killed. It is KILLED a little later; a stub can make the request fail, come too late, or never take effect.
 * Throws wrong-state if it has ended or cannot be killed.
 */
export function killMrsJob(world: World, job: MrsJob): void {
  const { history, plan, id } = job
  if (history.isFinal) throw new Problem('wrong-state', `Job ${id} has ended: it is ${history.state}.`)
  if (plan.cancel === 'fail') throw new Problem('wrong-state', `Job ${id} cannot be killed: its stub says so.`)
  // the result comes before the kill, or the first kill is on its way
  if (plan.cancel === 'late' || job.kill !== undefined) return
  job.kill = plan.cancel === 'never' ? 'never' : 'requested'
  mrsJobWalker.stop(world, job)
  mrsJobWalker.start(world, job)
}
