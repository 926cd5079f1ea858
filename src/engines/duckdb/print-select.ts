/** SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY. */

import type { Grouping } from '../../sql/query/group-by.ts'
import type { RowShape } from '../../sql/query/scope.ts'
import { noColumns } from '../../sql/query/scope.ts'
import type { OutputColumn } from '../../sql/query/select.ts'
import type { Select, SortItem } from '../../sql/syntax-tree.ts'
import { isConstant } from './constant-parts.ts'
import { duckType, isZonedType } from './duck-type.ts'
import { quoteName, UniqueNames } from './names.ts'
import { sortKey } from './print-aggregate.ts'
import { expressionPrinter, type PrintQuery } from './print-expression.ts'
import type { Print } from './print-operators.ts'
import { printRelation } from './print-relation.ts'
import type { PrintedQuery, Translation } from './translation.ts'
import { Untranslatable } from './untranslatable.ts'

export function printSelect(
  of: Translation,
  select: Select,
  orderBy: readonly SortItem[],
  printQuery: PrintQuery,
): PrintedQuery {
  const known = of.analysis.selectOf(select)
  if (known === undefined) throw new Untranslatable('this query')
  const print = expressionPrinter(of, printQuery)
  const from = select.from === undefined ? undefined : printRelation(of, select.from, printQuery)
  if (from !== undefined) of.setColumns(known.from, from.columns)
  return of.inSelect(known.from ?? noColumns, () => {
    const cells = known.columns.map((column) => printOutput(of, column, known.from, print))
    const names = new UniqueNames()
    const columns = known.columns.map(({ field }, index) => quoteName(names.take(field.name ?? `_col${index}`)))
    of.setColumns(known.output, cells)
    const parts = [
      `SELECT ${select.isDistinct ? 'DISTINCT ' : ''}${cells.map((cell, index) => `${cell} AS ${columns[index]}`).join(', ')}`,
      from && `FROM ${from.sql}`,
      select.where && `WHERE ${print(select.where)}`,
      known.grouping && groupText(of, known.grouping, known.from, print),
      select.having && `HAVING ${print(select.having)}`,
      orderBy.length === 0 ? undefined : `ORDER BY ${orderText(of, orderBy, known.output, cells, print)}`,
    ]
    return { sql: parts.filter((part) => part !== undefined).join(' '), columns }
  })
}

function printOutput(of: Translation, column: OutputColumn, from: RowShape, print: Print): string {
  if (column.expression !== undefined) return print(column.expression)
  if (column.index === undefined) throw new Untranslatable('a star of a row or of an outer table')
  return of.columnAt(from, column.index)
}

function groupText(of: Translation, { keys, sets }: Grouping, from: RowShape, print: Print): string {
  const texts = keys.map((key) => {
    if ('index' in key) return of.columnAt(from, key.index)
    const text = print(key.expression)
    // DuckDB takes a number for the place of a column
    return isConstant(of, key.expression) ? `CAST(${text} AS ${duckType(of.analysis.typeOf(key.expression))})` : text
  })
  const [only = []] = sets
  if (sets.length === 1 && only.length > 0) return `GROUP BY ${only.map((index) => texts[index]).join(', ')}`
  const lists = sets.map((set) => `(${set.map((index) => texts[index]).join(', ')})`)
  return `GROUP BY GROUPING SETS (${lists.join(', ')})`
}

/** What is selected is sorted by its place. */
function orderText(
  of: Translation,
  items: readonly SortItem[],
  output: RowShape,
  cells: readonly string[],
  print: Print,
): string {
  return items
    .map(({ value, isDescending, nulls }) => {
      const end = `${isDescending ? ' DESC' : ''}${nulls === undefined ? '' : ` NULLS ${nulls}`}`
      if (value.kind === 'integer') {
        const place = Number(value.text)
        const type = output.visible[place - 1]?.type
        return `${type !== undefined && isZonedType(type) ? `(${cells[place - 1]}).ms` : place}${end}`
      }
      const key = sortKey(of, value, print)
      const place = cells.indexOf(key)
      return `${place < 0 ? key : place + 1}${end}`
    })
    .join(', ')
}
