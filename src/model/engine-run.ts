/** What a row keeps of the engine that works for it. */

/** Work that an engine does, or that waits for its turn. */
export interface EngineRun {
  /** Tells the engine to stop; what it says after that is dropped. */
  cancel(): void
}

/** Code of a statement that an engine runs, or that waits for its turn. */
export interface CodeRun extends EngineRun {
  /** The share of its work that is done, 0 to 1, as far as the engine says. */
  progress(): number
  /** Asks the engine to stop the code, which then ends as the engine says. */
  interrupt(): void
}

/** A line of a driver's log, and when it came; milliseconds of the world's clock. */
export interface DriverLine {
  readonly atMs: number
  readonly text: string
}

/** The driver that an engine runs for a session. */
export interface EngineDriver {
  /** The newest lines of its log, in order. */
  readonly log: readonly DriverLine[]
  /** Whether it takes code. */
  readonly isUp: boolean
  /** Whether it runs code of that kind. */
  takes(kind: string): boolean
  /** Runs code. `onEnd` is called at most once, with what came or with why nothing came, and never after `cancel` of the run. */
  run(statement: { readonly code: string; readonly kind: string }, onEnd: (answer: CodeResult | Error) => void): CodeRun
  /** Ends it. What it says after that is dropped. */
  close(): void
}

/**
 * How code on an engine ended: Livy's states, and Livy's `output` without `execution_count`; null: cancelled code
 * that shows nothing.
 */
export interface CodeResult {
  readonly state: 'available' | 'cancelled'
  readonly output: Readonly<Record<string, unknown>> | null
}

/** Rows that are too many for memory. */
export interface StoredRows {
  readonly count: number
  /** The rows in order, in batches. */
  batches(): AsyncIterable<readonly (readonly (string | null)[])[]>
  /** Forgets them. */
  close(): Promise<void>
}
