import type { EntryRow } from './events.ts'

/** The most requests that the page keeps of a project. */
export const MAX_ROWS = 10_000

/** A part of what is dropped at once, so that not each new row moves all others. */
const SLACK = 1000

/** The newest requests of a project in the order of their numbers. Bounded: the oldest are dropped. */
export class JournalRows {
  #rows: EntryRow[] = []

  get all(): readonly EntryRow[] {
    return this.#rows
  }

  clear(): void {
    this.#rows = []
  }

  /** Adds rows; one that has the number of another one replaces it. */
  add(rows: readonly EntryRow[]): void {
    const last = this.#rows.at(-1)?.id ?? 0
    let sorted = true
    let previous = last
    for (const row of rows) {
      sorted &&= row.id > previous
      previous = row.id
    }
    if (sorted) this.#rows.push(...rows)
    else {
      const byId = new Map(this.#rows.map((row) => [row.id, row]))
      for (const row of rows) byId.set(row.id, row)
      this.#rows = [...byId.values()].sort((a, b) => a.id - b.id)
    }
    if (this.#rows.length > MAX_ROWS + SLACK) this.#rows = this.#rows.slice(-MAX_ROWS)
  }
}
