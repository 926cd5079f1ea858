/** DROP TABLE, ALTER TABLE, and comments on tables. */
import type { Column, Table } from '../catalog-view.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { nameText } from '../query/expression-text.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { fullName, hasCatalog, knownTable, tableNameOf } from '../query/table-name.ts'
import type { Statement } from '../syntax-tree.ts'
import { checkHiveTypes, columnOf, refuseColumnProperties, refuseNotNull } from './column-types.ts'
import { existingTable, requireSchema, requireWritable } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

export function dropTable(analysis: Analysis, statement: Of<'dropTable' | 'dropView'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const table = knownTable(analysis, name)
  if (table === undefined && statement.ifExists) return done()
  existingTable(analysis, statement, statement.name)
  requireWritable(name, 'dropping tables')
  return done({ kind: 'dropTable', table: name })
}

export function renameTable(analysis: Analysis, statement: Of<'renameTable' | 'renameView'>): StatementResult {
  const { name } = existingTable(analysis, statement, statement.name)
  const to = tableNameOf(statement.to, analysis.question)
  if (!hasCatalog(analysis, to.catalog)) failAt(statement, `Target catalog '${to.catalog}' does not exist`)
  if (knownTable(analysis, to) !== undefined) failAt(statement, `Target table '${fullName(to)}' already exists`)
  if (to.catalog !== name.catalog) failAt(statement, 'Table rename across catalogs is not supported')
  requireWritable(name, 'renaming tables')
  requireSchema(analysis, to)
  return done({ kind: 'renameTable', table: name, to })
}

/** A new column comes before the partition columns. */
export function addColumn(analysis: Analysis, statement: Of<'addColumn'>): StatementResult {
  const { name, table } = existingTable(analysis, statement, statement.name)
  const { column, type } = columnOf(analysis, statement.column)
  if (table === 'assumed') return done()
  if (table.columns.some((one) => one.name === column.name)) {
    failAt(statement, `Column '${nameText(statement.column.name)}' already exists`)
  }
  refuseNotNull(analysis, statement.column, name.catalog, false)
  refuseColumnProperties(statement.column, name.catalog)
  requireWritable(name, 'adding columns')
  checkHiveTypes(name.catalog, [type])
  const at = table.columns.length - table.partitionedBy.length
  const columns = [...table.columns.slice(0, at), column, ...table.columns.slice(at)]
  const rows = table.rows?.map((row) => [...row.slice(0, at), null, ...row.slice(at)])
  return done({ kind: 'putTable', table: { ...table, columns, rows } })
}

export function renameColumn(analysis: Analysis, statement: Of<'renameColumn'>): StatementResult {
  const { table } = existingTable(analysis, statement, statement.name)
  if (table === 'assumed') return done()
  const from = statement.column.text.toLowerCase()
  const to = statement.to.text.toLowerCase()
  if (columnIndex(table, from) < 0) failAt(statement, `Column '${from}' does not exist`)
  if (columnIndex(table, to) >= 0) failAt(statement, `Column '${to}' already exists`)
  requireWritable(table, 'renaming columns')
  if (table.partitionedBy.includes(from)) throw new SqlFailure('Renaming partition columns is not supported')
  const columns: readonly Column[] = table.columns.map((one) => (one.name === from ? { ...one, name: to } : one))
  return done({ kind: 'putTable', table: { ...table, columns } })
}

export function dropColumn(analysis: Analysis, statement: Of<'dropColumn'>): StatementResult {
  const { table } = existingTable(analysis, statement, statement.name)
  if (table === 'assumed') return done()
  const name = statement.column.text.toLowerCase()
  const index = columnIndex(table, name)
  if (index < 0) failAt(statement, `Column '${name}' does not exist`)
  if (table.columns.length <= 1) failAt(statement, 'Cannot drop the only column in a table')
  requireWritable(table, 'dropping columns')
  if (table.partitionedBy.includes(name)) throw new SqlFailure('Cannot drop partition columns')
  const columns = table.columns.filter((_, place) => place !== index)
  const rows = table.rows?.map((row) => row.filter((_, place) => place !== index))
  return done({ kind: 'putTable', table: { ...table, columns, rows } })
}

const columnIndex = (table: Table, name: string): number => table.columns.findIndex((one) => one.name === name)

export function commentOn(analysis: Analysis, statement: Of<'commentOn'>): StatementResult {
  const name = tableNameOf(statement.table, analysis.question)
  const table = knownTable(analysis, name)
  if (table === undefined && analysis.question.isStrict) failAt(statement, `Table does not exist: ${fullName(name)}`)
  if (name.catalog === 'hive') {
    throw new SqlFailure(`Access Denied: Cannot comment table to ${name.schema}.${name.name}`)
  }
  return table === undefined ? done() : done({ kind: 'putTable', table: { ...table, comment: statement.comment } })
}
