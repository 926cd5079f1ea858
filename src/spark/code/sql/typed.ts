import { Unsure } from '../output.ts'
import { type Cell, commonType, type SqlType } from './sql-type.ts'

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

/** The common type of two types. Throws Unsure if it does not exist, or is not known. */
export function joined(left: SqlType, right: SqlType): SqlType {
  const type = commonType(left, right)
  if (type === undefined) throw new Unsure('a common type')
  return type
}
