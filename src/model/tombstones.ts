import { Fifo } from '../core/fifo.ts'
import type { Step } from '../core/state-machine.ts'
import { Table } from './table.ts'

/** A resource that its API no longer has: deleted, expired, evicted, or dropped to stay within a limit. */
export interface Tombstone extends Gone {
  /** A statement's is `{session_id}:{statement_id}`. */
  readonly id: string
  /** When it went; milliseconds of its world's clock. */
  readonly goneMs: number
}

/** What goes. */
export interface Gone {
  readonly kind: 'session' | 'statement' | 'sql'
  readonly answeredBy: string
  /** Its history; an evicted statement keeps its turn, so it may still go on. */
  readonly history: { readonly steps: readonly Step<string>[] }
  readonly why: string
}

/** One that is gone. Its name is put together when somebody asks: statements go as fast as they come. */
class Remembered implements Tombstone {
  readonly kind: Tombstone['kind']
  readonly answeredBy: string
  readonly history: Tombstone['history']
  readonly why: string
  readonly goneMs: number
  readonly #id: string
  readonly #number: number | undefined

  constructor({ kind, answeredBy, history, why }: Gone, goneMs: number, id: string, number: number | undefined) {
    this.kind = kind
    this.answeredBy = answeredBy
    this.history = history
    this.why = why
    this.goneMs = goneMs
    this.#id = id
    this.#number = number
  }

  get id(): string {
    return this.#number === undefined ? this.#id : `${this.#id}:${this.#number}`
  }
}

/** A statement or SQL text that no stub matched, with what the stubs were asked. */
export interface Unmatched {
  readonly api: 'dli' | 'mrs'
  /** As a Tombstone's: a statement's is `{session_id}:{statement_id}`, of SQL the sql_id. */
  readonly id: string
  /** When it was asked; milliseconds of its world's clock. */
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

/** What a world remembers beyond what its APIs show: what is gone, and what no stub matched. Bounded; the oldest go first. */
export class Tombstones {
  readonly #nowMs: () => number
  readonly #limit: () => number
  readonly #past = new Fifo<Tombstone>()
  readonly #unmatched = new Table<number, Unmatched>()

  /** `limit`: how many resources that are gone are remembered. */
  constructor(nowMs: () => number, limit: () => number) {
    this.#nowMs = nowMs
    this.#limit = limit
  }

  /** What is remembered of a resource that is gone. */
  past(kind: Tombstone['kind'], id: string): Tombstone | undefined {
    return this.#past.list().find((past) => past.kind === kind && past.id === id)
  }

  /** Remembers a resource that goes now. Of a statement `id` is its session's. */
  remember(gone: Gone, id: string, number?: number): void {
    this.#past.add(new Remembered(gone, this.#nowMs(), id, number))
    const limit = this.#limit()
    while (this.#past.size > limit) this.#past.shift()
  }

  /** The newest texts that no stub matched, oldest first, and how many older ones are gone. */
  unmatched(): { list: readonly Unmatched[]; dropped: number } {
    return { list: [...this.#unmatched.values()], dropped: this.#unmatched.dropped }
  }

  /** What is remembered of all that is gone, the oldest first. */
  allPast(): readonly Tombstone[] {
    return this.#past.list()
  }

  /** Remembers what another memory held. */
  restore(past: readonly Tombstone[], unmatched: { list: readonly Unmatched[]; dropped: number }): void {
    for (const one of past) this.#past.add(one)
    unmatched.list.forEach((one, index) => {
      this.#unmatched.add(unmatched.dropped + index, one)
    })
    this.#unmatched.dropped = unmatched.dropped
  }

  /** Notes a text that no stub matched. */
  noteUnmatched(unmatched: Omit<Unmatched, 'atMs'>): void {
    const number = this.#unmatched.size + this.#unmatched.dropped
    this.#unmatched.add(number, { ...unmatched, atMs: this.#nowMs() })
    this.#unmatched.keepNewest(KEPT_UNMATCHED)
  }
}
