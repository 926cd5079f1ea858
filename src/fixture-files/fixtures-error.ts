/** One fault in a file. */
export interface Fault {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A fixtures file that cannot be used, with every fault that was found. */
export class FixturesError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`).join('\n'))
    this.name = 'FixturesError'
    this.faults = faults
  }
}

export type Path = readonly (string | number)[]
