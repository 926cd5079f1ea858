/** CREATE VIEW and DROP VIEW. */
import type { Table } from '../catalog-view.ts'
import { printType } from '../data-types/print-type.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { queryText } from '../query/query-text.ts'
import { resultColumns } from '../query/result-rows.ts'
import { done, type StatementResult } from '../query/statement-result.ts'
import { fullName, knownTable, mayExist, tableNameOf } from '../query/table-name.ts'
import { parseSql } from '../syntax/parse.ts'
import type { Statement } from '../syntax-tree.ts'
import { checkNamed } from './create-table-as.ts'
import { requireCatalog, requireWritable } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

export function createView(analysis: Analysis, statement: Of<'createView'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  // a view that takes the place of one must not read it
  const checked = statement.replaces ? analysis.replacing(fullName(name)) : analysis
  const shape = checked.analyzeQuery(statement.query, undefined)
  checkNamed(statement, shape)
  requireCatalog(analysis, name.catalog)
  requireWritable(name, 'creating views')
  const existing = knownTable(analysis, name)
  if (existing !== undefined && !(statement.replaces && existing.kind === 'view')) {
    throw new SqlFailure(`View already exists: '${name.schema}.${name.name}'`)
  }
  const columns = resultColumns(shape).map((column) => ({
    name: column.name.toLowerCase(),
    type: printType(column.type),
    comment: undefined,
  }))
  const table: Table = {
    ...name,
    kind: 'view',
    columns,
    partitionedBy: [],
    comment: statement.comment,
    properties: {},
    viewText: storedText(analysis, statement),
    rows: undefined,
  }
  // a view whose columns are not known is assumed to exist later on
  return done(shape.isOpen ? undefined : { kind: 'putTable', table })
}

/** Presto keeps the query as it formats it; places in failures of the view are those of this text. */
function storedText(analysis: Analysis, { query }: Of<'createView'>): string {
  const formatted = queryText(query, 0, analysis.style)
  try {
    parseSql(formatted, analysis.question.version)
    return formatted
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error
    return analysis.question.text.slice(query.at).trim()
  }
}

export function renameView(analysis: Analysis, statement: Of<'renameTable' | 'renameView'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const view = knownTable(analysis, name)
  const to = tableNameOf(statement.to, analysis.question)
  if (view?.kind !== 'view') {
    if (view !== undefined || !mayExist(analysis.question, name)) {
      failAt(statement, `View '${fullName(name)}' does not exist`)
    }
    analysis.assume(`view ${fullName(name)}`)
    return done()
  }
  if (knownTable(analysis, to) !== undefined) failAt(statement, `Target view '${fullName(to)}' already exists`)
  if (to.catalog !== name.catalog) failAt(statement, 'View rename across catalogs is not supported')
  return done({ kind: 'renameTable', table: name, to })
}

export function dropView(analysis: Analysis, statement: Of<'dropTable' | 'dropView'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const view = knownTable(analysis, name)
  if (view?.kind === 'view') return done({ kind: 'dropTable', table: name })
  if (statement.ifExists) return done()
  if (view === undefined && mayExist(analysis.question, name)) {
    analysis.assume(`view ${fullName(name)}`)
    return done({ kind: 'dropTable', table: name })
  }
  return failAt(statement, `View '${fullName(name)}' does not exist`)
}
