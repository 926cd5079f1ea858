/** SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY, in the order in which Presto checks the clauses. */
import type { DataType } from '../data-type.ts'
import { isComparable } from '../data-types/traits.ts'
import type { Expression, Select, SelectItem, SortItem } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { checkBoolean, refuseAggregates } from './conditions.ts'
import { nameParts, windowCallsIn } from './expression-parts.ts'
import { analyzeGroupBy } from './group-by.ts'
import { checkGrouped } from './group-check.ts'
import { checkDistinctOrder, checkSortItems } from './order-by.ts'
import { analyzeRelation } from './relation.ts'
import { columnNamed, type Field, noColumns, RowShape, Scope } from './scope.ts'
import { checkStar, starFields } from './star.ts'
import { checkWindowCalls } from './window-check.ts'

/** A selected column: an expression, or a column that `*` stands for. */
export interface OutputColumn {
  readonly field: Field
  /** undefined for a column of `*`. */
  readonly expression: Expression | undefined
  /** The index of a column of `*` in FROM, or undefined for a field of a row. */
  readonly index: number | undefined
}

export function analyzeSelect(
  analysis: Analysis,
  select: Select,
  orderBy: readonly SortItem[],
  outer: Scope | undefined,
): RowShape {
  const from = select.from === undefined ? noColumns : analyzeRelation(analysis, select.from, outer)
  const source = new Scope(outer, from)
  if (select.where !== undefined) checkWhere(analysis, select.where, source)
  const columns = select.items.flatMap((item) => outputColumns(analysis, select, item, source))
  const expressions = columns.flatMap((column) => (column.expression === undefined ? [] : [column.expression]))
  const grouping = analyzeGroupBy(analysis, select, source, columns)
  if (select.having !== undefined) checkHaving(analysis, select.having, source)
  const isOpen = from.isOpen && select.items.some((item) => item.kind === 'all')
  const output = new RowShape(
    columns.map((column) => column.field),
    isOpen ? from.assumed : [],
  )
  if (orderBy.length > 0) checkDistinctOrder(analysis, select, orderBy)
  const sortKeys = checkSortItems(analysis, select, orderBy, new Scope(source, output), output)
  checkGrouped(analysis, { select, source: from, output, columns, grouping, sortKeys })
  checkWindowCalls(analysis, select, expressions)
  checkWindowCalls(analysis, select, sortKeys)
  analysis.setSelect(select, { columns, from, output, grouping })
  return analysis.setShape(select, output)
}

export function checkWhere(analysis: Analysis, where: Expression, scope: Scope): void {
  refuseAggregates(analysis, where, 'WHERE clause')
  checkBoolean(analysis, where, analysis.typeExpression(where, scope), 'WHERE clause')
}

function checkHaving(analysis: Analysis, having: Expression, scope: Scope): void {
  const type = analysis.typeExpression(having, scope)
  const [window] = windowCallsIn([having])
  if (window !== undefined) failAt(window, 'HAVING clause cannot contain window functions')
  checkBoolean(analysis, having, type, 'HAVING clause')
}

function outputColumns(analysis: Analysis, select: Select, item: SelectItem, scope: Scope): readonly OutputColumn[] {
  if (item.kind === 'all') {
    checkStar(analysis, select, item, scope)
    return starFields(analysis, item, scope).map((column) => {
      requireComparable(analysis, select, column.field.type)
      return column
    })
  }
  const { value, alias } = item
  const type = analysis.typeExpression(value, scope)
  requireComparable(analysis, select, type, value)
  const name = alias?.text ?? ownName(analysis, value)
  return [{ field: columnNamed(name, type), expression: value, index: undefined }]
}

/** The heading of a column without an alias. 0.216 writes what comes after a dot in lower case. */
function ownName(analysis: Analysis, value: Expression): string | undefined {
  const name = nameParts(value)?.at(-1)?.text
  return value.kind === 'member' && analysis.question.version === '0.216' ? name?.toLowerCase() : name
}

function requireComparable(analysis: Analysis, select: Select, type: DataType, value?: Expression): void {
  if (!select.isDistinct || isComparable(type)) return
  const what = value === undefined ? '' : `: ${analysis.text(value)}`
  failAt(select, `DISTINCT can only be applied to comparable types (actual: ${analysis.typeText(type)})${what}`)
}
