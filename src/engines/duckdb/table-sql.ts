/** Statements of DuckDB about the tables that it keeps for a world. */

import type { Table, TableName } from '../../sql/catalog-view.ts'
import { parseCell } from '../../sql/constant/parse-cell.ts'
import { parseType } from '../../sql/data-types/parse-type.ts'
import { duckType } from './duck-type.ts'
import { quoteName } from './names.ts'
import { printLiteral } from './print-literal.ts'

/** The schema in DuckDB: that of the catalog hive has the schema's own name. */
const schemaSql = ({ catalog, schema }: Pick<TableName, 'catalog' | 'schema'>): string =>
  quoteName(catalog === 'hive' ? schema : `${catalog}.${schema}`)

export const tableSql = (table: TableName): string => `${schemaSql(table)}.${quoteName(table.name)}`

export const columnSql = (name: string): string => quoteName(name.toLowerCase())

/** Rows in one INSERT, so that no statement is too long. */
const BATCH = 500

export function createTableSql(table: Table): readonly string[] {
  const columns = table.columns.map(({ name, type }) => `${columnSql(name)} ${duckType(parseType(type))}`)
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schemaSql(table)}`,
    `CREATE OR REPLACE TABLE ${tableSql(table)} (${columns.join(', ')})`,
  ]
}

/** Adds rows that the world's catalog has, whose cells are texts. */
export function insertRowsSql(table: Table, rows: NonNullable<Table['rows']>): readonly string[] {
  const types = table.columns.map(({ type }) => parseType(type))
  const names = table.columns.map(({ name }) => columnSql(name)).join(', ')
  const statements: string[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    const texts = rows
      .slice(start, start + BATCH)
      .map(
        (row) =>
          `(${types.map((type, index) => printLiteral(parseCell(row[index] ?? null, type) ?? null, type)).join(', ')})`,
      )
    statements.push(`INSERT INTO ${tableSql(table)} (${names}) VALUES ${texts.join(', ')}`)
  }
  return statements
}

/** What makes a table with one definition a table with another: a column more, less, or with another name. */
export function alterTableSql(from: Table, to: Table): readonly string[] {
  const alter = `ALTER TABLE ${tableSql(from)}`
  const names = (table: Table): readonly string[] => table.columns.map(({ name }) => name.toLowerCase())
  const gone = names(from).filter((name) => !names(to).includes(name))
  const added = to.columns.filter(({ name }) => !names(from).includes(name.toLowerCase()))
  const [first] = gone
  const [only] = added
  if (
    gone.length === 1 &&
    added.length === 1 &&
    first !== undefined &&
    only !== undefined &&
    from.columns.length === to.columns.length
  ) {
    return [`${alter} RENAME COLUMN ${columnSql(first)} TO ${columnSql(only.name)}`]
  }
  return [
    ...gone.map((name) => `${alter} DROP COLUMN ${columnSql(name)}`),
    ...added.map(({ name, type }) => `${alter} ADD COLUMN ${columnSql(name)} ${duckType(parseType(type))}`),
  ]
}

export function moveTableSql(from: TableName, to: TableName): readonly string[] {
  if (schemaSql(from) === schemaSql(to)) return [`ALTER TABLE ${tableSql(from)} RENAME TO ${quoteName(to.name)}`]
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schemaSql(to)}`,
    `CREATE TABLE ${tableSql(to)} AS FROM ${tableSql(from)}`,
    `DROP TABLE ${tableSql(from)}`,
  ]
}

export const dropTableSql = (table: TableName): string => `DROP TABLE IF EXISTS ${tableSql(table)}`
