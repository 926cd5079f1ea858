import { Unsure } from '../output.ts'
import { plainDigits } from './decimal.ts'
import type { Expression } from './nodes.ts'
import { type SqlType, simple } from './sql-type.ts'

/** The bits beside the sign of the types of whole numbers, by the suffix of their literals. */
const BITS: Readonly<Record<string, bigint>> = { L: 63n, S: 15n, Y: 7n }
const SUFFIXED: Readonly<Record<string, SqlType>> = {
  ...{ L: simple('bigint'), S: simple('smallint'), Y: simple('tinyint'), D: simple('double'), F: simple('float') },
}

/** A number as it is written, with its sign and its suffix. Throws Unsure if Spark reads the text as something else, or refuses it. */
export function numberLiteral(text: string): Expression {
  const suffix = /(?:BD|[LSYDF])$/i.exec(text)?.[0] ?? ''
  const digits = text.slice(0, text.length - suffix.length)
  const type = typeOf(digits, suffix.toUpperCase())
  return { kind: 'literal', type, text: type.name === 'decimal' ? plainDecimal(digits) : digits }
}

function typeOf(digits: string, suffix: string): SqlType {
  const bits = BITS[suffix]
  if (bits !== undefined) checkWhole(digits, 1n << bits)
  const suffixed = SUFFIXED[suffix]
  if (suffixed !== undefined) return finite(suffixed, digits)
  if (suffix === 'BD') return decimalType(plainDecimal(digits))
  if (/e/i.test(digits)) return finite(simple('double'), digits)
  if (digits.includes('.')) return decimalType(plainDecimal(digits))
  const whole = BigInt(digits)
  if (whole >= -2147483648n && whole <= 2147483647n) return simple('int')
  if (whole >= -9223372036854775808n && whole <= 9223372036854775807n) return simple('bigint')
  return decimalType(digits)
}

function checkWhole(digits: string, limit: bigint): void {
  if (!/^-?\d+$/.test(digits)) throw new Unsure('a fraction with the suffix of a whole number')
  const whole = BigInt(digits)
  if (whole >= limit || whole < -limit) throw new Unsure('a number beyond the limits of its type')
}

function finite(type: SqlType, digits: string): SqlType {
  if (!Number.isFinite(Number(digits))) throw new Unsure('a number beyond the limits of its type')
  return type
}

function plainDecimal(digits: string): string {
  const plain = plainDigits(digits)
  if (plain === undefined) throw new Unsure('a number of very many digits')
  return plain
}

function decimalType(digits: string): SqlType {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const significant = whole.replace(/^0+/, '').length
  const precision = Math.max(1, significant + fraction.length, fraction.length)
  if (precision > 38) throw new Unsure('a decimal beyond 38 digits')
  return { name: 'decimal', precision, scale: fraction.length }
}
