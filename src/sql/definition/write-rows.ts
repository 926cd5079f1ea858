/** INSERT, DELETE and ANALYZE. */

import type { Table } from '../catalog-view.ts'
import { castValue } from '../constant/cast.ts'
import { cellText } from '../constant/cell-text.ts'
import { parseCell } from '../constant/parse-cell.ts'
import { anyType, type DataType } from '../data-type.ts'
import { canCoerce, commonType } from '../data-types/coercion.ts'
import { parseType } from '../data-types/parse-type.ts'
import { lengthOf } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { coerced } from '../query/coerced-cell.ts'
import { nameParts, walk } from '../query/expression-parts.ts'
import type { Cell, Row } from '../query/row-environment.ts'
import { RowExpression } from '../query/row-expression.ts'
import { type RowShape, Scope } from '../query/scope.ts'
import { checkWhere } from '../query/select.ts'
import { rowsWritten, type StatementResult } from '../query/statement-result.ts'
import { tableShape } from '../query/table.ts'
import { fullName, knownTable, lookUpTable, tableNameOf } from '../query/table-name.ts'
import type { PrestoVersion } from '../question.ts'
import type { Expression, Property, Statement } from '../syntax-tree.ts'
import { MAX_KEPT_ROWS } from './create-table-as.ts'
import { isSetOfValues } from './partition-filter.ts'
import { checkProperties } from './table-properties.ts'
import { existingTable, requireWritable } from './target.ts'

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

/** The failures of INSERT have no place. */
export function insert(analysis: Analysis, statement: Of<'insert'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  if (knownTable(analysis, name)?.kind === 'view') throw new SqlFailure('Inserting into views is not supported')
  const shape = analysis.analyzeQuery(statement.query, undefined)
  const table = lookUpTable(analysis, name)
  if (table === undefined) throw new SqlFailure(`Table '${fullName(name)}' does not exist`)
  if (table === 'assumed') return rowsWritten(analysis.queryRows(statement.query, undefined)?.length ?? 1)
  const indexes = targetIndexes(table, statement)
  checkInsertTypes(analysis, table, indexes, shape)
  requireWritable(name, 'inserts')
  const rows = analysis.queryRows(statement.query, undefined)
  if (rows === undefined || rows.length > MAX_KEPT_ROWS) {
    return rowsWritten(rows?.length ?? 1, { kind: 'putTable', table: { ...table, rows: undefined } })
  }
  const texts = insertedTexts(table, indexes, shape, rows, analysis.question.version)
  if (texts === undefined) return rowsWritten(rows.length, { kind: 'putTable', table: { ...table, rows: undefined } })
  return rowsWritten(rows.length, { kind: 'addRows', table: name, rows: texts })
}

function targetIndexes(table: Table, statement: Of<'insert'>): readonly number[] {
  if (statement.columns === undefined) return table.columns.map((_, index) => index)
  const indexes: number[] = []
  for (const column of statement.columns) {
    const name = column.text.toLowerCase()
    const index = table.columns.findIndex((one) => one.name.toLowerCase() === name)
    if (index < 0) throw new SqlFailure(`Insert column name does not exist in target table: ${name}`)
    if (indexes.includes(index)) throw new SqlFailure(`Insert column name is specified more than once: ${name}`)
    indexes.push(index)
  }
  return indexes
}

function checkInsertTypes(analysis: Analysis, table: Table, indexes: readonly number[], shape: RowShape): void {
  if (shape.isOpen) return
  const targets = indexes.map((index) => parseType(table.columns[index]?.type ?? ''))
  const types = shape.visible.map((field) => field.type)
  const fits = (type: DataType, target: DataType): boolean =>
    analysis.question.version === '333' ? commonType(type, target) !== undefined : canCoerce(type, target)
  const isMatch = types.length === targets.length && types.every((type, index) => fits(type, targets[index] ?? anyType))
  if (isMatch) return
  const list = (all: readonly DataType[]): string => `[${all.map((type) => analysis.typeText(type)).join(', ')}]`
  throw new SqlFailure(`Insert query has mismatched column types: Table: ${list(targets)}, Query: ${list(types)}`)
}

/** The new rows as the table keeps them; undefined if a cell is not known. */
function insertedTexts(
  table: Table,
  indexes: readonly number[],
  shape: RowShape,
  rows: readonly Row[],
  version: PrestoVersion,
): (string | null)[][] | undefined {
  const texts: (string | null)[][] = []
  for (const row of rows) {
    const cells: (string | null)[] = table.columns.map(() => null)
    for (const [place, index] of indexes.entries()) {
      const target = parseType(table.columns[index]?.type ?? '')
      const value = stored(row[place], shape.visible[place]?.type ?? anyType, target, version)
      if (value === undefined) return undefined
      cells[index] = cellText(value, target)
    }
    texts.push(cells)
  }
  return texts
}

/** A cell as a value of the column. 333 converts what fits, and refuses values that are too long or out of range. */
function stored(cell: Cell, from: DataType, to: DataType, version: PrestoVersion): Cell {
  if (version !== '333' || cell === undefined || cell === null) return coerced(cell, from, to)
  if (to.base === 'varchar' && typeof cell === 'string' && [...cell.trimEnd()].length > lengthOf(to)) {
    throw new SqlFailure('Cannot truncate non-space characters on INSERT', undefined, 'RUNNING')
  }
  return castValue(cell, from, to, version)
}

/** The hive catalog deletes whole partitions only. */
export function deleteRows(analysis: Analysis, statement: Of<'delete'>): StatementResult {
  const name = tableNameOf(statement.name, analysis.question)
  const table = knownTable(analysis, name)
  if (table?.kind === 'view') failAt(statement, 'Deleting from views is not supported')
  const shape = tableShape(analysis, statement, statement.name, undefined)
  const { where: condition } = statement
  if (condition !== undefined) checkWhere(analysis, condition, new Scope(undefined, shape))
  requireWritable(name, 'updates or deletes')
  analysis.plan()
  const { version } = analysis.question
  if (condition === undefined || (version === '333' && isTrue(condition)))
    return rowsWritten(undefined, { kind: 'deleteRows', table: name })
  const isEmpty = table?.rows === undefined || table.rows.length === 0
  if (name.catalog === 'hive' && table !== undefined && !isSetOfValues(condition) && (version === '333' || !isEmpty)) {
    throw new SqlFailure(wholePartitions, undefined, 'PLANNING')
  }
  if (table?.rows === undefined) return rowsWritten(undefined)
  if (table.rows.length === 0) return rowsWritten(0)
  return deleteWhere(analysis, table, condition, shape)
}

const isTrue = (condition: Expression): boolean => condition.kind === 'boolean' && condition.value

const wholePartitions = 'This connector only supports delete where one or more partitions are deleted entirely'

function deleteWhere(
  analysis: Analysis,
  table: Table,
  where: NonNullable<Of<'delete'>['where']>,
  shape: RowShape,
): StatementResult {
  const condition = new RowExpression(analysis, where)
  const verdicts = (table.rows ?? []).map((row) => {
    const cells = table.columns.map((column, index) => parseCell(row[index] ?? null, parseType(column.type)))
    return condition.value({ shape, row: cells, outer: undefined })
  })
  const names = [...walk(where)].flatMap((part) => nameParts(part)?.at(-1)?.text.toLowerCase() ?? [])
  const partitions = names.filter((name) => table.partitionedBy.includes(name))
  const isWhole = partitions.length === names.length || (partitions.length > 0 && !verdicts.includes(true))
  if (!isWhole && table.catalog === 'hive') throw new SqlFailure(wholePartitions, undefined, 'PLANNING')
  if (verdicts.includes(undefined)) return rowsWritten(undefined)
  const rows = (table.rows ?? []).filter((_, index) => verdicts[index] !== true)
  return rowsWritten(undefined, { kind: 'putTable', table: { ...table, rows } })
}

export function analyze(analysis: Analysis, statement: Of<'analyze'>): StatementResult {
  const { name, table } = existingTable(analysis, statement, statement.name)
  if (table !== 'assumed' && table.kind === 'view') failAt(statement, 'Analyzing views is not supported')
  checkProperties(analysis, statement.properties, 'analyze', name.catalog)
  return rowsWritten(table === 'assumed' ? 1 : analyzedRows(table, statement.properties))
}

/** The number of rows in the partitions that ANALYZE names, or in all. */
function analyzedRows({ rows = [[]], partitionedBy, columns }: Table, properties: readonly Property[]): number {
  const list = properties.find((one) => one.name.text.toLowerCase() === 'partitions')?.value
  if (list?.kind !== 'array') return rows.length
  const places = partitionedBy.map((name) => columns.findIndex((column) => column.name === name))
  const named = list.items.map((item) =>
    item.kind === 'array' ? JSON.stringify(item.items.map((one) => (one.kind === 'string' ? one.value : null))) : '',
  )
  return rows.filter((row) => named.includes(JSON.stringify(places.map((place) => row[place] ?? null)))).length
}
