import { invalid } from './problem.ts'
import { shownValue } from './shown.ts'

/** Ids of projects and clusters. Huawei's are 32 hex digits; its documentation names no rule, so tests can use names. */
export const RESOURCE_ID = /^[A-Za-z0-9_-]{1,64}$/

/** The rule for messages. */
export const RESOURCE_ID_RULE = '1 to 64 letters, digits, "_" or "-"'

/** Throws a Problem that names `at` if a pattern is an exact text that cannot be an id: it would never match. */
export function checkIdPattern(pattern: unknown, at: string): void {
  if (typeof pattern !== 'string' || RESOURCE_ID.test(pattern)) return
  throw invalid(at, `must be ${RESOURCE_ID_RULE}, or a regular expression, not ${shownValue(pattern)}`)
}
