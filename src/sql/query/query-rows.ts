/** The rows that a query gives; undefined if they are not known. */
import { anyType } from '../data-type.ts'
import { rowFields } from '../data-types/type-parts.ts'
import type { Query, QueryBody, SortItem } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { coerced } from './coerced-cell.ts'
import { tableRows } from './relation-rows.ts'
import { type Cell, type Environment, MAX_ROWS, type Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { distinctRows, rowKey } from './row-key.ts'
import type { RowShape } from './scope.ts'
import { selectRows } from './select-rows.ts'
import { sortRows } from './sort-rows.ts'

export function queryRows(
  analysis: Analysis,
  query: Query,
  outer: Environment | undefined,
): readonly Row[] | undefined {
  if (!analysis.budget.spend(1)) return undefined
  const { body } = query
  const rows =
    body.kind === 'select'
      ? selectRows(analysis, body, query.orderBy, outer)
      : sortedBody(analysis, body, query.orderBy, outer)
  if (rows === undefined) return query.limit === '0' ? [] : undefined
  const start = query.offset === undefined ? 0 : Number(query.offset)
  const count = query.limit === undefined || !/^\d+$/.test(query.limit) ? MAX_ROWS : Number(query.limit)
  const end =
    query.withTies && rows.length > start + count ? endOfTies(analysis, query, rows, start + count) : start + count
  return end === undefined ? undefined : rows.slice(start, end)
}

/**
 * How many rows there are with those that are equal to the last one in ORDER BY; undefined if it sorts by other than
 * columns of the result.
 */
function endOfTies(analysis: Analysis, query: Query, rows: readonly Row[], end: number): number | undefined {
  const fields = analysis.shapeOf(query.body)?.visible ?? []
  const places = query.orderBy.map(({ value }) => {
    if (value.kind === 'integer') return Number(value.text) - 1
    if (value.kind !== 'name') return -1
    const name = value.name.text.toLowerCase()
    return fields.findIndex((field) => field.name?.toLowerCase() === name)
  })
  if (places.includes(-1)) return undefined
  const keyOf = (row: Row | undefined): string | undefined => rowKey(places.map((place) => row?.[place]))
  const last = keyOf(rows[end - 1])
  if (last === undefined) return undefined
  const next = rows.findIndex((row, index) => index >= end && keyOf(row) !== last)
  return next < 0 ? rows.length : next
}

function sortedBody(
  analysis: Analysis,
  body: QueryBody,
  orderBy: readonly SortItem[],
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const rows = bodyRows(analysis, body, outer)
  const shape = analysis.shapeOf(body)
  if (rows === undefined || shape === undefined) return rows
  return sortRows(
    analysis,
    rows.map((row) => ({ row, environment: { shape, row, outer } })),
    orderBy,
    shape,
  )
}

function bodyRows(analysis: Analysis, body: QueryBody, outer: Environment | undefined): readonly Row[] | undefined {
  switch (body.kind) {
    case 'select':
      return selectRows(analysis, body, [], outer)
    case 'query':
      return analysis.queryRows(body, outer)
    case 'table':
      return tableRows(analysis, body, outer)
    case 'values':
      return valuesRows(analysis, body, outer)
    case 'set':
      return setRows(analysis, body, outer)
  }
}

function valuesRows(
  analysis: Analysis,
  values: QueryBody & { readonly kind: 'values' },
  outer: Environment | undefined,
): readonly Row[] {
  const target = analysis.shapeOf(values)?.fields ?? []
  return values.rows.map((one) => {
    const type = analysis.typeOf(one)
    const items = one.kind === 'row' ? one.items : [one]
    if (one.kind !== 'row' && type.base === 'row') return splitRow(analysis, one, outer)
    return items.map((item, index) => {
      const value = new RowExpression(analysis, item).value(outer)
      return coerced(value, analysis.typeOf(item), target[index]?.type ?? anyType)
    })
  })
}

function splitRow(analysis: Analysis, one: Parameters<Analysis['typeOf']>[0], outer: Environment | undefined): Row {
  const value = new RowExpression(analysis, one).value(outer)
  const count = rowFields(analysis.typeOf(one)).length
  const cells: readonly Cell[] = Array.isArray(value) ? value : []
  return Array.from({ length: count }, (_, index) => cells[index])
}

function setRows(
  analysis: Analysis,
  set: QueryBody & { readonly kind: 'set' },
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const shape = analysis.shapeOf(set)
  const left = sideRows(analysis, set.left, shape, outer)
  const right = sideRows(analysis, set.right, shape, outer)
  if (left === undefined || right === undefined || shape === undefined) return undefined
  if (set.operator === 'UNION') {
    const all = [...left, ...right]
    return all.length > MAX_ROWS ? undefined : set.isDistinct ? distinctRows(all) : all
  }
  const keys = right.map(rowKey)
  const rows = distinctRows(left)
  if (rows === undefined || keys.some((key) => key === undefined)) return undefined
  const others = new Set(keys)
  const isKept = set.operator === 'INTERSECT'
  return rows.filter((row) => others.has(rowKey(row)) === isKept)
}

function sideRows(
  analysis: Analysis,
  body: QueryBody,
  target: RowShape | undefined,
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const shape = analysis.shapeOf(body)
  const rows = bodyRows(analysis, body, outer)
  return rows?.map((row) =>
    row.map((cell, index) =>
      coerced(cell, shape?.fields[index]?.type ?? anyType, target?.fields[index]?.type ?? anyType),
    ),
  )
}
