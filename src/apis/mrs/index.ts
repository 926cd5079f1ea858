import type { Family } from '../../operation.ts'
import { mrsError } from './errors.ts'
import { stepExecution } from './executions.ts'
import { operations } from './routes.ts'

/** MRS v2: SQL on a cluster's Presto. */
export const mrs: Family = {
  name: 'mrs',
  title: 'MapReduce Service v2',
  operations,
  handlers: { execution: stepExecution },
  needsAuth: () => true,
  wireError: mrsError,
}
