/** The rows of each part of FROM; undefined if they are not known. */
import type { Table } from '../catalog-view.ts'
import { parseCell } from '../constant/parse-cell.ts'
import { isList, isMap, type Value } from '../constant/value.ts'
import type { DataType } from '../data-type.ts'
import { parseType } from '../data-types/parse-type.ts'
import { rowFields, typeParameter } from '../data-types/type-parts.ts'
import { isBuiltInSchema, refuseRows } from '../metadata/built-in-tables.ts'
import type { Expression, Relation } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { joinRows } from './join-rows.ts'
import { type Cell, type Environment, MAX_ROWS, type Row, rowOfLength } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { noColumns } from './scope.ts'
import { hiddenColumns } from './table.ts'

export function relationRows(
  analysis: Analysis,
  relation: Relation,
  outer: Environment | undefined,
): readonly Row[] | undefined {
  switch (relation.kind) {
    case 'table':
      return tableRows(analysis, relation, outer)
    case 'aliased':
      return analysis.relationRows(relation.relation, outer)
    case 'subquery':
    case 'lateral':
      return analysis.queryRows(relation.query, outer)
    case 'unnest':
      return unnestRows(analysis, relation, outer)
    case 'sample':
      return sampledRows(analysis, relation, outer)
    case 'join':
      return joinRows(analysis, relation, outer)
  }
}

/** `node` is the place in the text that names the table. */
export function tableRows(
  analysis: Analysis,
  node: object,
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const source = analysis.sourceOf(node)
  if (source === undefined) return undefined
  if (source.kind === 'query') return source.analysis.queryRows(source.query, outer)
  const { rows } = source.table
  refuseRows(analysis.question, source.table)
  if (rows === undefined || rows.length > MAX_ROWS || !analysis.budget.spend(1)) return undefined
  return analysis.tableRows(source.table, () => {
    const types = rowTypes(analysis, source.table)
    return rows.map((row) => types.map((type, index) => parseCell(row[index] ?? null, type)))
  })
}

/** The types of the cells of a row: some tables have cells for hidden columns, too. */
function rowTypes(analysis: Analysis, table: Table): readonly DataType[] {
  const types = table.columns.map((column) => parseType(column.type))
  if (!isBuiltInSchema(table)) return types
  return [...types, ...hiddenColumns(table, analysis.question.version).map(([, type]) => type)]
}

/** A sample of all rows or of none is known. */
function sampledRows(
  analysis: Analysis,
  relation: Relation & { readonly kind: 'sample' },
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const rows = analysis.relationRows(relation.relation, outer)
  if (rows === undefined || rows.length === 0) return rows
  const percentage = new RowExpression(analysis, relation.percentage).value(undefined)
  if (percentage === 100n) return rows
  return percentage === 0n ? [] : undefined
}

function unnestRows(
  analysis: Analysis,
  relation: Relation & { readonly kind: 'unnest' },
  outer: Environment | undefined,
): readonly Row[] | undefined {
  const environment = { shape: noColumns, row: [], outer }
  const parts: UnnestedPart[] = []
  for (const item of relation.items) {
    const part = unnestedPart(analysis, item, environment)
    if (part === undefined) return undefined
    parts.push(part)
  }
  const count = Math.max(0, ...parts.map((part) => part.rows.length))
  if (count > MAX_ROWS) return undefined
  return Array.from({ length: count }, (_, index) => {
    const cells = parts.flatMap((part) => part.rows[index] ?? Array.from({ length: part.width }, () => null))
    return relation.hasOrdinality ? [...cells, BigInt(index + 1)] : cells
  })
}

interface UnnestedPart {
  readonly rows: readonly Row[]
  readonly width: number
}

function unnestedPart(analysis: Analysis, item: Expression, environment: Environment): UnnestedPart | undefined {
  const value = new RowExpression(analysis, item).value(environment)
  const type = analysis.typeOf(item)
  if (value === undefined) return undefined
  const width = unnestWidth(type)
  if (value === null) return { rows: [], width }
  if (isMap(value)) return { rows: value.entries, width }
  if (!isList(value)) return undefined
  const isRow = rowFields(typeParameter(type, 0)).length > 0
  return { rows: value.map((one) => (isRow ? rowOfLength(rowCells(one), width) : [one])), width }
}

const rowCells = (value: Value): readonly Cell[] => (value !== null && isList(value) ? value : [null])

function unnestWidth(type: DataType): number {
  if (type.base === 'map') return 2
  return Math.max(1, rowFields(typeParameter(type, 0)).length)
}
