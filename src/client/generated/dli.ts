/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

import type { History } from './evidence.ts'

export interface DliSession {
  readonly id: string
  /** Like application_1521602145695_0044, once the session has started. Otherwise empty (dialect livy: null). */
  readonly appId: string | null
  /** As given in the request. Otherwise empty (dialect livy: null). */
  readonly name: string | null
  /** The user who created it, once it has started. Otherwise empty (dialect livy: null). */
  readonly owner: string | null
  /** The same. Otherwise empty (dialect livy: null). */
  readonly proxyUser: string | null
  /**
   * running and killed are not documented: versions of Livy send them; here a session has one only if a test sets
   * it.
   */
  readonly state:
    | 'not_started'
    | 'starting'
    | 'recovering'
    | 'idle'
    | 'busy'
    | 'shutting_down'
    | 'error'
    | 'dead'
    | 'success'
    | 'running'
    | 'killed'
  readonly kind: string
  readonly appInfo: {
    readonly driverLogUrl: string | null
    readonly sparkUiUrl: string | null
  }
  /** The last 10 lines of the log. */
  readonly log: readonly string[]
  /** A, B, C, or CUSTOMIZED if the request set a size of its own. */
  readonly sc_type: string
  readonly cluster_name: string
  readonly queue: string
  /** Milliseconds since the epoch. */
  readonly create_time: number
  /** Milliseconds since the epoch; 0 until the first change. */
  readonly update_time: number
}

export interface DliStatement {
  /** Counted from 0 in its session. */
  readonly id: number
  readonly code: string
  readonly state: 'waiting' | 'running' | 'available' | 'error' | 'cancelling' | 'cancelled'
  /**
   * null until there is a result; then {status: "ok", execution_count, data} or {status: "error", execution_count,
   * ename, evalue, traceback}.
   */
  readonly output: { readonly [name: string]: unknown } | null
  readonly progress: number
  /** Dialect livy: milliseconds since the epoch; 0 until it is running. */
  readonly started?: number
  /** Dialect livy: milliseconds since the epoch; 0 until it has ended. */
  readonly completed?: number
}

export interface SessionView {
  readonly session: DliSession
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  readonly history: History
  /** When it is closed unless a request comes before. */
  readonly heartbeatAt: string | null
}

export interface SessionList {
  readonly sessions: readonly SessionView[]
}

export interface SessionChange {
  /** The new state. running and killed are not documented: versions of Livy send them. */
  readonly state:
    | 'not_started'
    | 'starting'
    | 'recovering'
    | 'idle'
    | 'busy'
    | 'shutting_down'
    | 'error'
    | 'dead'
    | 'success'
    | 'running'
    | 'killed'
}

/** When absent, the session is dead. */
export interface SessionEnd {
  /** The last state; dead when absent. killed is shown as Livy from 0.6 on shows it. */
  readonly state?: 'dead' | 'error' | 'success' | 'killed'
}

export interface SessionWaited {
  readonly reached: boolean
  /** The present state. */
  readonly state: string
  /** Why it was not reached. */
  readonly why?: string
  /** What it waits for, if it was not reached. */
  readonly missing?: {
    /** The gate at which it waits. */
    readonly gate: string | null
    /** When the change that it waits for is due. */
    readonly next: string | null
    /** The same in milliseconds. */
    readonly nextMs: number | null
  }
  readonly session: DliSession
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  readonly history: History
  /** When it is closed unless a request comes before. */
  readonly heartbeatAt: string | null
}

export interface StatementView {
  readonly statement: DliStatement
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** The directive in a comment of its own text. */
  readonly inBand: string | null
  /** The gate at which it waits. */
  readonly gate: string | null
  readonly history: History
}

export interface StatementError {
  /** DLI: the code throws this. */
  readonly error?: {
    /** The name of the error; "Error" when absent. */
    readonly ename?: string
    /** Its message. */
    readonly evalue?: string
    /** Its lines. */
    readonly traceback?: readonly string[]
  }
}

/** One of these, or none for the result that the statement would have had. */
export interface StatementEnd {
  /** DLI: what the statement prints; it becomes text/plain. */
  readonly text?: string
  /** DLI: the whole output object, such as {"status": "ok", "data": {"application/json": …}}. */
  readonly output?: {
    readonly status: 'ok' | 'error'
    readonly [name: string]: unknown
  }
  /** DLI: the code throws this. */
  readonly error?: {
    /** The name of the error; "Error" when absent. */
    readonly ename?: string
    /** Its message. */
    readonly evalue?: string
    /** Its lines. */
    readonly traceback?: readonly string[]
  }
}

export interface StatementWaited {
  readonly reached: boolean
  /** The present state. */
  readonly state: string
  /** Why it was not reached. */
  readonly why?: string
  /** What it waits for, if it was not reached. */
  readonly missing?: {
    /** The gate at which it waits. */
    readonly gate: string | null
    /** When the change that it waits for is due. */
    readonly next: string | null
    /** The same in milliseconds. */
    readonly nextMs: number | null
  }
  readonly statement: DliStatement
  /** The stub's name, or `unmatched`. */
  readonly answeredBy: string
  /** The directive in a comment of its own text. */
  readonly inBand: string | null
  /** The gate at which it waits. */
  readonly gate: string | null
  readonly history: History
}

export interface WaitQuery {
  /** The state to wait for; one that was reached before counts. */
  readonly state: string
  /** true: only the present state counts, as for a session that becomes idle again. */
  readonly now?: boolean
  /** Real time: "5s", "250ms" or milliseconds; 10s when absent, at most 60s. */
  readonly timeout?: string
}
