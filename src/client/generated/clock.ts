/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

export interface Clock {
  readonly mode: 'wall' | 'manual' | 'auto'
  /** World milliseconds in a real one, for wall. */
  readonly speed: number
  /** The world's time. ISO 8601, UTC. */
  readonly now: string
  /** The same in milliseconds since the epoch. */
  readonly nowMs: number
}

export interface ClockChange {
  readonly mode?: 'wall' | 'manual' | 'auto'
  /** How many times faster than real time a wall clock runs. */
  readonly speed?: number
  /** ISO 8601 or milliseconds; back only while the world holds no session and no SQL execution. */
  readonly now?: string | number
}

/** Either by or to. */
export interface Advance {
  /** A span: "5s", "250ms" or milliseconds. */
  readonly by?: string | number
  /** "next" change, "idle" (nothing queued, starting, running or cancelling), or a time. */
  readonly to?: string | number
}

export interface Advanced {
  readonly mode: 'wall' | 'manual' | 'auto'
  /** World milliseconds in a real one, for wall. */
  readonly speed: number
  /** The world's time. ISO 8601, UTC. */
  readonly now: string
  /** The same in milliseconds since the epoch. */
  readonly nowMs: number
  /** How many changes happened on the way. */
  readonly changes: number
}

export interface Agenda {
  /** The world's time. ISO 8601, UTC. */
  readonly now: string
  readonly due: readonly {
    /** When it happens. ISO 8601, UTC. */
    readonly at: string
    readonly atMs: number
    /** session, statement, execution, heartbeat or pause. */
    readonly kind: string
    /** What it happens to; a statement as {session_id}/{statement_id}. */
    readonly id: string
    readonly why: string
  }[]
}

export interface Gate {
  readonly name: string
  /** An open gate holds nothing. */
  readonly open: boolean
  /** How many statements and SQL executions wait at it. */
  readonly waiting: number
}

export interface GateList {
  readonly gates: readonly Gate[]
}

export interface GateChanged {
  readonly name: string
  readonly open: boolean
  readonly released: number
}
