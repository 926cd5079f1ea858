import type { Family } from '../../operation.ts'
import { dliError } from './errors.ts'
import { operations } from './routes.ts'
import { expireHeartbeat, keepAlive, stepSession } from './sessions.ts'
import { stepStatement } from './statements.ts'

/** DLI v2.0: Spark sessions and their statements. */
export const dli: Family = {
  name: 'dli',
  title: 'Data Lake Insight v2.0',
  operations,
  handlers: { session: stepSession, statement: stepStatement, heartbeat: expireHeartbeat },
  needsAuth: () => true,
  arrives(world, { session_id: id }) {
    if (id !== undefined) keepAlive(world, id)
  },
  wireError: dliError,
}
