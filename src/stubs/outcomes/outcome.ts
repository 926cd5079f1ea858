import type { TProperties } from 'typebox'

/** What an outcome may need to know of its world. */
export interface OutcomeContext {
  /** The state of a statement whose code throws: `error` as documented, `available` as Livy has it. */
  readonly failedState: 'available' | 'error'
}

/**
 * One way for a statement to end: a file of its own and a line in `index.ts`. `key` is the field of a stub's outcome that
 * selects it; `fields` are that field and those that may accompany it.
 */
export interface OutcomeKind<Fields, Result> {
  readonly key: string
  readonly fields: TProperties
  /** The outcome in the form that results share; absent: as it is declared. */
  compile?(outcome: Fields): Fields
  result(outcome: Fields, context: OutcomeContext): Result
}
