/** A checked query as SQL of DuckDB. */
import type { Analysis } from '../../sql/query/analysis.ts'
import type { Query } from '../../sql/syntax-tree.ts'
import { printQuery } from './print-query.ts'
import { type PrintedQuery, Translation, type TranslationContext } from './translation.ts'

/** @throws Untranslatable what DuckDB cannot do. SqlFailure what fails before a row is read. */
export function translateQuery(analysis: Analysis, query: Query, context: TranslationContext): PrintedQuery {
  return printQuery(new Translation(analysis, context), query)
}
