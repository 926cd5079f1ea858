import { signal } from '@preact/signals'
import { after, stopwatchMs, type Timer } from '../page-time.ts'
import { call, worldPath } from './api.ts'
import { ClockStore } from './clock-store.ts'
import type { LiveEvent } from './events.ts'
import { Feed } from './feed.ts'
import { JournalStore } from './journal-store.ts'
import { ResourceStore } from './resource-store.ts'

/** When events were missed, the page reads again after this pause; most of a burst has come by then. */
const MISSED_MS = 500
/** How long it pauses between two such reads: during a flood of requests, events are missed all the time. */
const MISSED_AGAIN_MS = 5000

/** Everything that the page knows of the project that it shows. */
export class ProjectStore {
  readonly id: string
  readonly clock: ClockStore
  readonly journal: JournalStore
  readonly resources: ResourceStore
  readonly feed: Feed
  /** The events of the last batch: views read again what these may have changed. */
  readonly news = signal<readonly LiveEvent[]>([])
  /** Grows when everything is read again: after a lost connection, in another world, or after events were missed. */
  readonly reloads = signal(0)
  #isLoaded = false
  #missed: 'requests' | 'anything' | undefined
  #readingMissed: Timer | undefined
  #readMissedMs = Number.NEGATIVE_INFINITY

  constructor(id: string) {
    this.id = id
    this.clock = new ClockStore(id)
    this.journal = new JournalStore((query) => call('GET', `${worldPath(id, 'journal')}${query}`))
    this.resources = new ResourceStore((path) => call('GET', worldPath(id, path)))
    this.feed = new Feed(
      id,
      (events) => this.#take(events),
      () => this.load(),
    )
  }

  load(): void {
    if (this.#isLoaded) this.reloads.value++
    this.#isLoaded = true
    this.clock.load()
    this.journal.load()
    this.resources.load()
  }

  close(): void {
    this.feed.close()
    this.#readingMissed?.cancel()
    this.journal.close()
    this.resources.close()
  }

  #take(events: readonly LiveEvent[]): void {
    const world = events.findLastIndex(isOtherWorld)
    const cleared = events.findLastIndex((event) => event.type === 'project' && event.operation === 'ClearJournal')
    for (const event of events) if (event.type === 'dropped') this.#miss(event)
    if (world >= 0) this.load()
    else if (cleared >= 0) this.journal.load()
    // what came before is of a world or a journal that is gone
    this.clock.take(events.slice(world + 1))
    this.journal.take(events.slice(Math.max(world, cleared) + 1))
    this.resources.take(events.slice(world + 1))
    this.news.value = events
  }

  #miss(event: LiveEvent & { type: 'dropped' }): void {
    if (this.#missed !== 'anything') this.#missed = isOfRequests(event) ? 'requests' : 'anything'
    const pauseMs = Math.max(MISSED_MS, this.#readMissedMs + MISSED_AGAIN_MS - stopwatchMs())
    this.#readingMissed ??= after(pauseMs, () => {
      this.#readMissedMs = stopwatchMs()
      const missed = this.#missed
      this.#missed = undefined
      this.#readingMissed = undefined
      if (missed === 'anything') {
        this.load()
        return
      }
      this.clock.load()
      this.journal.readMissed()
    })
  }
}

/** Whether only events were dropped that say nothing of resources. */
const isOfRequests = ({ kinds }: LiveEvent & { type: 'dropped' }): boolean =>
  kinds?.every((kind) => kind === 'request' || kind === 'clock') ?? false

/** Another world has taken the place of the one that was read. */
const isOtherWorld = (event: LiveEvent): boolean => event.type === 'project' && event.what !== 'changed'
