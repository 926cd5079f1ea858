import { firstPage, type RowPage } from './row-pages.ts'

/** Rows by id, in order of creation. */
export class Table<Id, Row> {
  readonly #rows = new Map<Id, Row>()
  /** How many rows were dropped to stay within a limit. */
  dropped = 0

  get size(): number {
    return this.#rows.size
  }

  get(id: Id): Row | undefined {
    return this.#rows.get(id)
  }

  add(id: Id, row: Row): void {
    this.#rows.set(id, row)
  }

  remove(id: Id): boolean {
    return this.#rows.delete(id)
  }

  /** Drops one row as a limit would. */
  drop(id: Id): boolean {
    if (!this.remove(id)) return false
    this.dropped++
    return true
  }

  /** Drops the oldest rows until `limit` are left, whatever their state, and returns them. */
  keepNewest(limit: number): readonly Row[] {
    const gone: Row[] = []
    for (const [id, row] of this.#rows) {
      if (this.#rows.size <= limit) break
      this.drop(id)
      gone.push(row)
    }
    return gone
  }

  values(): IterableIterator<Row> {
    return this.#rows.values()
  }

  /** `size` rows from the index `from` on, of those that pass, and how many pass in all. */
  page(from: number, size: number, passes: (row: Row) => boolean = () => true): RowPage<Row> {
    return firstPage(this.#rows.values(), from, size, passes)
  }
}
