import { Column, NumberColumn, type TextTest } from './column.ts'
import { leastRows, type RowPage } from './row-pages.ts'
import { Table } from './table.ts'

/** What the lists of a table can filter and order by. */
export interface ListFields<Row, Fixed extends string, Changing extends string> {
  /** When a row was created; milliseconds. */
  timeMs(row: Row): number
  /** Texts that never change. */
  readonly fixed: Readonly<Record<Fixed, (row: Row) => string>>
  /** Texts that change only when the row moves, until it has ended. */
  readonly changing: Readonly<Record<Changing, (row: Row) => string>>
  /** The time that it lasts, which changes only when it moves, as a text of `changing` does; absent: no list is ordered by it. */
  span?(row: Row): Span
  hasEnded(row: Row): boolean
}

/** How long something lasts, in milliseconds of the clock. */
export interface Span {
  /** undefined: it has not begun. */
  readonly fromMs: number | undefined
  /** undefined: it goes on. */
  readonly untilMs: number | undefined
}

/** The length of a span by now. */
export const lengthOf = ({ fromMs, untilMs }: Span, nowMs: number): number =>
  fromMs === undefined ? 0 : (untilMs ?? nowMs) - fromMs

/** What rows of a list have. */
export interface ListFilter<Row, Field extends string> {
  /** The bounds of the time of creation, both inclusive. */
  readonly fromMs?: number | undefined
  readonly untilMs?: number | undefined
  /** undefined: any. */
  readonly texts: Readonly<Partial<Record<Field, TextTest | undefined>>>
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

/** At most this number of moved rows are found one by one; of more, all that go on are visited. */
const FEW_MOVES = 100

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
  /** The bounds of the spans: NaN for one that has not begun, and LAST for one that goes on. */
  #begins = new NumberColumn()
  #ends = new NumberColumn()
  /** The index after the rows that are in the columns: a list adds the newer ones. */
  #filled = 0
  /** The rows that have not ended: their changing columns can be out of date. */
  #open: number[] = []
  /** Those of them that have moved since the columns were up to date; undefined: too many to know each. */
  #moved: Set<Row> | undefined = new Set()

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
    this.#moved?.delete(row)
    super.remove(id)
    if (this.#order.length > 2 * this.size + FEW_HOLES) this.#tidy()
    return true
  }

  /** A row of the table has moved: to another state, or to its end. */
  noteMove(row: Row): void {
    this.#moved?.add(row)
    if (this.#moved !== undefined && this.#moved.size > FEW_MOVES) this.#moved = undefined
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
    if (order.by === 'length' || given.some((field) => field in this.#fields.changing)) this.#bringUpToDate()
    const found = this.#find(filter, given)
    return { total: found.length, rows: this.#pageOf(found, order, from, size, nowMs) }
  }

  #pageOf(
    found: Uint32Array,
    { by, isDescending }: ListOrder,
    from: number,
    size: number,
    nowMs: number,
  ): readonly Row[] {
    if (by === 'length') {
      const sign = isDescending ? -1 : 1
      return this.#rowsAt(leastRows(found, from, size, (at) => sign * this.#lengthAt(at, nowMs)))
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
      const test = texts[field]
      if (test !== undefined) count = this.#column(field).keep(rows, count, test)
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
      this.#readChanging(at, row)
    }
  }

  #bringUpToDate(): void {
    const moved = this.#moved
    this.#moved = new Set()
    for (const row of moved ?? []) {
      const at = this.#order.indexOf(row, this.#first)
      if (at >= 0) this.#readChanging(at, row)
    }
    if (moved !== undefined) return
    this.#open = this.#open.filter((at) => {
      const row = this.#order[at]
      if (row === undefined) return false
      this.#readChanging(at, row)
      return !this.#fields.hasEnded(row)
    })
  }

  #readChanging(at: number, row: Row): void {
    const { changing, span } = this.#fields
    for (const field in changing) this.#column(field).set(at, changing[field](row))
    if (span === undefined) return
    const { fromMs, untilMs } = span(row)
    this.#begins.set(at, fromMs ?? Number.NaN)
    this.#ends.set(at, untilMs ?? LAST)
  }

  #lengthAt(at: number, nowMs: number): number {
    const [begin, end] = [this.#begins.get(at), this.#ends.get(at)]
    return Number.isNaN(begin) ? 0 : (end === LAST ? nowMs : end) - begin
  }

  /** Begins again without the holes. */
  #tidy(): void {
    this.#order = [...this.values()]
    this.#first = 0
    this.#filled = 0
    this.#columns = new Map()
    this.#times = new NumberColumn()
    this.#begins = new NumberColumn()
    this.#ends = new NumberColumn()
    this.#open = []
    this.#moved = new Set()
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
