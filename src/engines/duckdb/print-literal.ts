/** Values as literals of DuckDB. */

import { dateText, timestampText, timeText } from '../../sql/constant/moment-text.ts'
import { decimalText, doubleText } from '../../sql/constant/number-text.ts'
import { isBytes, isList, isMap, isZoned, type Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { itemTypes, precisionOf, typeParameter } from '../../sql/data-types/type-parts.ts'
import { duckType, fieldName } from './duck-type.ts'
import { quoteText } from './names.ts'

/** A value of a type. NULL has no type of its own, unless it is the type of a column. */
export function printLiteral(value: Value, type: DataType): string {
  if (value === null) return type.base === 'unknown' ? 'NULL' : `CAST(NULL AS ${duckType(type)})`
  if (typeof value === 'string') return quoteText(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return printWhole(value, type)
  if (typeof value === 'number') return printNumber(value, type)
  if (isBytes(value)) return `unhex('${Buffer.from(value).toString('hex')}')`
  if (isZoned(value)) return `{'ms': ${value.ms}::BIGINT, 'zone': ${quoteText(value.zone)}}`
  if (isMap(value)) return printMap(value.entries, type)
  return isList(value) ? printItems(value, type) : 'NULL'
}

function printWhole(value: bigint, type: DataType): string {
  if (type.base === 'decimal') return `${decimalText(value, precisionOf(type).scale)}::${duckType(type)}`
  return type.base === 'integer' ? String(value) : `${value}::${duckType(type)}`
}

function printNumber(value: number, type: DataType): string {
  switch (type.base) {
    case 'date':
      return `DATE '${dateText(value)}'`
    case 'time':
      return `TIME '${timeText(value)}'`
    case 'timestamp':
      return `TIMESTAMP '${timestampText(value)}'`
    case 'interval day to second':
    case 'interval year to month':
      return `${value}::${duckType(type)}`
    case 'real':
      return `'${value}'::FLOAT`
    default:
      return Number.isFinite(value) ? `${doubleText(value)}::DOUBLE` : `'${value}'::DOUBLE`
  }
}

function printItems(items: readonly Value[], type: DataType): string {
  const typeOf = itemTypes(type)
  const texts = items.map((item, index) => printLiteral(item, typeOf(index)))
  if (type.base === 'row') return `{${texts.map((text, index) => `'${fieldName(index)}': ${text}`).join(', ')}}`
  return `[${texts.join(', ')}]::${duckType(type)}`
}

function printMap(entries: readonly (readonly [Value, Value])[], type: DataType): string {
  const [keys, values] = [typeParameter(type, 0), typeParameter(type, 1)]
  const list = (index: 0 | 1, of: DataType): string =>
    `[${entries.map((entry) => printLiteral(entry[index], of)).join(', ')}]::${duckType(of)}[]`
  return `map(${list(0, keys)}, ${list(1, values)})`
}
