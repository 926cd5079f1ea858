/** The table, schema or catalog that a statement changes. */
import type { Table, TableName } from '../catalog-view.ts'
import { SqlFailure } from '../failure.ts'
import { isBuiltInSchema } from '../metadata/built-in-tables.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { fullName, hasCatalog, hasSchema, lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { Place, QualifiedName } from '../syntax-tree.ts'

/** A table that has to exist; `assumed` if it is taken to exist. */
export function existingTable(
  analysis: Analysis,
  statement: Place,
  name: QualifiedName,
): { readonly name: TableName; readonly table: Table | 'assumed' } {
  const target = tableNameOf(name, analysis.question)
  const table = lookUpTable(analysis, target)
  if (table === undefined) failAt(statement, `Table '${fullName(target)}' does not exist`)
  return { name: target, table }
}

/** Only catalogs such as hive can be written; `what` is what the message says: `creating tables`. */
export function requireWritable(name: { readonly catalog: string; readonly schema: string }, what: string): void {
  if (isBuiltInSchema(name) || name.catalog === 'system' || name.catalog === 'tpch') {
    throw new SqlFailure(`This connector does not support ${what}`)
  }
}

export function requireCatalog(analysis: Analysis, catalog: string): void {
  if (!hasCatalog(analysis, catalog)) throw new SqlFailure(`Catalog does not exist: ${catalog}`)
}

export function requireSchema(analysis: Analysis, name: TableName): void {
  if (!hasSchema(analysis, name.catalog, name.schema)) throw new SqlFailure(`Schema ${name.schema} not found`)
}
