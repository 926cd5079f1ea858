import type { MrsJob } from '../../model/mrs-job.ts'

/**
 * How far a job is, in whole per cent: the part of its planned time that has passed. What waits at a gate is done but for that; what
 * never ends makes no progress. YARN sets an application that finished to 100, whatever its result.
 */
export function progressOf({ history, due, gate }: MrsJob, nowMs: number): number {
  if (history.state === 'FINISHED') return 100
  if (history.state !== 'RUNNING') return 0
  if (gate !== undefined) return ALMOST
  if (due === undefined) return 0
  const startedMs = history.enteredMs('RUNNING') ?? nowMs
  return Math.min(ALMOST, Math.floor((100 * (nowMs - startedMs)) / Math.max(1, due.atMs - startedMs)))
}

/** The progress of a job that has not finished is less than 100: clients stop at 100. */
const ALMOST = 99
