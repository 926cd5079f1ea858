import type { Cell, SqlType } from './types.ts'

/** The value of an expression for one row, with its type. */
export interface Typed {
  readonly type: SqlType
  /** Undefined: it is not known. */
  readonly value: Cell | undefined
  readonly nullable: boolean
}

export const typed = (type: SqlType, value: Cell | undefined, nullable = value === null): Typed => ({
  type,
  value,
  nullable,
})
