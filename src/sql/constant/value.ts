/**
 * A value of an SQL type:
 * - tinyint to bigint: a bigint; real and double: a number; decimal: the bigint of its digits, without the point
 * - varchar, json: a string; char: a string without the blanks at its end; varbinary: bytes
 * - date: days since 1970; time: ms since midnight; timestamp: ms since 1970
 * - interval day to second: ms; interval year to month: months
 * - array, row: a list; map: entries
 */
export type Value = null | boolean | bigint | number | string | Uint8Array | ZonedValue | MapValue | readonly Value[]

/** A time or timestamp with a time zone: ms since midnight or 1970 in UTC. */
export interface ZonedValue {
  readonly ms: number
  readonly zone: string
}

export interface MapValue {
  readonly entries: readonly (readonly [Value, Value])[]
}

/** The longest text or list that is evaluated, in characters or items. */
export const MAX_VALUE_LENGTH = 1_000_000

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isMap(value: Value): value is MapValue {
  return typeof value === 'object' && value !== null && 'entries' in value && !isList(value) && !isBytes(value)
}

export function isZoned(value: Value): value is ZonedValue {
  return typeof value === 'object' && value !== null && 'ms' in value
}

export function isBytes(value: Value): value is Uint8Array {
  return value instanceof Uint8Array
}
