import { signal } from '@preact/signals'
import { ClockStore } from './clock-store.ts'
import type { LiveEvent } from './events.ts'
import { Feed } from './feed.ts'
import { JournalStore } from './journal-store.ts'
import { ResourceStore } from './resource-store.ts'

/** Everything that the page knows of the project that it shows. */
export class ProjectStore {
  readonly id: string
  readonly clock: ClockStore
  readonly journal: JournalStore
  readonly resources: ResourceStore
  readonly feed: Feed
  /** The events of the last batch: views read again what these may have changed. */
  readonly news = signal<readonly LiveEvent[]>([])

  constructor(id: string) {
    this.id = id
    this.clock = new ClockStore(id)
    this.journal = new JournalStore(id)
    this.resources = new ResourceStore(id)
    this.feed = new Feed(
      id,
      (events) => this.#take(events),
      () => this.load(),
    )
  }

  load(): void {
    this.clock.load()
    this.journal.load()
    this.resources.load()
  }

  close(): void {
    this.feed.close()
    this.resources.close()
  }

  #take(events: readonly LiveEvent[]): void {
    // another world has taken the place of the one that was read, or events were lost
    if (events.some((event) => event.type === 'dropped' || (event.type === 'project' && event.what !== 'changed')))
      this.load()
    else if (events.some((event) => event.type === 'project' && event.operation === 'ClearJournal')) this.journal.load()
    this.clock.take(events)
    this.journal.take(events)
    this.resources.take(events)
    this.news.value = events
  }
}
