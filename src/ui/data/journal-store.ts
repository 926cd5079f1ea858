import { signal } from '@preact/signals'
import type { JournalList } from '../../client/generated/journal.ts'
import type { EntryRow, LiveEvent } from './events.ts'
import { JournalPages, PAGE_ROWS, pageOf, startOf } from './journal-pages.ts'

/** How many of the newest requests the timeline shows at first. */
const NEWEST = 2000
/** The feed brings most of what is new within this time: only what it did not bring is read. */
const SETTLE_MS = 120

/** The requests of a project, the newest first: the feed brings new ones, and older ones are read when they are needed. */
export class JournalStore {
  /** Grows with each change of the rows. */
  readonly version = signal(0)
  /** How often the journal was read from its newest page on; 0: not yet. */
  readonly loads = signal(0)
  /** The operations of the requests that were read. */
  readonly operations = new Set<string>()
  readonly #list: (query: string) => Promise<JournalList>
  readonly #pages = new JournalPages()
  /** All of them in order; undefined after a change, until they are read. */
  #rows: readonly EntryRow[] | undefined
  /** The numbers of the oldest and of the newest request in the journal. */
  #firstId = 1
  #lastId = 0
  #load = 0
  /** The newest request when the oldest one was last read. */
  #checkedId = 0
  #needed: { readonly first: number; readonly last: number } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isReading = false
  readonly #listeners = new Set<(rows: readonly EntryRow[]) => void>()

  /** `list` reads the journal with a query: `?size=10`. */
  constructor(list: (query: string) => Promise<JournalList>) {
    this.#list = list
  }

  /** How many requests the journal has. */
  get count(): number {
    return Math.max(0, this.#lastId - this.#firstId + 1)
  }

  get firstId(): number {
    return this.#firstId
  }

  get lastId(): number {
    return this.#lastId
  }

  /** Calls a function with all rows that are read or come. Returns what ends this. */
  listen(listener: (rows: readonly EntryRow[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Those that were read, the oldest first. */
  get rows(): readonly EntryRow[] {
    this.#rows ??= this.#pages.all()
    return this.#rows
  }

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

  take(events: readonly LiveEvent[]): void {
    const entries = events.flatMap((event) => (event.type === 'request' ? [event.entry] : []))
    if (entries.length > 0) this.#add(entries)
  }

  /** Reads the newest page again, and forgets the others: another journal may have taken the place of the one that was read. */
  async load(): Promise<void> {
    const load = ++this.#load
    const come: EntryRow[] = []
    const leave = this.listen((rows) => come.push(...rows))
    const page = await this.#read(`?order=desc&size=${PAGE_ROWS}`, load)
    leave()
    if (page === undefined) return
    this.#pages.clear()
    this.#firstId = 1
    this.#lastId = this.#checkedId = 0
    this.#needed = undefined
    this.#add(page.entries)
    this.#add(come)
    this.#lastId = Math.max(this.#lastId, page.lastId)
    this.#bound(page.lastId - page.total + 1)
    this.loads.value++
  }

  /** The rows from one index to before another one are shown: reads what is missing of them, soon. */
  need(first: number, end: number): void {
    if (end <= first) return
    this.#needed = { first: this.idAt(end - 1), last: this.idAt(first) }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#readNeeded()
    }, SETTLE_MS)
  }

  /** Reads the newest requests, as many as the timeline shows at first. */
  async readNewest(): Promise<void> {
    const load = this.#load
    const last = pageOf(Math.max(this.#firstId, this.#lastId - NEWEST + 1))
    for (let page = pageOf(this.#lastId); page >= last && load === this.#load; page--)
      if (!(await this.readPage(page))) return
  }

  /** Reads a page unless it is here. Returns whether it is here then. */
  async readPage(page: number): Promise<boolean> {
    if (this.#pages.has(page, this.#firstId, this.#lastId)) return true
    const load = this.#load
    const first = Math.max(this.#firstId, startOf(page))
    const read = await this.#read(`?since=${first - 1}&size=${startOf(page + 1) - first}`, load)
    if (read === undefined) return false
    this.#add(read.entries)
    const oldest = read.entries[0]?.id ?? read.lastId + 1
    if (oldest > first) this.#bound(oldest)
    return true
  }

  /** Finds out how many of the oldest requests the journal has dropped meanwhile. */
  async checkOldest(): Promise<void> {
    if (this.#lastId === this.#checkedId) return
    this.#checkedId = this.#lastId
    const read = await this.#read('?size=0', this.#load)
    if (read !== undefined) this.#bound(read.lastId - read.total + 1)
  }

  close(): void {
    this.#load++
    clearTimeout(this.#timer)
  }

  async #readNeeded(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    try {
      for (let needed = this.#needed; needed !== undefined; needed = this.#needed) {
        this.#needed = undefined
        for (let page = pageOf(needed.last); page >= pageOf(Math.max(needed.first, this.#firstId)); page--)
          if (!(await this.readPage(page))) return
      }
    } finally {
      this.#isReading = false
    }
  }

  /** A reply of the journal; undefined if there is none, or a later load has begun. */
  async #read(query: string, load: number): Promise<JournalList | undefined> {
    try {
      const reply = await this.#list(query)
      return load === this.#load ? reply : undefined
    } catch {
      // the feed shows that the program cannot be reached, and its next connection loads again
      return undefined
    }
  }

  #add(entries: readonly EntryRow[]): void {
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

  #bound(firstId: number): void {
    this.#firstId = Math.max(this.#firstId, firstId)
    this.version.value++
  }
}

/** Only what the list shows: the bodies of ten thousand requests would not be bounded. */
function rowOf(entry: EntryRow): EntryRow {
  const { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs } = entry
  return { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs }
}
