import { signal } from '@preact/signals'
import type { EntryRow } from './events.ts'
import { JournalPages } from './journal-pages.ts'

/** What the page knows of a journal: its first and its last request, and the rows that were read or came. */
export class JournalRequests {
  /** Grows with each change of the rows. */
  readonly version = signal(0)
  /** The operations of the requests that were read. */
  readonly operations = new Set<string>()
  readonly #pages = new JournalPages()
  /** All of them in order; undefined after a change, until they are read. */
  #rows: readonly EntryRow[] | undefined
  #firstId = 1
  #lastId = 0
  readonly #listeners = new Set<(rows: readonly EntryRow[]) => void>()

  /** How many requests the journal has. */
  get count(): number {
    return Math.max(0, this.#lastId - this.#firstId + 1)
  }

  /** The number of the oldest request in the journal. */
  get firstId(): number {
    return this.#firstId
  }

  /** The number of the newest request in the journal. */
  get lastId(): number {
    return this.#lastId
  }

  /** Those that are here, the oldest first. */
  get rows(): readonly EntryRow[] {
    this.#rows ??= this.#pages.all()
    return this.#rows
  }

  /** The number of a request by its place in the journal, the newest first. */
  idAt(index: number): number {
    return this.#lastId - index
  }

  indexOf(id: number): number {
    return id < this.#firstId || id > this.#lastId ? -1 : this.#lastId - id
  }

  /** The row of a request; undefined until it is read. */
  get(id: number): EntryRow | undefined {
    return this.#pages.get(id)
  }

  /** Whether all requests of a page that the journal has are here, or those from a first to a last one. */
  hasPage(page: number, first = this.#firstId, last = this.#lastId): boolean {
    return this.#pages.has(page, Math.max(first, this.#firstId), Math.min(last, this.#lastId))
  }

  /** Calls a function with all rows that are read or come. Returns what ends this. */
  listen(listener: (rows: readonly EntryRow[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(entries: readonly EntryRow[]): void {
    const rows = entries.map(rowOf)
    this.#pages.add(rows)
    this.#rows = undefined
    for (const listener of this.#listeners) listener(rows)
    for (const { id, operation } of entries) {
      this.#lastId = Math.max(this.#lastId, id)
      this.operations.add(operation)
    }
    this.version.value++
  }

  /** Begins again with the rows of another journal, whose last request has a number. */
  replace(entries: readonly EntryRow[], lastId: number): void {
    this.#pages.clear()
    this.#firstId = 1
    this.#lastId = lastId
    this.add(entries)
  }

  /** The journal has requests up to this one. */
  reach(lastId: number): void {
    this.#lastId = Math.max(this.#lastId, lastId)
  }

  /** The journal has no request before this one. */
  bound(firstId: number): void {
    this.#firstId = Math.max(this.#firstId, firstId)
    this.version.value++
  }
}

/** Only what the list shows: the bodies of ten thousand requests would not be bounded. */
function rowOf(entry: EntryRow): EntryRow {
  const { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs } = entry
  return { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs }
}
