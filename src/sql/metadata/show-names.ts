/** SHOW CATALOGS, SHOW SCHEMAS and SHOW TABLES. */
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { literalColumn, type StatementResult, textColumns } from '../query/statement-result.ts'
import { hasCatalog, hasSchema } from '../query/table-name.ts'
import type { Statement } from '../syntax-tree.ts'
import { schemasOf, tablesOf } from './built-in-tables.ts'
import { likeFilter } from './like-filter.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

export function showCatalogs(
  analysis: Analysis,
  statement: Of<'showCatalogs' | 'showFunctions' | 'showSession'>,
): StatementResult {
  const all = [...analysis.question.known.catalogs()].sort()
  const rows = all.filter(likeFilter(statement)).map((name) => [name])
  return { columns: [literalColumn('Catalog', all)], rows }
}

export function showSchemas(analysis: Analysis, statement: Of<'showSchemas'>): StatementResult {
  const catalog = statement.catalog?.text.toLowerCase() ?? analysis.question.catalog
  // the failure has no place, as Presto makes a query of its own for this statement
  if (!hasCatalog(analysis, catalog)) throw new SqlFailure(`Catalog ${analysis.quoted(catalog)} does not exist`)
  const schemas = schemasOf(analysis.question, catalog) ?? ['default', 'information_schema']
  const rows = schemas.filter(likeFilter(statement)).map((name) => [name])
  return { columns: textColumns('Schema'), rows }
}

export function showTables(analysis: Analysis, statement: Of<'showTables'>): StatementResult {
  const { question } = analysis
  const parts = statement.schema?.parts.map((part) => part.text.toLowerCase()) ?? []
  if (parts.length > 2) failAt(statement, `Too many parts in schema name: ${parts.join('.')}`)
  const [schema = question.schema, catalog = question.catalog] = parts.toReversed()
  if (!hasCatalog(analysis, catalog)) failAt(statement, `Catalog '${catalog}' does not exist`)
  if (!hasSchema(analysis, catalog, schema)) failAt(statement, `Schema '${schema}' does not exist`)
  const names = tablesOf(question, catalog, schema).map((table) => table.name)
  const rows = names.filter(likeFilter(statement)).map((name) => [name])
  return { columns: textColumns('Table'), rows }
}
