/** What a statement returns when it finishes, before its cells go to the client. */

import type { CatalogChange } from '../catalog-view.ts'
import type { DataType } from '../data-type.ts'
import { bigintType, booleanType, varcharOf, varcharType } from '../data-types/scalar-types.ts'

export interface ResultColumn {
  readonly name: string
  readonly type: DataType
}

export type ResultRow = readonly (string | null)[]

export interface StatementResult {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly ResultRow[]
  readonly updateCount?: number
  readonly change?: CatalogChange
}

/** A statement that returns one row `true`: DDL, USE, SET SESSION, GRANT. */
export function done(change?: CatalogChange): StatementResult {
  const result = { columns: [{ name: 'result', type: booleanType }], rows: [['true']] }
  return change === undefined ? result : { ...result, change }
}

/** A statement that returns the number of rows that it wrote; undefined if Presto does not know the number. */
export function rowsWritten(count: number | undefined, change?: CatalogChange): StatementResult {
  const columns = [{ name: 'rows', type: bigintType }]
  const rows = [[count === undefined ? null : String(count)]]
  return {
    columns,
    rows,
    ...(count === undefined ? {} : { updateCount: count }),
    ...(change === undefined ? {} : { change }),
  }
}

/** Columns of texts without a greatest length. */
export const textColumns = (...names: readonly string[]): readonly ResultColumn[] =>
  names.map((name) => ({ name, type: varcharType }))

/** A column of texts that Presto makes of literals: it is as wide as the longest. */
export function literalColumn(name: string, cells: readonly (string | null | undefined)[]): ResultColumn {
  return { name, type: varcharOf(Math.max(0, ...cells.map((cell) => [...(cell ?? '')].length))) }
}
