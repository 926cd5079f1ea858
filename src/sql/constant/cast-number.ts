import type { DataType } from '../data-type.ts'
import { precisionOf } from '../data-types/type-parts.ts'
import type { PrestoVersion } from '../question.ts'
import { cellText } from './cell-text.ts'
import { divideRounded, fitsPrecision, scaleDigits } from './decimal-digits.ts'
import { isInRange } from './integer-range.ts'
import { doubleText, realText } from './number-text.ts'
import { parseDecimal } from './parse-decimal.ts'
import { runFailure } from './run-failure.ts'
import type { Value } from './value.ts'

export function castToInteger(value: Value, from: DataType, to: DataType): bigint | undefined {
  const name = to.base === 'integer' ? 'INT' : to.base.toUpperCase()
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'string') {
    const number = /^[+-]?\d+$/.test(value) ? BigInt(value) : undefined
    if (number === undefined || !isInRange(number, to.base)) throw runFailure(`Cannot cast '${value}' to ${name}`)
    return number
  }
  if (typeof value === 'number') {
    if (from.base !== 'double' && from.base !== 'real') return undefined
    return roundDouble(value, to)
  }
  if (typeof value !== 'bigint') return undefined
  if (from.base === 'decimal') {
    const number = divideRounded(value, 10n ** BigInt(precisionOf(from).scale))
    if (!isInRange(number, to.base)) {
      const shown = to.base === 'bigint' ? cellText(value, from) : number
      throw runFailure(`Cannot cast '${shown}' to ${to.base.toUpperCase()}`)
    }
    return number
  }
  if (!isInRange(value, to.base)) throw runFailure(`Out of range for ${to.base}: ${value}`)
  return value
}

function roundDouble(value: number, to: DataType): bigint {
  const rounded = Math.sign(value) * Math.round(Math.abs(value))
  const number = Number.isFinite(rounded) ? BigInt(rounded) : undefined
  if (number !== undefined && isInRange(number, to.base)) return number
  const isPlain = to.base === 'bigint' || Number.isNaN(value)
  throw runFailure(
    isPlain ? `Unable to cast ${doubleText(value)} to ${to.base}` : `Out of range for ${to.base}: ${doubleText(value)}`,
  )
}

/** Also to real, as a double. `name` is what messages call the type. */
export function castToDouble(value: Value, from: DataType, name: string): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return from.base === 'double' || from.base === 'real' ? value : undefined
  if (typeof value === 'bigint') return Number(from.base === 'decimal' ? cellText(value, from) : value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?[df]?$/i.test(text)) return Number(text.replace(/[df]$/i, ''))
  if (/^[+-]?Infinity$/.test(text)) return Number(text)
  if (/^[+-]?NaN$/.test(text)) return Number.NaN
  throw runFailure(`Cannot cast '${value}' to ${name}`)
}

export function castToDecimal(value: Value, from: DataType, to: DataType, version: PrestoVersion): bigint | undefined {
  const { precision, scale } = precisionOf(to)
  const target = `DECIMAL(${precision}, ${scale})`
  if (typeof value === 'string') {
    const parts = parseDecimalText(value)
    if (parts === undefined) throw runFailure(`Cannot cast VARCHAR '${value}' to ${target}. Value is not a number.`)
    const digits = scaleDigits(parts.digits, parts.scale, scale)
    if (fitsPrecision(digits, precision)) return digits
    throw runFailure(`Cannot cast VARCHAR '${value}' to ${target}. Value too large.`)
  }
  const digits = decimalDigits(value, from, scale)
  if (digits === undefined) return undefined
  if (digits !== 'infinite' && fitsPrecision(digits, precision)) return digits
  const source = precisionOf(from)
  const name = from.base.toUpperCase()
  const isSized = from.base === 'decimal' && version === '333'
  const typeName = isSized ? `${name}(${source.precision}, ${source.scale})` : name
  throw runFailure(`Cannot cast ${typeName} '${cellText(value, from)}' to ${target}`)
}

function decimalDigits(value: Value, from: DataType, scale: number): bigint | 'infinite' | undefined {
  if (typeof value === 'boolean') return value ? 10n ** BigInt(scale) : 0n
  if (typeof value === 'bigint') return scaleDigits(value, from.base === 'decimal' ? precisionOf(from).scale : 0, scale)
  if (typeof value !== 'number') return undefined
  if (!Number.isFinite(value)) return 'infinite'
  const parts = parseDecimalText(from.base === 'real' ? realText(value) : doubleText(value))
  return parts === undefined ? undefined : scaleDigits(parts.digits, parts.scale, scale)
}

/** Also reads an exponent: `1.5E10`. */
function parseDecimalText(text: string): { readonly digits: bigint; readonly scale: number } | undefined {
  const match = /^(.*?)(?:[eE]([+-]?\d{1,3}))?$/.exec(text)
  const parts = parseDecimal(match?.[1] ?? '')
  if (parts === undefined) return undefined
  const scale = parts.scale - Number(match?.[2] ?? 0)
  return scale >= 0 ? { digits: parts.digits, scale } : { digits: parts.digits * 10n ** BigInt(-scale), scale: 0 }
}
