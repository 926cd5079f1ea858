import { after, type Timer } from '../core/clock.ts'
import { inLaterTurn, inSlices, Slices } from '../core/slices.ts'
import { Entry, type EntryNotes, type EntryReply, type EntryRequest, type ReceivedBody } from './entry.ts'
import { EntrySearch } from './entry-search.ts'
import type { JournalBudget } from './journal-budget.ts'

/** How much a journal keeps: the settings limits.journal and limits.journalBytes. */
export interface JournalLimits {
  readonly limitsJournal: number
  readonly limitsJournalBytes: number
}

/** Where to start: after the entry with an id, or at a time of the world (milliseconds since the epoch). */
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

/** How a wait for requests has ended. */
export interface JournalWait {
  readonly ended: 'reached' | 'timeout' | 'reset'
  /** The entries that matched, in order of arrival. */
  readonly entries: readonly Entry[]
}

interface Waiter {
  readonly onChange: (entry: Entry, search: EntrySearch) => void
  readonly onClose: () => void
}

/**
 * The requests to one world and their replies, oldest first. Bounded by count and by bytes: the oldest entries are dropped and
 * counted.
 */
export class Journal {
  readonly #limits: () => JournalLimits
  readonly #budget: JournalBudget | undefined
  /** By id. Ids have no gaps, so the oldest entry is found by its id. */
  readonly #entries = new Map<number, Entry>()
  #lastId = 0
  #bytes = 0
  #droppedCount = 0
  readonly #dropped = new Map<string, { -readonly [Key in keyof Dropped]: Dropped[Key] }>()
  readonly #waiters = new Set<Waiter>()
  /** The entries that have changed, and are not compared yet with what the waits are for. */
  readonly #changed = new Set<Entry>()
  #isComparing = false
  #closed = false

  /** `limits` is called for each record, as the settings of a world can change. `budget` is that of all journals. */
  constructor(limits: () => JournalLimits, budget?: JournalBudget) {
    this.#limits = limits
    this.#budget = budget
  }

  get size(): number {
    return this.#entries.size
  }

  /** The approximate size of all entries. */
  get bytes(): number {
    return this.#bytes
  }

  /** How many entries were dropped because of the limits. Cleared entries are not counted. */
  get dropped(): number {
    return this.#droppedCount
  }

  /** The id of the newest entry ever; 0 if there was none. */
  get lastId(): number {
    return this.#lastId
  }

  // ---- recording ----

  /** A request has begun. The operation may add to its notes until the request is over. */
  open(request: EntryRequest, notes: EntryNotes): Entry {
    // only now: a world that is not used has no part in the budget
    if (this.#lastId === 0) this.#budget?.add(this)
    const entry = new Entry(++this.#lastId, request, notes)
    this.#entries.set(entry.id, entry)
    this.#grow(entry.weight)
    return entry
  }

  /** Its body has been read, or its caller is known. */
  receive(entry: Entry, body: ReceivedBody | undefined, user: string | undefined): void {
    const before = entry.weight
    entry.receive(body, user)
    this.#weigh(entry, before)
  }

  /** Its reply is held back: notify those who wait for the request. */
  hold(entry: Entry): void {
    this.#notify(entry)
  }

  /** Its reply is written. Has no effect on a request that is over. */
  answer(entry: Entry, reply: EntryReply, endMs: number): void {
    if (entry.state !== 'open') return
    const before = entry.weight
    entry.answer(reply, endMs)
    this.#weigh(entry, before)
  }

  /** Its connection was lost before the reply was complete. */
  abort(entry: Entry, endMs: number): void {
    if (entry.state === 'aborted') return
    entry.abort(endMs)
    this.#notify(entry)
  }

  /** Removes every entry and the counts of dropped ones; returns how many entries there were. Ids continue. */
  clear(): number {
    const count = this.size
    for (const entry of this.#entries.values()) entry.weight = 0
    this.#entries.clear()
    this.#changed.clear()
    if (!this.#closed) this.#budget?.count(-this.#bytes)
    this.#bytes = this.#droppedCount = 0
    this.#dropped.clear()
    return count
  }

  /** The world has ended: every wait ends. */
  close(): void {
    this.#budget?.remove(this)
    this.#closed = true
    this.#changed.clear()
    for (const waiter of [...this.#waiters]) waiter.onClose()
  }

  // ---- reading ----

  /** One entry; undefined if it was dropped or never existed. */
  get(id: number): Entry | undefined {
    return this.#entries.get(id)
  }

  /** The entries, oldest first. */
  *entries(since?: Since): Generator<Entry> {
    for (const entry of this.#entries.values()) if (isSince(entry, since)) yield entry
  }

  /** The operations whose dropped entries may have come since then, each with the largest possible count. */
  droppedSince(since?: Since): Dropped[] {
    return [...this.#dropped.values()].flatMap((one) => {
      if (since === undefined) return [{ ...one }]
      if ('atMs' in since) return one.lastMs >= since.atMs ? [{ ...one }] : []
      return one.lastId > since.id ? [{ ...one, count: Math.min(one.count, one.lastId - since.id) }] : []
    })
  }

  /**
   * Waits until `count` requests match, including those in the journal already. Ends after `timeoutMs` of real time, or with the
   * world. A request counts as soon as it has arrived and matches, answered or not.
   */
  async wait(
    matches: (entry: Entry, search: EntrySearch) => boolean,
    count: number,
    timeoutMs: number,
    since?: Since,
  ): Promise<JournalWait> {
    const found = new Map<number, Entry>()
    const waited = (ended: JournalWait['ended']): JournalWait => ({
      ended,
      entries: [...found.values()].sort((a, b) => a.id - b.id),
    })
    let leave = (): void => {}
    const end = new Promise<JournalWait>((resolve, reject) => {
      const timer: Timer = after(timeoutMs, () => resolve(waited('timeout')))
      const waiter: Waiter = {
        onChange(entry, search) {
          try {
            if (found.size >= count || found.has(entry.id) || !entry.isReceived) return
            if (!isSince(entry, since) || !matches(entry, search)) return
          } catch (error) {
            // the filter cannot be applied to this entry: that is the wait's error, not the request's
            leave()
            // of very many waits, each ends in a turn of its own
            inLaterTurn(() => reject(error))
            return
          }
          found.set(entry.id, entry)
          if (found.size < count) return
          resolve(waited('reached'))
          leave()
        },
        onClose: () => resolve(waited('reset')),
      }
      leave = () => {
        timer.cancel()
        this.#waiters.delete(waiter)
      }
      // what comes during the search of the journal is not missed
      this.#waiters.add(waiter)
      const search = inSlices([...this.entries()], (entry) => waiter.onChange(entry, new EntrySearch(entry)))
      search.then(() => {
        if (this.#closed) waiter.onClose()
      }, reject)
    })
    return end.finally(() => leave())
  }

  /** Counts the weight that an entry has gained, and notifies those who wait. */
  #weigh(entry: Entry, before: number): void {
    if (before === 0) {
      entry.weight = 0 // it is out of the journal already
    } else if (entry.weight !== before) {
      this.#grow(entry.weight - before)
    }
    this.#notify(entry)
  }

  #notify(entry: Entry): void {
    if (this.#waiters.size === 0) return
    this.#changed.add(entry)
    if (!this.#isComparing) void this.#compareChanged()
  }

  /** In slices: a thousand waits may search the same text. The first slice is at once. */
  async #compareChanged(): Promise<void> {
    this.#isComparing = true
    const slices = new Slices()
    // what changes meanwhile is added at the end
    for (const entry of this.#changed) {
      this.#changed.delete(entry)
      const search = new EntrySearch(entry)
      const compare = (waiter: Waiter): void => {
        if (this.#waiters.has(waiter)) waiter.onChange(entry, search)
      }
      await inSlices([...this.#waiters], compare, slices)
    }
    this.#isComparing = false
  }

  /** Drops the oldest entries until it has at most this many bytes. */
  shrink(bytes: number): void {
    while (this.#bytes > bytes && this.size > 0) this.#dropOldest()
  }

  #grow(bytes: number): void {
    this.#bytes += bytes
    if (!this.#closed) this.#budget?.count(bytes)
    this.#trim()
  }

  #trim(): void {
    const { limitsJournal, limitsJournalBytes } = this.#limits()
    while (this.size > limitsJournal || (this.#bytes > limitsJournalBytes && this.size > 0)) this.#dropOldest()
  }

  #dropOldest(): void {
    const entry = this.#entries.get(this.#lastId - this.size + 1) as Entry
    this.#entries.delete(entry.id)
    this.#changed.delete(entry)
    this.#bytes -= entry.weight
    if (!this.#closed) this.#budget?.count(-entry.weight)
    entry.weight = 0
    this.#droppedCount++
    const { operation, api, method } = entry
    const { atMs } = entry.request
    const soFar = this.#dropped.get(operation)
    if (soFar === undefined) {
      this.#dropped.set(operation, { operation, api, method, count: 1, lastId: entry.id, lastMs: atMs })
      return
    }
    soFar.count++
    soFar.lastId = entry.id
    if (atMs > soFar.lastMs) soFar.lastMs = atMs
  }
}

function isSince({ id, request }: Entry, since: Since | undefined): boolean {
  if (since === undefined) return true
  return 'id' in since ? id > since.id : request.atMs >= since.atMs
}
