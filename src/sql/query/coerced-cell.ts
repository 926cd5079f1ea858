import { coerceValue } from '../constant/coerce.ts'
import type { DataType } from '../data-type.ts'
import { isSameType } from '../data-types/type-parts.ts'
import type { Cell } from './row-environment.ts'

/** A cell as a value of another type that its type becomes without a cast. */
export function coerced(cell: Cell, from: DataType, to: DataType): Cell {
  if (cell === undefined || cell === null || isSameType(from, to)) return cell
  return coerceValue(cell, from, to)
}
