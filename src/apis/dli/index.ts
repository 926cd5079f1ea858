import type { Operation, Service } from '../../operation.ts'
import { keepAlive } from '../../spark/heartbeat.ts'
import { batchOperations } from './batches/batch-operations.ts'
import { databaseOperations } from './databases/database-operations.ts'
import { tableOperations } from './databases/table-operations.ts'
import { operations } from './dli-operations.ts'
import { poolOperations } from './elastic-pools/pool-operations.ts'
import { dialectError, dliError } from './errors.ts'
import { jobOperations } from './jobs/job-operations.ts'
import { livyOperations } from './livy/livy-operations.ts'
import { livyUnknownRoute } from './livy/livy-paths.ts'
import { queueOperations } from './queues/queue-operations.ts'
import { resourceOperations } from './resources/resource-operations.ts'

/** What Livy does not have: refused in DLI's words in each dialect. */
const withoutLivy: readonly Operation[] = [
  ...jobOperations,
  ...queueOperations,
  ...databaseOperations,
  ...tableOperations,
  ...poolOperations,
  ...resourceOperations,
].map((operation) => ({ ...operation, wireError: dliError }))

/** DLI: Spark sessions and their statements, batches, SQL jobs, queues, databases, elastic resource pools and packages. */
export const dli: Service = {
  name: 'dli',
  title: 'Data Lake Insight',
  operations: [...operations, ...batchOperations, ...withoutLivy],
  dialects: { livy: livyOperations },
  // RegisterAuthorizedQueue. Its project has another name here, so that the request belongs to no world, like other unknown ones
  notEmulated: [{ method: 'PUT', path: '/v1.0/:any_project/queues/user-authorization' }],
  needsAuth: () => true,
  onRequest(world, { session_id: id }) {
    if (id !== undefined) keepAlive(world, id)
  },
  wireError: dialectError,
  unknownRoute: (request) => (request.dialect === 'livy' ? livyUnknownRoute(request) : undefined),
}
