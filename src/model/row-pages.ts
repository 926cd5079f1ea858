/** Pages of lists whose rows are kept in order of creation. A list visits every row: only what its page needs is kept. */

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

/** The rows by their keys, the least first; of equals the older. */
export function leastPage<Row>(
  all: Iterable<Row>,
  from: number,
  size: number,
  passes: (row: Row) => boolean,
  keyOf: (row: Row) => number,
): RowPage<Row> {
  const room = from + size
  if (room > MOST_INSERTED) return sortedPage(all, from, size, passes, keyOf)
  const best: Row[] = []
  const keys: number[] = []
  let total = 0
  for (const row of all) {
    if (!passes(row)) continue
    total++
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
  return { total, rows: best.slice(from) }
}

/** For pages far from the first: to insert into a long list takes long. */
function sortedPage<Row>(
  all: Iterable<Row>,
  from: number,
  size: number,
  passes: (row: Row) => boolean,
  keyOf: (row: Row) => number,
): RowPage<Row> {
  const found: { readonly row: Row; readonly key: number }[] = []
  for (const row of all) if (passes(row)) found.push({ row, key: keyOf(row) })
  found.sort((a, b) => a.key - b.key)
  return { total: found.length, rows: found.slice(from, from + size).map(({ row }) => row) }
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
