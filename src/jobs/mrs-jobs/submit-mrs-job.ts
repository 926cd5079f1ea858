import { uuid } from '../../core/ids.ts'
import { History } from '../../core/state-machine.ts'
import { type MrsJob, type MrsJobRequest, mrsJobBytes } from '../../model/mrs-job.ts'
import { mrsJobLife } from '../../model/mrs-job-life.ts'
import { yarnQueue } from '../../model/yarn-queue.ts'
import { takeRoom } from '../../presto/check-sql.ts'
import { jobLine, planMrsJob } from '../../stubs/job-plans.ts'
import { dropOldest } from '../../world/drop-oldest.ts'
import { stopEngine } from '../../world/stop-engine.ts'
import type { World } from '../../world/world.ts'
import { jobEngineOf } from '../job-engine.ts'
import { answersOf } from './answer-statement.ts'
import { launcherOf } from './application-ids.ts'
import { changesOf } from './change-catalog.ts'
import { checkTakesJob } from './check-cluster.ts'
import { factsOf, sqlOfJob } from './job-facts.ts'
import './mrs-job-effects.ts'
import { mrsJobWalker } from './mrs-job-walker.ts'
import { SqlSession } from './sql-session.ts'

/** Submits a job to a cluster. Throws if the cluster does not take it, or if there is no room for it. */
export function submitMrsJob(world: World, clusterId: string, request: MrsJobRequest, user: string): MrsJob {
  checkTakesJob(world, clusterId, request.type)
  const { mrsJobs, nowMs } = world
  const text = { job: factsOf(request), sql: sqlOfJob(request), cluster: clusterId }
  const real = text.sql === undefined ? undefined : jobEngineOf(world)
  const session = new SqlSession(world)
  const plan = planMrsJob(world.planSource, text, answersOf(world, request.type, session), real?.choice)
  world.texts.take(mrsJobBytes({ request, clusterId, user }))
  world.results.take(plan.ownBytes)
  const checked = plan.engine === undefined ? text.sql : undefined
  for (const change of checked === undefined ? [] : changesOf(world, checked, Number.POSITIVE_INFINITY, session))
    takeRoom(world, change)
  mrsJobs.submitted++
  const job: MrsJob = {
    id: uuid(world.ids),
    clusterId,
    request,
    queue: yarnQueue(request),
    user,
    submittedMs: nowMs,
    launcherId: launcherOf(world.bornMs, mrsJobs.submitted),
    appId: '',
    history: new History(mrsJobLife, 'NEW', nowMs, 'submitted'),
    plan,
    jobResult: 'UNDEFINED',
    result: undefined,
    resultBytes: plan.ownBytes,
    due: undefined,
    gate: undefined,
    kill: undefined,
    engineRun: undefined,
    engineSql: undefined,
  }
  mrsJobs.add(job.id, job)
  dropOldest(world, mrsJobs, {
    kind: 'mrsJob',
    limit: 'mrsJobs',
    most: world.settings.limitsMrsJobs,
    stop(one) {
      mrsJobWalker.stop(world, one)
      stopEngine(one)
      mrsJobs.noteEnd(one)
    },
  })
  if (plan.isDefault) {
    const unmatched = { text: text.sql ?? jobLine(text.job), job: text.job, cluster: clusterId }
    world.tombstones.noteUnmatched({ api: 'mrs', subject: 'mrsJob', id: job.id, ...unmatched })
  }
  mrsJobWalker.announce(world, job)
  mrsJobWalker.start(world, job)
  return job
}
