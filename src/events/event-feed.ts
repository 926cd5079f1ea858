import { after, nextTurn, stopwatchMs, type Timer } from '../core/clock.ts'
import { type EventData, type EventKind, eventText } from './event.ts'

/** An event as its readers get it. */
export interface FeedEvent {
  readonly kind: EventKind
  readonly project: string
  /** One line of JSON. */
  readonly text: string
}

/** Who reads the feed. */
export interface FeedReader {
  /** There are events that it may not have read. */
  wake(): void
  /** The feed has ended. */
  end(): void
}

/** Readers are woken at most this often, so that many events leave in one piece. */
const WAKE_MS = 50
/** How long events are kept after the last reader has left: a reader that lost its connection comes back. */
const KEPT_MS = 60_000

/**
 * What happens in all worlds, for those who watch. Events are built only while someone reads, or has just stopped; at other times they
 * are only counted. The newest ones are kept for all readers together: each reader has a place in them, and no queue of its own.
 */
export class EventFeed {
  readonly #limit: number
  readonly #readers = new Set<FeedReader>()
  /** By id modulo the limit. */
  readonly #kept: (FeedEvent | undefined)[] = []
  #isOpen = false
  #hasEnded = false
  #lastId = 0
  /** The id of the oldest event that is kept; one more than the last id if none is. */
  #firstId = 1
  #dropped = 0
  #isWaking = false
  #wokenMs = Number.NEGATIVE_INFINITY
  #closing: Timer | undefined

  /** `limit`: how many events are kept. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The id of the newest event; 0 if there was none. */
  get lastId(): number {
    return this.#lastId
  }

  /** The id of the oldest event that can be read. */
  get firstId(): number {
    return this.#firstId
  }

  get readers(): number {
    return this.#readers.size
  }

  /** How many events readers have missed in total. */
  get dropped(): number {
    return this.#dropped
  }

  /** Whether events are built. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Whether an event need not be built because no client reads; it is counted then. Called before each `put`. */
  skips(): boolean {
    if (this.#isOpen) return false
    this.#firstId = ++this.#lastId + 1
    return true
  }

  /** Adds an event. */
  put<Kind extends EventKind>(kind: Kind, project: string, data: EventData[Kind]): void {
    const id = ++this.#lastId
    this.#kept[id % this.#limit] = { kind, project, text: eventText(project, data) }
    if (id - this.#firstId >= this.#limit) this.#firstId = id - this.#limit + 1
    if (this.#readers.size > 0) this.#wakeSoon()
  }

  /** An event that is kept. */
  get(id: number): FeedEvent | undefined {
    return id < this.#firstId || id > this.#lastId ? undefined : this.#kept[id % this.#limit]
  }

  /** A reader has missed events. */
  countDropped(count: number): void {
    this.#dropped += count
  }

  join(reader: FeedReader): void {
    this.#closing?.cancel()
    this.#closing = undefined
    this.#isOpen = true
    this.#readers.add(reader)
  }

  leave(reader: FeedReader): void {
    if (!this.#readers.delete(reader) || this.#readers.size > 0 || this.#hasEnded) return
    this.#closing = after(KEPT_MS, () => this.#close())
  }

  /** Ends the feed, and what reads it: the process stops. */
  end(): void {
    this.#hasEnded = true
    for (const reader of [...this.#readers]) reader.end()
    this.#readers.clear()
    this.#closing?.cancel()
    this.#close()
  }

  #close(): void {
    this.#isOpen = false
    this.#kept.length = 0
    this.#firstId = this.#lastId + 1
  }

  #wakeSoon(): void {
    if (this.#isWaking) return
    this.#isWaking = true
    const wake = (): void => {
      this.#isWaking = false
      this.#wokenMs = stopwatchMs()
      for (const reader of [...this.#readers]) reader.wake()
    }
    const waitMs = this.#wokenMs + WAKE_MS - stopwatchMs()
    if (waitMs <= 0) nextTurn(wake)
    else after(waitMs, wake)
  }
}
