/** The tables that Presto makes of its own knowledge: information_schema, the catalog system, and `"t$partitions"`. */
import type { Column, Table, TableName } from '../catalog-view.ts'
import { SqlFailure } from '../failure.ts'
import type { SqlQuestion } from '../question.ts'
import { builtInColumns } from './built-in-columns.ts'

const systemSchemas = ['information_schema', 'jdbc', 'metadata', 'runtime']

/** Whether all tables of a schema are known to Presto. */
export function isBuiltInSchema(name: Pick<TableName, 'catalog' | 'schema'>): boolean {
  return name.schema === 'information_schema' || (name.catalog === 'system' && systemSchemas.includes(name.schema))
}

/** The schemas of a catalog in alphabetical order; undefined if the catalog is not known. */
export function schemasOf(question: SqlQuestion, catalog: string): readonly string[] | undefined {
  if (!question.known.catalogs().includes(catalog)) return undefined
  const known = question.known.schemas(catalog) ?? []
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

function readColumns(text: string): readonly Column[] {
  return text.split(/, (?![^(]*\))/).map((one) => {
    const [name = '', ...type] = one.split(' ')
    return { name, type: type.join(' ') || 'varchar', comment: undefined }
  })
}

export function tableOf(name: TableName, columns: readonly Column[], rows: Table['rows']): Table {
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

const NAMED_TABLES = /\bwhere\b.*\btable_(?:schema|name)\b/is
const roleTables: ReadonlySet<string> = new Set(['roles', 'applicable_roles', 'enabled_roles'])

/** @throws SqlFailure for a table of information_schema that the hive catalog of MRS cannot fill. */
export function refuseRows(question: SqlQuestion, table: Table): void {
  if (table.schema !== 'information_schema') return
  const isPrivileges = table.name === 'table_privileges' && table.catalog === 'hive'
  if (question.version !== '333') {
    // the privileges of tables that WHERE names are found by their names
    if (isPrivileges && !NAMED_TABLES.test(question.text)) {
      throw new SqlFailure("Table 'information_schema.schemata' not found", undefined, 'PLANNING')
    }
    return
  }
  if (roleTables.has(table.name)) throw new SqlFailure('This connector does not support roles')
  if (isPrivileges) throw new SqlFailure('This connector does not support table privileges')
}
