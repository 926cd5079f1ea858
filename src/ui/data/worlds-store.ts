import { signal } from '@preact/signals'
import type { WorldList } from '../../client/generated/world.ts'
import { browserNowMs } from '../page-time.ts'
import { call } from './api.ts'
import type { LiveEvent } from './events.ts'
import { Feed } from './feed.ts'
import { Query } from './query.ts'

/** What was seen of a project since the page opened. */
export interface Activity {
  requests: number
  /** The number of the newest request; 0 in a new world. */
  lastId: number
  faults: number
  /** The page's time of the last event, in milliseconds since the epoch. */
  lastMs: number
}

/** The projects in use, and what happens in them. */
export class WorldsStore {
  readonly list = new Query(() => call<WorldList>('GET', '/worlds'))
  readonly activity = new Map<string, Activity>()
  /** The projects of the last batch of events. */
  readonly touched = signal<ReadonlySet<string>>(new Set())
  readonly feed = new Feed(
    undefined,
    (events) => this.#take(events),
    () => this.list.load(),
  )

  close(): void {
    this.feed.close()
    this.list.close()
  }

  #take(events: readonly LiveEvent[]): void {
    const known = new Set(this.list.data.value?.worlds.map((world) => world.project_id))
    const touched = new Set<string>()
    let isStale = false
    for (const event of events) {
      if (event.type === 'dropped') {
        isStale = true
        continue
      }
      touched.add(event.project)
      if (event.type === 'project' || event.type === 'clock' || !known.has(event.project)) isStale = true
      const seen = this.activity.get(event.project) ?? { requests: 0, lastId: 0, faults: 0, lastMs: 0 }
      if (event.type === 'request') countRequest(seen, event.entry.id)
      if (event.type === 'project' && event.what !== 'changed') seen.lastId = 0
      if (event.type === 'fault') seen.faults++
      seen.lastMs = browserNowMs()
      if (event.type === 'project' && event.what === 'deleted') this.activity.delete(event.project)
      else this.activity.set(event.project, seen)
    }
    if (isStale) this.list.touch()
    this.touched.value = touched
  }
}

/** The numbers of requests have no gaps: those between two that came were missed. */
function countRequest(seen: Activity, id: number): void {
  if (id <= seen.lastId) return
  seen.requests += seen.lastId === 0 ? 1 : id - seen.lastId
  seen.lastId = id
}
