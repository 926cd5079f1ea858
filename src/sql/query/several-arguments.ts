/** The values of aggregates of two arguments and more: extreme values and maps. */
import { compareValues, extremeValue } from '../constant/compare.ts'
import { isMap, type Value } from '../constant/value.ts'
import type { DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { Cell } from './row-environment.ts'
import { rowKey } from './row-key.ts'

const MOST_EXTREMES = 10_000n

const refuse = (message: string): never => {
  throw new SqlFailure(message, undefined, 'RUNNING')
}

/** `rows` has the values of the arguments per row, and `types` their types. undefined if the value is not known. */
export function valueOfRows(name: string, rows: readonly (readonly Value[])[], types: readonly DataType[]): Cell {
  switch (name) {
    case 'map_agg':
      return mapOf(rows)
    case 'multimap_agg':
      return multimapOf(rows)
    case 'min':
    case 'max':
      return extremes(rows, types[0], name, rows.at(-1)?.[1])
    case 'min_by':
    case 'max_by':
      return types.length === 2
        ? valueOfExtreme(name, rows, types[1])
        : extremes(rows, types[1], name, rows.at(-1)?.[2], 1)
    default:
      return undefined
  }
}

function mapOf(rows: readonly (readonly Value[])[]): Cell {
  const entries = new Map<string | undefined, readonly [Value, Value]>()
  for (const [key = null, value = null] of rows) {
    const text = rowKey([key])
    // the first value of a key stays
    if (key !== null && !entries.has(text)) entries.set(text, [key, value])
  }
  return entries.size === 0 ? null : { entries: [...entries.values()] }
}

function multimapOf(rows: readonly (readonly Value[])[]): Cell {
  const entries = new Map<string | undefined, readonly [Value, Value[]]>()
  for (const [key = null, value = null] of rows) {
    if (key === null) continue
    const known = entries.get(rowKey([key]))
    if (known === undefined) entries.set(rowKey([key]), [key, [value]])
    else known[1].push(value)
  }
  return entries.size === 0 ? null : { entries: [...entries.values()] }
}

/** map_union: of a key in several maps, the value that came first. */
export function unionOf(maps: readonly Value[]): Cell {
  const entries = new Map<string | undefined, readonly [Value, Value]>()
  for (const entry of maps.flatMap((map) => (isMap(map) ? map.entries : []))) {
    const key = rowKey([entry[0]])
    if (!entries.has(key)) entries.set(key, entry)
  }
  return { entries: [...entries.values()] }
}

function valueOfExtreme(name: string, rows: readonly (readonly Value[])[], type: DataType | undefined): Cell {
  if (type === undefined) return undefined
  const keyed = rows.filter((row) => row[1] !== null)
  const key = extremeValue(
    keyed.map((row) => row[1] ?? null),
    type,
    name === 'min_by' ? -1 : 1,
  )
  if (key === undefined) return undefined
  return keyed.find((row) => row[1] === key)?.[0] ?? null
}

/** The least or greatest values of the argument at `place`, or what is beside them. */
function extremes(
  rows: readonly (readonly Value[])[],
  type: DataType | undefined,
  name: string,
  count: Value | undefined,
  place = 0,
): Cell {
  if (count === null) return null
  if (typeof count !== 'bigint' || type === undefined) return undefined
  if (count <= 0n) refuse('second argument of max_n/min_n must be positive')
  if (count > MOST_EXTREMES) {
    refuse(`second argument of max_n/min_n must be less than or equal to ${MOST_EXTREMES}; found ${count}`)
  }
  const kept = rows.filter((row) => row[place] !== null)
  const sorted = sortedBy(kept, place, type)
  if (sorted === undefined) return undefined
  const ordered = name.startsWith('max') ? sorted.toReversed() : sorted
  return ordered.length === 0 ? null : ordered.slice(0, Number(count)).map((row) => row[0] ?? null)
}

/** The rows in the order of an argument; undefined if its values cannot be ordered. */
export function sortedBy(
  rows: readonly (readonly Value[])[],
  place: number,
  type: DataType,
): readonly (readonly Value[])[] | undefined {
  let isOrdered = true
  const sorted = rows.toSorted((one, other) => {
    const order = compareValues(one[place] ?? null, other[place] ?? null, type)
    if (order === undefined) isOrdered = false
    return order ?? 0
  })
  return isOrdered ? sorted : undefined
}
