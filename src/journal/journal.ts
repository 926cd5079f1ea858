import { after, type Timer } from '../core/clock.ts'
import { Fifo } from '../core/fifo.ts'
import type { HeardBody } from './body.ts'
import { type Answer, type Beginning, Entry } from './entry.ts'

/** How much a journal keeps: the settings limits.journal and limits.journalBytes. */
export interface JournalLimits {
  readonly limitsJournal: number
  readonly limitsJournalBytes: number
}

/** From where on: after the entry of an id, or from a time of the world on (milliseconds since the epoch). */
export type Since = { readonly id: number } | { readonly atMs: number }

/** What is still known of the entries of one operation that were dropped. */
export interface Dropped {
  readonly operation: string
  readonly api: string
  readonly method: string
  readonly count: number
  /** The newest of them. */
  readonly lastId: number
  /** The latest time of any of them. */
  readonly lastMs: number
}

export interface Waited {
  readonly ended: 'reached' | 'timeout' | 'reset'
  /** What matched, in the order of coming. */
  readonly entries: readonly Entry[]
}

interface Waiter {
  readonly onChange: (entry: Entry) => void
  readonly onClose: () => void
}

/**
 * What one world was asked and what it answered, oldest first. Bounded by count and by bytes: the oldest go, and it is counted how
 * many are gone. To record is cheap: references are kept, and rendered when somebody looks.
 */
export class Journal {
  readonly #limits: () => JournalLimits
  #entries = new Fifo<Entry>()
  #lastId = 0
  #bytes = 0
  #droppedCount = 0
  readonly #dropped = new Map<string, { -readonly [Key in keyof Dropped]: Dropped[Key] }>()
  readonly #waiters = new Set<Waiter>()
  #closed = false

  /** `limits` is asked at each record, as the settings of a world can change. */
  constructor(limits: () => JournalLimits) {
    this.#limits = limits
  }

  get size(): number {
    return this.#entries.size
  }

  /** What the entries weigh, roughly: their texts and headers, and something for each. */
  get bytes(): number {
    return this.#bytes
  }

  /** How many entries are gone because there were too many. Those that were cleared are not counted. */
  get dropped(): number {
    return this.#droppedCount
  }

  /** The id of the newest entry ever; 0 where there was none. */
  get lastId(): number {
    return this.#lastId
  }

  // ---- recording ----

  /** A request begins to come. */
  open(beginning: Beginning): Entry {
    const entry = new Entry(++this.#lastId, beginning)
    this.#entries.add(entry)
    this.#bytes += entry.weight
    this.#trim()
    return entry
  }

  /** Its body was read, and its caller is known. */
  hear(entry: Entry, body: HeardBody | undefined, user: string | undefined): void {
    const before = entry.weight
    entry.hear(body, user)
    this.#weigh(entry, before)
  }

  /** Something was noted of it while its reply is held. */
  touch(entry: Entry): void {
    this.#tell(entry)
  }

  /** Its reply is written. Nothing happens where it is over already. */
  answer(entry: Entry, answer: Answer, endMs: number): void {
    if (entry.state !== 'open') return
    const before = entry.weight
    entry.reply(answer, endMs)
    this.#weigh(entry, before)
  }

  /** Its connection is gone before the reply was through. */
  cut(entry: Entry, endMs: number): void {
    if (entry.state === 'aborted') return
    entry.cut(endMs)
    this.#tell(entry)
  }

  /** Forgets every entry, and what was dropped before; answers how many there were. Ids go on from where they are. */
  clear(): number {
    const count = this.size
    for (const entry of this.entries()) entry.weight = 0
    this.#entries = new Fifo()
    this.#bytes = this.#droppedCount = 0
    this.#dropped.clear()
    return count
  }

  /** The world is over: whoever waits is told. */
  close(): void {
    this.#closed = true
    for (const waiter of [...this.#waiters]) waiter.onClose()
  }

  // ---- looking ----

  /** One entry; undefined where it is gone or never was. */
  get(id: number): Entry | undefined {
    const oldest = this.#lastId - this.size + 1
    return this.#entries.at(id - oldest)
  }

  /** The entries that are kept, oldest first. */
  *entries(since?: Since): Generator<Entry> {
    for (const entry of this.#entries.list()) if (isSince(entry, since)) yield entry
  }

  /** The operations of which entries were dropped that can have come since then, each with how many those are at most. */
  droppedSince(since?: Since): Dropped[] {
    return [...this.#dropped.values()].flatMap((one) => {
      if (since === undefined) return [{ ...one }]
      if ('atMs' in since) return one.lastMs >= since.atMs ? [{ ...one }] : []
      return one.lastId > since.id ? [{ ...one, count: Math.min(one.count, one.lastId - since.id) }] : []
    })
  }

  /**
   * Waits until `count` requests match, those that are there already included; for so many real milliseconds at most, and no
   * longer than the world lives. A request counts as soon as it is read and what is known of it matches, answered or not.
   */
  wait(matches: (entry: Entry) => boolean, count: number, timeoutMs: number, since?: Since): Promise<Waited> {
    const found = new Map<number, Entry>()
    const fits = (entry: Entry): boolean => entry.isHeard && isSince(entry, since) && matches(entry)
    for (const entry of this.entries()) if (found.size < count && fits(entry)) found.set(entry.id, entry)
    const waited = (ended: Waited['ended']): Waited => ({
      ended,
      entries: [...found.values()].sort((a, b) => a.id - b.id),
    })
    if (found.size >= count) return Promise.resolve(waited('reached'))
    if (this.#closed) return Promise.resolve(waited('reset'))
    return new Promise((resolve) => {
      const end = (ended: Waited['ended']): void => {
        timer.cancel()
        this.#waiters.delete(waiter)
        resolve(waited(ended))
      }
      const timer: Timer = after(timeoutMs, () => end('timeout'))
      const waiter: Waiter = {
        onChange(entry) {
          if (found.has(entry.id) || !fits(entry)) return
          found.set(entry.id, entry)
          if (found.size >= count) end('reached')
        },
        onClose: () => end('reset'),
      }
      this.#waiters.add(waiter)
    })
  }

  /** Counts what an entry has come to weigh, and tells whoever waits. */
  #weigh(entry: Entry, before: number): void {
    if (before === 0)
      entry.weight = 0 // it is out of the journal already
    else if (entry.weight !== before) {
      this.#bytes += entry.weight - before
      this.#trim()
    }
    this.#tell(entry)
  }

  #tell(entry: Entry): void {
    if (this.#waiters.size > 0) for (const waiter of [...this.#waiters]) waiter.onChange(entry)
  }

  #trim(): void {
    const { limitsJournal, limitsJournalBytes } = this.#limits()
    while (this.size > limitsJournal || (this.#bytes > limitsJournalBytes && this.size > 0)) this.#dropOldest()
  }

  #dropOldest(): void {
    const entry = this.#entries.shift()
    this.#bytes -= entry.weight
    entry.weight = 0
    this.#droppedCount++
    const { asked, id, atMs } = entry
    const sofar = this.#dropped.get(asked.operation)
    if (sofar === undefined) {
      const { operation, api, method } = asked
      this.#dropped.set(operation, { operation, api, method, count: 1, lastId: id, lastMs: atMs })
      return
    }
    sofar.count++
    sofar.lastId = id
    if (atMs > sofar.lastMs) sofar.lastMs = atMs
  }
}

function isSince(entry: Entry, since: Since | undefined): boolean {
  if (since === undefined) return true
  return 'id' in since ? entry.id > since.id : entry.atMs >= since.atMs
}
