import type { ConstantContext } from '../constant/evaluate.ts'
import type { Analysis } from './analysis.ts'

/** What an expression without columns depends on. */
export function constantContext(analysis: Analysis): ConstantContext {
  const { version, nowMs, user } = analysis.question
  return { version, nowMs, user, typeOf: (expression) => analysis.typeOf(expression) }
}
