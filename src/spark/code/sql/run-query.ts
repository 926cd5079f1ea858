import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { aggregate, isAggregate } from './aggregates.ts'
import { cellOfType } from './cast.ts'
import type { Catalog } from './catalog.ts'
import { checkColumns, hasCertainColumns } from './check-columns.ts'
import { evaluate, type Row } from './evaluate.ts'
import { nameOf } from './names.ts'
import type { Item, Query, Source } from './nodes.ts'
import { order } from './operators.ts'
import { analysisError } from './sql-error.ts'
import { type Cell, type Column, type Frame, simple, typeText } from './sql-type.ts'
import { joined, type Typed, typed } from './typed.ts'

/** What FROM gives: columns, and rows as far as they are known. */
interface Input extends Frame {
  /** Whether other columns than these may exist. */
  readonly isOpen: boolean
}

/** The result of a query. Throws an SqlError for a table that is certain not to exist, and Unsure if the result is not known. */
export function runQuery(query: Query, catalog: Catalog): Frame {
  const inner = query.with.reduce(
    (scope, { name, query: one }) => scope.with(name, runQuery(one, scope), !hasCertainColumns(one, scope)),
    catalog,
  )
  const frame = query.values !== undefined ? valuesFrame(query.values, catalog) : selectFrame(query, inner)
  if (query.union === undefined) return frame
  return united(frame, runQuery(query.union.query, inner), query.union.all)
}

function united(left: Frame, right: Frame, all: boolean): Frame {
  if (left.columns.length !== right.columns.length) {
    const counts = `the first input has ${left.columns.length} columns and the second input has ${right.columns.length} columns`
    throw analysisError(
      `[NUM_COLUMNS_MISMATCH] UNION can only be performed on inputs with the same number of columns, but ${counts}.; line 1 pos 0;\n`,
    )
  }
  const columns = left.columns.map((column, index): Column => {
    const other = right.columns[index] ?? column
    return { name: column.name, type: joined(column.type, other.type), nullable: column.nullable || other.nullable }
  })
  const rows = [left, right].flatMap((frame) =>
    frame.rows.map((row) => columns.map((column, index) => widened(row[index] ?? null, frame.columns[index], column))),
  )
  return { columns, rows: all ? rows : distinctRows(rows) }
}

/** A cell of a column as one of a column whose type holds both. */
const widened = (value: Cell, from: Column | undefined, { type }: Column): Cell =>
  cellOfType(from && typed(from.type, value), type) ?? null

const keyOf = (row: readonly Cell[]): string =>
  JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
const distinctRows = (rows: readonly (readonly Cell[])[]): (readonly Cell[])[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
]

function valuesFrame(rows: NonNullable<Query['values']>, catalog: Catalog): Frame {
  const empty: Row = { columns: [], cells: [], nowMs: catalog.nowMs, namespace: catalog.namespace, isOpen: false }
  const typedRows = rows.map((row) => row.map((node) => evaluate(node, empty)))
  const [first = []] = typedRows
  if (first.length === 0 || typedRows.some(({ length }) => length !== first.length))
    throw new Unsure('rows of different widths')
  const columns = first.map((_, index): Column => {
    const cells = typedRows.map((row) => row[index])
    return {
      name: `col${index + 1}`,
      type: cells.map((cell) => cell?.type ?? simple('void')).reduce(joined),
      nullable: cells.some((cell) => cell?.nullable ?? true),
    }
  })
  const cells = typedRows.map((row) => columns.map(({ type }, index) => cellOfType(row[index], type) ?? null))
  return { columns, rows: cells }
}

/** Unknown values become NULL: a plausible one. */
function cellOf({ value }: Typed, { evaluation }: Catalog): Cell {
  if (value === undefined) evaluation.assume('values that are not known (as NULL)')
  return value ?? null
}

function selectFrame(query: Query, catalog: Catalog): Frame {
  const input = query.from === undefined ? { columns: [], rows: [[]], isOpen: false } : inputOf(query.from, catalog)
  const shape: Row = {
    columns: input.columns,
    cells: undefined,
    nowMs: catalog.nowMs,
    namespace: catalog.namespace,
    isOpen: input.isOpen,
  }
  checkColumns(query, input.columns, catalog)
  const items = query.items.flatMap((item) => expanded(item, input))
  const rows = input.rows.map((cells): Row => ({ ...shape, cells }))
  const { where } = query
  const kept =
    where === undefined
      ? rows
      : rows.filter((row) => {
          const { value } = evaluate(where, row)
          return value !== false && value !== null
        })
  if (query.groupBy.length > 0 || items.some(({ value }) => isAggregate(value)))
    return grouped(query, items, kept, shape, catalog)
  const sorted = sortedRows(query, items, kept)
  const columns = items.map(({ value, alias }) => columnOf({ value, alias }, evaluate(value, shape)))
  const cells = sorted
    .slice(0, query.limit ?? MAX_ELEMENTS)
    .map((row) => items.map(({ value }) => cellOf(evaluate(value, row), catalog)))
  return { columns, rows: query.distinct ? distinctRows(cells) : cells }
}

/** Spark marks a column whose name it made from an expression. */
const columnOf = ({ value, alias }: Item, { type, nullable }: Typed): Column => {
  const isPlain = ['literal', 'column'].includes(value.kind) || (value.kind === 'call' && value.name === 'current_date')
  const column = { name: alias ?? nameOf(value), type, nullable }
  return alias !== undefined || isPlain ? column : { ...column, metadata: { __autoGeneratedAlias: 'true' } }
}

function expanded(item: Item, { columns, isOpen }: Input): Item[] {
  if (item.value.kind !== 'star') return [item]
  if (columns.length === 0 && !isOpen) throw new Unsure('a star without a table')
  return columns.map(({ name }) => ({ value: { kind: 'column', path: [name] }, alias: name }))
}

function sortedRows({ orderBy }: Query, items: readonly Item[], rows: readonly Row[]): readonly Row[] {
  if (orderBy.length === 0) return rows
  const keys = orderBy.map(({ value, descending }) => {
    const item =
      value.kind === 'literal' && value.type.name === 'int'
        ? items[Number(value.text) - 1]
        : items.find(({ alias }) => value.kind === 'column' && alias === value.path.at(-1))
    return { node: item?.value ?? value, sign: descending ? -1 : 1 }
  })
  return [...rows].sort((left, right) => {
    for (const { node, sign } of keys) {
      const difference = order(evaluate(node, left), evaluate(node, right)) ?? 0
      if (difference !== 0) return sign * difference
    }
    return 0
  })
}

function grouped(query: Query, items: readonly Item[], rows: readonly Row[], shape: Row, catalog: Catalog): Frame {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify(query.groupBy.map((node) => String(evaluate(node, row).value)))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  if (query.groupBy.length === 0 && groups.size === 0) groups.set('', [])
  const results = [...groups.values()].map((group) => items.map(({ value }) => aggregate(value, group, shape)))
  const types = items.map(({ value }) => aggregate(value, [], shape))
  const columns = items.map(({ value, alias }, index) =>
    columnOf({ value, alias }, types[index] ?? typed(simple('string'), null)),
  )
  return {
    columns,
    rows: results.map((row) => row.map((cell) => cellOf(cell, catalog))).slice(0, query.limit ?? MAX_ELEMENTS),
  }
}

function inputOf(source: Source, catalog: Catalog): Input {
  switch (source.kind) {
    case 'range':
      return rangeInput(source.bounds)
    case 'query': {
      const frame = runQuery(source.query, catalog)
      if (source.columns.length === 0) return { ...frame, isOpen: false }
      return {
        ...frame,
        columns: frame.columns.map((column, index) => ({ ...column, name: source.columns[index] ?? column.name })),
        isOpen: false,
      }
    }
    case 'table':
      return catalog.table(source.path, source.at)
  }
}

function rangeInput(bounds: readonly number[]): Input {
  const [first = 0, second, step = 1] = bounds
  const [from, to] = second === undefined ? [0, first] : [first, second]
  if (step <= 0 || (to - from) / step > MAX_ELEMENTS) throw new Unsure('a long range')
  const rows = Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => [
    BigInt(from + index * step),
  ])
  return { columns: [{ name: 'id', type: simple('bigint'), nullable: false }], rows, isOpen: false }
}

/** Columns of a table that is made from a query lose the mark of generated names. */
export const asTable = (frame: Frame): Frame => ({
  ...frame,
  columns: frame.columns.map(({ name, type, nullable }) => ({ name, type, nullable })),
})

/** The columns as a DataFrame's text shows them: `id: int, name: string`. */
export const columnsText = ({ columns }: Frame): string =>
  columns.map(({ name, type }) => `${name}: ${typeText(type)}`).join(', ')
