import { after, nextTurn } from '../core/clock.ts'
import { type EventData, type EventKind, eventKinds, eventText, type PendingEvent } from './event.ts'
import { KeptEvents, type SentEvent } from './kept-events.ts'
import { Pace } from './pace.ts'
import { type DroppedEvents, select } from './selection.ts'
import { type Wanted, WatchedProjects } from './watched-projects.ts'

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
/** How many events become text in a turn of the event loop: requests go on between two turns. */
const MOST_IN_TURN = 250

/** The part of the events that are kept that may be sent at once: the rest is for readers that are behind. */
const BURST_SHARE = 0.8

/** Who reads the feed. */
export interface FeedReader {
  readonly project: Wanted
  /** There are events that it may not have read. */
  wake(): void
  /** The feed has ended. */
  end(): void
}

/**
 * What happens in all worlds, for those who watch. An event that someone may read waits as the function that describes it; it becomes
 * text in a batch, at a pace, once for all readers. What is too much for the pace is dropped, and what was sent is kept for all readers
 * together: each has a place in it, and no queue of its own.
 */
export class EventFeed {
  readonly #limit: number
  readonly #readers = new Set<FeedReader>()
  readonly #watched = new WatchedProjects(() => this.#clear())
  readonly #pace: Pace
  readonly #kept: KeptEvents
  /** What waits, in the order of the ids. */
  #pending: PendingEvent[] = []
  /** What was dropped since the last batch, by project. */
  #excess = new Map<string, DroppedEvents>()
  #hasEnded = false
  #lastId = 0
  /** The id of the last event that was sent or dropped. */
  #sentId = 0
  #dropped = 0
  #isSending = false
  /** The last piece for those who want the same: readers at the same place get the same. */
  readonly #shared = new Map<Wanted, { readonly fromId: number; readonly piece: FeedPiece }>()

  /** `limit`: how many events are kept, and how many may wait. */
  constructor(limit: number) {
    this.#limit = limit
    this.#pace = new Pace(Math.ceil(limit * BURST_SHARE))
    this.#kept = new KeptEvents(limit)
  }

  /** The id of the newest event; 0 if there was none. */
  get lastId(): number {
    return this.#lastId
  }

  get readers(): number {
    return this.#readers.size
  }

  /** How many events were dropped, or missed by a reader. */
  get dropped(): number {
    return this.#dropped
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Whether anyone may read the events of a project. */
  isWatched(project: string): boolean {
    return this.#watched.has(project)
  }

  /** Adds an event. `data` is called later, if at all: it says how things were when the event was added. */
  put<Kind extends EventKind>(kind: Kind, project: string, data: () => EventData[Kind]): void {
    const id = ++this.#lastId
    if (!this.#watched.has(project)) return
    this.#pending.push({ id, kind, project, data })
    if (this.#pending.length >= 2 * this.#limit) this.#drop(this.#limit)
    this.#sendSoon()
  }

  /** What a reader gets next: from an event on, as much as is sent at once. */
  read(fromId: number, wanted: Wanted): FeedPiece {
    let shared = this.#shared.get(wanted)
    if (shared?.fromId !== fromId) {
      shared = { fromId, piece: this.#pieceFrom(fromId, wanted) }
      this.#shared.set(wanted, shared)
    }
    const { piece } = shared
    this.#dropped += piece.missed
    return piece
  }

  #pieceFrom(fromId: number, wanted: Wanted): FeedPiece {
    const firstId = Math.max(this.#kept.forgottenId + 1, this.#watched.sinceId(wanted) ?? 0)
    const missed = Math.max(0, firstId - fromId)
    let nextId = fromId + missed
    let text = missed === 0 ? '' : droppedText(nextId - 1, { count: missed })
    for (const event of this.#kept.from(nextId, wanted)) {
      text += event.text
      nextId = event.id + 1
      if (text.length >= MOST_CHARACTERS) return { bytes: Buffer.from(text), nextId, missed }
    }
    return { bytes: Buffer.from(text), nextId: Math.max(nextId, this.#sentId + 1), missed }
  }

  join(reader: FeedReader): void {
    this.#readers.add(reader)
    this.#watched.join(reader.project, this.#lastId + 1)
    this.#shared.clear()
  }

  leave(reader: FeedReader): void {
    if (this.#readers.delete(reader) && !this.#hasEnded) this.#watched.leave(reader.project)
  }

  /** Ends the feed, and what reads it: the process stops. */
  end(): void {
    this.#hasEnded = true
    this.#emit(this.#limit)
    for (const reader of [...this.#readers]) reader.end()
    this.#readers.clear()
    this.#watched.end()
  }

  #clear(): void {
    this.#pending = []
    this.#excess.clear()
    this.#kept.clear()
    this.#shared.clear()
    this.#sentId = this.#lastId
  }

  #sendSoon(): void {
    if (this.#isSending) return
    this.#isSending = true
    const waitMs = this.#pace.waitMs()
    const send = (): void => this.#send()
    if (waitMs <= 0) nextTurn(send)
    else after(waitMs, send)
  }

  #send(): void {
    this.#emit(MOST_IN_TURN)
    for (const reader of [...this.#readers]) reader.wake()
    if (this.#pending.length > 0) nextTurn(() => this.#send())
    else this.#isSending = false
  }

  /** Turns the oldest events that wait into text, and drops what is too much. */
  #emit(most: number): void {
    const allowed = this.#pace.allowed()
    if (this.#pending.length > allowed) this.#drop(allowed)
    const events = this.#pending.splice(0, most)
    this.#sentId = this.#pending[0] === undefined ? this.#lastId : this.#pending[0].id - 1
    this.#pace.sent(events.length)
    const sent = events.map(sentEvent)
    // what was dropped is said after what came before it
    if (this.#excess.size > 0) sent.push(...this.#takeExcess())
    for (const event of sent.sort((a, b) => a.id - b.id)) this.#kept.add(event)
    this.#shared.clear()
  }

  /** Drops events that wait, so that this many are left. */
  #drop(left: number): void {
    const { kept, dropped } = select(this.#pending, left)
    this.#dropped += this.#pending.length - kept.length
    this.#pending = kept
    for (const [project, more] of dropped) this.#excess.set(project, together(this.#excess.get(project), more))
  }

  /** The events that say what was dropped by now: to those who want one project, and to those who want all. */
  #takeExcess(): SentEvent[] {
    let all: DroppedEvents | undefined
    const said: SentEvent[] = []
    for (const [project, dropped] of this.#excess) {
      if (dropped.lastId > this.#sentId) continue
      this.#excess.delete(project)
      all = together(all, dropped)
      if (this.#watched.isWanted(project)) said.push(droppedEvent(project, dropped))
    }
    if (all !== undefined && this.#watched.isWanted(undefined)) said.push(droppedEvent(undefined, all))
    return said
  }
}

const sentEvent = ({ id, kind, project, data }: PendingEvent): SentEvent => ({
  id,
  project,
  isForProjectOnly: false,
  text: `id: ${id}\nevent: ${kind}\ndata: ${eventText(project, data())}\n\n`,
})

const droppedEvent = (project: Wanted, { lastId, count, kinds }: DroppedEvents): SentEvent => ({
  id: lastId,
  project,
  isForProjectOnly: project !== undefined,
  text: droppedText(lastId, { count, kinds: eventKinds.filter((kind) => kind !== 'dropped' && kinds.has(kind)) }),
})

/** An event that says that a reader has missed some. */
function droppedText(id: number, data: { count: number; kinds?: readonly string[] }): string {
  return `id: ${id}\nevent: dropped\ndata: ${JSON.stringify(data)}\n\n`
}

const together = (before: DroppedEvents | undefined, { lastId, count, kinds }: DroppedEvents): DroppedEvents => ({
  lastId: Math.max(before?.lastId ?? 0, lastId),
  count: (before?.count ?? 0) + count,
  kinds: new Set([...(before?.kinds ?? []), ...kinds]),
})
