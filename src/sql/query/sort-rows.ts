/** ORDER BY over known rows. */
import { compareValues } from '../constant/compare.ts'
import { anyType, type DataType } from '../data-type.ts'
import type { Expression, SortItem } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import type { Cell, Environment, Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import type { RowShape } from './scope.ts'

/** A row of the result, and what its sort keys read. */
export interface SortableRow {
  readonly row: Row
  readonly environment: Environment
  /** The values of aggregates, for the row of a group. */
  readonly values?: ReadonlyMap<Expression, Cell>
}

/** Rows whose keys are not known keep their order. */
export function sortRows(
  analysis: Analysis,
  rows: readonly SortableRow[],
  items: readonly SortItem[],
  output: RowShape,
): readonly Row[] {
  if (items.length === 0) return rows.map((one) => one.row)
  const readers = items.map((item) => reader(analysis, item.value, output))
  const keyed = rows.map((one) => ({ row: one.row, keys: readers.map((read) => read.key(one)) }))
  keyed.sort((left, right) => {
    for (const [index, item] of items.entries()) {
      const type = readers[index]?.type ?? anyType
      const order = compareCells(left.keys[index], right.keys[index], type, item)
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map((one) => one.row)
}

interface KeyReader {
  readonly type: DataType
  key(row: SortableRow): Cell
}

function reader(analysis: Analysis, value: Expression, output: RowShape): KeyReader {
  if (value.kind === 'integer') {
    const index = Number(value.text) - 1
    return { type: output.visible[index]?.type ?? anyType, key: (one) => one.row[index] }
  }
  const expression = new RowExpression(analysis, value)
  return { type: analysis.typeOf(value), key: (one) => expression.value(one.environment, one.values) }
}

/** Nulls are last unless the item says otherwise. */
function compareCells(left: Cell, right: Cell, type: DataType, item: SortItem): number {
  if (left === undefined || right === undefined) return 0
  if (left === null || right === null) {
    if (left === right) return 0
    const nullsFirst = item.nulls === 'FIRST' ? -1 : 1
    return left === null ? nullsFirst : -nullsFirst
  }
  const order = compareValues(left, right, type) ?? 0
  return item.isDescending ? -order : order
}
