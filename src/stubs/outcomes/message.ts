import Type from 'typebox'
import type { SqlResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

/** The SQL fails with a text. */
export const message: OutcomeKind<{ message: string }, SqlResult> = {
  key: 'message',
  fields: {
    message: Type.String({ description: 'SQL of MRS, and jobs: it fails with this text.' }),
  },
  result: (outcome) => ({ message: outcome.message }),
}
