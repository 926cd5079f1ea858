/** Values of a page as JSON: numbers are numbers, rows objects by the names of their fields. */
import type { DataType } from '../../sql/data-type.ts'
import { typeParameter } from '../../sql/data-types/type-parts.ts'
import { listJson, objectJson } from '../json-text.ts'
import { exactDigits } from './page.ts'

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** The JSON of a value of a type; null is SQL's NULL. */
export const jsonCellOf = (value: unknown, type: DataType): string | null =>
  value === null || value === undefined ? null : jsonOf(value, type)

function jsonOf(value: unknown, type: DataType): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') {
    const digits = exactDigits(value)
    if (digits !== undefined) return digits
    return type.base === 'decimal' && NUMBER.test(value) ? value : JSON.stringify(value)
  }
  if (Array.isArray(value)) return listJson(value, type, jsonOf)
  if (typeof value === 'object') {
    const of = typeParameter(type, 1)
    return objectJson(Object.entries(value).map(([key, one]) => [key, jsonOf(one, of)]))
  }
  return JSON.stringify(value)
}
