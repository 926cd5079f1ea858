/** What the setting `dialect` changes in the rules: `livy` follows Livy 0.8, its REST API (docs/rest-api.md) and its source. */
import { invalid, Problem } from '../core/problem.ts'
import { checkLength } from '../core/text-forms.ts'
import { livyKind } from '../model/code-kind.ts'
import type { Session } from '../model/session.ts'
import type { OutcomeContext } from '../stubs/outcomes/outcome.ts'
import type { World } from '../world/world.ts'

export const isLivy = ({ settings }: World): boolean => settings.dialect === 'livy'

/** DLI's documented maximum of characters in a statement; Livy has none. */
export const CODE_LIMIT = 1024

/** What happens to statements of a session without a driver. */
export function deadSessionsOf({ settings }: World): 'refuse' | 'accept' | 'livy' {
  if (settings.deadSessions !== 'dialect') return settings.deadSessions
  return settings.dialect === 'livy' ? 'livy' : 'refuse'
}

/** A statement's kind: its own, or that of its session. Livy throws if it is unknown, or neither names one. */
export function statementKind(world: World, given: string | undefined, { request }: Session): string {
  if (!isLivy(world)) return given ?? request.kind
  if (given === undefined && request.kind !== 'shared') return request.kind
  const kind = given === undefined ? undefined : livyKind(given)
  if (kind !== undefined) return kind
  throw driverProblem(
    given === undefined ? 'Code type should be specified if session kind is shared' : `Invalid kind: ${given}`,
  )
}

/** What Livy's server makes of an argument that its driver refuses. The stack trace that follows is left out. */
export const driverProblem = (why: string, exception = 'java.lang.IllegalArgumentException'): Problem =>
  new Problem(
    'engine',
    `java.util.concurrent.ExecutionException: org.apache.livy.rsc.rpc.RpcException: ${exception}: ${why}`,
  )

/** Throws if code is longer than DLI takes, or in the dialect livy than lakemock takes. */
export function checkCode(world: World, code: string): void {
  // the limit is in characters; a text that is short enough in UTF-16 units is short enough in characters
  checkLength(code, 'code')
  if (isLivy(world) || code.length <= CODE_LIMIT || [...code].length <= CODE_LIMIT) return
  throw invalid('code', `must have at most ${CODE_LIMIT} characters`)
}

/** The end state of a statement whose code throws: as documented, or as in Livy. */
export const outcomeContext = (world: World): OutcomeContext => (isLivy(world) ? livyOutcome : dliOutcome)
const livyOutcome: OutcomeContext = { failedState: 'available' }
const dliOutcome: OutcomeContext = { failedState: 'error' }
