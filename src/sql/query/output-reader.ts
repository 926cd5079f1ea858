import type { Expression } from '../syntax-tree.ts'
import type { Analysis, AnalyzedSelect } from './analysis.ts'
import type { Cell, Environment, Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'

/** Makes a row of the result of a row of FROM, or of the first row of a group. */
export function outputReader(
  analysis: Analysis,
  known: AnalyzedSelect,
): (environment: Environment, values: ReadonlyMap<Expression, Cell>) => Row {
  const readers = known.columns.map((column) =>
    column.expression === undefined ? undefined : new RowExpression(analysis, column.expression),
  )
  return (environment, values) =>
    known.columns.map((column, index) => {
      const reader = readers[index]
      if (reader !== undefined) return reader.value(environment, values)
      return column.index === undefined ? undefined : environment.row[column.index]
    })
}
