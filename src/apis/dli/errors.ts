import type { Problem, ProblemKind } from '../../core/problem.ts'
import type { Reply } from '../../operation.ts'
import { isLivy } from '../../spark/dialect.ts'
import type { World } from '../../world/world.ts'

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
  const known = errors[problem.kind]
  if (known === undefined) return undefined
  const [status, code] = known
  const body = { error_code: code, error_msg: problem.message }
  // Livy 0.6 and later send only `msg`
  return { status, body: world !== undefined && isLivy(world) ? { ...body, msg: problem.message } : body }
}
