import type { RuleDefinition } from '../faults/rule.ts'
import { groupBy } from './group.ts'
import type { Failure, Seen } from './seen.ts'

/** Fault rules for the errors that came instead of an answer: the same calls of an operation meet them again. */
export function faultsOf({ failures }: Seen): RuleDefinition[] {
  const alike = groupBy(failures, ({ call, nth: _nth, ...error }) =>
    JSON.stringify([call.project, call.operation, error]),
  )
  return [...alike.values()].map((group): RuleDefinition => {
    const [failure] = group as [Failure]
    return {
      match: { operation: failure.call.operation },
      when: { nth: group.map(({ nth }) => nth) },
      fault: { kind: 'status', status: failure.status, ...replyOf(failure) },
    }
  })
}

function replyOf({ code, message, body, retryAfter, contentType }: Failure): Record<string, unknown> {
  const headers = {
    ...(retryAfter !== undefined && { 'Retry-After': retryAfter }),
    ...(typeof body === 'string' && contentType !== undefined && { 'Content-Type': contentType }),
  }
  return {
    ...(body === undefined ? { code, message } : { body }),
    ...(Object.keys(headers).length > 0 && { headers }),
  }
}
