/** What WHERE, HAVING, JOIN ON and logical operators require of an expression. */
import type { DataType } from '../data-type.ts'
import { canCoerce } from '../data-types/coercion.ts'
import { booleanType } from '../data-types/scalar-types.ts'
import type { Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { aggregatesIn, walk, windowCallsIn } from './expression-parts.ts'

/** `clause` is what the message calls the condition: `WHERE clause`. */
export function checkBoolean(analysis: Analysis, condition: Expression, type: DataType, clause: string): void {
  if (['boolean', 'unknown', 'any'].includes(type.base)) return
  failAt(condition, `${clause} must evaluate to a boolean: actual type ${analysis.typeText(type)}`)
}

/** `what` is what the message calls the operand: `Left side of logical expression`. */
export function checkOperand(
  analysis: Analysis,
  operand: Expression,
  type: DataType,
  expected: DataType,
  what: string,
): void {
  if (canCoerce(type, expected)) return
  failAt(operand, `${what} must evaluate to a ${analysis.typeText(expected)} (actual: ${analysis.typeText(type)})`)
}

export const checkLogical = (analysis: Analysis, operand: Expression, type: DataType, what: string): void =>
  checkOperand(analysis, operand, type, booleanType, what)

/** WHERE, JOIN ON, GROUP BY and lambdas have no aggregates, window functions or GROUPING in them. */
export function refuseAggregates(analysis: Analysis, expression: Expression, clause: string): void {
  const found: readonly Expression[] = [
    ...aggregatesIn([expression], analysis.question.version),
    ...windowCallsIn([expression]),
    ...[...walk(expression)].filter((part) => part.kind === 'grouping'),
  ]
  if (found.length === 0) return
  const texts = found.map((one) => analysis.text(one)).join(', ')
  failAt(expression, `${clause} cannot contain aggregations, window functions or grouping operations: [${texts}]`)
}
