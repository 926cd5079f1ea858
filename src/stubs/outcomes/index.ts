import type { TProperties } from 'typebox'
import type { JobResult } from '../../model/job-plan.ts'
import type { SqlResult, StatementResult } from '../../model/plan.ts'
import type { Subject } from '../stub-query.ts'
import { error } from './error.ts'
import { failure } from './failure.ts'
import { batchLog, batchMessage, jobMessage, jobUpdateCount, mrsJobEnd } from './job-end.ts'
import { jobRows } from './job-rows.ts'
import { message } from './message.ts'
import type { OutcomeKind } from './outcome.ts'
import { output } from './output.ts'
import { rows } from './rows.ts'
import { session } from './session.ts'
import { text } from './text.ts'
import { updateCount } from './update-count.ts'

// biome-ignore lint/suspicious/noExplicitAny: the fields of a kind are checked by its schema before its result is requested
type Kinds<Result> = readonly OutcomeKind<any, Result>[]

/** How a DLI statement can end. To add one: a file beside these, and a line here. */
export const statementOutcomes: Kinds<StatementResult> = [text, output, error, session]

/** How an MRS SQL execution can end. */
export const executionOutcomes: Kinds<SqlResult> = [rows, message, updateCount]

/** How each kind of job can end. */
export const jobOutcomes: Record<'sqlJob' | 'batch' | 'mrsJob', Kinds<JobResult>> = {
  sqlJob: [jobRows, jobMessage, jobUpdateCount],
  batch: [batchLog, batchMessage],
  mrsJob: [jobRows, jobMessage, mrsJobEnd],
}

/** The outcomes of a stub, by its subject. */
export const outcomesOf: Record<Subject, Kinds<unknown>> = {
  session: statementOutcomes,
  statement: statementOutcomes,
  execution: executionOutcomes,
  cluster: [message],
  ...jobOutcomes,
  elasticPool: [failure],
  resource: [failure],
}

/** Every field of every kind. */
export const outcomeFields: TProperties = Object.assign(
  {},
  ...Object.values(outcomesOf)
    .flat()
    .map((kind) => kind.fields),
)
