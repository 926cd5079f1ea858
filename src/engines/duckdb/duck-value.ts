/** Values as `@duckdb/node-api` gives and takes them, and as lakemock's rules of SQL have them. */
import { scaleDigits } from '../../sql/constant/decimal-digits.ts'
import { isBytes, isList, isMap, isZoned, type Value } from '../../sql/constant/value.ts'
import type { DataType } from '../../sql/data-type.ts'
import { itemTypes, precisionOf, rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'
import { fieldName } from './duck-type.ts'
import type { DuckDb, DuckValue } from './load-duckdb.ts'

const MICROS = 1000n

/** A value of the type of DuckDB that `duckType` gives for a type. */
export function fromDuck(value: DuckValue, type: DataType): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint' || typeof value === 'number') return fromNumber(value, type)
  if (typeof value !== 'object') return value
  if ('value' in value) return scaleDigits(value.value, value.scale, precisionOf(type).scale)
  if ('days' in value) return value.days
  if ('micros' in value) return Number(value.micros / MICROS)
  if ('bytes' in value) return value.bytes
  if ('items' in value) return value.items.map((item) => fromDuck(item, typeParameter(type, 0)))
  return fromEntries(value.entries, type)
}

function fromNumber(value: bigint | number, type: DataType): Value {
  const isNumber = type.base === 'double' || type.base === 'real' || type.base.startsWith('interval')
  return isNumber ? Number(value) : BigInt(value)
}

type Entries = Extract<DuckValue, { readonly entries: unknown }>['entries']

function fromEntries(entries: Entries, type: DataType): Value {
  if (isEntryList(entries)) {
    const [keys, values] = [typeParameter(type, 0), typeParameter(type, 1)]
    return { entries: entries.map((entry) => [fromDuck(entry.key, keys), fromDuck(entry.value, values)] as const) }
  }
  if (type.base !== 'row') return { ms: Number(entries.ms), zone: String(entries.zone) }
  return rowFields(type).map((field, index) => fromDuck(entries[fieldName(index)] ?? null, field.type))
}

const isEntryList = (entries: Entries): entries is Extract<Entries, readonly unknown[]> => Array.isArray(entries)

/** The other way round. */
export function toDuck(value: Value, type: DataType, duck: DuckDb): DuckValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'bigint') return wholeNumber(value, type, duck)
  if (typeof value === 'number') return number(value, type, duck)
  if (isBytes(value)) return new duck.DuckDBBlobValue(value)
  if (isZoned(value)) return new duck.DuckDBStructValue({ ms: BigInt(value.ms), zone: value.zone })
  if (isMap(value)) {
    const [keys, values] = [typeParameter(type, 0), typeParameter(type, 1)]
    const entries = value.entries.map(([key, one]) => ({
      key: toDuck(key, keys, duck),
      value: toDuck(one, values, duck),
    }))
    return new duck.DuckDBMapValue(entries)
  }
  if (!isList(value)) return null
  const typeOf = itemTypes(type)
  const items = value.map((item, index) => toDuck(item, typeOf(index), duck))
  if (type.base !== 'row') return new duck.DuckDBListValue(items)
  return new duck.DuckDBStructValue(Object.fromEntries(items.map((item, index) => [fieldName(index), item])))
}

function wholeNumber(value: bigint, type: DataType, duck: DuckDb): DuckValue {
  if (type.base === 'bigint') return value
  if (type.base !== 'decimal') return Number(value)
  const [precision, scale] = type.parameters ?? []
  return new duck.DuckDBDecimalValue(value, Number(precision ?? 38), Number(scale ?? 0))
}

function number(value: number, type: DataType, duck: DuckDb): DuckValue {
  switch (type.base) {
    case 'date':
      return new duck.DuckDBDateValue(value)
    case 'time':
      return new duck.DuckDBTimeValue(BigInt(value) * MICROS)
    case 'timestamp':
      return new duck.DuckDBTimestampValue(BigInt(value) * MICROS)
    case 'interval day to second':
      return BigInt(value)
    default:
      return value
  }
}
