import { Problem } from '../../core/problem.ts'
import type { JobResult } from '../../model/job-plan.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import { mrsJobStates } from '../../model/mrs-job-life.ts'
import { checkResultKnown, takeResult } from '../../world/take-result.ts'
import type { World } from '../../world/world.ts'
import { changeCatalog } from './change-catalog.ts'
import { mrsJobWalker, startApp } from './mrs-job-walker.ts'

/**
 * Ends a job now, with its planned result or a given one. Throws wrong-state if it has ended, and quota if there is
 * no room for a given result.
 */
export function endMrsJob(world: World, job: MrsJob, why: string, given?: JobResult): void {
  checkGoesOn(job)
  if (given === undefined)
    checkResultKnown(job.plan.engine, `Job ${job.id}`, 'columns and rows, or jobResult', 'columns')
  else takeResult(world, job, given)
  finish(world, job, given ?? job.plan.result(), why)
}

/** Kills a job at once, whatever its stub says of kills. Throws wrong-state if it has ended. */
export function killNow(world: World, job: MrsJob, why: string): void {
  checkGoesOn(job)
  job.jobResult = 'KILLED'
  mrsJobWalker.enter(world, job, 'KILLED', why)
}

/**
 * Ends everything that a cluster still runs: it terminates, or it went away. A job whose kill is on its way is
 * KILLED, any other FAILED.
 */
export function endMrsJobsOf(world: World, clusterId: string, why: string): void {
  for (const job of [...world.mrsJobs.activeOf(clusterId)]) {
    if (job.kill === 'requested') killNow(world, job, why)
    else finish(world, job, { message: why }, why)
  }
}

function finish(world: World, job: MrsJob, result: JobResult, why: string): void {
  job.result = result
  const hasFailed = result.message !== undefined
  job.jobResult = hasFailed ? 'FAILED' : (result.jobResult ?? 'SUCCEEDED')
  // only a job that runs can finish
  if (!hasFailed && job.history.state !== 'RUNNING') passTo(world, job, why)
  mrsJobWalker.enter(world, job, hasFailed ? 'FAILED' : 'FINISHED', why)
  changeCatalog(world, job)
}

/** Takes a job through the states before RUNNING, at this instant. */
function passTo(world: World, job: MrsJob, why: string): void {
  const [from, to] = [mrsJobStates.indexOf(job.history.state), mrsJobStates.indexOf('RUNNING')]
  for (const state of mrsJobStates.slice(from + 1, to + 1)) mrsJobWalker.moveOnly(world, job, state, why)
  startApp(job)
}

function checkGoesOn({ id, history }: MrsJob): void {
  if (history.isFinal) throw new Problem('wrong-state', `Job ${id} has ended: it is ${history.state}`)
}
