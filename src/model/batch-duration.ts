import { type Batch, lastAttempt } from './batch.ts'

/** How long the application of a batch has run, in milliseconds; of several the last. 0 until it runs. */
export function batchDurationMs(batch: Batch, nowMs: number): number {
  const { runsMs, endedMs } = lastAttempt(batch)
  return runsMs === undefined ? 0 : (endedMs ?? nowMs) - runsMs
}
