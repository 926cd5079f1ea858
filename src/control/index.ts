import type { Operation, Service } from '../operation.ts'
import { agendaOperations } from './agenda-control.ts'
import { batchOperations } from './batch-control.ts'
import { catalogOperations } from './catalog-control.ts'
import { clockOperations } from './clock-control.ts'
import { clusterOperations } from './cluster-control.ts'
import type { ControlContext } from './control-api.ts'
import { controlError } from './control-errors.ts'
import { poolControlOperations } from './elastic-pool-control.ts'
import { eventOperations } from './event-control.ts'
import { faultOperations } from './fault-control.ts'
import { gateOperations } from './gate-control.ts'
import { historyOperations } from './history-control.ts'
import { journalOperations } from './journal-control.ts'
import { metricsOperations } from './metrics-control.ts'
import { mrsJobOperations } from './mrs-job-control.ts'
import { processOperations } from './process-control.ts'
import { queueControlOperations } from './queue-control.ts'
import { resourceControlOperations } from './resource-control.ts'
import { sessionOperations } from './session-control.ts'
import { settingsOperations } from './settings-control.ts'
import { snapshotOperations } from './snapshot-control.ts'
import { sqlOperations } from './sql-control.ts'
import { sqlJobOperations } from './sql-job-control.ts'
import { statementOperations } from './statement-control.ts'
import { stubOperations } from './stub-control.ts'
import { unmatchedOperations } from './unmatched-control.ts'
import { verificationOperations } from './verification-control.ts'
import { worldOperations } from './world-control.ts'

/**
 * The control API under `/_lakemock`, with which a test steers and inspects lakemock. It needs no authentication but
 * the control token, if there is one.
 */
export function control(context: ControlContext): Service {
  const operations: readonly Operation[] = [
    ...processOperations(context),
    ...worldOperations(context),
    ...settingsOperations,
    ...snapshotOperations(context),
    ...clockOperations,
    ...agendaOperations,
    ...stubOperations,
    ...faultOperations,
    ...gateOperations,
    ...sessionOperations,
    ...statementOperations,
    ...sqlOperations,
    ...batchOperations,
    ...mrsJobOperations,
    ...sqlJobOperations,
    ...catalogOperations,
    ...queueControlOperations,
    ...poolControlOperations,
    ...resourceControlOperations,
    ...clusterOperations,
    ...unmatchedOperations,
    ...historyOperations,
    ...journalOperations,
    ...eventOperations(context),
    ...verificationOperations,
    ...metricsOperations(context),
  ]
  return {
    name: 'control',
    title: 'Control API',
    operations,
    needsAuth: () => false,
    wireError: (problem) => controlError(problem, operations),
  }
}
