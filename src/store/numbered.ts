/**
 * Rows whose ids are numbers that grow, in order of creation. The oldest go as fast as new ones come, and most often none is missing
 * between two: an array says where each is, where a map would have to look.
 */
export class Numbered<Row extends { readonly id: number }> {
  /** In order of id, from `#first` on; what stands before is gone and cut off now and then. */
  #rows: (Row | undefined)[] = []
  #first = 0
  /** How many rows were dropped to stay within a limit. */
  dropped = 0

  get size(): number {
    return this.#rows.length - this.#first
  }

  get(id: number): Row | undefined {
    const row = this.#rows[this.#placeOf(id)]
    return row?.id === id ? row : undefined
  }

  /** Adds a row whose id no other has. */
  add(row: Row): void {
    const last = this.#rows.at(-1)
    if (last === undefined || last.id < row.id || this.size === 0) this.#rows.push(row)
    else this.#rows.splice(this.#placeOf(row.id), 0, row)
  }

  /** Drops one row as a limit would. */
  drop(id: number): boolean {
    const place = this.#placeOf(id)
    if (this.#rows[place]?.id !== id) return false
    this.#rows.splice(place, 1)
    this.dropped++
    return true
  }

  /** Drops the oldest rows until `limit` are left, whatever their state. */
  keepNewest(limit: number): readonly Row[] {
    if (this.size <= limit) return []
    const end = this.#rows.length - limit
    const gone = this.#rows.slice(this.#first, end) as Row[]
    this.#rows.fill(undefined, this.#first, end)
    this.#first = end
    this.dropped += gone.length
    // each is moved once at most for each that comes
    if (this.#first * 2 > this.#rows.length) {
      this.#rows = this.#rows.slice(this.#first)
      this.#first = 0
    }
    return gone
  }

  values(): readonly Row[] {
    return this.#rows.slice(this.#first) as Row[]
  }

  /** `size` rows from the index `from` on, and how many there are in all. */
  page(from: number, size: number): { total: number; rows: readonly Row[] } {
    const rows = this.values()
    return { total: rows.length, rows: rows.slice(from, from + size) }
  }

  /** Where the row of that id is, or where it would have to be. */
  #placeOf(id: number): number {
    let low = this.#first
    let high = this.#rows.length
    // where none is missing
    const guess = low + id - (this.#rows[low]?.id ?? 0)
    if (this.#rows[guess]?.id === id) return guess
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rows[middle] as Row).id < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
