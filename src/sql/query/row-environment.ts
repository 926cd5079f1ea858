/** The rows that an expression reads: that of its own FROM, and those of the queries around it. */
import type { Value } from '../constant/value.ts'
import type { Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import type { RowShape } from './scope.ts'

/** undefined: a value that is not known. */
export type Cell = Value | undefined
export type Row = readonly Cell[]

export interface Environment {
  readonly shape: RowShape
  readonly row: Row
  readonly outer: Environment | undefined
}

/** More rows than this are not kept: what would give them has rows that are not known. */
export const MAX_ROWS = 10_000

export function readColumn(analysis: Analysis, expression: Expression, environment: Environment | undefined): Cell {
  const column = analysis.columnOf(expression)
  if (column?.index === undefined) return undefined
  for (let one = environment; one !== undefined; one = one.outer) {
    if (one.shape === column.shape) return one.row[column.index]
  }
  return undefined
}

/** The row, filled with nulls or cut to a number of cells. */
export function rowOfLength(row: Row, length: number): Row {
  return Array.from({ length }, (_, index) => row[index])
}
