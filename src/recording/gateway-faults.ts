import type { RuleDefinition } from '../faults/rule.ts'
import { groupBy } from './group.ts'
import type { Failure, Seen } from './seen.ts'

/** Fault rules for the errors that came instead of an answer: the same calls of an operation meet them again. */
export function faultsOf({ failures }: Seen): RuleDefinition[] {
  const alike = groupBy(failures, ({ call, nth: _nth, ...error }) =>
    JSON.stringify([call.project, call.operation, error]),
  )
  const names = new Map<string, number>()
  return [...alike.values()].map((group): RuleDefinition => {
    const [failure] = group as [Failure]
    const { operation } = failure.call
    const stem = `recorded-${operation}-${failure.status}`
    const count = (names.get(stem) ?? 0) + 1
    names.set(stem, count)
    return {
      name: count === 1 ? stem : `${stem}-${count}`,
      match: { operation },
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
