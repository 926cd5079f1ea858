import type { Service } from '../../operation.ts'
import { keepAlive } from '../../spark/heartbeat.ts'
import { batchOperations } from './batches/batch-operations.ts'
import { operations } from './dli-operations.ts'
import { dliError } from './errors.ts'
import { jobOperations } from './jobs/job-operations.ts'
import { livyOperations } from './livy/livy-operations.ts'
import { livyUnknownRoute } from './livy/livy-paths.ts'

/** DLI: Spark sessions and their statements, batches, and SQL jobs. */
export const dli: Service = {
  name: 'dli',
  title: 'Data Lake Insight',
  operations: [...operations, ...batchOperations, ...jobOperations],
  dialects: { livy: livyOperations },
  needsAuth: () => true,
  onRequest(world, { session_id: id }) {
    if (id !== undefined) keepAlive(world, id)
  },
  wireError: dliError,
  unknownRoute: (request) => (request.dialect === 'livy' ? livyUnknownRoute(request) : undefined),
}
