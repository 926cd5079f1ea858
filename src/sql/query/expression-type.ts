/** The type of each expression, and the rules that an expression has to keep. */
import { anyType, type DataType } from '../data-type.ts'
import { readType, resolveType } from '../data-types/read-type.ts'
import {
  arrayOf,
  booleanType,
  dateType,
  rowOf,
  timestampType,
  timestampWithZoneType,
  timeType,
  timeWithZoneType,
  varcharType,
} from '../data-types/scalar-types.ts'
import { isComparable, isOrderable } from '../data-types/traits.ts'
import { literalType } from '../function/literal-type.ts'
import {
  arithmeticType,
  atTimeZoneType,
  betweenType,
  castType,
  comparisonType,
  distinctType,
  extractType,
  signType,
  subscriptType,
} from '../function/operator-types.ts'
import type { Expression } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { typeCall } from './call-type.ts'
import { typeCase } from './case-type.ts'
import { typeGrouping, typeMember, typeName } from './column-type.ts'
import { checkLogical, checkOperand } from './conditions.ts'
import { typeTextOf } from './expression-text.ts'
import type { Scope } from './scope.ts'
import { pairType, singleType } from './single-type.ts'
import { checkExists, typeSubquery } from './subquery-type.ts'

/** Checks an expression and all in it, and returns its type. @throws SqlFailure with the place of what is wrong. */
export function expressionType(analysis: Analysis, expression: Expression, scope: Scope): DataType {
  const { version } = analysis.question
  const type = (part: Expression): DataType => analysis.typeExpression(part, scope)
  switch (expression.kind) {
    case 'null':
    case 'boolean':
    case 'integer':
    case 'decimal':
    case 'double':
    case 'string':
    case 'binary':
    case 'typed':
    case 'interval':
      return literalType(expression)
    case 'parameter':
      return anyType
    case 'name':
      return typeName(analysis, expression, scope)
    case 'member':
      return typeMember(analysis, expression, scope)
    case 'call':
      return typeCall(analysis, expression, scope)
    case 'lambda':
      return failAt(expression, 'Lambda expression should always be used inside a function')
    case 'sign':
      return typeSign(analysis, expression, scope)
    case 'arithmetic':
      return arithmeticType(expression.operator, type(expression.left), type(expression.right), expression.at, version)
    case 'comparison':
      return comparisonType(expression.operator, type(expression.left), type(expression.right), expression.at, version)
    case 'distinct':
      return distinctType(type(expression.left), type(expression.right), expression.at, version)
    case 'between':
      return betweenType(type(expression.value), type(expression.low), type(expression.high), expression.at, version)
    case 'logical':
      checkLogical(analysis, expression.left, type(expression.left), 'Left side of logical expression')
      checkLogical(analysis, expression.right, type(expression.right), 'Right side of logical expression')
      return booleanType
    case 'not':
      checkLogical(analysis, expression.value, type(expression.value), 'Value of logical NOT expression')
      return booleanType
    case 'isNull':
      type(expression.value)
      return booleanType
    case 'inList': {
      for (const part of [expression.value, ...expression.items]) type(part)
      singleType(analysis, expression.items, 'All IN list values must be the same type')
      singleType(analysis, [expression.value, ...expression.items], 'IN value and list items must be the same type')
      return booleanType
    }
    case 'inQuery': {
      const value = type(expression.value)
      const result = typeSubquery(analysis, expression.query, expression, scope, expression.at)
      pairType(
        analysis,
        value,
        result,
        expression,
        'value and result of subquery must be of the same type for IN expression',
      )
      return booleanType
    }
    case 'quantified':
      return typeQuantified(analysis, expression, scope)
    case 'exists':
      checkExists(analysis, expression.query, scope)
      return booleanType
    case 'subquery':
      return typeSubquery(analysis, expression.query, expression, scope, expression.query.at)
    case 'like':
      return typeLike(analysis, expression, scope)
    case 'case':
      return typeCase(analysis, expression, scope)
    case 'cast': {
      // 333 names the type as it is written
      if (version === '333' && readType(expression.type) === undefined) {
        failAt(expression, `Unknown type: ${typeTextOf(expression.type, analysis.style)}`)
      }
      const to = resolveType(expression.type, expression.at)
      if (to.base === 'unknown') failAt(expression, 'UNKNOWN is not a valid type')
      return castType(type(expression.value), to, expression.at, version)
    }
    case 'array':
      for (const item of expression.items) type(item)
      return arrayOf(singleType(analysis, expression.items, 'All ARRAY elements must be the same type'))
    case 'row':
      return rowOf(expression.items.map(type))
    case 'subscript':
      return typeSubscript(analysis, expression, scope)
    case 'atTimeZone':
      return atTimeZoneType(type(expression.value), type(expression.zone), expression.value.at, version)
    case 'extract':
      return extractType(expression.field, type(expression.value), expression.value.at, version)
    case 'current':
      return currentType(expression)
    case 'grouping':
      return typeGrouping(analysis, expression, scope)
  }
}

const currentTypes = {
  date: dateType,
  time: timeWithZoneType,
  timestamp: timestampWithZoneType,
  localtime: timeType,
  localtimestamp: timestampType,
  user: varcharType,
  path: varcharType,
} as const

function currentType(expression: Expression & { readonly kind: 'current' }): DataType {
  if (expression.precision !== undefined) failAt(expression, 'non-default precision not yet supported')
  return currentTypes[expression.what]
}

function typeSign(analysis: Analysis, one: Expression & { readonly kind: 'sign' }, scope: Scope): DataType {
  const type = analysis.typeExpression(one.value, scope)
  if (one.sign === '+' && type.base === 'decimal') {
    failAt(one, `Unary '+' operator cannot by applied to ${analysis.typeText(type)} type`)
  }
  return signType(one.sign, type, one.at, analysis.question.version)
}

function typeLike(analysis: Analysis, like: Expression & { readonly kind: 'like' }, scope: Scope): DataType {
  const check = (operand: Expression, what: string, isValue: boolean): void => {
    const type = analysis.typeExpression(operand, scope)
    if (type.base === 'varchar' || (isValue && type.base === 'char')) return
    checkOperand(analysis, operand, type, varcharType, what)
  }
  check(like.value, 'Left side of LIKE expression', true)
  check(like.pattern, 'Pattern for LIKE expression', false)
  if (like.escape !== undefined) check(like.escape, 'Escape for LIKE expression', false)
  return booleanType
}

function typeQuantified(analysis: Analysis, one: Expression & { readonly kind: 'quantified' }, scope: Scope): DataType {
  const value = analysis.typeExpression(one.value, scope)
  // the comparison with ANY becomes another expression, which has no place
  const place = one.quantifier === 'ALL' ? one.query.at : undefined
  const result = typeSubquery(analysis, one.query, { at: one.query.at }, scope, place)
  const type = pairType(
    analysis,
    value,
    result,
    one,
    'Value expression and result of subquery must be of the same type for quantified comparison',
  )
  const isEquality = one.operator === '=' || one.operator === '<>'
  const isPossible = isEquality ? isComparable(type) : isOrderable(type)
  if (!isPossible) {
    const trait = isEquality ? 'comparable' : 'orderable'
    failAt(one, `Type [${analysis.typeText(type)}] must be ${trait} in order to be used in quantified comparison`)
  }
  return booleanType
}

/** 333 also takes a constant index of a row. */
function typeSubscript(analysis: Analysis, one: Expression & { readonly kind: 'subscript' }, scope: Scope): DataType {
  const base = analysis.typeExpression(one.base, scope)
  const index = analysis.typeExpression(one.index, scope)
  if (base.base === 'any' || (base.base === 'row' && analysis.question.version === '333')) return rowPart(base, one)
  return subscriptType(base, index, one.at, analysis.question.version)
}

function rowPart(row: DataType, one: Expression & { readonly kind: 'subscript' }): DataType {
  if (row.base === 'any') return anyType
  if (one.index.kind !== 'integer') failAt(one.index, 'Subscript expression on ROW requires a constant index')
  const position = Number(one.index.text)
  const part = row.parameters?.[position - 1]
  if (position < 1) failAt(one.index, `Invalid subscript index: ${position}. ROW indices start at 1`)
  if (part === undefined) {
    failAt(one.index, `Subscript index out of bounds: ${position}, max value is ${row.parameters?.length ?? 0}`)
  }
  if (typeof part === 'number') return anyType
  return 'type' in part ? part.type : part
}
