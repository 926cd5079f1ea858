import type { Service } from '../../operation.ts'
import { mrsError } from './errors.ts'
import { operations } from './mrs-operations.ts'

/** MRS: SQL on a cluster's Presto (v2), and the clusters (v1.1). */
export const mrs: Service = {
  name: 'mrs',
  title: 'MapReduce Service v1.1 and v2',
  operations,
  needsAuth: () => true,
  wireError: mrsError,
}
