/** What happens when batches change state, by the names in their table. */
import { type Batch, jobFactsOf, lastAttempt, newAttempt } from '../../model/batch.ts'
import { planBatch } from '../../stubs/job-plans.ts'
import type { World } from '../../world/world.ts'
import { batchWalker } from './batch-walker.ts'

batchWalker.define({
  startApp,
  takeResult(_world, batch) {
    if (batch.history.isFinal) lastAttempt(batch).result ??= resultOf(batch)
  },
  endAttempt(world, batch) {
    const attempt = lastAttempt(batch)
    attempt.result = resultOf(batch)
    attempt.endedMs = world.nowMs
  },
  /** It is planned again: a stub that applies once fails one attempt only. */
  startAgain(world, batch) {
    batch.attempts.push(newAttempt())
    batch.plan = planBatch(world.planSource, { job: jobFactsOf(batch.request), queue: batch.request.queue })
    world.results.add(batch.plan.ownBytes)
    batch.resultBytes += batch.plan.ownBytes
  },
})

/** Each attempt is an application of its own. */
export function startApp(world: World, batch: Batch): void {
  const attempt = lastAttempt(batch)
  attempt.appId = `application_${world.bornMs}_${String(++world.applicationCount).padStart(4, '0')}`
  attempt.runsMs = world.nowMs
}

/** The result of the present attempt: that of its plan, or the reason why it could not start. */
function resultOf({ request: { badMemory }, plan }: Batch) {
  if (badMemory === undefined) return plan.result()
  return {
    message: `${badMemory.field} ${JSON.stringify(badMemory.value)} has no unit: give one, such as 2G or 2048M.`,
  }
}
