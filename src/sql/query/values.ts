/** VALUES: all rows have the same number of columns, and each column one type. */
import { anyType, type DataType } from '../data-type.ts'
import { commonType } from '../data-types/coercion.ts'
import { rowFields } from '../data-types/type-parts.ts'
import type { QueryBody } from '../syntax-tree.ts'
import { type Analysis, failAt } from './analysis.ts'
import { columnNamed, noColumns, RowShape, Scope } from './scope.ts'

export function analyzeValues(
  analysis: Analysis,
  values: QueryBody & { readonly kind: 'values' },
  outer: Scope | undefined,
): RowShape {
  const scope = new Scope(outer, noColumns)
  const rows = values.rows.map((row) => columnTypes(analysis.typeExpression(row, scope)))
  const [first = []] = rows
  const types: DataType[] = [...first]
  for (const row of rows) {
    const mismatch = `Values rows have mismatched types: ${list(analysis, first)} vs ${list(analysis, row)}`
    if (row.length !== types.length) failAt(values, mismatch)
    row.forEach((type, index) => {
      types[index] = commonType(type, types[index] ?? anyType) ?? failAt(values, mismatch)
    })
  }
  return new RowShape(types.map((type) => columnNamed(undefined, type)))
}

/** A row is as many columns as it has fields. */
const columnTypes = (type: DataType): readonly DataType[] =>
  type.base === 'row' ? rowFields(type).map((field) => field.type) : [type]

const list = (analysis: Analysis, types: readonly DataType[]): string =>
  `[${types.map((type) => analysis.typeText(type)).join(', ')}]`
