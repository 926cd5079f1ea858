import type { DataType } from '../data-type.ts'
import { itemTypes, lengthOf, precisionOf, typeParameter } from '../data-types/type-parts.ts'
import {
  dateText,
  dayIntervalText,
  monthIntervalText,
  timestampText,
  timeText,
  zonedTimestampText,
  zonedTimeText,
} from './moment-text.ts'
import { decimalText, doubleText, realText } from './number-text.ts'
import { isBytes, isList, isMap, isZoned, type Value } from './value.ts'

/** A value as a client of Presto shows it in a cell: `1.0E10`, `'ab   '` for a char(5), `[1, 2]`, `{k=1}`. */
export function cellText(value: Value, type: DataType): string | null {
  if (value === null) return null
  if (typeof value === 'string') return type.base === 'char' ? value.padEnd(lengthOf(type)) : value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint')
    return type.base === 'decimal' ? decimalText(value, precisionOf(type).scale) : String(value)
  if (typeof value === 'number') return numberText(value, type)
  if (isBytes(value)) return Buffer.from(value).toString('base64')
  if (isZoned(value)) return type.base === 'time with time zone' ? zonedTimeText(value) : zonedTimestampText(value)
  if (isMap(value)) return mapText(value.entries, type)
  return isList(value) ? listText(value, type) : null
}

function numberText(value: number, type: DataType): string {
  switch (type.base) {
    case 'date':
      return dateText(value)
    case 'time':
      return timeText(value)
    case 'timestamp':
      return timestampText(value)
    case 'interval day to second':
      return dayIntervalText(value)
    case 'interval year to month':
      return monthIntervalText(value)
    case 'real':
      return realText(value)
    default:
      return doubleText(value)
  }
}

function mapText(entries: readonly (readonly [Value, Value])[], type: DataType): string {
  const [keyType, valueType] = [typeParameter(type, 0), typeParameter(type, 1)]
  return `{${entries.map(([key, value]) => `${itemText(key, keyType)}=${itemText(value, valueType)}`).join(', ')}}`
}

function listText(items: readonly Value[], type: DataType): string {
  const typeOf = itemTypes(type)
  return `[${items.map((item, index) => itemText(item, typeOf(index))).join(', ')}]`
}

function itemText(value: Value, type: DataType): string {
  return cellText(value, type) ?? 'null'
}
