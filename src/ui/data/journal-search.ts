import { signal } from '@preact/signals'
import { after, type Timer } from '../page-time.ts'
import type { EntryRow } from './events.ts'
import { MAX_ROWS, pageOf, startOf } from './journal-pages.ts'
import type { JournalStore } from './journal-store.ts'

/** While a filter is typed, nothing is read for it. */
const TYPING_MS = 200

/** The requests that match a filter, the newest first. Older ones are searched as far as they are needed. */
export class JournalSearch {
  /** Grows when more was searched. */
  readonly version = signal(0)
  readonly #journal: JournalStore
  readonly #matches: (row: EntryRow) => boolean
  readonly #found = new Map<number, EntryRow>()
  readonly #leave: () => void
  /** Requests from this one on were searched. */
  #searchedTo: number
  #wanted = 0
  #isSearching = false
  #isClosed = false
  #timer: Timer | undefined

  constructor(journal: JournalStore, matches: (row: EntryRow) => boolean) {
    this.#journal = journal
    this.#matches = matches
    this.#searchedTo = journal.requests.lastId + 1
    this.#leave = journal.requests.listen((rows) => this.#take(rows))
  }

  /** How many requests were searched. */
  get searched(): number {
    return this.#journal.requests.lastId - Math.max(this.#searchedTo, this.#journal.requests.firstId) + 1
  }

  get hasOlder(): boolean {
    return this.#searchedTo > this.#journal.requests.firstId && this.#found.size < MAX_ROWS
  }

  /** The requests that were found, the newest first. */
  rows(): EntryRow[] {
    const from = Math.max(this.#searchedTo, this.#journal.requests.firstId)
    return [...this.#found.values()].filter(({ id }) => id >= from).sort((a, b) => b.id - a.id)
  }

  /** This number of rows is shown: searches until there are more, or nothing is left. */
  need(count: number): void {
    this.#wanted = count
    this.#timer ??= after(TYPING_MS, () => {
      this.#timer = undefined
      this.#search()
    })
  }

  close(): void {
    this.#isClosed = true
    this.#timer?.cancel()
    this.#leave()
  }

  async #search(): Promise<void> {
    if (this.#isSearching) return
    this.#isSearching = true
    while (!this.#isClosed && this.hasOlder && this.#found.size <= this.#wanted) {
      const page = pageOf(this.#searchedTo - 1)
      if (!(await this.#journal.readPage(page))) break
      const rows: EntryRow[] = []
      for (let id = startOf(page); id < this.#searchedTo; id++) {
        const row = this.#journal.requests.get(id)
        if (row !== undefined) rows.push(row)
      }
      this.#searchedTo = startOf(page)
      this.#take(rows)
      this.version.value++
    }
    this.#isSearching = false
  }

  #take(rows: readonly EntryRow[]): void {
    for (const row of rows) {
      if (this.#matches(row)) this.#found.set(row.id, row)
      else this.#found.delete(row.id)
    }
    if (this.#found.size > MAX_ROWS) this.#dropOldest()
  }

  #dropOldest(): void {
    const ids = [...this.#found.keys()].sort((a, b) => a - b)
    for (const id of ids.slice(0, ids.length - MAX_ROWS)) this.#found.delete(id)
  }
}
