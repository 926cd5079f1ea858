/** The tables that Presto makes of its own knowledge: information_schema, the catalog system, and `"t$partitions"`. */
import type { Column, Table, TableName } from '../catalog-view.ts'
import { SqlFailure } from '../failure.ts'
import type { SqlQuestion } from '../question.ts'
import { builtInColumns } from './built-in-columns.ts'
import { builtInRows } from './built-in-rows.ts'

const systemSchemas = ['information_schema', 'jdbc', 'metadata', 'runtime']

/** Whether all tables of a schema are known to Presto. */
export function isBuiltInSchema(name: Pick<TableName, 'catalog' | 'schema'>): boolean {
  return name.schema === 'information_schema' || (name.catalog === 'system' && systemSchemas.includes(name.schema))
}

/** The schemas of a catalog in alphabetical order; undefined if the catalog is not known. */
export function schemasOf(question: SqlQuestion, catalog: string): readonly string[] | undefined {
  const known = question.known.schemas(catalog)
  if (known === undefined) return undefined
  const builtIn = catalog === 'system' ? systemSchemas : ['information_schema']
  return [...new Set([...known, ...builtIn])].sort()
}

/** The tables of a schema in alphabetical order. */
export function tablesOf(question: SqlQuestion, catalog: string, schema: string): readonly Table[] {
  if (!isBuiltInSchema({ catalog, schema })) return question.known.tables(catalog, schema) ?? []
  return builtInColumns
    .filter((one) => one.schema === schema && (one.version ?? question.version) === question.version)
    .map((one) => tableOf({ catalog, schema, name: one.name }, readColumns(one.columns), undefined))
}

export function builtInTable(question: SqlQuestion, name: TableName): Table | undefined {
  if (!isBuiltInSchema(name)) return partitionsTable(question, name)
  const found = tablesOf(question, name.catalog, name.schema).find((one) => one.name === name.name)
  return found === undefined ? undefined : { ...found, rows: builtInRows(question, name) }
}

function readColumns(text: string): readonly Column[] {
  return text.split(/, (?![^(]*\))/).map((one) => {
    const [name = '', ...type] = one.split(' ')
    return { name, type: type.join(' ') || 'varchar', comment: undefined }
  })
}

function tableOf(name: TableName, columns: readonly Column[], rows: Table['rows']): Table {
  return {
    ...name,
    kind: 'table',
    columns,
    partitionedBy: [],
    comment: undefined,
    properties: {},
    viewText: undefined,
    rows,
  }
}

const roleTables: ReadonlySet<string> = new Set(['roles', 'applicable_roles', 'enabled_roles'])

/** @throws SqlFailure for a table of information_schema that the hive catalog of MRS cannot fill. */
export function refuseRows(question: SqlQuestion, table: Table): void {
  if (question.version !== '333' || table.schema !== 'information_schema') return
  if (roleTables.has(table.name)) throw new SqlFailure('This connector does not support roles')
  if (table.name === 'table_privileges' && table.catalog === 'hive') {
    throw new SqlFailure('This connector does not support table privileges')
  }
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
