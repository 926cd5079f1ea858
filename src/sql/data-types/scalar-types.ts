import type { DataType } from '../data-type.ts'

/** Types without parameters that rules name. */
export const booleanType: DataType = { base: 'boolean' }
export const integerType: DataType = { base: 'integer' }
export const bigintType: DataType = { base: 'bigint' }
export const doubleType: DataType = { base: 'double' }
export const varcharType: DataType = { base: 'varchar' }
export const varbinaryType: DataType = { base: 'varbinary' }
export const dateType: DataType = { base: 'date' }
export const timeType: DataType = { base: 'time' }
export const timestampType: DataType = { base: 'timestamp' }
export const timeWithZoneType: DataType = { base: 'time with time zone' }
export const timestampWithZoneType: DataType = { base: 'timestamp with time zone' }
export const dayIntervalType: DataType = { base: 'interval day to second' }
export const monthIntervalType: DataType = { base: 'interval year to month' }
/** The type of NULL. */
export const unknownType: DataType = { base: 'unknown' }

/** The greatest number of digits of a decimal. */
export const MAX_PRECISION = 38
/** The length of a varchar without a length. */
export const UNBOUNDED = 2_147_483_647
/** The longest char. */
export const MAX_CHAR_LENGTH = 65_536

export function decimalType(precision: number, scale: number): DataType {
  return { base: 'decimal', parameters: [Math.min(precision, MAX_PRECISION), scale] }
}

/** A varchar of at most `length` characters; one that is as long as the greatest length has none. */
export function varcharOf(length: number): DataType {
  return length >= UNBOUNDED ? varcharType : { base: 'varchar', parameters: [length] }
}

export function charOf(length: number): DataType {
  return { base: 'char', parameters: [Math.min(length, MAX_CHAR_LENGTH)] }
}

export function arrayOf(element: DataType): DataType {
  return { base: 'array', parameters: [element] }
}

export function rowOf(types: readonly DataType[]): DataType {
  return { base: 'row', parameters: types.map((type) => ({ field: undefined, type })) }
}
