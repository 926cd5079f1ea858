/** The rows of a SELECT over known rows. */
import { evaluate } from '../constant/evaluate.ts'
import type { Call, Expression, Select, SortItem } from '../syntax-tree.ts'
import type { Analysis, AnalyzedSelect } from './analysis.ts'
import { constantContext } from './constant-context.ts'
import { aggregatesIn, walk, windowCallsIn } from './expression-parts.ts'
import { groupRows } from './group-rows.ts'
import { outputReader } from './output-reader.ts'
import type { Cell, Environment, Row } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { distinctRows } from './row-key.ts'
import { type SortableRow, sortRows } from './sort-rows.ts'
import { addWindowValues } from './window-rows.ts'

const isGrouping = (part: Expression): boolean => part.kind === 'grouping'

export function selectRows(
  analysis: Analysis,
  select: Select,
  orderBy: readonly SortItem[],
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const known = analysis.selectOf(select)
  if (known === undefined || known.output.isOpen) return undefined
  const source = filteredRows(analysis, select, known, outer)
  if (source === undefined) return undefined
  const sortKeys = orderBy.map((item) => item.value)
  const expressions = known.columns.flatMap((one) => (one.expression === undefined ? [] : [one.expression]))
  const having = select.having === undefined ? [] : [select.having]
  const aggregates = aggregatesIn([...expressions, ...having, ...sortKeys], analysis.question.version)
  const groupings = [...expressions, ...having, ...sortKeys].flatMap((one) => [...walk(one)].filter(isGrouping))
  const windows = windowCallsIn([...expressions, ...sortKeys])
  // 0.216 does not take HAVING alone for a sign of groups
  const isGrouped = known.grouping !== undefined || aggregates.length > 0
  const hasGroups = isGrouped || (select.having !== undefined && analysis.question.version === '333')
  const kept = hasGroups ? source : keptRows(analysis, select.having, source)
  if (kept === undefined) return undefined
  const rows = !hasGroups
    ? plainRows(analysis, known, kept, windows)
    : groupRows(analysis, { select, known, aggregates, groupings, windows, source, outer })
  if (rows === undefined) return undefined
  const distinct = select.isDistinct ? distinctSortable(rows) : rows
  return distinct === undefined ? undefined : sortRows(analysis, distinct, orderBy, known.output)
}

function distinctSortable(rows: readonly SortableRow[]): readonly SortableRow[] | undefined {
  const kept = distinctRows(rows.map((one) => one.row))
  if (kept === undefined) return undefined
  const first = new Set(kept)
  return rows.filter((one) => first.has(one.row))
}

/** The rows of FROM that WHERE lets through; undefined if that is not known. */
function filteredRows(
  analysis: Analysis,
  select: Select,
  known: AnalyzedSelect,
  outer: Environment | undefined,
): readonly Environment[] | undefined {
  const rows = select.from === undefined ? [[]] : analysis.relationRows(select.from, outer)
  if (rows === undefined) return refusesAll(analysis, select.where) ? [] : undefined
  const environments = rows.map((row) => ({ shape: known.from, row, outer }))
  return keptRows(analysis, select.where, environments)
}

/** Whether a condition is not true of any row, whatever the rows are. */
function refusesAll(analysis: Analysis, condition: Expression | undefined): boolean {
  if (condition === undefined) return false
  const value = evaluate(condition, constantContext(analysis))
  return value === false || value === null
}

/** The rows of which a condition is true; undefined if that is not known. */
function keptRows(
  analysis: Analysis,
  where: Expression | undefined,
  environments: readonly Environment[],
): readonly Environment[] | undefined {
  if (where === undefined) return environments
  const condition = new RowExpression(analysis, where)
  const kept: Environment[] = []
  for (const environment of environments) {
    const isTrue = condition.value(environment)
    if (isTrue === undefined) return undefined
    if (isTrue === true) kept.push(environment)
  }
  return kept
}

function plainRows(
  analysis: Analysis,
  known: AnalyzedSelect,
  source: readonly Environment[],
  windows: readonly Call[],
): readonly SortableRow[] {
  const rows = source.map((environment) => ({ environment, values: new Map<Expression, Cell>() }))
  addWindowValues(analysis, windows, rows)
  const read = outputReader(analysis, known)
  return rows.map(({ environment, values }) => {
    const row = read(environment, values)
    return { row, environment: { shape: known.output, row, outer: environment }, values }
  })
}
