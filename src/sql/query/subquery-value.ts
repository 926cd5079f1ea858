/** The values of queries in expressions. */
import { compareValues } from '../constant/compare.ts'
import { SqlFailure } from '../failure.ts'
import type { ComparisonOperator, Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import type { Cell, Environment } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'

/** undefined if the rows of the query are not known. */
export function subqueryValue(analysis: Analysis, one: Expression, environment: Environment | undefined): Cell {
  if (one.kind === 'subquery') {
    const rows = analysis.queryRows(one.query, environment)
    if (rows === undefined) return undefined
    if (rows.length > 1) throw new SqlFailure('Scalar sub-query has returned multiple rows', undefined, 'PLANNING')
    const [row] = rows
    return row === undefined ? null : row[0]
  }
  if (one.kind === 'exists') {
    const rows = analysis.queryRows(one.query, environment)
    return rows === undefined ? undefined : rows.length > 0
  }
  if (one.kind === 'quantified') return quantifiedValue(analysis, one, environment)
  return one.kind === 'inQuery' ? membership(analysis, one, environment) : undefined
}

function membership(
  analysis: Analysis,
  one: Expression & { readonly kind: 'inQuery' },
  environment: Environment | undefined,
): Cell {
  const rows = analysis.queryRows(one.query, environment)
  if (rows === undefined) return undefined
  if (rows.length === 0) return false
  const value = new RowExpression(analysis, one.value).value(environment)
  if (value === undefined || value === null) return value
  const type = analysis.typeOf(one.value)
  let hasNull = false
  for (const [cell] of rows) {
    if (cell === null) hasNull = true
    else {
      const order = cell === undefined ? undefined : compareValues(value, cell, type)
      if (order === undefined) return undefined
      if (order === 0) return true
    }
  }
  return hasNull ? null : false
}

/** `value > ALL (…)` is true over no rows, `value > ANY (…)` is false. */
function quantifiedValue(
  analysis: Analysis,
  one: Expression & { readonly kind: 'quantified' },
  environment: Environment | undefined,
): Cell {
  const rows = analysis.queryRows(one.query, environment)
  const value = new RowExpression(analysis, one.value).value(environment)
  if (rows === undefined || value === undefined) return undefined
  const isAll = one.quantifier === 'ALL'
  let hasNull = false
  for (const [cell] of rows) {
    if (cell === undefined) return undefined
    if (cell === null || value === null) hasNull = true
    else {
      const order = compareValues(value, cell, analysis.typeOf(one.value))
      if (order === undefined) return undefined
      if (holds(one.operator, order) !== isAll) return !isAll
    }
  }
  return hasNull ? null : isAll
}

function holds(operator: ComparisonOperator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
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
