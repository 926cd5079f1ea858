import type { SqlJob } from './sql-job.ts'

/** How long a job has lasted, from its submission to its end or to now; milliseconds. */
export function durationOf({ createdMs, history }: SqlJob, nowMs: number): number {
  return (endedMsOf(history) ?? nowMs) - createdMs
}

/** When a job ended; undefined while it goes on. */
export const endedMsOf = (history: SqlJob['history']): number | undefined =>
  history.isFinal ? history.enteredMs(history.state) : undefined
