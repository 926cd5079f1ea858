/** CREATE TABLE. */
import type { Column, Table } from '../catalog-view.ts'
import type { DataType } from '../data-type.ts'
import { parseType } from '../data-types/parse-type.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { nameText } from '../query/expression-text.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { fullName, knownTable, lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { Statement, TableElement } from '../syntax-tree.ts'
import { checkHiveTypes, columnOf, refuseColumnProperties, refuseNotNull } from './column-types.ts'
import { checkStorage } from './storage-properties.ts'
import { checkPartitionColumns, checkProperties, partitionColumns, propertiesOf } from './table-properties.ts'
import { requireCatalog, requireSchema, requireWritable } from './target.ts'

type CreateTable = Statement & { readonly kind: 'createTable' }

/** The columns of a new table, and the properties that it takes over by LIKE … INCLUDING PROPERTIES. */
interface Elements {
  readonly columns: Map<string, { readonly column: Column; readonly type: DataType }>
  like: Table | undefined
}

export function createTable(analysis: Analysis, statement: CreateTable): StatementResult {
  const { properties } = statement
  const name = tableNameOf(statement.name, analysis.question)
  if (knownTable(analysis, name) !== undefined) {
    if (statement.ifNotExists) return done()
    failAt(statement, `Table '${fullName(name)}' already exists`)
  }
  requireCatalog(analysis, name.catalog)
  const elements: Elements = { columns: new Map(), like: undefined }
  for (const element of statement.elements) addElement(analysis, statement, element, name.catalog, elements)
  checkProperties(analysis, properties, 'table', name.catalog, true)
  const partitionedBy = partitionColumns(properties)
  requireWritable(name, 'creating tables')
  requireSchema(analysis, name)
  const { like } = elements
  const partitions = partitionedBy.length > 0 ? partitionedBy : (like?.partitionedBy ?? [])
  checkPartitionColumns([...elements.columns.keys()], partitions)
  const parts = [...elements.columns.values()]
  checkHiveTypes(
    name.catalog,
    parts.map((part) => part.type),
  )
  if (name.catalog === 'hive' && like === undefined) {
    checkStorage(
      analysis,
      properties,
      parts.map(({ column, type }) => ({ name: column.name, type })),
      partitions,
    )
  }
  const table: Table = {
    ...name,
    kind: 'table',
    columns: parts.map((part) => part.column),
    partitionedBy: partitions,
    comment: statement.comment,
    properties: { ...defaultProperties(name.catalog), ...like?.properties, ...propertiesOf(analysis, properties) },
    viewText: undefined,
    rows: [],
  }
  return done({ kind: 'putTable', table })
}

/** The hive catalog writes ORC unless a table says otherwise. */
export const defaultProperties = (catalog: string): Readonly<Record<string, string>> =>
  catalog === 'hive' ? { format: "'ORC'" } : {}

function addElement(
  analysis: Analysis,
  statement: CreateTable,
  element: TableElement,
  catalog: string,
  into: Elements,
): void {
  if (element.kind === 'like') {
    addLike(analysis, statement, element, into)
    return
  }
  const part = columnOf(analysis, element)
  if (into.columns.has(part.column.name)) {
    failAt(element, `Column name '${nameText(element.name)}' specified more than once`)
  }
  refuseNotNull(analysis, element, catalog, true)
  refuseColumnProperties(element, catalog)
  into.columns.set(part.column.name, part)
}

function addLike(
  analysis: Analysis,
  statement: CreateTable,
  element: TableElement & { readonly kind: 'like' },
  into: Elements,
): void {
  const name = tableNameOf(element.table, analysis.question)
  const target = tableNameOf(statement.name, analysis.question)
  const { known, isStrict } = analysis.question
  if (isStrict && !known.catalogs().includes(name.catalog)) {
    failAt(statement, `LIKE table catalog '${name.catalog}' does not exist`)
  }
  if (name.catalog !== target.catalog) failAt(statement, 'LIKE table across catalogs is not supported')
  const table = lookUpTable(analysis, name)
  if (table === undefined) failAt(statement, `LIKE table '${fullName(name)}' does not exist`)
  if (table === 'assumed') return
  if (element.includesProperties) {
    if (into.like !== undefined) failAt(statement, 'Only one LIKE clause can specify INCLUDING PROPERTIES')
    into.like = table
  }
  for (const column of table.columns) {
    if (into.columns.has(column.name)) failAt(element, `Column name '${column.name}' specified more than once`)
    into.columns.set(column.name, { column, type: parseType(column.type) })
  }
}
