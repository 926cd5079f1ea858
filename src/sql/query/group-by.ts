/** GROUP BY: positions, columns, expressions, and sets of columns. */
import type { Expression, GroupingElement, Select } from '../syntax-tree.ts'
import { isComparable } from '../type/traits.ts'
import { type Analysis, failAt } from './analysis.ts'
import { refuseAggregates } from './conditions.ts'
import { typeExpression } from './expression-type.ts'
import type { Scope } from './scope.ts'
import type { OutputColumn } from './select.ts'

/** What a query groups by. A column of `*` is given by its index in FROM. */
export interface Grouping {
  readonly expressions: readonly Expression[]
  readonly indexes: readonly number[]
  /** Whether it is known that the columns above are all: false for an unknown column of an assumed table. */
  readonly isSimple: boolean
}

/** undefined if the query has no GROUP BY. */
export function analyzeGroupBy(
  analysis: Analysis,
  select: Select,
  scope: Scope,
  columns: readonly OutputColumn[],
): Grouping | undefined {
  const { groupBy } = select
  if (groupBy === undefined) return undefined
  checkSetCount(groupBy.elements, select)
  const expressions: Expression[] = []
  const indexes: number[] = []
  for (const element of groupBy.elements) {
    for (const one of element.sets.flat()) {
      if (element.kind !== 'simple') expressions.push(checkColumn(analysis, one, scope))
      else if (one.kind === 'integer') takePosition(analysis, one, columns, scope, { expressions, indexes })
      else expressions.push(checkSimple(analysis, one, scope))
    }
  }
  for (const expression of expressions) {
    const type = analysis.typeOf(expression)
    if (isComparable(type)) continue
    failAt(select, `${analysis.typeText(type)} is not comparable, and therefore cannot be used in GROUP BY`)
  }
  const isSimple = groupBy.elements.every((element) => element.kind === 'simple') && !groupBy.isDistinct
  return { expressions, indexes, isSimple }
}

function checkSimple(analysis: Analysis, one: Expression, scope: Scope): Expression {
  typeExpression(analysis, one, scope)
  if (analysis.columnOf(one) === undefined) refuseAggregates(analysis, one, 'GROUP BY clause')
  return one
}

/** The elements of ROLLUP, CUBE and GROUPING SETS are columns. */
function checkColumn(analysis: Analysis, one: Expression, scope: Scope): Expression {
  const type = typeExpression(analysis, one, scope)
  if (analysis.columnOf(one) === undefined && type.base !== 'any') {
    failAt(one, `GROUP BY expression must be a column reference: ${analysis.text(one)}`)
  }
  return one
}

function takePosition(
  analysis: Analysis,
  one: Extract<Expression, { readonly text: string }>,
  columns: readonly OutputColumn[],
  scope: Scope,
  into: { readonly expressions: Expression[]; readonly indexes: number[] },
): void {
  const position = BigInt(one.text)
  const column = position < 1n ? undefined : columns[Number(position) - 1]
  if (column === undefined) {
    if (scope.isOpen) return
    failAt(one, `GROUP BY position ${position} is not in select list`)
  }
  if (column.expression !== undefined) {
    if (analysis.columnOf(column.expression) === undefined) {
      refuseAggregates(analysis, column.expression, 'GROUP BY clause')
    }
    into.expressions.push(column.expression)
  } else if (column.index !== undefined) into.indexes.push(column.index)
}

const mostSets = 2048

function checkSetCount(elements: readonly GroupingElement[], select: Select): void {
  let product = 1
  for (const { kind, sets } of elements) {
    const size = sets.flat().length
    if (kind === 'cube') product *= 2 ** size
    else if (kind === 'rollup') product *= size + 1
    else if (kind === 'sets') product *= sets.length
    if (product <= mostSets) continue
    const count = product > 2 ** 31 - 1 ? 'more than 2147483647' : String(product)
    failAt(select.groupBy ?? select, `GROUP BY has ${count} grouping sets but can contain at most ${mostSets}`)
  }
}
