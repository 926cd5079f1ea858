import { signal } from '@preact/signals'
import type { JournalList } from '../../client/generated/journal.ts'
import { call, worldPath } from './api.ts'
import type { EntryRow, LiveEvent } from './events.ts'
import { JournalRows, MAX_ROWS } from './journal-rows.ts'

const PAGE = 500
/** What is read at once: bodies come with the entries, and ten thousand of them would take long. */
const READ_AT_ONCE = 2000

/** The requests of a project: those of the journal when the page opens, then those of the feed. */
export class JournalStore {
  /** Grows with each change of the rows. */
  readonly version = signal(0)
  readonly isLoaded = signal(false)
  /** Whether the journal has older entries than those that were read. */
  readonly hasOlder = signal(false)
  readonly #project: string
  readonly #rows = new JournalRows()
  #load = 0

  constructor(project: string) {
    this.#project = project
  }

  /** The oldest first. */
  get rows(): readonly EntryRow[] {
    return this.#rows.all
  }

  take(events: readonly LiveEvent[]): void {
    const rows = events.flatMap((event) => (event.type === 'request' ? [event.entry] : []))
    if (rows.length === 0) return
    this.#rows.add(rows)
    this.version.value++
  }

  /** Reads the newest part of the journal. */
  async load(): Promise<void> {
    this.#rows.clear()
    await this.#read(0)
  }

  /** Reads the next older part. */
  async loadOlder(): Promise<void> {
    const { all } = this.#rows
    await this.#read((all.at(-1)?.id ?? 0) - (all[0]?.id ?? 0) + 1)
  }

  /** Reads from the newer to the older ones; `from` is how many to skip. */
  async #read(from: number): Promise<void> {
    const load = ++this.#load
    this.hasOlder.value = false
    try {
      for (let read = 0; read < READ_AT_ONCE; ) {
        const query = `?order=desc&size=${PAGE}&from=${from + read}`
        const page = await call<JournalList>('GET', `${worldPath(this.#project, 'journal')}${query}`)
        if (load !== this.#load) return
        this.#rows.add(page.entries.map(rowOf).reverse())
        read += page.entries.length
        this.isLoaded.value = true
        this.version.value++
        this.hasOlder.value = from + read < Math.min(page.total, MAX_ROWS)
        if (!this.hasOlder.value) return
      }
    } catch {
      // the feed shows that the program cannot be reached, and its next connection loads again
    }
  }
}

/** Only what the list shows: the bodies of ten thousand requests would not be bounded. */
function rowOf(entry: EntryRow): EntryRow {
  const { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs } = entry
  return { id, at, atMs, operation, line, status, api, aborted, errorCode, answeredBy, faults, tookMs }
}
