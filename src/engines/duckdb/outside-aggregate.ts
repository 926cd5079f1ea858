/** Aggregates that lakemock computes of the list that DuckDB collects. */
import { divideRounded } from '../../sql/constant/decimal-digits.ts'
import { isList, type Value } from '../../sql/constant/value.ts'
import { anyType, type DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { arrayOf, rowOf } from '../../sql/data-types/scalar-types.ts'
import { rowKey } from '../../sql/query/row-key.ts'
import type { Translation } from './translation.ts'

type Compute = (rows: readonly Value[]) => Value

const aggregates: Readonly<Record<string, Compute>> = {
  map_agg: (rows) => ({ entries: [...grouped(rows).values()].map(({ key, values: [first = null] }) => [key, first]) }),
  multimap_agg: (rows) => ({ entries: [...grouped(rows).values()].map(({ key, values }) => [key, values]) }),
  // of decimals, rounded half away from zero
  avg: (rows) => {
    const digits = rows.filter((one) => typeof one === 'bigint')
    if (digits.length === 0) return null
    const total = digits.reduce((sum, one) => sum + one, 0n)
    return divideRounded(total, BigInt(digits.length))
  },
}

interface Group {
  readonly key: Value
  readonly values: Value[]
}

/** Pairs of a key and a value, by their keys. */
function grouped(rows: readonly Value[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    if (row === null || !isList(row)) continue
    const [key = null, value = null] = row
    const text = rowKey([key]) ?? ''
    const group = groups.get(text)
    if (group === undefined) groups.set(text, { key, values: [value] })
    else group.values.push(value)
  }
  return groups
}

/** The function that makes an aggregate of a list of rows; of one argument, of a list of values. */
export function outsideAggregate(of: Translation, name: string, types: readonly DataType[], result: DataType): string {
  const [only = anyType] = types
  const compute = aggregates[name]
  return of.context.functions.nameOf({
    name,
    key: `aggregate|${types.map(printType).join()}|${printType(result)}`,
    parameters: [arrayOf(types.length === 1 ? only : rowOf(types))],
    result,
    compute: ([rows = null]) => (rows === null || !isList(rows) ? null : compute?.(rows)),
  })
}
