import { after, type Timer } from '../core/clock.ts'

/** How long events are kept after the last reader has left: a reader that lost its connection comes back. */
const KEPT_MS = 60_000
/** For how many that readers have left. */
const MOST_LEFT = 100

/** The project that a reader wants the events of; undefined: all. */
export type Wanted = string | undefined

interface Watch {
  readers: number
  /** The id of the first event that is kept for it. */
  readonly sinceId: number
  closing: Timer | undefined
}

/** The projects that are watched: someone reads their events, or has just stopped. */
export class WatchedProjects {
  readonly #watches = new Map<Wanted, Watch>()
  /** Those without readers, in the order in which the last one left. */
  readonly #left = new Set<Wanted>()
  readonly #closed: () => void

  /** `closed` is called when no project is watched any more. */
  constructor(closed: () => void) {
    this.#closed = closed
  }

  /** Whether anyone may read the events of a project. */
  has(project: string): boolean {
    return this.#watches.size > 0 && (this.#watches.has(undefined) || this.#watches.has(project))
  }

  /** Whether exactly this is what readers want. */
  isWanted(wanted: Wanted): boolean {
    return this.#watches.has(wanted)
  }

  /** The id of the first event that is kept for those who want this; undefined if none is. */
  sinceId(wanted: Wanted): number | undefined {
    const all = this.#watches.get(undefined)?.sinceId
    const own = this.#watches.get(wanted)?.sinceId
    return all === undefined || own === undefined ? (own ?? all) : Math.min(all, own)
  }

  /** A reader joins; `nextId` is the id of the next event. */
  join(wanted: Wanted, nextId: number): void {
    const watch = this.#watches.get(wanted) ?? { readers: 0, sinceId: nextId, closing: undefined }
    this.#watches.set(wanted, watch)
    watch.readers++
    watch.closing?.cancel()
    watch.closing = undefined
    this.#left.delete(wanted)
  }

  leave(wanted: Wanted): void {
    const watch = this.#watches.get(wanted)
    if (watch === undefined || --watch.readers > 0) return
    watch.closing = after(KEPT_MS, () => this.#close(wanted))
    this.#left.add(wanted)
    for (const first of this.#left) {
      if (this.#left.size <= MOST_LEFT) return
      this.#close(first)
    }
  }

  /** Nothing is watched any more. */
  end(): void {
    for (const { closing } of this.#watches.values()) closing?.cancel()
    this.#watches.clear()
    this.#left.clear()
    this.#closed()
  }

  #close(wanted: Wanted): void {
    this.#watches.get(wanted)?.closing?.cancel()
    this.#watches.delete(wanted)
    this.#left.delete(wanted)
    if (this.#watches.size === 0) this.#closed()
  }
}
