import type { EffectOf } from '../../core/life.ts'
import type { Batch } from '../../model/batch.ts'
import { type BatchState, batchLife } from '../../model/batch-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks batches through their life. */
export const batchWalker = new Walker<Batch, BatchState, EffectOf<typeof batchLife>>('batch', batchLife, {
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
  onMove: (world, batch) => {
    batch.updatedMs = world.nowMs
  },
})

batchWalker.define({
  startApp(world, batch) {
    batch.appId = `application_${world.bornMs}_${String(batch.number + 1).padStart(4, '0')}`
  },
  takeResult(_world, batch) {
    const { state } = batch.history
    if (state === 'recovering') batch.retries++
    else batch.result = batch.plan.result()
  },
})
