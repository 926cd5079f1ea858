import { Fifo } from '../core/fifo.ts'

/**
 * Rows whose ids are numbers that grow, in order of creation. The oldest go as fast as new ones come, and most often none is missing
 * between two: an array says where each is, where a map would have to look.
 */
export class StatementTable<Row extends { readonly id: number }> {
  /** In order of id. */
  readonly #rows = new Fifo<Row>()
  /** How many rows were dropped to stay within a limit. */
  dropped = 0

  get size(): number {
    return this.#rows.size
  }

  get(id: number): Row | undefined {
    const row = this.#rows.at(this.#placeOf(id))
    return row?.id === id ? row : undefined
  }

  /** Adds a row whose id no other has. */
  add(row: Row): void {
    const last = this.#rows.at(this.size - 1)
    if (last === undefined || last.id < row.id) this.#rows.add(row)
    else this.#rows.insert(this.#placeOf(row.id), row)
  }

  /** Drops one row as a limit would. */
  drop(id: number): boolean {
    const place = this.#placeOf(id)
    if (this.#rows.at(place)?.id !== id) return false
    this.#rows.remove(place)
    this.dropped++
    return true
  }

  /** Drops the oldest rows until `limit` are left, whatever their state. */
  keepNewest(limit: number): readonly Row[] {
    const gone: Row[] = []
    while (this.size > limit) gone.push(this.#rows.shift())
    this.dropped += gone.length
    return gone
  }

  values(): readonly Row[] {
    return this.#rows.list()
  }

  /** `size` rows from the index `from` on, and how many there are in all. */
  page(from: number, size: number): { total: number; rows: readonly Row[] } {
    const rows = this.values()
    return { total: rows.length, rows: rows.slice(from, from + size) }
  }

  /** Where the row of that id is, or where it would have to be. */
  #placeOf(id: number): number {
    // where none is missing
    const guess = id - (this.#rows.at(0)?.id ?? 0)
    if (this.#rows.at(guess)?.id === id) return guess
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rows.at(middle) as Row).id < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
