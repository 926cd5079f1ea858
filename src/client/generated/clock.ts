/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

export interface Clock {
  readonly mode: 'wall' | 'manual' | 'auto'
  /** Milliseconds of the world per real millisecond, for the wall clock. */
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
  /** ISO 8601 or milliseconds; earlier than now only while the world has no session and no SQL execution. */
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
  /** Milliseconds of the world per real millisecond, for the wall clock. */
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
    /** The resource that changes; a statement as {session_id}/{statement_id}. */
    readonly id: string
    /** The cause of the change. */
    readonly why: string
  }[]
}

export interface Gate {
  readonly name: string
  /** Nothing waits at an open gate. */
  readonly open: boolean
  /** How many statements, SQL executions and requests wait at it. */
  readonly waiting: number
}

export interface GateList {
  readonly gates: readonly Gate[]
}

export interface GateChanged {
  readonly name: string
  readonly open: boolean
  /** How many were waiting. */
  readonly released: number
}
