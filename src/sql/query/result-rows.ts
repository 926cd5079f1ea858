/** The rows that a client gets: cells as texts, and one plausible row if the rows are not known. */
import { cellText } from '../constant/cell-text.ts'
import { plausibleValue } from '../constant/plausible.ts'
import { anyType, type DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { Query, Select } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import type { Cell, Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import type { RowShape } from './scope.ts'
import type { ResultColumn } from './statement-result.ts'

/** The heading of a result whose columns are not known. */
const assumedColumn = 'id'

/** Columns by their names, or `_col0` by their place. */
export function resultColumns(shape: RowShape): readonly ResultColumn[] {
  if (!shape.isOpen) {
    return shape.visible.map((field, index) => ({ name: field.name ?? `_col${index}`, type: field.type }))
  }
  const known = shape.visible.map((field, index) => ({ name: field.name ?? `_col${index}`, type: field.type }))
  const named = shape.assumed.flatMap((one) => [...one.named]).map((name) => ({ name, type: anyType }))
  const columns = [...known, ...named]
  return columns.length > 0 ? columns : [{ name: assumedColumn, type: anyType }]
}

/** @throws SqlFailure what goes wrong at run time, if the rows are known. */
export function resultRows(analysis: Analysis, query: Query, columns: readonly ResultColumn[]): (string | null)[][] {
  return rowTexts(analysis.queryRows(query, undefined) ?? [plausibleRow(analysis, query)], columns)
}

export function rowTexts(rows: readonly Row[], columns: readonly ResultColumn[]): (string | null)[][] {
  return rows.map((row) => columns.map((column, index) => textOf(row[index], column.type)))
}

function textOf(cell: Cell, type: DataType): string | null {
  return cellText(cell === undefined ? plausibleValue(type) : cell, type)
}

/** What does not depend on rows is evaluated; the rest is not known. */
function plausibleRow(analysis: Analysis, query: Query): Row {
  const select = selectOf(query)
  const known = select === undefined ? undefined : analysis.selectOf(select)
  if (known === undefined || known.output.isOpen) return []
  return known.columns.map((column) => {
    if (column.expression === undefined) return undefined
    try {
      return new RowExpression(analysis, column.expression).value(undefined)
    } catch (error) {
      if (error instanceof SqlFailure) return undefined
      throw error
    }
  })
}

function selectOf(query: Query): Select | undefined {
  if (query.body.kind === 'select') return query.body
  return query.body.kind === 'query' ? selectOf(query.body) : undefined
}
