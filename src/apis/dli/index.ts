import type { Service } from '../../operation.ts'
import { keepAlive } from '../../spark/heartbeat.ts'
import { batchOperations } from './batches/batch-operations.ts'
import { databaseOperations } from './databases/database-operations.ts'
import { tableOperations } from './databases/table-operations.ts'
import { operations } from './dli-operations.ts'
import { poolOperations } from './elastic-pools/pool-operations.ts'
import { dliError } from './errors.ts'
import { jobOperations } from './jobs/job-operations.ts'
import { livyOperations } from './livy/livy-operations.ts'
import { livyUnknownRoute } from './livy/livy-paths.ts'
import { queueOperations } from './queues/queue-operations.ts'
import { resourceOperations } from './resources/resource-operations.ts'

/** DLI: Spark sessions and their statements, batches, SQL jobs, queues, databases, elastic resource pools and packages. */
export const dli: Service = {
  name: 'dli',
  title: 'Data Lake Insight',
  operations: [
    ...operations,
    ...batchOperations,
    ...jobOperations,
    ...queueOperations,
    ...databaseOperations,
    ...tableOperations,
    ...poolOperations,
    ...resourceOperations,
  ],
  dialects: { livy: livyOperations },
  needsAuth: () => true,
  onRequest(world, { session_id: id }) {
    if (id !== undefined) keepAlive(world, id)
  },
  wireError: dliError,
  unknownRoute: (request) => (request.dialect === 'livy' ? livyUnknownRoute(request) : undefined),
}
