/** The rows of a query with GROUP BY or aggregates. */
import type { Call, Expression, Select } from '../syntax-tree.ts'
import { aggregateValue } from './aggregate-value.ts'
import type { Analysis, AnalyzedSelect } from './analysis.ts'
import type { GroupKey } from './group-by.ts'
import { keyIndex } from './group-check.ts'
import { outputReader } from './output-reader.ts'
import type { Cell, Environment } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { rowKey } from './row-key.ts'
import type { SortableRow } from './sort-rows.ts'
import { addWindowValues, type WindowRow } from './window-rows.ts'

export interface GroupedRows {
  readonly select: Select
  readonly known: AnalyzedSelect
  readonly aggregates: readonly Call[]
  /** The calls of GROUPING. */
  readonly groupings: readonly Expression[]
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
    for (const call of query.aggregates) values.set(call, aggregateValue(analysis, call, group.rows))
    for (const one of query.groupings) values.set(one, groupingValue(analysis, one, group))
    const environment = groupEnvironment(query, group)
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

interface Group {
  readonly rows: readonly Environment[]
  /** The columns of FROM that other grouping sets group by, and this group does not: they are null. */
  readonly missing: ReadonlySet<number>
}

/** Without GROUP BY, all rows are one group, even if there is no row. */
function groupsOf(analysis: Analysis, query: GroupedRows): readonly Group[] | undefined {
  const { grouping, from } = query.known
  if (grouping === undefined) return [{ rows: query.source, missing: new Set() }]
  const columns = grouping.keys.map((key) => keyIndex(analysis, key, from))
  const groups: Group[] = []
  for (const set of grouping.sets) {
    const present = new Set(set.map((place) => columns[place]))
    const missing = new Set(columns.filter((index) => index !== undefined).filter((index) => !present.has(index)))
    const keys = set.flatMap((place) => grouping.keys[place] ?? [])
    const found = groupsBy(analysis, keys, query.source)
    if (found === undefined) return undefined
    const isGlobal = set.length === 0 && found.length === 0
    for (const rows of isGlobal ? [[]] : found) groups.push({ rows, missing })
  }
  return groups
}

function groupsBy(
  analysis: Analysis,
  keys: readonly GroupKey[],
  source: readonly Environment[],
): readonly (readonly Environment[])[] | undefined {
  const readers = keys.map((key) => ('expression' in key ? new RowExpression(analysis, key.expression) : key.index))
  const groups = new Map<string, Environment[]>()
  for (const environment of source) {
    const cells = readers.map((reader) =>
      typeof reader === 'number' ? environment.row[reader] : reader.value(environment),
    )
    const key = rowKey(cells)
    if (key === undefined) return undefined
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [environment])
    else group.push(environment)
  }
  return [...groups.values()]
}

/** What expressions of a group read: its first row. */
function groupEnvironment(query: GroupedRows, { rows, missing }: Group): Environment {
  const { from } = query.known
  const [first] = rows
  if (first === undefined) return { shape: from, row: from.fields.map(() => null), outer: query.outer }
  return { ...first, row: first.row.map((cell, index) => (missing.has(index) ? null : cell)) }
}

/** One bit per column, 1 if the group is not one of that column. */
function groupingValue(analysis: Analysis, one: Expression, { missing }: Group): Cell {
  const columns = analysis.groupingColumns(one)
  if (columns === undefined) return undefined
  return columns.reduce((bits, index) => bits * 2n + (index !== undefined && missing.has(index) ? 1n : 0n), 0n)
}
