import type { EffectOf } from '../../core/life.ts'
import { type Batch, lastAttempt } from '../../model/batch.ts'
import { type BatchState, batchLife } from '../../model/batch-life.ts'
import { Walker } from '../../world/walker.ts'

/** Walks batches through their life. `batch-effects.ts` has its effects. */
export const batchWalker = new Walker<Batch, BatchState, EffectOf<typeof batchLife>>('batch', batchLife, {
  kind: 'batch',
  parent: ({ request: { queue } }) => queue || undefined,
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
  onMove(world, batch) {
    world.batches.noteMove(batch)
    batch.updatedMs = world.nowMs
    if (batch.history.isFinal) lastAttempt(batch).endedMs ??= world.nowMs
  },
})
