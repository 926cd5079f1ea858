import Type, { type Static } from 'typebox'
import { LAST_MS } from '../core/clock.ts'
import { closed } from '../core/json-schema.ts'
import type { Step } from '../core/state-machine.ts'
import { Table } from './table.ts'

/** The kinds of resources that have a history. */
export const resourceKinds = [
  ...['session', 'statement', 'sql', 'sqlJob', 'batch', 'mrsJob', 'cluster', 'queue', 'elasticPool', 'resource'],
] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** A resource that its API no longer has: deleted, expired, evicted, or dropped to stay within a limit. */
export interface Tombstone {
  readonly kind: ResourceKind
  /** For a statement: `{session_id}:{statement_id}`. */
  readonly id: string
  readonly answeredBy: string
  /** Its history; an evicted statement keeps its turn, so its history may still grow. */
  readonly history: { readonly steps: readonly Step<string>[] }
  /** Why it was removed. */
  readonly why: string
  /** When it was removed; milliseconds of its world's clock. */
  readonly goneMs: number
}

/** How much is kept of an unmatched text, in characters. */
export const KEPT_LENGTH = 65_536

/** A statement, SQL text or job that no stub matched, with the values that stubs were compared with. */
export const unmatchedText = Type.Object(
  {
    api: Type.Enum(['dli', 'mrs']),
    subject: Type.Optional(
      Type.Enum(['statement', 'execution', 'sqlJob', 'batch', 'mrsJob'], {
        description: 'What it is; absent: a statement of DLI, or an SQL execution of MRS.',
      }),
    ),
    id: Type.String({ description: 'For a statement `{session_id}:{statement_id}`, otherwise its own id.' }),
    atMs: Type.Integer({
      minimum: 0,
      maximum: LAST_MS,
      description: "When it was received; milliseconds of the world's clock.",
    }),
    text: Type.String({
      description: `The code or the SQL, or the parts of a job; of more than ${KEPT_LENGTH} characters the beginning.`,
    }),
    session: Type.Optional(Type.String({ description: "DLI: the session's name." })),
    kind: Type.Optional(Type.String({ description: "DLI: the statement's kind." })),
    database: Type.Optional(Type.String({ description: 'MRS, and SQL jobs.' })),
    cluster: Type.Optional(Type.String({ description: 'MRS.' })),
    queue: Type.Optional(Type.String({ description: 'SQL jobs and batches.' })),
    job: Type.Optional(
      Type.Object(
        {
          name: Type.String(),
          type: Type.String(),
          class: Type.String(),
          file: Type.String(),
          arguments: Type.String(),
        },
        { ...closed, description: 'Batches and jobs of MRS: what stubs match of it.' },
      ),
    ),
  },
  closed,
)
export type UnmatchedText = Readonly<Static<typeof unmatchedText>>

/** The maximum number of unmatched texts that are kept. */
export const KEPT_UNMATCHED = 100

/**
 * What a world keeps besides its resources: removed resources, and texts that no stub matched. Bounded; the oldest
 * are dropped first.
 */
export class Tombstones {
  readonly #nowMs: () => number
  readonly #limit: () => number
  readonly #onRemove: (tombstone: Tombstone) => void
  /** By kind and id, the oldest first. */
  readonly #past = new Map<string, Tombstone>()
  readonly #unmatched = new Table<number, UnmatchedText>()
  #dropped = 0

  /** `limit`: the maximum number of removed resources that are kept. `onRemove` is called for each resource that is removed. */
  constructor(nowMs: () => number, limit: () => number, onRemove: (tombstone: Tombstone) => void = () => {}) {
    this.#nowMs = nowMs
    this.#limit = limit
    this.#onRemove = onRemove
  }

  /** The tombstone of a removed resource. */
  past(kind: Tombstone['kind'], id: string): Tombstone | undefined {
    return this.#past.get(keyOf(kind, id))
  }

  /** Adds a resource that is being removed. */
  remember({ kind, id, history, answeredBy, why }: Omit<Tombstone, 'goneMs'>): void {
    const tombstone = { kind, id, history, answeredBy, why, goneMs: this.#nowMs() }
    this.#add(tombstone)
    this.#onRemove(tombstone)
    const limit = this.#limit()
    for (const oldest of this.#past.keys()) {
      if (this.#past.size <= limit) break
      this.#past.delete(oldest)
      this.#dropped++
    }
  }

  /** How many tombstones were dropped to stay within the limit. */
  get dropped(): number {
    return this.#dropped
  }

  /** The newest texts that no stub matched, oldest first, and how many older ones were dropped. */
  unmatched(): { list: readonly UnmatchedText[]; dropped: number } {
    return { list: [...this.#unmatched.values()], dropped: this.#unmatched.dropped }
  }

  /** All tombstones, oldest first. */
  allPast(): readonly Tombstone[] {
    return [...this.#past.values()]
  }

  /** Adds the contents of a snapshot. */
  restore(past: readonly Tombstone[], unmatched: { list: readonly UnmatchedText[]; dropped: number }): void {
    for (const tombstone of past) this.#add(tombstone)
    unmatched.list.forEach((one, index) => {
      this.#unmatched.add(unmatched.dropped + index, one)
    })
    this.#unmatched.dropped = unmatched.dropped
  }

  /** Adds a text that no stub matched. */
  noteUnmatched(unmatched: Omit<UnmatchedText, 'atMs'>): void {
    const number = this.#unmatched.size + this.#unmatched.dropped
    const text = beginningOf(unmatched.text)
    this.#unmatched.add(number, { ...unmatched, text, atMs: this.#nowMs() })
    this.#unmatched.keepNewest(KEPT_UNMATCHED)
  }

  /** The size of the texts that no stub matched, in bytes, without those of rows that are still there. */
  unmatchedBytes(isKept: (unmatched: UnmatchedText) => boolean): number {
    let bytes = 0
    for (const one of this.#unmatched.values()) if (!isKept(one)) bytes += one.text.length
    return bytes
  }

  /** Forgets the texts that no stub matched. */
  dropUnmatched(): void {
    this.#unmatched.keepNewest(0)
  }

  /** A resource that goes twice, as an evicted statement and with its session, keeps its first tombstone. */
  #add(tombstone: Tombstone): void {
    const key = keyOf(tombstone.kind, tombstone.id)
    if (!this.#past.has(key)) this.#past.set(key, tombstone)
  }
}

const keyOf = (kind: Tombstone['kind'], id: string): string => `${kind}/${id}`

/** A copy: a part of a text would keep the whole of it in memory. */
const beginningOf = (text: string): string =>
  text.length > KEPT_LENGTH ? Buffer.from(text.slice(0, KEPT_LENGTH)).toString() : text
