import { Column, NumberColumn } from './column.ts'
import { leastRows, type RowPage } from './row-pages.ts'
import { Table } from './table.ts'

/** What the lists of a table can filter and order by. */
export interface ListFields<Row, Fixed extends string, Changing extends string> {
  /** When a row was created; milliseconds. */
  timeMs(row: Row): number
  /** Texts that never change. */
  readonly fixed: Readonly<Record<Fixed, (row: Row) => string>>
  /** Texts that change until the row has ended. */
  readonly changing: Readonly<Record<Changing, (row: Row) => string>>
  /** How long it has lasted by now, in milliseconds; absent: no list is ordered by it. */
  lengthMs?(row: Row, nowMs: number): number
  hasEnded(row: Row): boolean
}

/** What rows of a list have. */
export interface ListFilter<Row, Field extends string> {
  /** The bounds of the time of creation, both inclusive. */
  readonly fromMs?: number | undefined
  readonly untilMs?: number | undefined
  /** What a text is, or a test of it; undefined: any. */
  readonly texts: Readonly<Partial<Record<Field, string | ((text: string) => boolean) | undefined>>>
  readonly id?: string | undefined
  /** What else it must pass. */
  readonly also?: ((row: Row) => boolean) | undefined
}

export interface ListOrder {
  readonly by: 'creation' | 'length'
  /** The newest or the longest first. */
  readonly isDescending: boolean
}

const FIRST = Number.NEGATIVE_INFINITY
const LAST = Number.POSITIVE_INFINITY

/** Holes that are not worth a tidy table. */
const FEW_HOLES = 1000

/**
 * A table with long lists. What they filter by is kept in columns: to visit 100,000 rows all over the heap would take ten times as long
 * as to read the columns.
 */
export class ListedTable<Row, Fixed extends string, Changing extends string> extends Table<string, Row> {
  readonly #fields: ListFields<Row, Fixed, Changing>
  /** In order of creation; undefined: it was removed. */
  #order: (Row | undefined)[] = []
  /** The index of the first that was not removed. */
  #first = 0
  #columns = new Map<string, Column>()
  #times = new NumberColumn()
  #lengths = new NumberColumn()
  /** The index after the rows that are in the columns: a list adds the newer ones. */
  #filled = 0
  /** The rows whose changing columns can be out of date. */
  #open: number[] = []

  constructor(fields: ListFields<Row, Fixed, Changing>) {
    super()
    this.#fields = fields
  }

  override add(id: string, row: Row): void {
    super.add(id, row)
    this.#order.push(row)
  }

  override remove(id: string): boolean {
    const row = this.get(id)
    if (row === undefined) return false
    const at = this.#order.indexOf(row, this.#first)
    this.#order[at] = undefined
    for (const column of this.#columns.values()) column.clear(at)
    while (this.#first < this.#order.length && this.#order[this.#first] === undefined) this.#first++
    super.remove(id)
    if (this.#order.length > 2 * this.size + FEW_HOLES) this.#tidy()
    return true
  }

  /** `size` rows from the index `from` on, of those that pass, and how many pass in all. */
  list(
    filter: ListFilter<Row, Fixed | Changing>,
    order: ListOrder,
    from: number,
    size: number,
    nowMs: number,
  ): RowPage<Row> {
    this.#fill()
    const fields = Object.keys(filter.texts) as (Fixed | Changing)[]
    const given = fields.filter((field) => filter.texts[field] !== undefined)
    if (order.by === 'length' || given.some((field) => field in this.#fields.changing)) this.#bringUpToDate(nowMs)
    const found = this.#find(filter, given)
    return { total: found.length, rows: this.#pageOf(found, order, from, size) }
  }

  #pageOf(found: Uint32Array, { by, isDescending }: ListOrder, from: number, size: number): readonly Row[] {
    if (by === 'length') {
      const sign = isDescending ? -1 : 1
      return this.#rowsAt(leastRows(found, from, size, (at) => sign * this.#lengths.get(at)))
    }
    if (!isDescending) return this.#rowsAt(found.subarray(from, from + size))
    const end = Math.max(0, found.length - from)
    return this.#rowsAt(found.slice(Math.max(0, end - size), end).reverse())
  }

  #rowsAt(indexes: Iterable<number>): readonly Row[] {
    return Array.from(indexes, (at) => this.#order[at] as Row)
  }

  /** The indexes of the rows that pass, in order of creation. */
  #find(
    { texts, id, fromMs = FIRST, untilMs = LAST, also }: ListFilter<Row, Fixed | Changing>,
    given: readonly (Fixed | Changing)[],
  ): Uint32Array {
    const rows = id === undefined ? this.#all() : this.#one(id)
    let count = rows.length
    for (const field of given) {
      const wanted = texts[field]
      count = this.#column(field).keep(rows, count, typeof wanted === 'function' ? wanted : (text) => text === wanted)
    }
    if (fromMs !== FIRST || untilMs !== LAST) count = this.#times.keep(rows, count, fromMs, untilMs)
    const found = rows.subarray(0, count)
    return also === undefined ? found : found.filter((at) => also(this.#order[at] as Row))
  }

  #all(): Uint32Array {
    const order = this.#order
    const rows = new Uint32Array(order.length - this.#first)
    let count = 0
    for (let at = this.#first; at < order.length; at++) if (order[at] !== undefined) rows[count++] = at
    return rows.subarray(0, count)
  }

  #one(id: string): Uint32Array {
    const row = this.get(id)
    return row === undefined ? new Uint32Array() : Uint32Array.of(this.#order.indexOf(row, this.#first))
  }

  /** Puts the rows into the columns that were added since the last list. */
  #fill(): void {
    for (; this.#filled < this.#order.length; this.#filled++) {
      const at = this.#filled
      const row = this.#order[at]
      if (row === undefined) continue
      this.#open.push(at)
      this.#times.set(at, this.#fields.timeMs(row))
      for (const field in this.#fields.fixed) this.#column(field).set(at, this.#fields.fixed[field](row))
    }
  }

  #bringUpToDate(nowMs: number): void {
    const { changing, lengthMs, hasEnded } = this.#fields
    this.#open = this.#open.filter((at) => {
      const row = this.#order[at]
      if (row === undefined) return false
      for (const field in changing) this.#column(field).set(at, changing[field](row))
      if (lengthMs !== undefined) this.#lengths.set(at, lengthMs(row, nowMs))
      return !hasEnded(row)
    })
  }

  /** Begins again without the holes. */
  #tidy(): void {
    this.#order = [...this.values()]
    this.#first = 0
    this.#filled = 0
    this.#columns = new Map()
    this.#times = new NumberColumn()
    this.#lengths = new NumberColumn()
    this.#open = []
  }

  #column(field: string): Column {
    let column = this.#columns.get(field)
    if (column === undefined) {
      column = new Column()
      this.#columns.set(field, column)
    }
    return column
  }
}
