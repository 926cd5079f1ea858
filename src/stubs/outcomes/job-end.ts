import Type from 'typebox'
import { type JobResult, type MrsJobEnd, mrsJobEnds } from '../../model/job-plan.ts'
import { message } from './message.ts'
import type { OutcomeKind } from './outcome.ts'
import { updateCount } from './update-count.ts'

/** An SQL job, or an MRS job, fails with a text. */
export const jobMessage: OutcomeKind<{ message: string }, JobResult> = {
  key: 'message',
  fields: message.fields,
  result: (outcome) => ({ message: outcome.message }),
}

/** An SQL job wrote this number of rows. */
export const jobUpdateCount: OutcomeKind<{ updateCount: number }, JobResult> = {
  key: 'updateCount',
  fields: updateCount.fields,
  result: (outcome) => ({ updateCount: outcome.updateCount }),
}

const log = Type.Array(Type.String(), {
  description: 'Batches: the lines of the log, after those that every batch has.',
})

/** A batch is successful, and its log has these lines. */
export const batchLog: OutcomeKind<{ log: string[] }, JobResult> = {
  key: 'log',
  fields: { log },
  result: (outcome) => ({ log: outcome.log }),
}

/** A batch is dead, with a text at the end of its log. */
export const batchMessage: OutcomeKind<{ message: string; log?: string[] }, JobResult> = {
  key: 'message',
  fields: { ...message.fields, log },
  result: ({ message: text, log: lines }) => ({ message: text, ...(lines === undefined ? {} : { log: lines }) }),
}

/** An MRS job is FINISHED, and its job_result is this. */
export const mrsJobEnd: OutcomeKind<{ jobResult: MrsJobEnd }, JobResult> = {
  key: 'jobResult',
  fields: {
    jobResult: Type.Enum([...mrsJobEnds], {
      description:
        'MRS jobs: the job_result of a job whose job_state is FINISHED. For the job_state FAILED give message.',
    }),
  },
  result: (outcome) => ({ jobResult: outcome.jobResult }),
}
