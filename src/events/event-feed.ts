import { after, nextTurn, stopwatchMs, type Timer } from '../core/clock.ts'
import { type EventData, type EventKind, eventText } from './event.ts'

/** An event that is kept. */
interface FeedEvent {
  readonly kind: EventKind
  readonly project: string
  /** One line of JSON. */
  readonly text: string
}

/** Events that are sent at once, as server-sent events. */
export interface FeedPiece {
  readonly bytes: Buffer
  /** The id of the event that comes after them. */
  readonly nextId: number
  /** How many events were missed before them. */
  readonly missed: number
}

/** The longest piece, in characters of the events before the last one. */
const MOST_CHARACTERS = 64 * 1024

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
  /** The last piece, and what it was made for: readers at the same place get the same. */
  #shared: { readonly piece: FeedPiece; readonly place: string } | undefined

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

  /** What a reader gets next: from an event on, as much as is sent at once. `project`: only its events; undefined: all. */
  read(fromId: number, project: string | undefined): FeedPiece {
    const place = `${fromId} ${this.#firstId} ${this.#lastId} ${project ?? ''}`
    if (this.#shared?.place !== place) this.#shared = { piece: this.#pieceFrom(fromId, project), place }
    const { piece } = this.#shared
    this.#dropped += piece.missed
    return piece
  }

  #pieceFrom(fromId: number, project: string | undefined): FeedPiece {
    const missed = Math.max(0, this.#firstId - fromId)
    let nextId = fromId + missed
    let text = missed === 0 ? '' : `id: ${nextId - 1}\nevent: dropped\ndata: {"count":${missed}}\n\n`
    while (nextId <= this.#lastId && text.length < MOST_CHARACTERS) {
      const id = nextId++
      const event = this.#kept[id % this.#limit]
      if (event === undefined || (project !== undefined && event.project !== project)) continue
      text += `id: ${id}\nevent: ${event.kind}\ndata: ${event.text}\n\n`
    }
    return { bytes: Buffer.from(text), nextId, missed }
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
    this.#shared = undefined
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
