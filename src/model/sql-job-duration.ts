import { lengthOf, type Span } from './listed-table.ts'
import type { SqlJob } from './sql-job.ts'

/** The time of a job, from its submission to its end. */
export const sqlJobSpan = ({ createdMs, history }: SqlJob): Span => ({
  fromMs: createdMs,
  untilMs: endedMsOf(history),
})

/** How long a job has lasted, from its submission to its end or to now; milliseconds. */
export const durationOf = (job: SqlJob, nowMs: number): number => lengthOf(sqlJobSpan(job), nowMs)

/** When a job ended; undefined while it goes on. */
export const endedMsOf = (history: SqlJob['history']): number | undefined =>
  history.isFinal ? history.enteredMs(history.state) : undefined
