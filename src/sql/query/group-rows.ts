/** The rows of a query with GROUP BY or aggregates. */
import type { Call, Expression, Select } from '../syntax-tree.ts'
import { aggregateValue } from './aggregate-value.ts'
import type { Analysis, AnalyzedSelect } from './analysis.ts'
import type { Cell, Environment } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { rowKey } from './row-key.ts'
import { outputReader } from './select-rows.ts'
import type { SortableRow } from './sort-rows.ts'
import { addWindowValues, type WindowRow } from './window-rows.ts'

export interface GroupedRows {
  readonly select: Select
  readonly known: AnalyzedSelect
  readonly aggregates: readonly Call[]
  /** The calls with OVER. */
  readonly windows: readonly Call[]
  /** The rows that WHERE lets through. */
  readonly source: readonly Environment[]
  readonly outer: Environment | undefined
}

/** undefined if the groups are not known. */
export function groupRows(analysis: Analysis, query: GroupedRows): readonly SortableRow[] | undefined {
  const groups = groupsOf(analysis, query)
  if (groups === undefined) return undefined
  const { known, select } = query
  const having = select.having === undefined ? undefined : new RowExpression(analysis, select.having)
  const kept: WindowRow[] = []
  for (const group of groups) {
    const values = new Map<Expression, Cell>()
    for (const call of query.aggregates) values.set(call, aggregateValue(analysis, call, group))
    const [first] = group
    const environment = first ?? { shape: known.from, row: known.from.fields.map(() => null), outer: query.outer }
    const isKept = having === undefined ? true : having.value(environment, values)
    if (isKept === undefined) return undefined
    if (isKept === true) kept.push({ environment, values })
  }
  addWindowValues(analysis, query.windows, kept)
  const read = outputReader(analysis, known)
  return kept.map(({ environment, values }) => {
    const row = read(environment, values)
    return { row, environment: { shape: known.output, row, outer: environment }, values }
  })
}

/** Without GROUP BY, all rows are one group, even if there is no row. */
function groupsOf(analysis: Analysis, query: GroupedRows): readonly (readonly Environment[])[] | undefined {
  const { grouping } = query.known
  if (grouping === undefined) return [query.source]
  if (!grouping.isSimple) return query.source.length === 0 ? [] : undefined
  const readers = grouping.expressions.map((one) => new RowExpression(analysis, one))
  const groups = new Map<string, Environment[]>()
  for (const environment of query.source) {
    const cells = [
      ...readers.map((reader) => reader.value(environment)),
      ...grouping.indexes.map((index) => environment.row[index]),
    ]
    const key = rowKey(cells)
    if (key === undefined) return undefined
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [environment])
    else group.push(environment)
  }
  return [...groups.values()]
}
