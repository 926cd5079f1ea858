import { uuid } from '../../core/ids.ts'
import { History } from '../../core/state-machine.ts'
import { type MrsJob, type MrsJobRequest, mrsJobBytes } from '../../model/mrs-job.ts'
import { mrsJobLife } from '../../model/mrs-job-life.ts'
import { jobLine, planMrsJob } from '../../stubs/job-plans.ts'
import type { World } from '../../world/world.ts'
import { answersOf } from './answer-statement.ts'
import { launcherOf } from './application-ids.ts'
import { checkTakesJob } from './check-cluster.ts'
import { factsOf, sqlOfJob } from './job-facts.ts'
import { mrsJobWalker } from './mrs-job-walker.ts'

/** Submits a job to a cluster. Throws if the cluster does not take it, or if there is no room for it. */
export function submitMrsJob(world: World, clusterId: string, request: MrsJobRequest, user: string): MrsJob {
  checkTakesJob(world, clusterId, request.type)
  const { mrsJobs, nowMs } = world
  const text = { job: factsOf(request), sql: sqlOfJob(request), cluster: clusterId }
  const plan = planMrsJob(world.planSource, text, answersOf(world, request.type))
  world.texts.take(mrsJobBytes({ request, clusterId, user }))
  world.results.take(plan.ownBytes)
  mrsJobs.submitted++
  const job: MrsJob = {
    ...{ id: uuid(world.ids), clusterId, request, user, submittedMs: nowMs },
    ...{ launcherId: launcherOf(world.bornMs, mrsJobs.submitted), appId: '' },
    history: new History(mrsJobLife, 'NEW', nowMs, 'submitted'),
    ...{ plan, jobResult: 'UNDEFINED', result: undefined, resultBytes: plan.ownBytes },
    ...{ due: undefined, gate: undefined, kill: undefined },
  }
  mrsJobs.add(job.id, job)
  dropOldest(world)
  if (plan.isDefault) {
    const unmatched = { text: text.sql ?? jobLine(text.job), job: text.job, cluster: clusterId }
    world.tombstones.noteUnmatched({ api: 'mrs', subject: 'mrsJob', id: job.id, ...unmatched })
  }
  mrsJobWalker.start(world, job)
  return job
}

/** A job that is dropped before its end leaves the agenda and its cluster: otherwise nothing would limit what waits there. */
function dropOldest(world: World): void {
  const { mrsJobs, settings, tombstones } = world
  for (const job of mrsJobs.keepNewest(settings.limitsMrsJobs)) {
    const { id, history, plan } = job
    const why = 'made room for another (setting limits.mrsJobs)'
    tombstones.remember({ kind: 'mrsJob', id, history, answeredBy: plan.answeredBy, why })
    mrsJobWalker.stop(world, job)
    mrsJobs.noteEnd(job)
  }
}
