import type { EffectOf } from '../../core/life.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import { type MrsJobState, mrsJobLife } from '../../model/mrs-job-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks MRS jobs through their life. */
export const mrsJobWalker = new Walker<MrsJob, MrsJobState, EffectOf<typeof mrsJobLife>>('mrsJob', mrsJobLife, {
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
})

mrsJobWalker.define({
  startApp(_world, job) {
    // the launcher is an application, and the next one is its work
    job.appId = job.launcherId.replace(/\d+$/, (number) => String(Number(number) + 1).padStart(number.length, '0'))
  },
  takeResult(_world, job) {
    const { state } = job.history
    if (state === 'KILLED') job.jobResult = 'KILLED'
    if (state !== 'FINISHED' && state !== 'FAILED') return
    job.result = job.plan.result()
    job.jobResult = state === 'FAILED' ? 'FAILED' : (job.result.jobResult ?? 'SUCCEEDED')
  },
})
