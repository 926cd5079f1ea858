import type { DataType } from '../data-type.ts'
import { precisionOf, rowFields } from '../type/type-parts.ts'
import type { Value } from './value.ts'

/** A value of a type, for an expression whose value is not known. */
export function plausibleValue(type: DataType): Value {
  switch (type.base) {
    case 'boolean':
      return true
    case 'tinyint':
    case 'smallint':
    case 'integer':
    case 'bigint':
      return 1n
    case 'decimal': {
      const { precision, scale } = precisionOf(type)
      return precision > scale ? 10n ** BigInt(scale) : 1n
    }
    case 'real':
    case 'double':
      return 1
    case 'varbinary':
      return new Uint8Array()
    case 'date':
    case 'time':
    case 'timestamp':
    case 'interval day to second':
    case 'interval year to month':
      return 0
    case 'time with time zone':
    case 'timestamp with time zone':
      return { ms: 0, zone: 'UTC' }
    case 'array':
      return []
    case 'map':
      return { entries: [] }
    case 'row':
      return rowFields(type).map((field) => plausibleValue(field.type))
    case 'json':
      return 'null'
    case 'unknown':
      return null
    default:
      return type.base === 'any' ? '1' : ''
  }
}
