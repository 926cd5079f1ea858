/** CREATE TABLE … AS SELECT. */
import type { Column, Table } from '../catalog-view.ts'
import { anyType } from '../data-type.ts'
import { printType } from '../data-types/print-type.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { resultColumns, rowTexts } from '../query/result-rows.ts'
import type { RowShape } from '../query/scope.ts'
import { rowsWritten, type StatementResult } from '../query/statement-result.ts'
import { fullName, knownTable, tableNameOf } from '../query/table-name.ts'
import type { Name, Place, Statement } from '../syntax-tree.ts'
import { checkHiveTypes } from './column-types.ts'
import { defaultProperties } from './create-table.ts'
import { checkStorage } from './storage-properties.ts'
import { checkPartitionColumns, checkProperties, partitionColumns, propertiesOf } from './table-properties.ts'
import { requireCatalog, requireSchema, requireWritable } from './target.ts'

/** More rows than this are not kept. */
export const MAX_KEPT_ROWS = 1000

export function createTableAs(
  analysis: Analysis,
  statement: Statement & { readonly kind: 'createTableAs' },
): StatementResult {
  const { properties, query, columns: aliases } = statement
  const name = tableNameOf(statement.name, analysis.question)
  if (knownTable(analysis, name) !== undefined) {
    if (statement.ifNotExists) return rowsWritten(0)
    failAt(statement, `Destination table '${fullName(name)}' already exists`)
  }
  checkProperties(analysis, properties, 'table', name.catalog)
  const shape = analysis.analyzeQuery(query, undefined)
  if (aliases === undefined) checkNamed(statement, shape)
  else checkAliases(analysis, statement, aliases, shape)
  requireCatalog(analysis, name.catalog)
  const partitionedBy = partitionColumns(properties)
  requireWritable(name, 'creating tables with data')
  requireSchema(analysis, name)
  const results = resultColumns(shape)
  const columns: readonly Column[] = results.map((column, index) => ({
    name: (aliases?.[index]?.text ?? column.name).toLowerCase(),
    type: printType(column.type),
    comment: undefined,
  }))
  if (!shape.isOpen)
    checkPartitionColumns(
      columns.map((column) => column.name),
      partitionedBy,
    )
  checkHiveTypes(
    name.catalog,
    results.map((column) => column.type),
  )
  if (name.catalog === 'hive' && !shape.isOpen) {
    const typed = columns.map((column, index) => ({ name: column.name, type: results[index]?.type ?? anyType }))
    checkStorage(analysis, properties, typed, partitionedBy)
  }
  const rows = statement.withData ? analysis.queryRows(query, undefined) : []
  const isKept = rows !== undefined && rows.length <= MAX_KEPT_ROWS
  const table: Table = {
    ...name,
    kind: 'table',
    columns,
    partitionedBy,
    comment: statement.comment,
    properties: { ...defaultProperties(name.catalog), ...propertiesOf(analysis, properties) },
    viewText: undefined,
    rows: isKept ? rowTexts(rows, results) : undefined,
  }
  // a table whose columns are not known is assumed to exist later on
  return rowsWritten(rows?.length ?? 1, shape.isOpen ? undefined : { kind: 'putTable', table })
}

/** Each column of the query needs a name and a type of its own. */
export function checkNamed(statement: Place, shape: RowShape): void {
  const names = new Set<string>()
  shape.visible.forEach((field, index) => {
    const { name } = field
    if (name === undefined) failAt(statement, `Column name not specified at position ${index + 1}`)
    if (names.has(name)) failAt(statement, `Column name '${name}' specified more than once`)
    if (field.type.base === 'unknown') failAt(statement, `Column type is unknown: ${name}`)
    names.add(name)
  })
}

function checkAliases(analysis: Analysis, statement: Place, aliases: readonly Name[], shape: RowShape): void {
  const seen = new Set<string>()
  for (const alias of aliases) {
    const name = alias.text.toLowerCase()
    if (seen.has(name)) failAt(alias, `Column name '${alias.text}' specified more than once`)
    seen.add(name)
  }
  const count = shape.visible.length
  const [first] = aliases
  if (first !== undefined && aliases.length !== count && !shape.isOpen) {
    const what = analysis.question.version === '333' ? 'relation' : 'subquery'
    failAt(first, `Column alias list has ${aliases.length} entries but ${what} has ${count} columns`)
  }
  const unknown = shape.visible.findIndex((field) => field.type.base === 'unknown')
  if (unknown >= 0) failAt(statement, `Column type is unknown at position ${unknown + 1}`)
}
