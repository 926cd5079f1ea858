/** What a row keeps of the engine that works for it. */

/** Work that an engine does, or that waits for its turn. */
export interface EngineRun {
  /** Tells the engine to stop; what it says after that is dropped. */
  cancel(): void
}

/** Rows that are too many for memory. */
export interface StoredRows {
  readonly count: number
  /** The rows in order, in batches. */
  batches(): AsyncIterable<readonly (readonly (string | null)[])[]>
  /** Forgets them. */
  close(): Promise<void>
}
