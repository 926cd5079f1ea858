import type { EffectOf } from '../../core/life.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import { type MrsJobState, mrsJobLife } from '../../model/mrs-job-life.ts'
import { stopEngine } from '../../world/stop-engine.ts'
import { Walker } from '../../world/walker.ts'
import { endWhenIdle } from '../clusters/end-when-idle.ts'
import { applicationAfter } from './application-ids.ts'

/** Walks MRS jobs through their life. */
export const mrsJobWalker = new Walker<MrsJob, MrsJobState, EffectOf<typeof mrsJobLife>>('mrsJob', mrsJobLife, {
  kind: 'mrsJob',
  parent: ({ clusterId }) => clusterId,
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
  onMove(world, job) {
    world.mrsJobs.noteMove(job)
    if (!job.history.isFinal) return
    stopEngine(job)
    world.mrsJobs.noteEnd(job)
    endWhenIdle(world, job.clusterId)
  },
})

/** The launcher has started the application that does the work. */
export function startApp(job: MrsJob): void {
  job.appId = applicationAfter(job.launcherId)
}
