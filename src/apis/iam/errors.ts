import type { Problem, ProblemKind } from '../../core/problem.ts'
import type { Reply } from '../../operation.ts'

/** The IAM API reference: the `error` object, with the name of the HTTP status beside the message. */
const keystone: Partial<Record<ProblemKind, readonly [status: number, title: string]>> = {
  invalid: [400, 'Bad Request'],
  'wrong-password': [401, 'Unauthorized'],
  conflict: [409, 'Conflict'],
  quota: [403, 'Forbidden'],
  'web-page': [403, 'Forbidden'],
}

/** The reply of IAM to a Problem; undefined for the kinds that the gateway handles. */
export function iamError(problem: Problem): Reply | undefined {
  if (problem.kind === 'token-invalid') return coded(401, 'IAM.0067', 'The token is invalid.')
  if (problem.kind === 'token-expired') return coded(401, 'IAM.0066', 'The token has expired.')
  const known = keystone[problem.kind]
  if (known === undefined) return undefined
  const [status, title] = known
  const isWholeBody = problem.kind === 'invalid' && (problem.field === undefined || problem.field === 'body')
  const message = isWholeBody ? 'The request body is invalid' : problem.message
  return { status, body: { error: { code: status, message, title } } }
}

function coded(status: number, code: string, message: string): Reply {
  return { status, body: { error_code: code, error_msg: message } }
}
