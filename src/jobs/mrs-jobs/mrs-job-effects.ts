/** What happens on the way of an MRS job, beside its moves. */
import { changeCatalog } from './change-catalog.ts'
import { mrsJobWalker, startApp } from './mrs-job-walker.ts'
import { runOnEngine } from './run-on-engine.ts'

/** Without these, the walker does not know what the effects do: whatever submits or restores jobs imports them. */
mrsJobWalker.define({
  runOnEngine,
  startApp: (_world, job) => startApp(job),
  takeResult(world, job) {
    const { state } = job.history
    if (state === 'KILLED') job.jobResult = 'KILLED'
    if (state !== 'FINISHED' && state !== 'FAILED') return
    job.result = job.plan.result()
    job.jobResult = state === 'FAILED' ? 'FAILED' : (job.result.jobResult ?? 'SUCCEEDED')
    changeCatalog(world, job)
  },
})
