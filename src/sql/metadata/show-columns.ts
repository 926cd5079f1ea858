/** SHOW COLUMNS, DESCRIBE and DESC. */
import type { Column } from '../catalog-view.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { type StatementResult, textColumns } from '../query/statement-result.ts'
import { fullName, lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { Statement } from '../syntax-tree.ts'
import { columnTypeText } from './column-type-text.ts'
import { likeFilter } from './like-filter.ts'

/** The columns of a table that is assumed to exist. */
const assumedColumns: readonly Column[] = [{ name: 'id', type: 'bigint', comment: undefined }]

export function showColumns(
  analysis: Analysis,
  statement: Statement & { readonly kind: 'showColumns' },
): StatementResult {
  const name = tableNameOf(statement.table, analysis.question)
  const table = lookUpTable(analysis, name)
  if (table === undefined) failAt(statement, `Table '${fullName(name)}' does not exist`)
  const columns = table === 'assumed' ? assumedColumns : table.columns
  const partitionedBy = table === 'assumed' ? [] : table.partitionedBy
  const isShown = likeFilter(statement)
  const rows = columns
    .filter((column) => isShown(column.name))
    .map((column) => {
      const extra = partitionedBy.includes(column.name) ? 'partition key' : ''
      return [column.name, columnTypeText(column.type), extra, column.comment ?? '']
    })
  return { columns: textColumns('Column', 'Type', 'Extra', 'Comment'), rows }
}
