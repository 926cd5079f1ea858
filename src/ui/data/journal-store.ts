import { signal } from '@preact/signals'
import type { JournalList } from '../../client/generated/journal.ts'
import { call, worldPath } from './api.ts'
import type { EntryRow, LiveEvent } from './events.ts'
import { JournalRows, MAX_ROWS } from './journal-rows.ts'

const PAGE = 500

/** The requests of a project: those of the journal when the page opens, then those of the feed. */
export class JournalStore {
  /** Grows with each change of the rows. */
  readonly version = signal(0)
  readonly isLoaded = signal(false)
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

  /** Reads the journal from the newest page to the oldest. */
  async load(): Promise<void> {
    const load = ++this.#load
    this.#rows.clear()
    try {
      for (let from = 0; from < MAX_ROWS; from += PAGE) {
        const query = `?order=desc&size=${PAGE}&from=${from}`
        const page = await call<JournalList>('GET', `${worldPath(this.#project, 'journal')}${query}`)
        if (load !== this.#load) return
        this.#rows.add(page.entries.map(rowOf).reverse())
        this.isLoaded.value = true
        this.version.value++
        if (page.entries.length < PAGE) return
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
