/** One error in a fixtures file. */
export interface FileError {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A fixtures file that cannot be used, with every error that was found. */
export class FixturesError extends Error {
  readonly errors: readonly FileError[]

  constructor(errors: readonly FileError[]) {
    super(errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.name = 'FixturesError'
    this.errors = errors
  }
}

export type Path = readonly (string | number)[]
