import type { Family } from '../../operation.ts'
import { mrsError } from './errors.ts'
import { stepExecution } from './executions.ts'
import { operations } from './routes.ts'

/** MRS: SQL on a cluster's Presto (v2), and the clusters (v1.1). */
export const mrs: Family = {
  name: 'mrs',
  title: 'MapReduce Service v1.1 and v2',
  operations,
  handlers: { execution: stepExecution },
  needsAuth: () => true,
  wireError: mrsError,
}
