import type { Problem, ProblemKind } from '../../core/problem.ts'
import type { Reply } from '../../operation.ts'
import { isLivy } from '../../spark/dialect.ts'
import type { World } from '../../world/world.ts'
import { livyError } from './livy/livy-errors.ts'

/** The DLI API reference's list of error codes: kind of problem, status, code. The gateway handles the other kinds. */
const errors: Partial<Record<ProblemKind, readonly [status: number, code: string]>> = {
  invalid: [400, 'DLI.0001'],
  'no-project-id': [400, 'DLI.0001'],
  'no-such-queue': [400, 'DLI.0008'],
  'wrong-state': [400, 'DLI.0012'],
  'not-found': [404, 'DLI.0023'],
  quota: [400, 'DLI.1028'],
  // documented as 400; Livy, the source of these messages, sends 500 (SessionServlet)
  engine: [500, 'DLI.0999'],
}

/** The reply of DLI to a Problem; undefined for the kinds that the gateway handles. */
export function dliError(problem: Problem, world: World | undefined): Reply | undefined {
  if (world !== undefined && isLivy(world)) return livyError(problem)
  const known = errors[problem.kind]
  if (known === undefined) return undefined
  const [status, code] = known
  return { status, body: { error_code: code, error_msg: problem.message } }
}
