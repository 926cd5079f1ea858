import type { DataType } from '../data-type.ts'
import type { PrestoVersion } from '../question.ts'
import type { Expression } from '../syntax-tree.ts'
import type { Value } from './value.ts'

/** What the value of an expression depends on. */
export interface ConstantContext {
  readonly version: PrestoVersion
  /** The time of the world, in ms since 1970. */
  readonly nowMs: number
  readonly user: string
  /** The type of an expression or of one in it. */
  typeOf(expression: Expression): DataType
  /** The value of an expression that is known from outside, as of a column in the present row; undefined if it is not known. */
  read?(expression: Expression): Value | undefined
}

/** The value of an expression; undefined if it is not known. Throws a SqlFailure for an error that Presto finds when it computes the value. */
export function evaluate(expression: Expression, context: ConstantContext): Value | undefined {
  return context.read?.(expression)
}
