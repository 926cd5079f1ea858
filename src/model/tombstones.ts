import type { Step } from '../core/state-machine.ts'
import { Table } from './table.ts'

/** A resource that its API no longer has: deleted, expired, evicted, or dropped to stay within a limit. */
export interface Tombstone {
  readonly kind: 'session' | 'statement' | 'sql'
  /** A statement's is `{session_id}:{statement_id}`. */
  readonly id: string
  readonly answeredBy: string
  /** Its history; an evicted statement keeps its turn, so it may still go on. */
  readonly history: { readonly steps: readonly Step<string>[] }
  /** Why it went. */
  readonly why: string
  /** When it went; milliseconds of its world's clock. */
  readonly goneMs: number
}

/** A statement or SQL text that no stub matched, with what it was matched by. */
export interface UnmatchedText {
  readonly api: 'dli' | 'mrs'
  /** As a Tombstone's: a statement's is `{session_id}:{statement_id}`, of SQL the sql_id. */
  readonly id: string
  /** When it came; milliseconds of its world's clock. */
  readonly atMs: number
  /** The code or the SQL. */
  readonly text: string
  /** DLI: the session's name and the statement's kind. */
  readonly session?: string
  readonly kind?: string
  /** MRS. */
  readonly database?: string
  readonly cluster?: string
}

/** How many unmatched texts are kept. */
const KEPT_UNMATCHED = 100

/** What a world remembers beyond what its APIs show: resources that are gone, and texts that no stub matched. Bounded; the oldest go first. */
export class Tombstones {
  readonly #nowMs: () => number
  readonly #limit: () => number
  /** By kind and id, the oldest first. */
  readonly #past = new Map<string, Tombstone>()
  readonly #unmatched = new Table<number, UnmatchedText>()

  /** `limit`: how many resources that are gone are remembered. */
  constructor(nowMs: () => number, limit: () => number) {
    this.#nowMs = nowMs
    this.#limit = limit
  }

  /** What is remembered of a resource that is gone. */
  past(kind: Tombstone['kind'], id: string): Tombstone | undefined {
    return this.#past.get(keyOf(kind, id))
  }

  /** Remembers a resource that goes now. */
  remember({ kind, id, history, answeredBy, why }: Omit<Tombstone, 'goneMs'>): void {
    this.#add({ kind, id, history, answeredBy, why, goneMs: this.#nowMs() })
    const limit = this.#limit()
    for (const oldest of this.#past.keys()) {
      if (this.#past.size <= limit) break
      this.#past.delete(oldest)
    }
  }

  /** The newest texts that no stub matched, oldest first, and how many older ones are gone. */
  unmatched(): { list: readonly UnmatchedText[]; dropped: number } {
    return { list: [...this.#unmatched.values()], dropped: this.#unmatched.dropped }
  }

  /** All that is remembered of what is gone, the oldest first. */
  allPast(): readonly Tombstone[] {
    return [...this.#past.values()]
  }

  /** Takes over what the tombstones of another world held. */
  restore(past: readonly Tombstone[], unmatched: { list: readonly UnmatchedText[]; dropped: number }): void {
    for (const tombstone of past) this.#add(tombstone)
    unmatched.list.forEach((one, index) => {
      this.#unmatched.add(unmatched.dropped + index, one)
    })
    this.#unmatched.dropped = unmatched.dropped
  }

  /** Notes a text that no stub matched. */
  noteUnmatched(unmatched: Omit<UnmatchedText, 'atMs'>): void {
    const number = this.#unmatched.size + this.#unmatched.dropped
    this.#unmatched.add(number, { ...unmatched, atMs: this.#nowMs() })
    this.#unmatched.keepNewest(KEPT_UNMATCHED)
  }

  /** A resource that goes twice, as an evicted statement and with its session, keeps its first tombstone. */
  #add(tombstone: Tombstone): void {
    const key = keyOf(tombstone.kind, tombstone.id)
    if (!this.#past.has(key)) this.#past.set(key, tombstone)
  }
}

const keyOf = (kind: Tombstone['kind'], id: string): string => `${kind}/${id}`
