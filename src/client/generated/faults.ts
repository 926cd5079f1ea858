/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { Pattern } from './stubs.ts'

export interface FaultDefinition {
  /** What lists and logs call it; drawn up when absent. */
  readonly name?: string
  /**
   * Which requests: operation names, api, session (its id or name), cluster, statement (its id, or the sql_id),
   * header, code or SQL, user. All keys must fit; left out, every request.
   */
  readonly match?: {
    readonly operation?: string | readonly string[]
    readonly api?: 'dli' | 'mrs'
    readonly project?: Pattern
    readonly session?: Pattern
    readonly cluster?: Pattern
    readonly statement?: string | number
    /** By name; null fits a request that does not have the header. */
    readonly header?: {
      readonly [name: string]:
        | string
        | {
            readonly regex: string
            /** i, m, s and u, as in JavaScript. */
            readonly flags?: string
          }
        | null
    }
    readonly code?: Pattern
    readonly sql?: Pattern
    readonly user?: Pattern
  }
  /** Which of those that match; all conditions must hold. Left out, each. */
  readonly when?: {
    /** The 1st, 3rd … that match. */
    readonly nth?: readonly number[]
    /** The first so many that match. */
    readonly first?: number
    /** Every so manieth that matches. */
    readonly every?: number
    /** Drawn from the rule's own seeded stream. */
    readonly chance?: number
    /** A time (ISO 8601, milliseconds), or a span such as 10s from the world's beginning. */
    readonly from?: string | number
    /** A time (ISO 8601, milliseconds), or a span such as 10s from the world's beginning. */
    readonly until?: string | number
    /** It acts so often, and then no more. */
    readonly times?: number
    /** What nth, first and every count: all that match (default), or those for each statement, SQL or session. */
    readonly per?: 'overall' | 'resource'
    /** Until the gate of this name is released. */
    readonly gate?: string
  }
  /** What happens; the fields beside kind are those of the kind (docs/faults.md). */
  readonly fault: {
    /**
     * latency: the operation begins after a delay; status: an error in the vendor's words, in the place of the
     * operation; throttle: so many requests a window are let through, the others are 429 APIGW.0308; reset: the
     * connection is cut with a TCP RST; nothing is done; empty: the connection is closed without a byte; nothing
     * is done; truncate: so many bytes of the body, then the connection is closed; the work is done; malformed:
     * broken JSON, or garbage and then closed; the work is done; stall: no answer, for ever or until a gate or a
     * time; dribble: the body comes in pieces over a time; the work is done; wrong-content-type: the reply says
     * that its body is something else; the work is done; duplicate-late: the work is done, the reply is lost in a
     * TCP RST
     */
    readonly kind:
      | 'latency'
      | 'status'
      | 'throttle'
      | 'reset'
      | 'empty'
      | 'truncate'
      | 'malformed'
      | 'stall'
      | 'dribble'
      | 'wrong-content-type'
      | 'duplicate-late'
    /**
     * How long. "250ms", milliseconds, [min, max] for a uniform draw, or {"median": "300ms", "sigma": 0.5} for a
     * lognormal one.
     */
    readonly delay?:
      | string
      | number
      | readonly unknown[]
      | {
          readonly median: string | number
          readonly sigma: number
        }
    /** real: the machine's time (default); world: the clock of the project's world. */
    readonly clock?: 'real' | 'world'
    /** What the gateway really says, by name. */
    readonly preset?:
      | 'unauthorized'
      | 'token-expired'
      | 'signature-invalid'
      | 'forbidden'
      | 'not-published'
      | 'throttled'
      | 'backend-timeout'
      | 'backend-unavailable'
      | 'quota-exceeded'
      | 'internal'
    /** The HTTP status. */
    readonly status?: number
    /** The error_code; without a preset APIGW.0601. */
    readonly code?: string
    /** The error_msg. */
    readonly message?: string
    /** More headers, such as Retry-After. */
    readonly headers?: { readonly [name: string]: string }
    /**
     * The whole body, in the place of code and message; a text is sent as it is, under the content type of
     * `headers`.
     */
    readonly body?:
      | {
          readonly [name: string]: unknown
        }
      | string
    /** Requests that are let through in a window. */
    readonly limit?: number
    /** Its length on the world’s clock; 1m when absent. */
    readonly window?: string | number
    /** Whose requests are counted together; project when absent. */
    readonly by?: 'project' | 'user'
    /** Bytes of the body that are sent; half of it when absent. */
    readonly bytes?: number
    /** json (default): the body breaks off with a stray comma; garbage: no HTTP at all. */
    readonly how?: 'json' | 'garbage'
    /** Goes on when this gate is released. */
    readonly gate?: string
    /**
     * Goes on after this time. "250ms", milliseconds, [min, max] for a uniform draw, or {"median": "300ms",
     * "sigma": 0.5} for a lognormal one.
     */
    readonly for?:
      | string
      | number
      | readonly unknown[]
      | {
          readonly median: string | number
          readonly sigma: number
        }
    /** How many pieces. */
    readonly pieces?: number
    /**
     * How long the whole body takes. "250ms", milliseconds, [min, max] for a uniform draw, or {"median": "300ms",
     * "sigma": 0.5} for a lognormal one.
     */
    readonly over?:
      | string
      | number
      | readonly unknown[]
      | {
          readonly median: string | number
          readonly sigma: number
        }
    /** What the header says; text/html when absent, and no header at all where it is empty. */
    readonly type?: string
  }
}

export interface Fault {
  readonly name: string
  readonly origin: 'fixtures' | 'added'
  /** How many requests matched. */
  readonly matched: number
  /** How many times the fault was applied. */
  readonly applied: number
  readonly fault: FaultDefinition
}

export interface FaultList {
  /** In the order in which they are applied. */
  readonly faults: readonly Fault[]
}
