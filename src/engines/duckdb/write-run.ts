/** INSERT, CREATE TABLE AS, DELETE and ANALYZE. */

import type { CatalogChange, CatalogView, Table, TableName } from '../../sql/catalog-view.ts'
import { castValue } from '../../sql/constant/cast.ts'
import { anyType, type DataType } from '../../sql/data-type.ts'
import { parseType } from '../../sql/data-types/parse-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { lengthOf } from '../../sql/data-types/type-parts.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { nameParts, walk } from '../../sql/query/expression-parts.ts'
import { tableNameOf } from '../../sql/query/table-name.ts'
import type { Expression, Query } from '../../sql/syntax-tree.ts'
import type { CheckedStatement } from './checked-statement.ts'
import type { DuckConnection } from './load-duckdb.ts'
import { coerce, printCast } from './print-cast.ts'
import { expressionPrinter } from './print-expression.ts'
import { printQuery } from './print-query.ts'
import { withoutRows } from './stored-tables.ts'
import { columnSql, createTableSql, tableSql } from './table-sql.ts'
import { Translation, type TranslationContext } from './translation.ts'
import type { WorldDatabase } from './world-database.ts'

export interface WriteParts {
  readonly known: CatalogView
  readonly database: WorldDatabase
  readonly context: TranslationContext
  /** Makes the tables that the translation names. */
  ensureTables(): Promise<void>
  withConnection<T>(work: (connection: DuckConnection) => Promise<T>): Promise<T>
  onSql(sql: string): void
}

export interface Written {
  /** How many rows; undefined if Presto does not say. */
  readonly count: number | undefined
  readonly change: CatalogChange | undefined
}

type Write = CheckedStatement & { readonly does: 'write' }

export async function runWrite(write: Write, parts: WriteParts): Promise<Written> {
  const { statement, analysis, result } = write
  const name = tableNameOf(statement.name, analysis.question)
  const table = parts.known.table(name.catalog, name.schema, name.name)
  switch (statement.kind) {
    case 'insert': {
      if (table === undefined)
        throw new SqlFailure(`Table '${name.catalog}.${name.schema}.${name.name}' does not exist`)
      const columns =
        statement.columns?.map((column) => column.text.toLowerCase()) ??
        table.columns.map((column) => column.name.toLowerCase())
      parts.context.tableName(table)
      const count = await insert(write, parts, table, columns, statement.query)
      return { count, change: undefined }
    }
    case 'createTableAs':
      return createAs(write, parts, statement)
    case 'delete':
      return table === undefined
        ? { count: undefined, change: undefined }
        : remove(write, parts, table, statement.where)
    case 'analyze':
      return { count: table === undefined ? result.updateCount : await countRows(parts, table), change: undefined }
  }
}

async function insert(
  { analysis }: Write,
  parts: WriteParts,
  table: Table,
  columns: readonly string[],
  query: Query,
): Promise<number> {
  const of = new Translation(analysis, parts.context)
  const printed = printQuery(of, query)
  const from = analysis.shapeOf(query)?.visible ?? []
  const cells = columns.map((name, index) => {
    const target = parseType(table.columns.find((column) => column.name.toLowerCase() === name)?.type ?? 'varchar')
    return storedCell(of, `rows.${printed.columns[index]}`, from[index]?.type ?? anyType, target)
  })
  const sql = `INSERT INTO ${tableSql(table)} (${columns.map(columnSql).join(', ')}) SELECT ${cells.join(', ')} FROM (${printed.sql}) AS rows`
  parts.onSql(sql)
  await parts.ensureTables()
  const { rowsChanged } = await parts.withConnection((connection) => connection.run(sql))
  parts.database.noteRows(table)
  return rowsChanged
}

/** 333 converts what does not fit, and refuses texts that are too long; 0.216 takes only what fits. */
function storedCell(of: Translation, sql: string, from: DataType, to: DataType): string {
  const { version } = of.analysis.question
  if (version !== '333' || from.base === 'unknown') return coerce(of, sql, from, to)
  if (to.base !== 'varchar' || lengthOf(to) >= lengthOf(from)) return printCast(of, sql, from, to, false)
  const called = of.context.functions.nameOf({
    name: 'store',
    key: `${printType(from)}|${printType(to)}`,
    parameters: [from],
    result: to,
    compute([value = null]) {
      if (typeof value === 'string' && [...value.trimEnd()].length > lengthOf(to)) {
        throw new SqlFailure('Cannot truncate non-space characters on INSERT')
      }
      return castValue(value, from, to, version)
    },
  })
  return `${called}(${sql})`
}

async function createAs(
  write: Write,
  parts: WriteParts,
  statement: Write['statement'] & { readonly kind: 'createTableAs' },
): Promise<Written> {
  const { change } = write.result
  // IF NOT EXISTS of a table that exists
  if (change?.kind !== 'putTable') return { count: 0, change: undefined }
  const { table } = change
  let count = 0
  await parts.database.inTurn(async () => {
    await parts.withConnection(async (connection) => {
      for (const sql of createTableSql(table)) await connection.run(sql)
    })
    await parts.database.noteTable(parts.known, table)
  })
  if (statement.withData) {
    try {
      count = await insert(
        write,
        parts,
        table,
        table.columns.map((column) => column.name.toLowerCase()),
        statement.query,
      )
    } catch (error) {
      await parts.database.inTurn(() => parts.database.forget(table))
      throw error
    }
  }
  return { count, change: withoutRows(change) }
}

const wholePartitions = 'This connector only supports delete where one or more partitions are deleted entirely'

/** The hive catalog deletes whole partitions only. */
async function remove(
  { analysis }: Write,
  parts: WriteParts,
  table: Table,
  where: Expression | undefined,
): Promise<Written> {
  const of = new Translation(analysis, parts.context)
  const change = undefined
  parts.context.tableName(table)
  await parts.ensureTables()
  if (where === undefined) {
    const sql = `DELETE FROM ${tableSql(table)}`
    parts.onSql(sql)
    await parts.withConnection((connection) => connection.run(sql))
    parts.database.noteRows(table)
    return { count: undefined, change }
  }
  if ((await countRows(parts, table)) === 0) return { count: 0, change }
  const condition = deleteCondition(of, table, where)
  const names = [...walk(where)].flatMap((part) => nameParts(part)?.at(-1)?.text.toLowerCase() ?? [])
  const partitions = names.filter((name) => table.partitionedBy.includes(name))
  const isWhole = partitions.length === names.length
  if (!isWhole && table.catalog === 'hive') {
    const matching = partitions.length === 0 ? 1 : await countRows(parts, table, condition)
    if (matching > 0) throw new SqlFailure(wholePartitions)
  }
  const sql = `DELETE FROM ${tableSql(table)} WHERE ${condition}`
  parts.onSql(sql)
  await parts.withConnection((connection) => connection.run(sql))
  parts.database.noteRows(table)
  return { count: undefined, change }
}

function deleteCondition(of: Translation, table: Table, where: Expression): string {
  for (const part of walk(where)) {
    const shape = of.analysis.columnOf(part)?.shape
    if (shape !== undefined)
      of.setColumns(
        shape,
        table.columns.map((column) => columnSql(column.name)),
      )
  }
  return expressionPrinter(of, printQuery)(where)
}

async function countRows(parts: WriteParts, table: TableName, condition = 'true'): Promise<number> {
  parts.context.tableName(table)
  await parts.ensureTables()
  return parts.withConnection(async (connection) => {
    const result = await connection.run(`SELECT count(*) FROM ${tableSql(table)} WHERE ${condition}`)
    return Number((await result.getRows())[0]?.[0])
  })
}
