/** The values of aggregates over the rows of a group. */
import { extremeValue } from '../constant/compare.ts'
import { divideRounded } from '../constant/decimal-digits.ts'
import { isInRange } from '../constant/integer-range.ts'
import type { Value } from '../constant/value.ts'
import type { DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { Call, Expression } from '../syntax-tree.ts'
import type { Analysis } from './analysis.ts'
import { checksum } from './checksum-value.ts'
import { functionName } from './expression-parts.ts'
import { isPairFunction, pairValue, shapeValue } from './moment-values.ts'
import { percentileValue } from './percentile-value.ts'
import type { Cell, Environment } from './row-environment.ts'
import { RowExpression } from './row-expression.ts'
import { rowKey } from './row-key.ts'
import { noColumns } from './scope.ts'
import { unionOf, valueOfRows } from './several-arguments.ts'
import { sortRows } from './sort-rows.ts'

/** Aggregates whose value over no rows is a number. */
const countsOfNothing = new Set(['count', 'count_if', 'approx_distinct'])

/** The values of aggregates in the argument, which window functions can have, for a row of the group. */
type InnerValues = (environment: Environment) => ReadonlyMap<Expression, Cell> | undefined

/** undefined if the value is not known. */
export function aggregateValue(
  analysis: Analysis,
  call: Call,
  group: readonly Environment[],
  valuesOf: InnerValues = () => undefined,
): Cell {
  const name = functionName(call)
  const rows = call.filter === undefined ? group : filtered(analysis, call.filter, group)
  if (rows === undefined) return undefined
  if (!analysis.budget.spend(rows.length)) return undefined
  if (name === 'count' && (call.isStar || call.values.length === 0)) return BigInt(rows.length)
  if (rows.length === 0) return countsOfNothing.has(name) ? 0n : null
  const [first] = call.values
  if (first === undefined) return undefined
  if (call.values.length > 1) return valueOfArguments(analysis, call, name, rows)
  const cells = argumentCells(analysis, call, first, rows, valuesOf)
  if (cells === undefined) return undefined
  return overCells(analysis, call, name, cells, analysis.typeOf(first))
}

function filtered(
  analysis: Analysis,
  condition: Expression,
  group: readonly Environment[],
): readonly Environment[] | undefined {
  const reader = new RowExpression(analysis, condition)
  const verdicts = group.map((environment) => reader.value(environment))
  // a whole number is not refused everywhere, and lets a row through if it is not 0
  return verdicts.includes(undefined) ? undefined : group.filter((_, index) => Boolean(verdicts[index]))
}

/** The values of the first argument, nulls included, in the order of ORDER BY, each once after DISTINCT. */
function argumentCells(
  analysis: Analysis,
  call: Call,
  argument: Expression,
  rows: readonly Environment[],
  valuesOf: InnerValues,
): readonly Value[] | undefined {
  const reader = new RowExpression(analysis, argument)
  const sortable = rows.map((environment) => ({ row: [reader.value(environment, valuesOf(environment))], environment }))
  const sorted = sortRows(analysis, sortable, call.orderBy, noColumns)
  const cells: Value[] = []
  const seen = new Set<string>()
  for (const row of sorted) {
    const [cell] = row
    const key = rowKey(row)
    if (cell === undefined || key === undefined) return undefined
    if (call.isDistinct && seen.has(key)) continue
    seen.add(key)
    cells.push(cell)
  }
  return cells
}

function overCells(analysis: Analysis, call: Call, name: string, cells: readonly Value[], type: DataType): Cell {
  const known = cells.filter((cell) => cell !== null)
  switch (name) {
    case 'count':
      return BigInt(known.length)
    case 'count_if':
      return BigInt(known.filter((cell) => cell === true).length)
    case 'approx_distinct':
      return BigInt(new Set(known.map((cell) => rowKey([cell]))).size)
    case 'min':
    case 'max':
      return extremeValue(known, type, name === 'min' ? -1 : 1)
    case 'sum':
      return sum(analysis, call, known)
    case 'avg':
      return average(known, type)
    case 'bool_and':
    case 'every':
      return known.length === 0 ? null : known.every((cell) => cell === true)
    case 'bool_or':
      return known.length === 0 ? null : known.some((cell) => cell === true)
    case 'arbitrary':
      return known[0] ?? null
    case 'array_agg':
      return cells
    case 'bitwise_and_agg':
    case 'bitwise_or_agg':
      return bitsOf(known, name === 'bitwise_and_agg')
    case 'checksum':
      return checksum(cells, type)
    case 'geometric_mean':
      return geometricMean(known)
    case 'skewness':
    case 'kurtosis':
      return shapeValue(name, known)
    case 'map_union':
      return known.length === 0 ? null : unionOf(known)
    case 'histogram':
      return histogram(known)
    case 'stddev':
    case 'stddev_samp':
      return root(variance(known, 1))
    case 'stddev_pop':
      return root(variance(known, 0))
    case 'variance':
    case 'var_samp':
      return variance(known, 1)
    case 'var_pop':
      return variance(known, 0)
    default:
      return undefined
  }
}

function histogram(cells: readonly Value[]): Cell {
  const counts = new Map<string, { readonly value: Value; count: bigint }>()
  for (const value of cells) {
    const key = rowKey([value]) ?? ''
    const one = counts.get(key)
    if (one === undefined) counts.set(key, { value, count: 1n })
    else one.count += 1n
  }
  return { entries: [...counts.values()].map((one) => [one.value, one.count] as const) }
}

function bitsOf(cells: readonly Value[], isAnd: boolean): Cell {
  if (!cells.every((cell) => typeof cell === 'bigint')) return undefined
  return cells.length === 0 ? null : cells.reduce((bits, cell) => (isAnd ? bits & cell : bits | cell))
}

function geometricMean(cells: readonly Value[]): Cell {
  if (cells.length === 0) return null
  if (!cells.every(isNumber)) return undefined
  return Math.exp(cells.reduce<number>((total, cell) => total + Math.log(Number(cell)), 0) / cells.length)
}

const isNumber = (cell: Value): cell is number | bigint => typeof cell === 'number' || typeof cell === 'bigint'

/** `taken` is 1 for the variance of a sample, and 0 for that of all values. */
function variance(cells: readonly Value[], taken: 0 | 1): Cell {
  if (cells.length <= taken) return null
  if (!cells.every(isNumber)) return undefined
  const numbers = cells.map(Number)
  const mean = numbers.reduce((total, one) => total + one, 0) / numbers.length
  return numbers.reduce((total, one) => total + (one - mean) ** 2, 0) / (numbers.length - taken)
}

const root = (value: Cell): Cell => (typeof value === 'number' ? Math.sqrt(value) : value)

function valueOfArguments(analysis: Analysis, call: Call, name: string, rows: readonly Environment[]): Cell {
  if (call.isDistinct || call.orderBy.length > 0) return undefined
  const readers = call.values.map((value) => new RowExpression(analysis, value))
  const known: (readonly Value[])[] = []
  for (const row of rows) {
    const cells = readers.map((reader) => reader.value(row)).filter((cell) => cell !== undefined)
    if (cells.length < readers.length) return undefined
    known.push(cells)
  }
  const types = call.values.map((value) => analysis.typeOf(value))
  if (isPairFunction(name)) return roundedTo(analysis.typeOf(call), pairValue(name, known))
  return name === 'approx_percentile' ? percentileValue(known, types) : valueOfRows(name, known, types)
}

/** Of reals, 32 bits are kept. */
const roundedTo = (type: DataType, value: Cell): Cell =>
  type.base === 'real' && typeof value === 'number' ? Math.fround(value) : value

function sum(analysis: Analysis, call: Call, cells: readonly Value[]): Cell {
  if (cells.length === 0) return null
  if (cells.every((cell) => typeof cell === 'number')) return cells.reduce((total, cell) => total + cell, 0)
  if (!cells.every((cell) => typeof cell === 'bigint')) return undefined
  const isBigint = analysis.typeOf(call).base === 'bigint'
  return cells.reduce((one, cell) => {
    if (!isBigint || isInRange(one + cell, 'bigint')) return one + cell
    throw new SqlFailure(`bigint addition overflow: ${one} + ${cell}`, undefined, 'RUNNING')
  }, 0n)
}

/** The average of integers is a double; of decimals a decimal of their scale, rounded half up. */
function average(cells: readonly Value[], type: DataType): Cell {
  if (cells.length === 0) return null
  if (cells.every((cell) => typeof cell === 'number')) {
    return cells.reduce((total, cell) => total + cell, 0) / cells.length
  }
  if (!cells.every((cell) => typeof cell === 'bigint')) return undefined
  const total = cells.reduce((one, cell) => one + cell, 0n)
  return type.base === 'decimal' ? divideRounded(total, BigInt(cells.length)) : Number(total) / cells.length
}
