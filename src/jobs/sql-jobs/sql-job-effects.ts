/** What happens on the way of an SQL job, beside its moves. */
import { changeCatalog } from './check-sql-job.ts'
import { runOnEngine } from './run-on-engine.ts'
import { sqlJobTimeouts, sqlJobWalker } from './sql-job-walker.ts'

/** Without these, the walker does not know what the effects do: whatever submits or restores jobs imports them. */
sqlJobWalker.define({
  runOnEngine,
  limitTime(world, job) {
    if (job.timeoutMs === undefined || job.immediate) return
    job.timeout = world.schedule(sqlJobTimeouts, job, job.timeoutMs)
    // an engine works for it then, and has to be stopped
    if (job.plan.engine !== undefined) world.runOnTime(job.timeout)
  },
  takeResult(_world, job) {
    job.result = job.plan.result()
  },
  changeCatalog,
})
