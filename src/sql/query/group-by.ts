/** GROUP BY: positions, columns, expressions, and sets of columns. */

import { isComparable } from '../data-types/traits.ts'
import type { Expression, GroupingElement, Select } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { refuseAggregates } from './conditions.ts'
import { groupingSets } from './grouping-sets.ts'
import { refuseNegative } from './order-by.ts'
import type { Scope } from './scope.ts'
import type { OutputColumn } from './select.ts'

/** What a query groups by: an expression, or a column of FROM that `*` selects and a position names. */
export type GroupKey = { readonly expression: Expression } | { readonly index: number }

export interface Grouping {
  readonly keys: readonly GroupKey[]
  /** The grouping sets, as indexes in `keys`. GROUP BY of expressions is one set. */
  readonly sets: readonly (readonly number[])[]
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
  const keys: GroupKey[] = []
  const elements = groupBy.elements.map((element) => {
    const sets = element.sets.map((set) =>
      set.flatMap((one) => {
        const key = keyOf(analysis, element, one, scope, columns)
        return key === undefined ? [] : [keys.push(key) - 1]
      }),
    )
    return { kind: element.kind, sets }
  })
  for (const key of keys) {
    const type = 'expression' in key ? analysis.typeOf(key.expression) : scope.shape.fields[key.index]?.type
    if (type === undefined || isComparable(type)) continue
    failAt(select, `${analysis.typeText(type)} is not comparable, and therefore cannot be used in GROUP BY`)
  }
  return { keys, sets: groupingSets(elements, groupBy.isDistinct) }
}

function keyOf(
  analysis: Analysis,
  element: GroupingElement,
  one: Expression,
  scope: Scope,
  columns: readonly OutputColumn[],
): GroupKey | undefined {
  if (element.kind !== 'simple') return { expression: checkColumn(analysis, one, scope) }
  refuseNegative(analysis, one, 'GROUP BY')
  if (one.kind === 'integer') return selectedKey(analysis, one, columns, scope)
  analysis.typeExpression(one, scope)
  if (analysis.columnOf(one) === undefined) refuseAggregates(analysis, one, 'GROUP BY clause')
  return { expression: one }
}

/** The elements of ROLLUP, CUBE and GROUPING SETS are columns. */
function checkColumn(analysis: Analysis, one: Expression, scope: Scope): Expression {
  const type = analysis.typeExpression(one, scope)
  if (analysis.columnOf(one) === undefined && type.base !== 'any') {
    failAt(one, `GROUP BY expression must be a column reference: ${analysis.text(one)}`)
  }
  return one
}

/** What a position names; undefined if it is a column that is not known. */
function selectedKey(
  analysis: Analysis,
  one: Extract<Expression, { readonly text: string }>,
  columns: readonly OutputColumn[],
  scope: Scope,
): GroupKey | undefined {
  const position = BigInt(one.text)
  const column = position < 1n ? undefined : columns[Number(position) - 1]
  if (column === undefined) {
    if (scope.isOpen) return undefined
    failAt(one, `GROUP BY position ${position} is not in select list`)
  }
  const { expression, index } = column
  if (expression === undefined) return index === undefined ? undefined : { index }
  if (analysis.columnOf(expression) === undefined) refuseAggregates(analysis, expression, 'GROUP BY clause')
  return { expression }
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
