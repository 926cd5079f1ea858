import type { Service } from '../operation.ts'
import { clockOperations } from './clock.ts'
import type { ControlContext } from './context.ts'
import { controlError } from './errors.ts'
import { evidenceOperations } from './evidence.ts'
import { faultOperations } from './faults.ts'
import { gateOperations } from './gates.ts'
import { journalOperations } from './journal.ts'
import { metricsOperations } from './metrics.ts'
import { processOperations } from './process.ts'
import { resourceOperations } from './resources.ts'
import { snapshotOperations } from './snapshots.ts'
import { sqlWorkOperations } from './sql-work.ts'
import { stubOperations } from './stubs.ts'
import { waitOperations } from './waits.ts'
import { workOperations } from './work.ts'
import { worldOperations } from './worlds.ts'

/** The control API under `/_lakemock`: what a test steers and looks at. It needs no authentication. */
export function control(context: ControlContext): Service {
  const operations = [
    ...processOperations(context),
    ...worldOperations(context),
    ...snapshotOperations(context),
    ...clockOperations,
    ...stubOperations,
    ...faultOperations,
    ...gateOperations,
    ...resourceOperations,
    ...workOperations,
    ...sqlWorkOperations,
    ...waitOperations,
    ...evidenceOperations,
    ...journalOperations(context),
    ...metricsOperations(context),
  ]
  return {
    name: 'control',
    title: 'Control API',
    operations,
    handlers: {},
    needsAuth: () => false,
    wireError: (problem) => controlError(problem, operations),
  }
}
