import { signal } from '@preact/signals'
import type { JournalList } from '../../client/generated/journal.ts'
import { after, type Timer } from '../page-time.ts'
import type { EntryRow, LiveEvent } from './events.ts'
import { PAGE_ROWS, pageOf, startOf } from './journal-pages.ts'
import { JournalRequests } from './journal-requests.ts'

/** How many of the newest requests the timeline marks. */
const NEWEST = 2000
/** The feed brings most of what is new within this time: only what it did not bring is read. */
const SETTLE_MS = 120

/** Reads the journal of a project: the feed brings new requests, and older ones are read when they are needed. */
export class JournalStore {
  readonly requests = new JournalRequests()
  /** How often the journal was read from its newest page on; 0: not yet. */
  readonly loads = signal(0)
  readonly #list: (query: string) => Promise<JournalList>
  #load = 0
  /** The newest request when the oldest one was last read. */
  #checkedId = 0
  #needed: { readonly first: number; readonly last: number } | undefined
  #timer: Timer | undefined
  #isReading = false

  /** `list` reads the journal with a query: `?size=10`. */
  constructor(list: (query: string) => Promise<JournalList>) {
    this.#list = list
  }

  take(events: readonly LiveEvent[]): void {
    const entries = events.flatMap((event) => (event.type === 'request' ? [event.entry] : []))
    if (entries.length > 0) this.requests.add(entries)
  }

  /** Reads the newest page again, and forgets the others: another journal may have taken the place of the one that was read. */
  async load(): Promise<void> {
    const load = ++this.#load
    const come: EntryRow[] = []
    const leave = this.requests.listen((rows) => come.push(...rows))
    const page = await this.#read(`?order=desc&size=${PAGE_ROWS}`, load)
    leave()
    if (page === undefined) return
    this.#checkedId = 0
    this.#needed = undefined
    this.requests.replace([...page.entries, ...come], page.lastId)
    this.requests.bound(page.lastId - page.total + 1)
    this.loads.value++
  }

  /** Events were missed: what lacks is read when it is needed. */
  async readMissed(): Promise<void> {
    const load = this.#load
    const read = await this.#read('?size=0', load)
    if (read === undefined) return
    this.requests.reach(read.lastId)
    this.requests.bound(read.lastId - read.total + 1)
    this.loads.value++
  }

  /** The rows from one index to before another one are shown: reads what is missing of them, soon. */
  need(first: number, end: number): void {
    if (end <= first) return
    this.#needed = { first: this.requests.idAt(end - 1), last: this.requests.idAt(first) }
    this.#timer ??= after(SETTLE_MS, () => {
      this.#timer = undefined
      this.#readNeeded()
    })
  }

  /** Reads the newest requests, as many as the timeline marks. */
  async readNewest(): Promise<void> {
    const load = this.#load
    const { firstId, lastId } = this.requests
    const last = pageOf(Math.max(firstId, lastId - NEWEST + 1))
    for (let page = pageOf(lastId); page >= last && load === this.#load; page--)
      if (!(await this.readPage(page))) return
  }

  /** Reads a page unless it is here. Returns whether it is here then. */
  async readPage(page: number): Promise<boolean> {
    if (this.requests.hasPage(page)) return true
    const load = this.#load
    const first = Math.max(this.requests.firstId, startOf(page))
    const read = await this.#read(`?since=${first - 1}&size=${startOf(page + 1) - first}`, load)
    if (read === undefined) return false
    this.requests.add(read.entries)
    const oldest = read.entries[0]?.id ?? read.lastId + 1
    if (oldest > first) this.requests.bound(oldest)
    return true
  }

  /** Finds out how many of the oldest requests the journal has dropped meanwhile. */
  async checkOldest(): Promise<void> {
    const { lastId } = this.requests
    if (lastId === this.#checkedId) return
    this.#checkedId = lastId
    const read = await this.#read('?size=0', this.#load)
    if (read !== undefined) this.requests.bound(read.lastId - read.total + 1)
  }

  close(): void {
    this.#load++
    this.#timer?.cancel()
  }

  async #readNeeded(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    try {
      for (let needed = this.#needed; needed !== undefined; needed = this.#needed) {
        this.#needed = undefined
        for (let page = pageOf(needed.last); page >= pageOf(Math.max(needed.first, this.requests.firstId)); page--)
          // after events were missed, a page may lack others than those that are shown
          if (!this.requests.hasPage(page, needed.first, needed.last) && !(await this.readPage(page))) return
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
}
