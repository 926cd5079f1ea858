/** SHOW CREATE TABLE and SHOW CREATE VIEW. */
import type { Table } from '../catalog-view.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { qualifiedNameText, stringText } from '../query/expression-text.ts'
import { queryText, textStyle } from '../query/query-text.ts'
import { schemaNameOf } from '../query/schema-name.ts'
import { literalColumn, type StatementResult } from '../query/statement-result.ts'
import { fullName, hasSchema, lookUpTable, tableNameOf } from '../query/table-name.ts'
import { parseView } from '../query/view.ts'
import type { PrestoVersion } from '../question.ts'
import type { Statement } from '../syntax-tree.ts'
import { columnTypeText } from './column-type-text.ts'

type ShowCreate = Statement & { readonly kind: 'showCreate' }

export function showCreate(analysis: Analysis, statement: ShowCreate): StatementResult {
  if (statement.what === 'SCHEMA') return showCreateSchema(analysis, statement)
  return statement.what === 'VIEW' ? showCreateView(analysis, statement) : showCreateTable(analysis, statement)
}

function showCreateView(analysis: Analysis, statement: ShowCreate): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const view = lookUpTable(analysis, name)
  if (view === undefined) failAt(statement, `View '${fullName(name)}' does not exist`)
  if (view === 'assumed') return result('Create View', `CREATE VIEW ${fullName(name)} AS\nSELECT *\nFROM\n  t`)
  if (view.kind === 'table') failAt(statement, `Relation '${fullName(name)}' is a table, not a view`)
  const { version } = analysis.question
  const query = queryText(parseView(analysis, statement, view), 0, textStyle(version, view.viewText ?? ''))
  // the parts of the name that the statement has are written as it has them
  const missing = [name.catalog, name.schema].slice(0, 3 - statement.name.parts.length)
  const written = [...missing, qualifiedNameText(statement.name)].join('.')
  return result('Create View', `CREATE VIEW ${written} AS\n${query.trimEnd()}`)
}

function showCreateSchema(analysis: Analysis, statement: ShowCreate): StatementResult {
  const { catalog, schema } = schemaNameOf(analysis, statement, statement.name)
  if (!hasSchema(analysis, catalog, schema)) failAt(statement, `Schema '${catalog}.${schema}' does not exist`)
  const owner = `AUTHORIZATION USER ${analysis.question.user}`
  const location = `WITH (\n   location = 'hdfs://hacluster/user/hive/warehouse/${schema}.db'\n)`
  return result('Create Schema', `CREATE SCHEMA ${catalog}.${schema}\n${owner}\n${location}`)
}

function showCreateTable(analysis: Analysis, statement: ShowCreate): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const table = lookUpTable(analysis, name)
  if (table === undefined) failAt(statement, `Table '${fullName(name)}' does not exist`)
  if (table === 'assumed') return result('Create Table', `CREATE TABLE ${fullName(name)} (\n   id bigint\n)`)
  if (table.kind === 'view') failAt(statement, `Relation '${fullName(name)}' is a view, not a table`)
  return result('Create Table', createTableText(table, analysis.question.version))
}

function result(heading: string, text: string): StatementResult {
  return { columns: [literalColumn(heading, [text])], rows: [[text]] }
}

/** The statement that creates a table. Properties are in alphabetical order. */
function createTableText(table: Table, version: PrestoVersion): string {
  const typeText = (type: string): string => {
    const text = columnTypeText(type)
    if (version !== '333') return text
    return text.replaceAll(/\brow\(/g, 'ROW(').replaceAll(/\bdecimal\((\d+),(\d+)\)/g, 'decimal($1, $2)')
  }
  const columns = table.columns.map((column) => {
    const comment = column.comment === undefined ? '' : ` COMMENT ${stringText(column.comment)}`
    return `   ${nameText(column.name)} ${typeText(column.type)}${comment}`
  })
  const properties: Record<string, string> = { ...table.properties }
  if (properties.bucketed_by !== undefined) {
    if (version === '333') properties.bucketing_version ??= '1'
    properties.sorted_by ??= 'ARRAY[]'
  }
  if (table.partitionedBy.length > 0) {
    properties.partitioned_by = `ARRAY[${table.partitionedBy.map(stringText).join(',')}]`
  }
  const lines = Object.entries(properties)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `   ${key} = ${value}`)
  const comment = table.comment === undefined ? '' : `\nCOMMENT ${stringText(table.comment)}`
  const withClause = lines.length === 0 ? '' : `\nWITH (\n${lines.join(',\n')}\n)`
  return `CREATE TABLE ${fullName(table)} (\n${columns.join(',\n')}\n)${comment}${withClause}`
}

/** A name in quotes if it has characters other than letters, digits and `_`. */
const nameText = (name: string): string => (/^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`)
