/** SHOW SESSION. */
import type { Analysis } from '../query/analysis.ts'
import { literalColumn, type StatementResult } from '../query/statement-result.ts'
import { sessionProperties } from '../session-properties.ts'
import type { Statement } from '../syntax-tree.ts'
import { likeFilter } from './like-filter.ts'

const headings = ['Name', 'Value', 'Default', 'Type', 'Description']

/** Each request has a session of its own, in which all properties have their default. */
export function showSession(
  analysis: Analysis,
  statement: Statement & { readonly kind: 'showCatalogs' | 'showFunctions' | 'showSession' },
): StatementResult {
  const all = sessionProperties(analysis.question.version).map((one) => [
    one.name,
    one.default,
    one.default,
    one.type,
    one.description,
  ])
  const isShown = likeFilter(statement)
  const columns = headings.map((name, index) =>
    literalColumn(
      name,
      all.map((row) => row[index]),
    ),
  )
  return { columns, rows: all.filter((row) => isShown(row[0] ?? '')) }
}
