import { Problem, type ProblemKind } from '../core/problem.ts'
import type { FaultReply } from '../faults/kinds/kind.ts'
import type { Reply } from '../operation.ts'

/** The refusals of the gateway in front of the APIs (API gateway reference, error codes). */
const errors: Record<string, readonly [status: number, code: string, message?: string]> = {
  unauthenticated: [401, 'APIGW.0301'],
  'token-invalid': [401, 'APIGW.0301'],
  'token-expired': [401, 'APIGW.0307', 'The token must be updated.'],
  forbidden: [403, 'APIGW.0302', 'The IAM user is not allowed to access the API.'],
  'web-page': [403, 'APIGW.0302'],
  'no-such-api': [404, 'APIGW.0101', 'The API does not exist or has not been published in the environment'],
  'too-large': [413, 'APIGW.0201', 'Request entity too large.'],
  'uri-too-long': [414, 'APIGW.0201', 'Request URI too large.'],
  'headers-too-large': [431, 'APIGW.0201', 'Request header fields too large.'],
  'unsupported-encoding': [415, 'APIGW.0201'],
  'unsupported-transfer': [501, 'APIGW.0201'],
  'unknown-expectation': [417, 'APIGW.0201'],
  'request-timeout': [408, 'APIGW.0201', 'Request timeout.'],
  unavailable: [502, 'APIGW.0201', 'Backend unavailable.'],
  internal: [500, 'APIGW.0601', 'Internal server error'],
} satisfies Partial<Record<ProblemKind, readonly [number, string, string?]>>

/** A refusal as the gateway words it. */
export function gatewayError(problem: Problem, requestId: string): Reply {
  const [status, code, message = problem.message] = errors[problem.kind] ?? [400, 'APIGW.0201']
  return { status, body: { error_msg: message, error_code: code, request_id: requestId } }
}

/** The reply of a fault, in the words of the gateway or of the API. */
export function faultReply({ status, code, message, headers, body }: FaultReply, requestId: string): Reply {
  const text = code.startsWith('APIGW.')
    ? { error_msg: message, error_code: code, request_id: requestId }
    : { error_code: code, error_msg: message }
  return { status, headers, body: body ?? text }
}

/** The vendor's code in the body of a refusal; undefined if the API's errors have none. */
export function codeOf(body: unknown): string | undefined {
  const { error_code: code } = (body ?? {}) as { error_code?: unknown }
  return typeof code === 'string' ? code : undefined
}

/** The longest message in a log line, in characters. */
const LOGGED = 200

/** The message in the body of a refusal of any API; never the canonical request, which repeats headers of the caller. */
export function messageOf(body: unknown): string | undefined {
  // Livy has texts for bodies
  if (typeof body === 'string') return body.slice(0, LOGGED)
  const { error_msg, msg, error } = (body ?? {}) as Record<string, unknown>
  const { message } = (error ?? {}) as { message?: unknown }
  const text = [error_msg, msg, message].find((one) => typeof one === 'string') as string | undefined
  return text?.replace(/, canonicalRequest:.*/s, '').slice(0, LOGGED)
}

export const noSuchApi = (): Problem => new Problem('no-such-api', 'no operation has this method and path')
