/** The rows of information_schema and system, made of what the catalog has. */
import type { Table, TableName } from '../catalog-view.ts'
import type { SqlQuestion } from '../question.ts'
import { schemasOf, tablesOf } from './built-in-tables.ts'
import { columnTypeText } from './column-type-text.ts'

/** The rows of a table of information_schema or system; undefined if lakemock does not know them. */
export function builtInRows(question: SqlQuestion, name: TableName): Table['rows'] {
  if (name.schema === 'information_schema') return schemaRows(question, name)
  const full = `${name.schema}.${name.name}`
  if (full === 'metadata.catalogs') return question.known.catalogs().map((catalog) => [catalog, catalog])
  if (full === 'runtime.nodes') {
    const version = question.version === '333' ? '333' : '0.216'
    return [['presto-master', 'http://127.0.0.1:8080', version, 'true', 'active']]
  }
  return undefined
}

function schemaRows(question: SqlQuestion, { catalog, name }: TableName): Table['rows'] {
  const schemas = schemasOf(question, catalog) ?? []
  const tables = (): readonly Table[] => schemas.flatMap((schema) => tablesOf(question, catalog, schema))
  switch (name) {
    case 'schemata':
      return schemas.map((schema) => [catalog, schema])
    case 'tables':
      return tables().map((one) => [catalog, one.schema, one.name, one.kind === 'view' ? 'VIEW' : 'BASE TABLE'])
    case 'views':
      return tables()
        .filter((one) => one.kind === 'view')
        .map((one) => [catalog, one.schema, one.name, one.viewText ?? ''])
    case 'table_privileges':
      return question.version === '333' ? [] : tables().flatMap((table) => privilegeRows(question, table))
    case 'columns':
      return tables().flatMap((table) => columnRows(table))
    default:
      return []
  }
}

function columnRows(table: Table): (string | null)[][] {
  return table.columns.map((column, index) => {
    const row = [
      table.catalog,
      table.schema,
      table.name,
      column.name,
      String(index + 1),
      null,
      'YES',
      columnTypeText(column.type),
    ]
    const extra = table.partitionedBy.includes(column.name) ? 'partition key' : null
    return [...row, column.comment ?? null, extra]
  })
}

/** What the owner of a table may do with it. */
export const ownerPrivileges = ['INSERT', 'DELETE', 'SELECT', 'UPDATE']

function privilegeRows({ user }: SqlQuestion, { catalog, schema, name, kind }: Table): (string | null)[][] {
  if (catalog !== 'hive' || kind === 'view' || schema === 'information_schema') return []
  return ownerPrivileges.map((one) => [null, user, catalog, schema, name, one, 'true', null])
}
