import type { Problem, ProblemKind } from '../../core/problem.ts'
import type { Reply } from '../../operation.ts'
import type { World } from '../../world/world.ts'

/**
 * The MRS API reference's lists of error codes: kind of problem, code, and its status in the 2021 and the 2025
 * revision. The gateway handles the other kinds.
 */
const errors: Partial<Record<ProblemKind, readonly [code: string, in2021: number, in2025: number]>> = {
  invalid: ['12000002', 400, 400],
  'not-found': ['12000002', 400, 400],
  'no-project-id': ['12000107', 400, 400],
  'no-such-cluster': ['12000003', 400, 400],
  quota: ['12000054', 400, 400],
  'many-statements': ['MRS.0011', 500, 400],
  'wrong-cluster-state': ['MRS.0011', 500, 400],
  'missing-component': ['MRS.0011', 500, 400],
  'cluster-version': ['MRS.0011', 500, 400],
  conflict: ['12000043', 400, 400],
  'cluster-not-deletable': ['12000021', 400, 400],
  'cluster-not-scalable': ['12000012', 400, 400],
  'cluster-scales': ['12000018', 400, 400],
  'cluster-nodes': ['12000013', 400, 400],
  'too-many-nodes': ['12000028', 400, 400],
  'too-many-tags': ['12005001', 400, 400],
  'tag-form': ['12005002', 400, 400],
  'no-subnet': ['12000210', 400, 400],
}

/** The reply of MRS to a Problem; undefined for the kinds that the gateway handles. */
export function mrsError(problem: Problem, world: World | undefined): Reply | undefined {
  const isProject = problem.field === 'project_id'
  const known = errors[isProject ? 'no-project-id' : problem.kind]
  if (known === undefined) return undefined
  const [code, in2021, in2025] = known
  return {
    status: world?.settings.docs === '2025' ? in2025 : in2021,
    body: {
      error_code: code,
      error_msg: isProject ? `Invalid project ID: ${problem.value}. ${problem.message}` : sentence(problem),
    },
  }
}

/** The documented sentence, followed by the exact error. */
function sentence(problem: Problem): string {
  switch (problem.kind) {
    case 'invalid':
    case 'not-found':
      return `The parameter is invalid. ${problem.message}`
    case 'no-such-cluster':
      return `The cluster does not exist. ${problem.message}`
    case 'quota':
      return `The operation is not supported. ${problem.message}`
    default:
      return problem.message
  }
}
