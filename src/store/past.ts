import type { Step } from '../engine/machine.ts'
import type { Table } from './table.ts'

/** A resource that its API no longer has: deleted, expired, evicted, or dropped to stay within a limit. */
export interface Past {
  readonly kind: 'session' | 'statement' | 'sql'
  /** A statement's is `{session_id}:{statement_id}`. */
  readonly id: string
  readonly answeredBy: string
  /** Its course; an evicted statement keeps its turn, so it may still go on. */
  readonly course: { readonly steps: readonly Step<string>[] }
  /** When it went; milliseconds of its world's clock. */
  readonly goneMs: number
  readonly why: string
}

/** The newest of what is gone, by `{kind}/{id}`. */
export type PastTable = Table<string, Past>

/** Remembers a resource that goes; the oldest memories make room above `limit`. */
export function remember(table: PastTable, past: Past, limit: number): void {
  const key = `${past.kind}/${past.id}`
  // an evicted statement goes again with its session: the first time is when its URL went
  if (table.get(key) === undefined) table.add(key, past)
  table.keepNewest(limit)
}
