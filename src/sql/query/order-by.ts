/** ORDER BY: positions, columns of the result, and expressions. */
import type { DataType } from '../data-type.ts'
import { isOrderable } from '../data-types/traits.ts'
import type { Expression, Select, SortItem } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { expressionKey } from './expression-key.ts'
import type { RowShape, Scope } from './scope.ts'

type Position = Extract<Expression, { readonly text: string }>

/** Checks the items and returns their expressions; a position has none. `node` is the query that the order belongs to. */
export function checkSortItems(
  analysis: Analysis,
  node: { readonly at: number },
  items: readonly SortItem[],
  scope: Scope,
  output: RowShape,
): readonly Expression[] {
  const expressions: Expression[] = []
  for (const { value } of items) {
    refuseNegative(analysis, value, 'ORDER BY')
    const type = value.kind === 'integer' ? positionType(value, output) : analysis.typeExpression(value, scope)
    if (type !== undefined && !isOrderable(type)) {
      // a column by its position is written by its number
      const text = value.kind === 'integer' ? `:input(${Number(value.text) - 1})` : analysis.text(value)
      failAt(
        node,
        `Type ${analysis.typeText(type)} is not orderable, and therefore cannot be used in ORDER BY: ${text}`,
      )
    }
    if (value.kind !== 'integer') expressions.push(value)
  }
  return expressions
}

/** In 333, a number with a minus is a position that no column has. */
export function refuseNegative(analysis: Analysis, value: Expression, clause: string): void {
  if (analysis.question.version !== '333' || value.kind !== 'sign' || value.sign !== '-') return
  if (value.value.kind !== 'integer') return
  failAt(value, `${clause} position -${value.value.text} is not in select list`)
}

function positionType(value: Position, output: RowShape): DataType | undefined {
  if (output.isOpen) return undefined
  const position = BigInt(value.text)
  const { visible } = output
  if (position < 1n || position > BigInt(visible.length)) {
    failAt(value, `ORDER BY position ${position} is not in select list`)
  }
  return visible[Number(position) - 1]?.type
}

/** The selected expressions by their aliases, or by their own name, in lower case. */
function namedItems(select: Select): ReadonlyMap<string, readonly Expression[]> {
  const named = new Map<string, Expression[]>()
  for (const item of select.items) {
    if (item.kind === 'all') continue
    const name = item.alias?.text ?? (item.value.kind === 'name' ? item.value.name.text : undefined)
    if (name === undefined) continue
    const key = name.toLowerCase()
    named.set(key, [...(named.get(key) ?? []), item.value])
  }
  return named
}

/** After SELECT DISTINCT, only what is selected can be sorted by. */
export function checkDistinctOrder(analysis: Analysis, select: Select, items: readonly SortItem[]): void {
  if (!select.isDistinct) return
  const named = namedItems(select)
  const selected = new Set(
    select.items.flatMap((item) => (item.kind === 'all' ? [] : [expressionKey(analysis, item.value)])),
  )
  for (const { value } of items) {
    if (value.kind === 'integer') continue
    const meant = value.kind === 'name' ? (named.get(value.name.text.toLowerCase())?.[0] ?? value) : value
    if (selected.has(expressionKey(analysis, meant))) continue
    failAt(select, 'For SELECT DISTINCT, ORDER BY expressions must appear in select list')
  }
}
