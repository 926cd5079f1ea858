import type { Problem, ProblemKind } from '../core/problem.ts'
import type { Operation, Reply } from '../operation.ts'

const statuses: Partial<Record<ProblemKind, number>> = {
  invalid: 400,
  'no-project-id': 400,
  unauthenticated: 401,
  'web-page': 403,
  'not-found': 404,
  'no-such-api': 404,
  conflict: 409,
  'wrong-state': 409,
  quota: 409,
  'too-large': 413,
  'uri-too-long': 414,
  'headers-too-large': 431,
  'unsupported-encoding': 415,
  'unsupported-transfer': 501,
  'unknown-expectation': 417,
  'request-timeout': 408,
  internal: 500,
  unavailable: 503,
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="lakemock", Basic realm="lakemock"' }

/** A refusal of the control API. For an unknown route it lists the routes. */
export function controlError(problem: Problem, operations: readonly Operation[]): Reply {
  const routes = [
    ...operations.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    'GET /_lakemock/docs',
  ]
  const error = {
    code: problem.kind,
    message: problem.message,
    ...(problem.field === undefined ? {} : { field: problem.field }),
  }
  return {
    // a browser then asks for the token, as the password of any user
    ...(problem.kind === 'unauthenticated' ? { headers: CHALLENGE } : {}),
    status: statuses[problem.kind] ?? 400,
    body: problem.kind === 'no-such-api' ? { error: { ...error, routes } } : { error },
  }
}
