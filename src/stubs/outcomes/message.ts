import Type from 'typebox'
import type { SqlResult } from '../../model/plan.ts'
import type { OutcomeKind } from './outcome.ts'

/** The SQL, or the start of the cluster, fails with a text. */
export const message: OutcomeKind<{ message: string }, SqlResult> = {
  key: 'message',
  fields: {
    message: Type.String({
      description:
        'SQL of MRS, jobs, the start of clusters, elastic resource pools and package resources: it fails with this text.',
    }),
  },
  result: (outcome) => ({ message: outcome.message }),
}
