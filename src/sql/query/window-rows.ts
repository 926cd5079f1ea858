/** The values of calls with OVER: rows are divided into partitions, and each partition is sorted. */
import type { Value } from '../constant/value.ts'
import { SqlFailure } from '../failure.ts'
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
interface KeyedRow {
  readonly row: WindowRow
  readonly peers: string
}

/** A row of a sorted partition, the indexes of its first and last peer, and the number of other ranks before it. */
interface RankedRow {
  readonly row: WindowRow
  readonly first: number
  readonly last: number
  readonly rank: number
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
  const partitions = new Map<string, KeyedRow[]>()
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

function sorted(analysis: Analysis, window: Window, partition: readonly KeyedRow[]): readonly RankedRow[] {
  const indexed = partition.map((one, index) => ({ row: [BigInt(index)], ...one.row }))
  const order = sortRows(analysis, indexed, window.orderBy, noColumns).flatMap(
    ([index]) => partition[Number(index)] ?? [],
  )
  const ranked: RankedRow[] = []
  let rank = 0
  for (let first = 0; first < order.length; rank++) {
    const peers = order[first]?.peers
    let end = first
    while (end < order.length && order[end]?.peers === peers) end++
    for (const { row } of order.slice(first, end)) ranked.push({ row, first, last: end - 1, rank })
    first = end
  }
  return ranked
}

function setValues(analysis: Analysis, call: Call, window: Window, partition: readonly RankedRow[]): void {
  const name = functionName(call)
  const inner = new Map(partition.map((one) => [one.row.environment, one.row.values]))
  for (const [index, one] of partition.entries()) {
    const value =
      rankValue(name, partition, index) ?? rowValue(analysis, { call, name, window, partition, inner }, index)
    if (value !== undefined) one.row.values.set(call, value)
  }
}

/** Functions of the place of a row; undefined if the function is another. */
function rankValue(name: string, partition: readonly RankedRow[], index: number): Value | undefined {
  const { first = 0, last = 0, rank = 0 } = partition[index] ?? {}
  switch (name) {
    case 'row_number':
      return BigInt(index + 1)
    case 'rank':
      return BigInt(first + 1)
    case 'dense_rank':
      return BigInt(rank + 1)
    case 'percent_rank':
      return partition.length === 1 ? 0 : first / (partition.length - 1)
    case 'cume_dist':
      return (last + 1) / partition.length
    default:
      return undefined
  }
}

/** A call over a partition, and the values of aggregates in its rows. */
interface WindowCall {
  readonly call: Call
  readonly name: string
  readonly window: Window
  readonly partition: readonly RankedRow[]
  readonly inner: ReadonlyMap<Environment, ReadonlyMap<Expression, Cell>>
}

function rowValue(analysis: Analysis, of: WindowCall, index: number): Cell {
  const { call, name, window, partition } = of
  const [first, second, third] = call.values
  if (name === 'lag' || name === 'lead') {
    if (first === undefined) return undefined
    const offset = second === undefined ? 1n : valueAt(analysis, second, partition[index])
    if (offset === null) return null
    if (typeof offset !== 'bigint') return undefined
    requireAtLeast(0n, offset, 'Offset')
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
    if (place === null) return null
    if (first === undefined || typeof place !== 'bigint') return undefined
    requireAtLeast(1n, place, 'Offset')
    return valueAt(analysis, first, frame[Number(place) - 1])
  }
  return aggregateValue(
    analysis,
    call,
    frame.map((one) => one.row.environment),
    (environment) => of.inner.get(environment),
  )
}

function requireAtLeast(least: bigint, value: bigint, what: string): void {
  if (value < least) throw new SqlFailure(`${what} must be at least ${least}`, undefined, 'RUNNING')
}

function valueAt(analysis: Analysis, expression: Expression, one: RankedRow | undefined): Cell {
  return one === undefined ? null : new RowExpression(analysis, expression).value(one.row.environment, one.row.values)
}

/** The number of the part that a row is in, if the partition is divided into equal parts. */
function ntile(parts: Cell, partition: readonly RankedRow[], index: number): Cell {
  if (parts === null) return null
  if (typeof parts !== 'bigint') return undefined
  if (parts <= 0n) throw new SqlFailure('Buckets must be greater than 0', undefined, 'RUNNING')
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
    return side === 'start' ? partition[index]?.first : partition[index]?.last
  }
  const distance = bound?.value === undefined ? undefined : valueAt(analysis, bound.value, partition[index])
  if (typeof distance !== 'bigint') return undefined
  if (distance < 0n) {
    throw new SqlFailure(`Window frame ${distance} offset must not be negative`, undefined, 'RUNNING')
  }
  return index + (kind === 'PRECEDING' ? -1 : 1) * Number(distance)
}
