import type { DataType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import { lengthOf } from '../data-types/type-parts.ts'
import type { ComparisonOperator, Expression } from '../syntax-tree.ts'
import type { Operand } from './arithmetic-value.ts'
import { coerceValue } from './cast.ts'
import { compareValues, equalValues, isSameValue } from './compare.ts'
import type { Evaluation } from './evaluation.ts'
import { isLike } from './like-match.ts'
import type { Value } from './value.ts'

export type ExpressionOf<Kind extends Expression['kind']> = Expression & { readonly kind: Kind }

export function comparisonValue(operator: ComparisonOperator, left: Operand, right: Operand): Value | undefined {
  const pair = asCommon(left, right)
  if (pair === undefined) return undefined
  const { one, other, type } = pair
  if (one === null || other === null) return null
  if (operator === '=' || operator === '<>') {
    const isEqual = equalValues(one, other, type)
    return isEqual === null ? null : isEqual === (operator === '=')
  }
  const order = compareValues(one, other, type)
  if (order === undefined) return typeof one === 'number' ? false : undefined
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** `left IS DISTINCT FROM right` */
export function distinctValue(left: Operand, right: Operand): Value | undefined {
  const pair = asCommon(left, right)
  return pair === undefined ? undefined : !isSameValue(pair.one, pair.other, pair.type)
}

export function betweenValue(evaluation: Evaluation, one: ExpressionOf<'between'>): Value | undefined {
  const [value, low, high] = [one.value, one.low, one.high].map((part) => evaluation.operand(part))
  if (value === undefined || low === undefined || high === undefined) return undefined
  const hasNull = value.value === null || low.value === null || high.value === null
  // 0.216 does not look at the other bound
  if (hasNull && evaluation.context.version !== '333') return null
  return andValue([comparisonValue('>=', value, low), comparisonValue('<=', value, high)])
}

export function inListValue(evaluation: Evaluation, one: ExpressionOf<'inList'>): Value | undefined {
  const value = evaluation.operand(one.value)
  if (value === undefined) return undefined
  const results = one.items.map((item) => {
    const operand = evaluation.operand(item)
    return operand === undefined ? undefined : comparisonValue('=', value, operand)
  })
  return orValue(results)
}

export function likeValue(evaluation: Evaluation, one: ExpressionOf<'like'>): Value | undefined {
  const value = evaluation.operand(one.value)
  const pattern = evaluation.operand(one.pattern)
  const escaped = one.escape === undefined ? undefined : evaluation.operand(one.escape)
  if (value === undefined || pattern === undefined || (one.escape !== undefined && escaped === undefined))
    return undefined
  if (value.value === null || pattern.value === null || escaped?.value === null) return null
  if (typeof value.value !== 'string' || typeof pattern.value !== 'string') return undefined
  const text = value.type.base === 'char' ? value.value.padEnd(lengthOf(value.type)) : value.value
  const escapeText = typeof escaped?.value === 'string' && escaped.value !== '' ? escaped.value : undefined
  evaluation.budget.spend((text.length * pattern.value.length) / 10)
  return isLike(text, pattern.value, escapeText)
}

/** AND of values that may not be known. */
export function andValue(values: readonly (Value | undefined)[]): Value | undefined {
  if (values.includes(false)) return false
  if (values.includes(undefined)) return undefined
  return values.includes(null) ? null : true
}

/** OR of values that may not be known. */
export function orValue(values: readonly (Value | undefined)[]): Value | undefined {
  if (values.includes(true)) return true
  if (values.includes(undefined)) return undefined
  return values.includes(null) ? null : false
}

/** Both values as values of the common type. */
function asCommon(
  left: Operand,
  right: Operand,
): { readonly one: Value; readonly other: Value; readonly type: DataType } | undefined {
  const type = commonType(left.type, right.type)
  if (type === undefined || type.base === 'any') return undefined
  const one = coerceValue(left.value, left.type, type)
  const other = coerceValue(right.value, right.type, type)
  return one === undefined || other === undefined ? undefined : { one, other, type }
}
