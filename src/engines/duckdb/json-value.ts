/** Values as JSON: numbers are numbers, rows and maps objects. */
import { cellText } from '../../sql/constant/cell-text.ts'
import { isList, isMap, type Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { typeParameter } from '../../sql/data-types/type-parts.ts'
import { listJson, objectJson } from '../json-text.ts'

/** The JSON of a value of a type; null is SQL's NULL. A number that JSON does not have is a text. */
export const valueJson = (value: Value, type: DataType): string | null => (value === null ? null : jsonOf(value, type))

const NUMBERS: readonly string[] = ['tinyint', 'smallint', 'integer', 'bigint', 'decimal']

function jsonOf(value: Value, type: DataType): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (isMap(value)) {
    const [keys, values] = [typeParameter(type, 0), typeParameter(type, 1)]
    return objectJson(value.entries.map(([key, one]) => [cellText(key, keys) ?? 'null', jsonOf(one, values)]))
  }
  if (isList(value)) return listJson(value, type, jsonOf)
  if (NUMBERS.includes(type.base)) return cellText(value, type) ?? 'null'
  if ((type.base === 'double' || type.base === 'real') && Number.isFinite(value)) return JSON.stringify(value)
  return JSON.stringify(cellText(value, type))
}
