import { Column, NumberColumn } from './column.ts'
import { firstPage, leastPage, type RowPage } from './row-pages.ts'
import { Table } from './table.ts'

/** What the lists of a table can filter and order by. */
export interface ListFields<Row, Fixed extends string, Changing extends string> {
  /** When a row was created; milliseconds. */
  timeMs(row: Row): number
  /** Texts that never change. */
  readonly fixed: Readonly<Record<Fixed, (row: Row) => string>>
  /** Texts that change until the row has ended. */
  readonly changing: Readonly<Record<Changing, (row: Row) => string>>
  /** How long it has lasted by now; milliseconds. */
  lengthMs(row: Row, nowMs: number): number
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
  /** The rows whose changing columns can be out of date. */
  #open: number[] = []

  constructor(fields: ListFields<Row, Fixed, Changing>) {
    super()
    this.#fields = fields
  }

  override add(id: string, row: Row): void {
    super.add(id, row)
    this.#append(row)
  }

  override remove(id: string): boolean {
    const row = this.get(id)
    if (row === undefined) return false
    this.#order[this.#order.indexOf(row, this.#first)] = undefined
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
    const fields = Object.keys(filter.texts) as (Fixed | Changing)[]
    const given = fields.filter((field) => filter.texts[field] !== undefined)
    if (order.by === 'length' || given.some((field) => field in this.#fields.changing)) this.#bringUpToDate(nowMs)
    const passes = this.#testOf(filter, given)
    const isByCreation = order.by === 'creation'
    const indexes =
      filter.id === undefined ? this.#indexes(isByCreation && order.isDescending) : this.#indexOf(filter.id)
    const sign = order.isDescending ? -1 : 1
    const { total, rows } = isByCreation
      ? firstPage(indexes, from, size, passes)
      : leastPage(indexes, from, size, passes, (at) => sign * this.#lengths.get(at))
    return { total, rows: rows.map((at) => this.#order[at] as Row) }
  }

  #testOf(
    { texts, fromMs, untilMs, also }: ListFilter<Row, Fixed | Changing>,
    given: readonly (Fixed | Changing)[],
  ): (at: number) => boolean {
    const [order, times] = [this.#order, this.#times]
    const tests = given.map((field) => {
      const wanted = texts[field]
      return this.#column(field).testOf(typeof wanted === 'function' ? wanted : (text) => text === wanted)
    })
    if (fromMs !== undefined) tests.push((at) => times.get(at) >= fromMs)
    if (untilMs !== undefined) tests.push((at) => times.get(at) <= untilMs)
    if (also !== undefined) tests.push((at) => also(order[at] as Row))
    return (at) => {
      if (order[at] === undefined) return false
      for (const test of tests) if (!test(at)) return false
      return true
    }
  }

  *#indexes(isDescending: boolean): Iterable<number> {
    const { length } = this.#order
    if (isDescending) for (let at = length - 1; at >= this.#first; at--) yield at
    else for (let at = this.#first; at < length; at++) yield at
  }

  #indexOf(id: string): readonly number[] {
    const row = this.get(id)
    return row === undefined ? [] : [this.#order.indexOf(row, this.#first)]
  }

  #append(row: Row): void {
    const at = this.#order.push(row) - 1
    this.#open.push(at)
    this.#times.set(at, this.#fields.timeMs(row))
    for (const field in this.#fields.fixed) this.#column(field).set(at, this.#fields.fixed[field](row))
  }

  #bringUpToDate(nowMs: number): void {
    const { changing, lengthMs, hasEnded } = this.#fields
    this.#open = this.#open.filter((at) => {
      const row = this.#order[at]
      if (row === undefined) return false
      for (const field in changing) this.#column(field).set(at, changing[field](row))
      this.#lengths.set(at, lengthMs(row, nowMs))
      return !hasEnded(row)
    })
  }

  /** Fills the columns again, without the holes, and without the texts that no row has any more. */
  #tidy(): void {
    this.#order = []
    this.#first = 0
    this.#columns = new Map()
    this.#times = new NumberColumn()
    this.#lengths = new NumberColumn()
    this.#open = []
    for (const row of this.values()) this.#append(row)
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
