/** approx_percentile(x, percentile), with a weight of each value before the percentile if there are three arguments. */
import { isList, type Value } from '../constant/value.ts'
import type { DataType } from '../data-type.ts'
import { arrayOf, doubleType } from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import { coerced } from './coerced-cell.ts'
import type { Cell } from './row-environment.ts'
import { sortedBy } from './several-arguments.ts'

/** A value and its weight. */
type Weighted = readonly [value: Value, weight: number]

const refuse = (message: string): never => {
  throw new SqlFailure(message, undefined, 'RUNNING')
}

/** Presto is exact as long as the values are few. `rows` has the arguments per row. undefined if the value is not known. */
export function percentileValue(rows: readonly (readonly Value[])[], types: readonly DataType[]): Cell {
  const [type, second, third] = types
  const wanted = third ?? second
  if (type === undefined || wanted === undefined || types.length > 3) return undefined
  const isMany = wanted.base === 'array'
  const shares = rows.map((row) => sharesOf(coerced(row.at(-1), wanted, isMany ? arrayOf(doubleType) : doubleType)))
  const weights = rows.map((row) =>
    third === undefined ? 1 : weightOf(coerced(row[1], second ?? doubleType, doubleType)),
  )
  const sorted = sortedBy(
    rows.map((row, index) => [row[0] ?? null, weights[index] ?? null]).filter(([value]) => value !== null),
    0,
    type,
  )
  const last = shares.at(-1)
  if (last === undefined || sorted === undefined || shares.includes(undefined) || weights.includes(undefined)) {
    return undefined
  }
  if (sorted.length === 0) return null
  const values = last.map((share) =>
    valueAt(
      sorted.map(([value = null, weight]): Weighted => [value, Number(weight)]),
      share,
    ),
  )
  return isMany ? values : (values[0] ?? null)
}

function weightOf(weight: Cell): number | undefined {
  if (typeof weight !== 'number') return undefined
  return weight > 0 ? weight : refuse('percentile weight must be > 0')
}

/** The percentiles of a row, as parts of 1; undefined if they are not known. */
function sharesOf(cell: Cell): readonly number[] | undefined {
  if (cell === undefined || cell === null) return undefined
  const shares: number[] = []
  for (const share of isList(cell) ? cell : [cell]) {
    if (typeof share !== 'number') return undefined
    if (!(share >= 0 && share <= 1)) refuse('Percentile must be between 0 and 1')
    shares.push(share)
  }
  return shares
}

/** The first value at which more than the share of all weights is reached. */
function valueAt(sorted: readonly Weighted[], share: number): Value {
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  let reached = 0
  for (const [value, weight] of sorted) {
    reached += weight
    if (reached > share * total) return value
  }
  return sorted.at(-1)?.[0] ?? null
}
