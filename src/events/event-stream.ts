import { Readable } from 'node:stream'
import { after, type Timer } from '../core/clock.ts'
import type { EventFeed, FeedReader } from './event-feed.ts'

/** How often an open stream says that it is alive: proxies close silent connections after about a minute. */
export const PING_MS = 15_000
/** How long a browser waits before it connects again. */
const RETRY_MS = 1000

export interface StreamOptions {
  /** Only events of this project; absent: of all projects. */
  readonly project?: string | undefined
  /** The id of the last event that the reader has; absent: it begins now. */
  readonly lastId?: number | undefined
}

/**
 * The events of a feed as server-sent events. A connection that takes nothing is given nothing: its events stay in the feed, and what
 * the feed has dropped meanwhile is said by an event `dropped`.
 */
export class EventStream extends Readable implements FeedReader {
  readonly project: string | undefined
  readonly #feed: EventFeed
  /** The id of the event that is read next. */
  #nextId: number
  #isWanted = false
  #ping: Timer | undefined

  constructor(feed: EventFeed, { project, lastId }: StreamOptions) {
    super()
    this.#feed = feed
    this.project = project
    // an id that was not given yet is of an earlier process
    this.#nextId = lastId === undefined ? feed.lastId + 1 : lastId > feed.lastId ? 1 : lastId + 1
    this.push(`retry: ${RETRY_MS}\nid: ${this.#nextId - 1}\n\n`)
    feed.join(this)
    this.#pingLater()
  }

  wake(): void {
    if (this.#isWanted) this.#pump()
  }

  end(): void {
    const last = this.#next()
    if (last.length > 0) this.push(last)
    this.push(null)
  }

  override _read(): void {
    this.#isWanted = true
    this.#pump()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#ping?.cancel()
    this.#feed.leave(this)
    done(error)
  }

  #pump(): void {
    const bytes = this.#next()
    if (bytes.length === 0) return
    this.#isWanted = false
    this.push(bytes)
  }

  /** What comes next, as far as it fits; empty if nothing does. */
  #next(): Buffer {
    const { bytes, nextId } = this.#feed.read(this.#nextId, this.project)
    this.#nextId = nextId
    return bytes
  }

  #pingLater(): void {
    this.#ping = after(PING_MS, () => {
      this.#pingLater()
      if (this.#isWanted) this.push(': ping\n\n')
    })
  }
}
