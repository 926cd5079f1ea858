import { type Batch, lastAttempt } from './batch.ts'
import { lengthOf, type Span } from './listed-table.ts'

/** The time in which the application of a batch runs; of several the last. */
export function batchSpan(batch: Batch): Span {
  const { runsMs, endedMs } = lastAttempt(batch)
  return { fromMs: runsMs, untilMs: endedMs }
}

/** How long the application of a batch has run, in milliseconds. 0 until it runs. */
export const batchDurationMs = (batch: Batch, nowMs: number): number => lengthOf(batchSpan(batch), nowMs)
