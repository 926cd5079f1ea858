/** The values of calls with OVER: rows are divided into partitions, and each partition is sorted. */
import type { Value } from '../constant/value.ts'
import type { Call, Expression, FrameBound, Window } from '../syntax-tree.ts'
import { aggregateValue } from './aggregate-value.ts'
import type { Analysis } from './analysis.ts'
import { functionName } from './expression-parts.ts'
import type { Cell, Environment } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { rowKey } from './row-key.ts'
import { noColumns } from './scope.ts'
import { sortRows } from './sort-rows.ts'

/** A row that window functions see, and the values of the aggregates in it. */
export interface WindowRow {
  readonly environment: Environment
  readonly values: Map<Expression, Cell>
}

/** Adds the values of the calls to each row; a value that is not known is left out. */
export function addWindowValues(analysis: Analysis, calls: readonly Call[], rows: readonly WindowRow[]): void {
  for (const call of calls) {
    const { window } = call
    if (window === undefined) continue
    for (const partition of partitionsOf(analysis, window, rows) ?? []) setValues(analysis, call, window, partition)
  }
}

/** A row of a partition, and a text that is the same for rows of the same rank. */
interface RankedRow {
  readonly row: WindowRow
  readonly peers: string
}

function partitionsOf(
  analysis: Analysis,
  window: Window,
  rows: readonly WindowRow[],
): readonly (readonly RankedRow[])[] | undefined {
  const partitionKey = keyReader(analysis, window.partitionBy)
  const orderKey = keyReader(
    analysis,
    window.orderBy.map((item) => item.value),
  )
  const partitions = new Map<string, RankedRow[]>()
  for (const row of rows) {
    const key = partitionKey(row)
    const peers = orderKey(row)
    if (key === undefined || peers === undefined) return undefined
    const partition = partitions.get(key)
    if (partition === undefined) partitions.set(key, [{ row, peers }])
    else partition.push({ row, peers })
  }
  return [...partitions.values()].map((partition) => sorted(analysis, window, partition))
}

function keyReader(analysis: Analysis, expressions: readonly Expression[]): (row: WindowRow) => string | undefined {
  const readers = expressions.map((one) => new RowExpression(analysis, one))
  return (row) => rowKey(readers.map((reader) => reader.value(row.environment, row.values)))
}

function sorted(analysis: Analysis, window: Window, partition: readonly RankedRow[]): readonly RankedRow[] {
  const indexed = partition.map((one, index) => ({ row: [BigInt(index)], ...one.row }))
  const order = sortRows(analysis, indexed, window.orderBy, noColumns)
  return order.flatMap(([index]) => partition[Number(index)] ?? [])
}

function setValues(analysis: Analysis, call: Call, window: Window, partition: readonly RankedRow[]): void {
  const name = functionName(call)
  partition.forEach((one, index) => {
    const value = rankValue(name, partition, index) ?? rowValue(analysis, call, name, window, partition, index)
    if (value !== undefined) one.row.values.set(call, value)
  })
}

/** Functions of the place of a row; undefined if the function is another. */
function rankValue(name: string, partition: readonly RankedRow[], index: number): Value | undefined {
  const peers = partition[index]?.peers
  const first = partition.findIndex((one) => one.peers === peers)
  switch (name) {
    case 'row_number':
      return BigInt(index + 1)
    case 'rank':
      return BigInt(first + 1)
    case 'dense_rank':
      return BigInt(new Set(partition.slice(0, first).map((one) => one.peers)).size + 1)
    case 'percent_rank':
      return partition.length === 1 ? 0 : first / (partition.length - 1)
    case 'cume_dist':
      return partition.filter((one, place) => place <= index || one.peers === peers).length / partition.length
    default:
      return undefined
  }
}

function rowValue(
  analysis: Analysis,
  call: Call,
  name: string,
  window: Window,
  partition: readonly RankedRow[],
  index: number,
): Cell {
  const [first, second, third] = call.values
  if (name === 'lag' || name === 'lead') {
    if (first === undefined) return undefined
    const offset = second === undefined ? 1n : valueAt(analysis, second, partition[index])
    if (typeof offset !== 'bigint') return undefined
    const other = partition[index + (name === 'lag' ? -1 : 1) * Number(offset)]
    if (other !== undefined) return valueAt(analysis, first, other)
    return third === undefined ? null : valueAt(analysis, third, partition[index])
  }
  if (name === 'ntile')
    return ntile(first === undefined ? null : valueAt(analysis, first, partition[index]), partition, index)
  const frame = frameOf(analysis, window, partition, index)
  if (frame === undefined) return undefined
  if (name === 'first_value') return first === undefined ? undefined : valueAt(analysis, first, frame[0])
  if (name === 'last_value') return first === undefined ? undefined : valueAt(analysis, first, frame.at(-1))
  if (name === 'nth_value') {
    const place = second === undefined ? null : valueAt(analysis, second, partition[index])
    return first === undefined || typeof place !== 'bigint'
      ? undefined
      : valueAt(analysis, first, frame[Number(place) - 1])
  }
  return aggregateValue(
    analysis,
    call,
    frame.map((one) => one.row.environment),
    (environment) => frame.find((one) => one.row.environment === environment)?.row.values,
  )
}

function valueAt(analysis: Analysis, expression: Expression, one: RankedRow | undefined): Cell {
  return one === undefined ? null : new RowExpression(analysis, expression).value(one.row.environment, one.row.values)
}

/** The number of the part that a row is in, if the partition is divided into equal parts. */
function ntile(parts: Cell, partition: readonly RankedRow[], index: number): Cell {
  if (typeof parts !== 'bigint' || parts <= 0n) return undefined
  const count = Number(parts)
  const size = Math.floor(partition.length / count)
  const larger = partition.length % count
  const inLarger = larger * (size + 1)
  if (index < inLarger) return BigInt(Math.floor(index / (size + 1)) + 1)
  return BigInt(larger + Math.floor((index - inLarger) / Math.max(1, size)) + 1)
}

/** The rows that a call sees from a row: without a frame those up to its last peer, and without an order all. */
function frameOf(
  analysis: Analysis,
  window: Window,
  partition: readonly RankedRow[],
  index: number,
): readonly RankedRow[] | undefined {
  const { frame, orderBy } = window
  if (frame === undefined && orderBy.length === 0) return partition
  const unit = frame?.unit ?? 'RANGE'
  const start = boundAt(analysis, frame?.start, unit, partition, index, 'start')
  const end = boundAt(analysis, frame?.end, unit, partition, index, 'end')
  return start === undefined || end === undefined ? undefined : partition.slice(Math.max(0, start), end + 1)
}

/** The index of the first or last row of a frame; undefined if it is not known. */
function boundAt(
  analysis: Analysis,
  bound: FrameBound | undefined,
  unit: 'RANGE' | 'ROWS',
  partition: readonly RankedRow[],
  index: number,
  side: 'start' | 'end',
): number | undefined {
  const kind = bound?.kind ?? (side === 'start' ? 'UNBOUNDED PRECEDING' : 'CURRENT ROW')
  if (kind === 'UNBOUNDED PRECEDING') return 0
  if (kind === 'UNBOUNDED FOLLOWING') return partition.length - 1
  if (kind === 'CURRENT ROW') {
    if (unit === 'ROWS') return index
    const peers = partition[index]?.peers
    const isPeer = (one: RankedRow): boolean => one.peers === peers
    return side === 'start' ? partition.findIndex(isPeer) : partition.findLastIndex(isPeer)
  }
  const distance = bound?.value === undefined ? undefined : valueAt(analysis, bound.value, partition[index])
  if (typeof distance !== 'bigint') return undefined
  return index + (kind === 'PRECEDING' ? -1 : 1) * Number(distance)
}
