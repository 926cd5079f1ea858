/** A table that Presto makes of its own knowledge, with its rows. */
import type { Table, TableName } from '../catalog-view.ts'
import type { SqlQuestion } from '../question.ts'
import { builtInRows } from './built-in-rows.ts'
import { isBuiltInSchema, tableOf, tablesOf } from './built-in-tables.ts'

export function builtInTable(question: SqlQuestion, name: TableName): Table | undefined {
  if (!isBuiltInSchema(name)) return partitionsTable(question, name)
  const found = tablesOf(question, name.catalog, name.schema).find((one) => one.name === name.name)
  return found === undefined ? undefined : { ...found, rows: builtInRows(question, name) }
}

/** `"t$partitions"` has the partition columns of t, and a row per partition. */
function partitionsTable(question: SqlQuestion, name: TableName): Table | undefined {
  const [, base, suffix] = /^(.+)\$(partitions|properties)$/.exec(name.name) ?? []
  if (base === undefined) return undefined
  const table = question.known.table(name.catalog, name.schema, base)
  if (table === undefined || table.kind === 'view') return undefined
  if (suffix === 'properties') {
    if (question.version !== '333') return undefined
    const columns = ['stats_generated_via_stats_task', 'presto_query_id', 'presto_version', 'transactional']
    return tableOf(
      name,
      columns.map((column) => ({ name: column, type: 'varchar', comment: undefined })),
      undefined,
    )
  }
  if (table.partitionedBy.length === 0) return undefined
  const indexes = table.columns.flatMap((column, index) => (table.partitionedBy.includes(column.name) ? [index] : []))
  const columns = indexes.flatMap((index) => table.columns[index] ?? [])
  const rows = table.rows?.map((row) => indexes.map((index) => row[index] ?? null))
  const distinct = rows === undefined ? undefined : [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
  return tableOf(
    name,
    columns.map((column) => ({ ...column, comment: undefined })),
    distinct,
  )
}
