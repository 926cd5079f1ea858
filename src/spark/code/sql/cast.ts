import { Unsure } from '../output.ts'
import { decimalText, unitsOf } from './decimal.ts'
import { castNumber, cellText } from './operators.ts'
import { asDecimal, type Cell, isNumber, isWhole, type SqlType } from './sql-type.ts'
import { type Typed, typed } from './typed.ts'

const LIMITS: Readonly<Record<string, number>> = { tinyint: 2 ** 7, smallint: 2 ** 15, int: 2 ** 31 }

/** `CAST(value AS type)`. What cannot be read is NULL. */
export function castTo({ type: from, value, nullable }: Typed, type: SqlType): Typed {
  const isSafe =
    type.name === 'string' || (isNumber(from) && isNumber(type) && (type.name !== 'decimal' || fits(from, type)))
  const isNullable = nullable || !isSafe
  if (value === undefined || value === null) return typed(type, value, isNullable || value === null)
  return typed(type, cell(value, from, type), from.name === type.name ? nullable : isNullable)
}

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
      const text = typeof value === 'boolean' ? String(Number(value)) : String(value).trim()
      if (!/^[-+]?\d+(?:\.\d*)?$/.test(text)) return from.name === 'string' ? null : undefined
      const units = unitsOf(text, to.scale)
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

function wholeOf(value: NonNullable<Cell>, from: SqlType, to: SqlType): Cell {
  const number =
    typeof value === 'boolean' ? Number(value) : from.name === 'string' ? castNumber(String(value)) : Number(value)
  if (number === null || !Number.isFinite(number)) return null
  const limit = LIMITS[to.name]
  const whole = Math.trunc(number)
  if (limit === undefined) return typeof value === 'bigint' ? value : BigInt(whole)
  return whole >= limit || whole < -limit ? null : whole
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
