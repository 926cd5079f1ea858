/** SHOW STATS FOR a table, or a simple query of it. */
import type { Table } from '../catalog-view.ts'
import { doubleType, varcharType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { nameParts, walk } from '../query/expression-parts.ts'
import { qualifiedNameText } from '../query/expression-text.ts'
import { analyzeSelect } from '../query/select.ts'
import type { ResultColumn, ResultRow, StatementResult } from '../query/statement-result.ts'
import { fullName, knownTable, lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { Expression, QualifiedName, Select, Statement } from '../syntax-tree.ts'

const columns: readonly ResultColumn[] = [
  { name: 'column_name', type: varcharType },
  { name: 'data_size', type: doubleType },
  { name: 'distinct_values_count', type: doubleType },
  { name: 'nulls_fraction', type: doubleType },
  { name: 'row_count', type: doubleType },
  { name: 'low_value', type: varcharType },
  { name: 'high_value', type: varcharType },
]

type ShowStats = Statement & { readonly kind: 'showStats' }

export function showStats(analysis: Analysis, statement: ShowStats): StatementResult {
  const { of } = statement
  const name = 'parts' in of ? of : sourceName(analysis, statement, of)
  const table = lookUpTable(analysis, tableNameOf(name, analysis.question))
  if (table === undefined) refuseTable(analysis, statement, name)
  const shown = 'parts' in of ? undefined : selectedNames(of)
  const all = table === 'assumed' ? [] : table.columns.map((column, index) => statsRow(analysis, table, column, index))
  const rows = shown === undefined ? all : shown.flatMap((name) => all.filter((row) => row[0] === name))
  const count = table === 'assumed' ? undefined : table.rows?.length
  return { columns, rows: [...rows, [null, null, null, null, double(count), null, null]] }
}

function refuseTable(analysis: Analysis, statement: ShowStats, name: QualifiedName): never {
  const full = fullName(tableNameOf(name, analysis.question))
  if (analysis.question.version === '333') throw new SqlFailure(`Table '${full}' does not exist`)
  return failAt(statement, `Table ${qualifiedNameText(name).toLowerCase()} not found`)
}

/** The table of `(SELECT … FROM t WHERE …)`: a query without grouping, of plain columns. */
function sourceName(analysis: Analysis, statement: ShowStats, select: Select): QualifiedName {
  const refuse = (message: string): never => failAt(statement, message)
  const { from } = select
  if (from === undefined || from.kind !== 'table') {
    return refuse('There must be exactly one table in query passed to SHOW STATS SELECT clause')
  }
  analyzeSelect(analysis, select, [], undefined)
  if (select.groupBy !== undefined) refuse('GROUP BY is not supported in SHOW STATS SELECT clause')
  if (select.having !== undefined) refuse('HAVING is not supported in SHOW STATS SELECT clause')
  if (select.isDistinct) refuse('DISTINCT is not supported by SHOW STATS SELECT clause')
  const source = knownTable(analysis, tableNameOf(from.name, analysis.question))
  const names = select.where === undefined ? [] : columnNames(select.where)
  if (source?.catalog === 'hive' && names.some((name) => !source.partitionedBy.includes(name))) {
    refuse('Only predicates that can be pushed down are supported in the SHOW STATS WHERE clause')
  }
  for (const item of select.items) {
    if (item.kind === 'all') continue
    if (analysis.question.version !== '333') refuse('Only SELECT * is supported in SHOW STATS SELECT clause')
    if (item.value.kind === 'name') {
      if (item.alias === undefined) continue
      failAt(item.value, 'Column aliasing is not supported in SHOW STATS SELECT clause')
    }
    failAt(item.value, 'Only table columns names are supported in SHOW STATS SELECT clause')
  }
  return from.name
}

/** The columns that are selected, in lower case; undefined: all. */
function selectedNames(select: Select): readonly string[] | undefined {
  if (select.items.some((item) => item.kind === 'all')) return undefined
  return select.items.flatMap((item) => (item.kind === 'all' ? [] : columnNames(item.value)))
}

/** The columns that a condition names, in lower case. */
const columnNames = (condition: Expression): readonly string[] =>
  [...walk(condition)].flatMap((part) => nameParts(part)?.at(-1)?.text.toLowerCase() ?? [])

/** Partition columns have exact statistics; 333 keeps some of other columns too. */
function statsRow(analysis: Analysis, table: Table, column: Table['columns'][number], index: number): ResultRow {
  const isPartition = table.partitionedBy.includes(column.name)
  const cells = table.rows?.map((row) => row[index] ?? null)
  if (cells === undefined || (!isPartition && analysis.question.version !== '333')) {
    return [column.name, null, null, null, null, null, null]
  }
  const known = cells.filter((cell) => cell !== null)
  const isText = column.type.startsWith('varchar') || column.type.startsWith('char')
  const size = isText ? known.reduce((total, cell) => total + cell.length, 0) : undefined
  const nulls = cells.length === 0 ? 0 : (cells.length - known.length) / cells.length
  const [low = null, high = null] = isText ? [] : extremes(known)
  return [column.name, double(size), double(new Set(known).size), double(nulls), null, low, high]
}

function extremes(cells: readonly string[]): readonly [string, string] | readonly [] {
  const sorted = [...cells].sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1))
  const [low] = sorted
  const high = sorted.at(-1)
  return low === undefined || high === undefined ? [] : [low, high]
}

function double(value: number | undefined): string | null {
  if (value === undefined) return null
  return Number.isInteger(value) ? `${value}.0` : String(value)
}
