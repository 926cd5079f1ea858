/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { Pattern } from './stubs.ts'

/** Which requests: all keys must fit. A plain string fits exactly, {"regex": "…"} anywhere. */
export interface JournalFilter {
  /** One name or several. */
  readonly operation?: string | readonly string[]
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code in a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that acted. */
  readonly fault?: string
  /** Who called. */
  readonly user?: string
  /** As X-Request-Id says. */
  readonly requestId?: string
  /** true: those whose client got no whole reply; false: those that were answered. */
  readonly aborted?: boolean
  /** 404, or a class: "4xx". */
  readonly status?: number | string
  readonly path?: Pattern
  /** By name; secrets are redacted. */
  readonly header?: { readonly [name: string]: Pattern }
  readonly body?: Pattern
  readonly code?: Pattern
  readonly sql?: Pattern
}

export interface JournalQuery {
  /** A name, or several with commas between. */
  readonly operation?: string
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code in a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that acted. */
  readonly fault?: string
  /** Who called. */
  readonly user?: string
  /** As X-Request-Id says. */
  readonly requestId?: string
  /** true: those whose client got no whole reply; false: those that were answered. */
  readonly aborted?: boolean
  /** `404`, or a class: `4xx`. */
  readonly status?: string
  /** Without the query; exactly. */
  readonly path?: string
  /** Exactly. */
  readonly body?: string
  /** Exactly, but for white space and comments around it. */
  readonly code?: string
  /** As code. */
  readonly sql?: string
  /** A filter as JSON, as `verify` takes it: for regular expressions and headers. */
  readonly match?: string
  /** Only what came after the entry of this number, or from this time of the world on (ISO 8601). */
  readonly since?: string
  /** How many of those that match to leave out; 0. */
  readonly from?: number
  /** How many at most; 100. */
  readonly size?: number
  /** asc: the oldest first. */
  readonly order?: 'asc' | 'desc'
  /** text: a table to read. */
  readonly format?: 'json' | 'text'
}

export interface JournalWaitQuery {
  /** A name, or several with commas between. */
  readonly operation?: string
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code in a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that acted. */
  readonly fault?: string
  /** Who called. */
  readonly user?: string
  /** As X-Request-Id says. */
  readonly requestId?: string
  /** true: those whose client got no whole reply; false: those that were answered. */
  readonly aborted?: boolean
  /** `404`, or a class: `4xx`. */
  readonly status?: string
  /** Without the query; exactly. */
  readonly path?: string
  /** Exactly. */
  readonly body?: string
  /** Exactly, but for white space and comments around it. */
  readonly code?: string
  /** As code. */
  readonly sql?: string
  /** A filter as JSON, as `verify` takes it: for regular expressions and headers. */
  readonly match?: string
  /** Only what came after the entry of this number, or from this time of the world on (ISO 8601). */
  readonly since?: string
  /** How many must have come; 1. */
  readonly count?: number
  /** A span of real time, 60s at most; 30s. */
  readonly timeout?: string
}

export interface JournalEntry {
  /** Counted from 1 in each world. */
  readonly id: number
  /** When it came, by the world's clock. ISO 8601, UTC. */
  readonly at: string
  readonly operation: string
  /** Method, path and query. */
  readonly line: string
  /** What the client got; null where it got no whole reply, or none yet. */
  readonly status: number | null
  /** The same in milliseconds since the epoch. */
  readonly atMs: number
  readonly requestId: string
  readonly api: string
  /** Who called. */
  readonly user: string | null
  /** The client went away, or was cut off, before it had the whole reply. */
  readonly aborted: boolean
  /** The code in a refusal. */
  readonly errorCode: string | null
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string | null
  /** The fault rules that acted. */
  readonly faults: readonly string[]
  /** What it was about: kind (session, statement, sql), id, and its state before and after. */
  readonly subject: {
    readonly [name: string]: unknown
  } | null
  /** Milliseconds of the world's time. */
  readonly tookMs: number | null
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: { readonly [name: string]: string }
    /** As received; of more than 64 KiB the beginning. */
    readonly body: string | null
    /** The body's length. */
    readonly bytes: number
  }
  /** What was written: status, headers, body (as sent; of more than 64 KiB the beginning), bytes. */
  readonly reply: {
    readonly [name: string]: unknown
  } | null
}

export interface JournalList {
  readonly entries: readonly JournalEntry[]
  /** How many match. */
  readonly total: number
  /** How many are gone because there were too many. */
  readonly dropped: number
  /** The newest entry of all: for `since`. */
  readonly lastId: number
}

export interface JournalCleared {
  readonly removed: number
  /** The newest entry of all: for `since`. */
  readonly lastId: number
}

export interface JournalWaited {
  readonly reached: boolean
  /** reset: the world is no more. */
  readonly ended: 'reached' | 'timeout' | 'reset'
  /** How many were waited for. */
  readonly count: number
  /** Those that came, as they are now. */
  readonly entries: readonly JournalEntry[]
}
