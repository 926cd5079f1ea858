/** CASE, IF, NULLIF, COALESCE and TRY, which are forms of the language and not functions. */
import type { DataType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import type { Call, Expression, Place } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { checkLogical } from './conditions.ts'
import type { Scope } from './scope.ts'
import { pairType, singleType } from './single-type.ts'

export function typeCase(analysis: Analysis, one: Expression & { readonly kind: 'case' }, scope: Scope): DataType {
  const type = (part: Expression): DataType => analysis.typeExpression(part, scope)
  for (const branch of one.branches) {
    if (one.operand === undefined) checkLogical(analysis, branch.when, type(branch.when), 'CASE WHEN clause')
    else {
      const message = 'CASE operand type does not match WHEN clause operand type'
      pairType(analysis, type(one.operand), type(branch.when), whenPlace(analysis, branch.when), message)
    }
  }
  const results = one.branches.map((branch) => branch.then)
  const all = one.otherwise === undefined ? results : [...results, one.otherwise]
  for (const result of all) type(result)
  return singleType(analysis, all, 'All CASE results must be the same type')
}

/** 333 names the value after WHEN; 0.216 names the word WHEN. */
function whenPlace(analysis: Analysis, value: Expression): Place {
  const { text, version } = analysis.question
  if (version === '333') return value
  return { at: Math.max(0, text.toLowerCase().lastIndexOf('when', value.at)) }
}

/** The type of IF, NULLIF, COALESCE or TRY; undefined if the call is of a function. */
export function typeSpecialForm(analysis: Analysis, call: Call, scope: Scope): DataType | undefined {
  const [only] = call.name.parts
  if (call.name.parts.length !== 1 || only === undefined) return undefined
  const types = (): readonly DataType[] => call.values.map((value) => analysis.typeExpression(value, scope))
  const [first, second, third] = call.values
  switch (only.text.toLowerCase()) {
    case 'if': {
      if (first === undefined || second === undefined) return undefined
      checkLogical(analysis, first, analysis.typeExpression(first, scope), 'IF condition')
      const then = analysis.typeExpression(second, scope)
      if (third === undefined) return then
      return pairType(
        analysis,
        then,
        analysis.typeExpression(third, scope),
        call,
        'Result types for IF must be the same',
      )
    }
    case 'nullif': {
      const [left, right] = types()
      if (left === undefined || right === undefined) return undefined
      if (commonType(left, right) === undefined) {
        failAt(call, `Types are not comparable with NULLIF: ${analysis.typeText(left)} vs ${analysis.typeText(right)}`)
      }
      return left
    }
    case 'coalesce':
      types()
      return singleType(analysis, call.values, 'All COALESCE operands must be the same type')
    case 'try':
      return types()[0]
    default:
      return undefined
  }
}
