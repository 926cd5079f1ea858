import { SqlFailure } from '../failure.ts'
import type { Call, Expression } from '../syntax-tree.ts'
import type { Evaluation } from './evaluation.ts'
import { comparisonValue, type ExpressionOf } from './predicate-value.ts'
import type { Value } from './value.ts'

/** The names of calls that are not calls of functions: not all of their values are computed. */
export type ConditionalName = 'if' | 'nullif' | 'coalesce' | 'try'

export function caseValue(evaluation: Evaluation, one: ExpressionOf<'case'>): Value | undefined {
  const type = evaluation.context.typeOf(one)
  const operand = one.operand === undefined ? undefined : evaluation.operand(one.operand)
  if (one.operand !== undefined && operand === undefined) return undefined
  for (const branch of one.branches) {
    const when = evaluation.operand(branch.when)
    if (when === undefined) return undefined
    const holds = operand === undefined ? when.value : comparisonValue('=', operand, when)
    if (holds === undefined) return undefined
    if (holds === true) return evaluation.valueAs(branch.then, type)
  }
  return one.otherwise === undefined ? null : evaluation.valueAs(one.otherwise, type)
}

/** undefined: the value is not known. */
export function conditionalValue(evaluation: Evaluation, name: ConditionalName, call: Call): Value | undefined {
  const [first, second, third] = call.values
  const type = evaluation.context.typeOf(call)
  if (first === undefined) return undefined
  switch (name) {
    case 'if': {
      const condition = evaluation.value(first)
      const chosen = condition === true ? second : third
      if (condition === undefined) return undefined
      return chosen === undefined ? null : evaluation.valueAs(chosen, type)
    }
    case 'nullif':
      return nullIfValue(evaluation, first, second)
    case 'coalesce':
      for (const value of call.values) {
        const result = evaluation.valueAs(value, type)
        if (result !== null) return result
      }
      return null
    case 'try':
      try {
        return evaluation.value(first)
      } catch (error) {
        if (error instanceof SqlFailure && error.at === undefined) return null
        throw error
      }
  }
}

function nullIfValue(evaluation: Evaluation, first: Expression, second: Expression | undefined): Value | undefined {
  const left = evaluation.operand(first)
  const right = second === undefined ? undefined : evaluation.operand(second)
  if (left === undefined || right === undefined) return undefined
  const isEqual = comparisonValue('=', left, right)
  return isEqual === undefined ? undefined : isEqual === true ? null : left.value
}
