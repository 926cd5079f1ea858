import type { Problem, ProblemKind } from '../../core/problem.ts'
import type { Reply } from '../../operation.ts'
import { isLivy } from '../../spark/dialect.ts'
import type { World } from '../../world/world.ts'
import { livyError } from './livy/livy-errors.ts'

/** The DLI API reference's list of error codes: kind of problem, status, code. The gateway handles the other kinds. */
const errors: Partial<Record<ProblemKind, readonly [status: number, code: string]>> = {
  invalid: [400, 'DLI.0001'],
  'no-project-id': [400, 'DLI.0001'],
  'no-such-object': [400, 'DLI.0002'],
  'bad-sql': [400, 'DLI.0004'],
  'bad-names': [400, 'DLI.0005'],
  'job-failed': [400, 'DLI.0999'],
  'job-timeout': [408, 'DLI.0019'],
  conflict: [400, 'DLI.0006'],
  'not-supported': [400, 'DLI.0007'],
  'wrong-state': [400, 'DLI.0012'],
  'not-found': [404, 'DLI.0023'],
  quota: [400, 'DLI.1028'],
  // documented as 400; Livy, the source of these messages, sends 500 (SessionServlet)
  engine: [500, 'DLI.0999'],
}

/** The reply to a Problem in the dialect of a project; undefined for the kinds that the gateway handles. */
export const dialectError = (problem: Problem, world: World | undefined): Reply | undefined =>
  world !== undefined && isLivy(world) ? livyError(problem) : dliError(problem, world)

/** The reply of DLI to a Problem; undefined for the kinds that the gateway handles. */
export function dliError(problem: Problem, world: World | undefined): Reply | undefined {
  const known = problem.kind === 'no-such-queue' ? noSuchQueue(world) : errors[problem.kind]
  if (known === undefined) return undefined
  const [status, code] = known
  // a failed job can name the code itself
  const [, ownCode, text] = (problem.kind === 'job-failed' && /^(DLI\.\d{4}): (.*)$/s.exec(problem.message)) || []
  return { status, body: { error_code: ownCode ?? code, error_msg: text ?? problem.message } }
}

/** The reference's example of an unknown queue has DLI.0008 until 2021, and later DLI.0002. */
const noSuchQueue = (world: World | undefined): readonly [number, string] => [
  400,
  world?.settings.docs === '2025' ? 'DLI.0002' : 'DLI.0008',
]
