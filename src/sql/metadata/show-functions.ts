/** SHOW FUNCTIONS. */

import { booleanType } from '../data-types/scalar-types.ts'
import { listFunctions } from '../function/listed-functions.ts'
import type { Analysis } from '../query/analysis.ts'
import { literalColumn, type StatementResult } from '../query/statement-result.ts'
import type { Statement } from '../syntax-tree.ts'
import { likeFilter } from './like-filter.ts'

const headings = ['Function', 'Return Type', 'Argument Types', 'Function Type', 'Deterministic', 'Description']

export function showFunctions(
  analysis: Analysis,
  statement: Statement & { readonly kind: 'showCatalogs' | 'showFunctions' | 'showSession' },
): StatementResult {
  const all = listFunctions(analysis.question.version)
  const isShown = likeFilter(statement)
  const columns = headings.map((name, index) =>
    name === 'Deterministic'
      ? { name, type: booleanType }
      : literalColumn(
          name,
          all.map((row) => row[index]),
        ),
  )
  return { columns, rows: all.filter((row) => isShown(row[0] ?? '')) }
}
