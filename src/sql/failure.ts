import type { SqlAnswer } from './question.ts'

/** Why Presto refuses a text. The words are Presto's own. */
export class SqlFailure extends Error {
  /** Offset in the text that the message names as `line L:C: `; undefined if the message names none. */
  readonly at: number | undefined
  readonly failsIn: NonNullable<SqlAnswer['failsIn']>

  constructor(message: string, at?: number, failsIn: NonNullable<SqlAnswer['failsIn']> = 'QUEUED') {
    super(message)
    this.at = at
    this.failsIn = failsIn
  }
}
