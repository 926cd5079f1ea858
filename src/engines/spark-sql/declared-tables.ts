/** The tables with rows of a world, as statements that make them in a Spark. */
import type { CatalogView, Table } from '../../sql/catalog-view.ts'
import type { DataType } from '../../sql/data-type.ts'
import { parseType } from '../../sql/data-types/parse-type.ts'
import { quoted } from '../../sql/spark-name.ts'
import { sparkTypeOf } from './spark-type.ts'

/** Statements of one table: each needs those before it. */
export type TableStatements = readonly string[]

/** A statement has no more rows: Spark reads a long one slowly. */
const ROWS_PER_INSERT = 500

/** Spark cannot cast the texts of these types. */
const OUT_OF_REACH = ['array', 'map', 'row']

/** Those of a catalog. A table without rows, a view, or a table with a column of arrays, maps or rows is not among them. */
export function* declaredTables(known: CatalogView, catalog: string): Generator<TableStatements> {
  for (const schema of known.schemas(catalog) ?? []) {
    for (const table of known.tables(catalog, schema) ?? []) {
      const types = table.columns.map(({ type }) => parseType(type))
      if (table.kind === 'table' && table.rows !== undefined && !types.some(({ base }) => OUT_OF_REACH.includes(base)))
        yield [...creates(table, types), ...inserts(table, types, table.rows)]
    }
  }
}

const nameOf = ({ schema, name }: Table): string => `${quoted(schema)}.${quoted(name)}`

function creates(table: Table, types: readonly DataType[]): string[] {
  const columns = table.columns.map(({ name }, index) => `${quoted(name)} ${typeText(types[index])}`)
  const { partitionedBy } = table
  const partitions = partitionedBy.length === 0 ? '' : ` PARTITIONED BY (${partitionedBy.map(quoted).join(', ')})`
  return [
    `CREATE DATABASE IF NOT EXISTS ${quoted(table.schema)}`,
    `CREATE TABLE ${nameOf(table)} (${columns.join(', ')})${partitions}`,
  ]
}

function* inserts(table: Table, types: readonly DataType[], rows: NonNullable<Table['rows']>): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    const values = rows
      .slice(at, at + ROWS_PER_INSERT)
      .map((row) => `(${types.map((type, index) => valueText(row[index] ?? null, type)).join(', ')})`)
    yield `INSERT INTO ${nameOf(table)} VALUES ${values.join(', ')}`
  }
}

const typeText = (type: DataType | undefined): string => (type === undefined ? 'string' : sparkTypeOf(type))

function valueText(cell: string | null, type: DataType): string {
  const text = cell === null ? 'NULL' : `'${cell.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return type.base === 'varbinary' ? `unbase64(${text})` : `CAST(${text} AS ${sparkTypeOf(type)})`
}
