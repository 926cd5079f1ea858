import type { DataType } from '../data-type.ts'
import type { ResolvedCall } from '../function/resolve-call.ts'
import type { PrestoVersion } from '../question.ts'
import type { Expression } from '../syntax-tree.ts'
import type { Operand } from './arithmetic-value.ts'
import type { EvaluationBudget } from './evaluation-budget.ts'
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
  /** Which functions calls mean, kept from one evaluation of the same expressions to the next. */
  readonly calls?: WeakMap<Expression, ResolvedCall>
}

/** Evaluates the parts of an expression. */
export interface Evaluation {
  readonly context: ConstantContext
  readonly budget: EvaluationBudget
  /** undefined: not known. */
  value(expression: Expression): Value | undefined
  /** The value as one of another type; undefined: not known. */
  valueAs(expression: Expression, type: DataType): Value | undefined
  /** The value with its type; undefined: not known. */
  operand(expression: Expression): Operand | undefined
  /** The same with names that stand for values. */
  bind(names: ReadonlyMap<string, Value>): Evaluation
}
