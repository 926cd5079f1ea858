/** Pages of lists whose rows are in order of creation. Only what a page needs is kept. */

/** One page, and how many rows are on all pages. */
export interface RowPage<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** How many rows a page may need that are found by insertion into a sorted list. */
const MOST_INSERTED = 1000

/** `size` rows from the index `from` on. */
export function firstPage<Row>(
  all: Iterable<Row>,
  from: number,
  size: number,
  passes: (row: Row) => boolean,
): RowPage<Row> {
  const rows: Row[] = []
  let total = 0
  for (const row of all) {
    if (!passes(row)) continue
    if (total >= from && rows.length < size) rows.push(row)
    total++
  }
  return { total, rows }
}

/** `size` of the numbers from the index `from` on, ordered by their keys, the least first; of equals the earlier. */
export function leastRows(
  all: Uint32Array,
  from: number,
  size: number,
  keyOf: (row: number) => number,
): readonly number[] {
  const room = from + size
  if (room > MOST_INSERTED) return sortedRows(all, from, size, keyOf)
  const best: number[] = []
  const keys: number[] = []
  for (const row of all) {
    const key = keyOf(row)
    if (best.length === room && key >= (keys[room - 1] as number)) continue
    const at = placeOf(keys, key)
    best.splice(at, 0, row)
    keys.splice(at, 0, key)
    if (best.length > room) {
      best.pop()
      keys.pop()
    }
  }
  return best.slice(from)
}

/** For pages far from the first: to insert into a long list takes long. */
function sortedRows(all: Uint32Array, from: number, size: number, keyOf: (row: number) => number): readonly number[] {
  const found = Array.from(all, (row) => ({ row, key: keyOf(row) }))
  found.sort((a, b) => a.key - b.key)
  return found.slice(from, from + size).map(({ row }) => row)
}

/** The index after all keys that are not greater. */
function placeOf(keys: readonly number[], key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) <= key) low = middle + 1
    else high = middle
  }
  return low
}
