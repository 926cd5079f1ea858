import type { Service } from '../../operation.ts'
import { keepAlive } from '../../spark/heartbeat.ts'
import { operations } from './dli-operations.ts'
import { dliError } from './errors.ts'
import { livyOperations } from './livy/livy-operations.ts'
import { livyUnknownRoute } from './livy/livy-paths.ts'

/** DLI v2.0: Spark sessions and their statements. */
export const dli: Service = {
  name: 'dli',
  title: 'Data Lake Insight v2.0',
  operations,
  dialects: { livy: livyOperations },
  needsAuth: () => true,
  onRequest(world, { session_id: id }) {
    if (id !== undefined) keepAlive(world, id)
  },
  wireError: dliError,
  unknownRoute: (request) => (request.dialect === 'livy' ? livyUnknownRoute(request) : undefined),
}
