import type { EntryRow } from './events.ts'

/** How many requests are read at once. */
export const PAGE_ROWS = 250
/** How many pages are kept. */
const MAX_PAGES = 40
/** The most requests that the page keeps of a project. */
export const MAX_ROWS = PAGE_ROWS * MAX_PAGES

export const pageOf = (id: number): number => Math.floor((id - 1) / PAGE_ROWS)
/** The number of the first request of a page. */
export const startOf = (page: number): number => page * PAGE_ROWS + 1

/**
 * Requests by their numbers, which have no gaps: what was read of the journal, in pages, and what the feed brought. Bounded: the pages
 * that were not needed for the longest time are dropped, and read again when they are.
 */
export class JournalPages {
  /** The rows of each page by number; the page that was needed last comes last. */
  readonly #pages = new Map<number, Map<number, EntryRow>>()

  clear(): void {
    this.#pages.clear()
  }

  /** Adds rows; one that has the number of another one replaces it. */
  add(rows: readonly EntryRow[]): void {
    for (const row of rows) this.#use(pageOf(row.id)).set(row.id, row)
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= MAX_PAGES) return
      this.#pages.delete(page)
    }
  }

  get(id: number): EntryRow | undefined {
    return this.#pages.get(pageOf(id))?.get(id)
  }

  /** Whether all rows of a page from `first` to `last` are here. The page counts as needed. */
  has(page: number, first: number, last: number): boolean {
    const from = Math.max(first, startOf(page))
    const to = Math.min(last, startOf(page + 1) - 1)
    if (from > to) return true
    const rows = this.#pages.get(page)
    if (rows === undefined) return false
    this.#use(page)
    if (rows.size === PAGE_ROWS) return true
    for (let id = from; id <= to; id++) if (!rows.has(id)) return false
    return true
  }

  /** All rows, the oldest first. */
  all(): EntryRow[] {
    return [...this.#pages.values()].flatMap((rows) => [...rows.values()]).sort((a, b) => a.id - b.id)
  }

  #use(page: number): Map<number, EntryRow> {
    const rows = this.#pages.get(page) ?? new Map<number, EntryRow>()
    this.#pages.delete(page)
    this.#pages.set(page, rows)
    return rows
  }
}
