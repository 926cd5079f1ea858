import type { DataType } from '../data-type.ts'
import { printColumnType } from '../data-types/print-type.ts'
import { bigintType } from '../data-types/scalar-types.ts'
import { rowFields, typeParameter } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import { isFunction, resolveCall } from './resolve-call.ts'

const numbers = ['boolean', 'tinyint', 'smallint', 'integer', 'bigint', 'real', 'double', 'decimal']
const ofNumber: ReadonlySet<string> = new Set([...numbers, 'varchar', 'json'])
const ofTime = ['varchar', 'time', 'time with time zone', 'timestamp', 'timestamp with time zone']

/** What each type can be cast to, besides itself. Types that are not here are not checked. */
const casts: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(numbers.map((name) => [name, ofNumber])),
  varchar: new Set([...numbers, ...ofTime, 'char', 'varbinary', 'json', 'date', 'ipaddress', 'uuid']),
  char: new Set(['varchar']),
  varbinary: new Set(['hyperloglog', 'ipaddress', 'uuid', 'p4hyperloglog', 'qdigest']),
  json: new Set([...numbers, 'varchar', 'array', 'map', 'row']),
  date: new Set(['varchar', 'json', 'timestamp', 'timestamp with time zone']),
  time: new Set(ofTime),
  'time with time zone': new Set(ofTime),
  timestamp: new Set([...ofTime, 'date', 'json']),
  'timestamp with time zone': new Set([...ofTime, 'date']),
  'interval day to second': new Set(['varchar']),
  'interval year to month': new Set(['varchar']),
  array: new Set(['json']),
  map: new Set(['json']),
  row: new Set(['json']),
  hyperloglog: new Set(['varbinary']),
  ipaddress: new Set(['varbinary', 'varchar']),
}

/** `CAST(from AS to)` */
export function castType(from: DataType, to: DataType, at: number, version: PrestoVersion): DataType {
  if (isCastable(from, to)) return to
  if (
    version !== '333' &&
    from.base === 'row' &&
    rowFields(from).length !== rowFields(to).length &&
    to.base === 'row'
  ) {
    throw new SqlFailure('the size of fromType and toType must match')
  }
  throw new SqlFailure(`Cannot cast ${printColumnType(from, version)} to ${printColumnType(to, version)}`, at)
}

function isCastable(from: DataType, to: DataType): boolean {
  if (from.base === 'any' || from.base === 'unknown' || to.base === 'any') return true
  if (from.base !== to.base) {
    const targets = casts[from.base]
    return targets === undefined || casts[to.base] === undefined || targets.has(to.base)
  }
  if (from.base === 'row') {
    const fields = rowFields(to)
    const own = rowFields(from)
    return (
      fields.length === own.length &&
      own.every((field, index) => isCastable(field.type, fields[index]?.type ?? field.type))
    )
  }
  if (from.base !== 'array' && from.base !== 'map') return true
  return [0, 1].every((index) => isCastable(typeParameter(from, index), typeParameter(to, index)))
}

const extractable = new Set([
  'any',
  'unknown',
  'date',
  'time',
  'time with time zone',
  'timestamp',
  'timestamp with time zone',
  'interval day to second',
  'interval year to month',
])

/** `EXTRACT(field FROM value)`; `at` is the place of the value. It is a call of the function with the field's name. */
export function extractType(field: string, type: DataType, at: number, version: PrestoVersion): DataType {
  if (extractable.has(type.base)) {
    requireField(field, type, version)
    return bigintType
  }
  const actual = printColumnType(type, version)
  throw new SqlFailure(`Type of argument to extract must be DATE, TIME, TIMESTAMP, or INTERVAL (actual ${actual})`, at)
}

/** The functions of fields that have another name. */
const fieldFunctions: Readonly<Record<string, string>> = {
  DAY_OF_MONTH: 'day',
  DOW: 'day_of_week',
  DOY: 'day_of_year',
  YOW: 'year_of_week',
}

/** Presto finds when it plans the query that a type has no such field. */
function requireField(field: string, type: DataType, version: PrestoVersion): void {
  const name = fieldFunctions[field.toUpperCase()] ?? field.toLowerCase()
  if (!isFunction(name, version)) return
  try {
    resolveCall(name, [type], version, 0)
  } catch (error) {
    throw error instanceof SqlFailure ? new SqlFailure(error.message, undefined, 'PLANNING') : error
  }
}

/** `value AT TIME ZONE zone`; `at` is the place of the value. */
export function atTimeZoneType(value: DataType, _zone: DataType, at: number, version: PrestoVersion): DataType {
  switch (value.base) {
    case 'any':
    case 'time with time zone':
    case 'timestamp with time zone':
      return value
    case 'time':
    case 'timestamp':
      return { base: `${value.base} with time zone` }
    default: {
      const actual = printColumnType(value, version)
      const what = 'Type of value must be a time or timestamp with or without time zone'
      throw new SqlFailure(`${what} (actual ${actual})`, at)
    }
  }
}
