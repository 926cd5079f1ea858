import type { DataType } from '../data-type.ts'
import { lengthOf, precisionOf, rowFields } from '../data-types/type-parts.ts'
import { DAY_MS } from './calendar.ts'
import type { Value } from './value.ts'

/** The first day of 2020, in days since 1970. */
const JANUARY_2020 = 18_262

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
      return JANUARY_2020
    case 'timestamp':
      return JANUARY_2020 * DAY_MS
    case 'time':
    case 'interval day to second':
    case 'interval year to month':
      return 0
    case 'time with time zone':
    case 'timestamp with time zone':
      return { ms: type.base === 'time with time zone' ? 0 : JANUARY_2020 * DAY_MS, zone: 'UTC' }
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
      return type.base === 'any' ? '1' : 'a'.slice(0, lengthOf(type))
  }
}
