import { Unsure } from '../output.ts'
import { decimalText, plainDigits, unitsOf } from './decimal.ts'
import { castNumber, cellText } from './operators.ts'
import { asDecimal, type Cell, isNumber, isWhole, type SqlType, typeText } from './sql-type.ts'
import { type Typed, typed } from './typed.ts'

const BITS: Readonly<Record<string, number>> = { tinyint: 8, smallint: 16, int: 32 }

/** `CAST(value AS type)`. What cannot be read is NULL. */
export function castTo({ type: from, value, nullable }: Typed, type: SqlType): Typed {
  const isSafe =
    type.name === 'string' ||
    (isNumber(from) && isNumber(type) && !isCut(from, type) && (type.name !== 'decimal' || fits(from, type)))
  const isNullable = nullable || !isSafe
  if (value === undefined || value === null) return typed(type, value, isNullable || value === null)
  return typed(type, cell(value, from, type), from.name === type.name ? nullable : isNullable)
}

/** The cell of a value as one of the type that several values have in common. A value that is absent is not known. */
export function cellOfType(one: Typed | undefined, type: SqlType): Cell | undefined {
  if (one === undefined) return undefined
  return typeText(one.type) === typeText(type) ? one.value : castTo(one, type).value
}

const isCut = (from: SqlType, to: SqlType): boolean => isWhole(to) && !isWhole(from)

/** Whether every value of a type is one of a decimal type. */
function fits(from: SqlType, to: { readonly precision: number; readonly scale: number }): boolean {
  if (from.name === 'double' || from.name === 'float') return false
  const { precision, scale } = asDecimal(from)
  return to.scale >= scale && to.precision - to.scale >= precision - scale
}

function cell(value: NonNullable<Cell>, from: SqlType, to: SqlType): Cell | undefined {
  if (to.name === 'string') return cellText(value, from)
  if (isWhole(to)) return wholeOf(value, from, to)
  switch (to.name) {
    case 'double':
    case 'float':
      return typeof value === 'boolean'
        ? Number(value)
        : from.name === 'string'
          ? castNumber(String(value))
          : Number(value)
    case 'decimal': {
      const digits = plainDigits(typeof value === 'boolean' ? String(Number(value)) : String(value).trim())
      if (digits === undefined) return null
      const units = unitsOf(digits, to.scale)
      return String(units).replace('-', '').length > to.precision ? null : decimalText(units, to.scale)
    }
    case 'boolean':
      if (from.name === 'string') return booleanOf(String(value))
      return typeof value === 'boolean' ? value : isNumber(from) ? Number(value) !== 0 : undefined
    case 'date':
      return dateOf(String(value))
    case 'timestamp':
      return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value))
        ? String(value)
        : dateOf(String(value)) === null
          ? null
          : `${dateOf(String(value))} 00:00:00`
    default:
      throw new Unsure('a cast')
  }
}

/**
 * A text that is not a number, or one beyond the limits, is NULL; a fraction becomes the nearest whole number, and
 * others lose their high bits.
 */
function wholeOf(value: NonNullable<Cell>, from: SqlType, to: SqlType): Cell {
  const bits = BITS[to.name] ?? 64
  const whole = bigOf(value, from, bits === 64 ? 64 : 32)
  if (whole === null) return null
  const fitting = BigInt.asIntN(bits, whole)
  if (from.name === 'string' && fitting !== whole) return null
  return bits === 64 ? fitting : Number(fitting)
}

function bigOf(value: NonNullable<Cell>, from: SqlType, bits: number): bigint | null {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return BigInt(value)
  if (from.name === 'string') {
    const [, whole] = /^\s*([-+]?\d+)(?:\.\d*)?\s*$/.exec(String(value)) ?? []
    return whole === undefined ? null : BigInt(whole.replace('+', ''))
  }
  if (from.name === 'decimal') return BigInt(String(value).split('.')[0] ?? '0')
  return nearest(Number(value), 2n ** BigInt(bits - 1))
}

function nearest(value: number, limit: bigint): bigint {
  if (Number.isNaN(value)) return 0n
  if (Math.abs(value) < Number(limit)) return BigInt(Math.trunc(value))
  return value < 0 ? -limit : limit - 1n
}

function booleanOf(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (['t', 'true', 'y', 'yes', '1'].includes(word)) return true
  return ['f', 'false', 'n', 'no', '0'].includes(word) ? false : null
}

const dateOf = (text: string): string | null => {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?\s*$/.exec(text)
  if (match === null) return null
  const [, year, month = '', day = ''] = match
  return Number(month) > 12 || Number(day) > 31 ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
