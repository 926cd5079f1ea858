/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { Pattern } from './stubs.ts'

/** Which requests: all keys must match. A plain string matches exactly, {"regex": "…"} anywhere. */
export interface JournalFilter {
  /** One name or several. */
  readonly operation?: string | readonly string[]
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code of a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that was applied. */
  readonly fault?: string
  /** The caller. */
  readonly user?: string
  /** The value of X-Request-Id. */
  readonly requestId?: string
  /** true: the client got no complete reply; false: the client got its reply. */
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
  /** A name, or several, separated by commas. */
  readonly operation?: string
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code of a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that was applied. */
  readonly fault?: string
  /** The caller. */
  readonly user?: string
  /** The value of X-Request-Id. */
  readonly requestId?: string
  /** true: the client got no complete reply; false: the client got its reply. */
  readonly aborted?: boolean
  /** `404`, or a class: `4xx`. */
  readonly status?: string
  /** The exact path, without the query. */
  readonly path?: string
  /** The exact body. */
  readonly body?: string
  /** The exact code; white space and comments around it do not matter. */
  readonly code?: string
  /** The same for SQL. */
  readonly sql?: string
  /** A filter as JSON, as for `verify`: for regular expressions and headers. */
  readonly match?: string
  /** Only requests after the entry with this number, or from this time of the world on (ISO 8601). */
  readonly since?: string
  /** How many matching entries to skip; 0 when absent. */
  readonly from?: number
  /** How many at most; 100 when absent. */
  readonly size?: number
  /** asc (the default): the oldest first. */
  readonly order?: 'asc' | 'desc'
  /** text: a table for people. */
  readonly format?: 'json' | 'text'
}

export interface JournalWaitQuery {
  /** A name, or several, separated by commas. */
  readonly operation?: string
  /** `dli` or `mrs`. */
  readonly api?: string
  /** The HTTP method. */
  readonly method?: string
  /** The id of a session, a statement (`{session_id}/{statement_id}`), an SQL execution or a cluster. */
  readonly resource?: string
  /** The code of a refusal: `DLI.0012`, `APIGW.0308` … */
  readonly errorCode?: string
  /** The stub's name, or `unmatched`. */
  readonly answeredBy?: string
  /** The name of a fault rule that was applied. */
  readonly fault?: string
  /** The caller. */
  readonly user?: string
  /** The value of X-Request-Id. */
  readonly requestId?: string
  /** true: the client got no complete reply; false: the client got its reply. */
  readonly aborted?: boolean
  /** `404`, or a class: `4xx`. */
  readonly status?: string
  /** The exact path, without the query. */
  readonly path?: string
  /** The exact body. */
  readonly body?: string
  /** The exact code; white space and comments around it do not matter. */
  readonly code?: string
  /** The same for SQL. */
  readonly sql?: string
  /** A filter as JSON, as for `verify`: for regular expressions and headers. */
  readonly match?: string
  /** Only requests after the entry with this number, or from this time of the world on (ISO 8601). */
  readonly since?: string
  /** How many requests to wait for; 1 when absent. */
  readonly count?: number
  /** A span of real time, at most 60s; 30s when absent. */
  readonly timeout?: string
}

export interface JournalEntry {
  /** Counted from 1 in each world. */
  readonly id: number
  /** When the request came, by the world's clock. ISO 8601, UTC. */
  readonly at: string
  readonly operation: string
  /** Method, path and query. */
  readonly line: string
  /** The status that the client got; null if it got no complete reply, or none yet. */
  readonly status: number | null
  /** The same in milliseconds since the epoch. */
  readonly atMs: number
  readonly requestId: string
  readonly api: string
  /** The caller. */
  readonly user: string | null
  /** The client left, or was cut off, before it had the complete reply. */
  readonly aborted: boolean
  /** The code of a refusal. */
  readonly errorCode: string | null
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string | null
  /** The fault rules that were applied. */
  readonly faults: readonly string[]
  /** The resource: kind (session, statement, sql), id, and its state before and after. */
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
    /** The length of the body. */
    readonly bytes: number
  }
  /** What was sent: status, headers, body (of more than 64 KiB the beginning), bytes. */
  readonly reply: {
    readonly [name: string]: unknown
  } | null
}

export interface JournalList {
  readonly entries: readonly JournalEntry[]
  /** How many match. */
  readonly total: number
  /** How many entries were dropped to stay within the limits. */
  readonly dropped: number
  /** The number of the newest entry, for `since`. */
  readonly lastId: number
}

export interface JournalCleared {
  readonly removed: number
  /** The number of the newest entry, for `since`. */
  readonly lastId: number
}

export interface JournalWaited {
  readonly reached: boolean
  /** reset: the world was reset. */
  readonly ended: 'reached' | 'timeout' | 'reset'
  /** How many requests were waited for. */
  readonly count: number
  /** The requests that came, as they are now. */
  readonly entries: readonly JournalEntry[]
}
