import Type from 'typebox'
import type { SqlResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

/** The SQL changed this number of rows. */
export const updateCount: OutcomeKind<{ updateCount: number }, SqlResult> = {
  key: 'updateCount',
  fields: {
    updateCount: Type.Integer({
      minimum: 0,
      description: 'SQL of MRS, and SQL jobs: how many rows the statement wrote or deleted.',
    }),
  },
  result: (outcome) => ({ updateCount: outcome.updateCount }),
}
