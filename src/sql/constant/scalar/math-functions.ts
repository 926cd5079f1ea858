import { precisionOf } from '../../data-types/type-parts.ts'
import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { extremeValue } from '../compare.ts'
import { divideRounded } from '../decimal-digits.ts'
import { isInRange } from '../integer-range.ts'
import { runFailure } from '../run-failure.ts'
import type { Value } from '../value.ts'

const ofDoubles: Readonly<Record<string, (value: number) => number>> = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  cbrt: Math.cbrt,
  cos: Math.cos,
  cosh: Math.cosh,
  degrees: (value) => (value * 180) / Math.PI,
  exp: Math.exp,
  ln: Math.log,
  log10: Math.log10,
  log2: (value) => Math.log(value) / Math.log(2),
  radians: (value) => (value / 180) * Math.PI,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
}

export const mathFunctions: Readonly<Record<string, ScalarFunction>> = {
  ...Object.fromEntries(
    Object.entries(ofDoubles).map(([name, compute]): [string, ScalarFunction] => [
      name,
      (args) => compute(args.number(0)),
    ]),
  ),
  pi: () => Math.PI,
  e: () => Math.E,
  nan: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  is_nan: (args) => Number.isNaN(args.number(0)),
  is_finite: (args) => Number.isFinite(args.number(0)),
  is_infinite: (args) => Math.abs(args.number(0)) === Number.POSITIVE_INFINITY,
  power: (args) => args.number(0) ** args.number(1),
  pow: (args) => args.number(0) ** args.number(1),
  atan2: (args) => Math.atan2(args.number(0), args.number(1)),
  log: (args) => Math.log(args.number(1)) / Math.log(args.number(0)),
  abs: (args) => {
    const value = args.value(0)
    if (typeof value === 'number') return Math.abs(value)
    return args.integer(0) < 0n ? checked(-args.integer(0), args) : args.integer(0)
  },
  sign: (args) => {
    const value = args.value(0)
    if (typeof value === 'number') return Math.sign(value)
    return args.integer(0) > 0n ? 1n : args.integer(0) < 0n ? -1n : 0n
  },
  ceil: (args) => roundTo(args, Math.ceil, 1n),
  ceiling: (args) => roundTo(args, Math.ceil, 1n),
  floor: (args) => roundTo(args, Math.floor, -1n),
  round: (args) => (args.count > 1 ? roundDigits(args, true) : roundWhole(args)),
  truncate: (args) => (args.count > 1 ? roundDigits(args, false) : truncateWhole(args)),
  mod: (args) => {
    const value = args.value(0)
    if (typeof value === 'number') return value % args.number(1)
    if (args.type(0).base === 'decimal') return decimalRemainder(args)
    if (args.integer(1) === 0n) throw runFailure('/ by zero')
    return args.integer(0) % args.integer(1)
  },
  greatest: (args) => extreme(args, 1, 'greatest'),
  least: (args) => extreme(args, -1, 'least'),
  bitwise_and: (args) => BigInt.asIntN(64, args.integer(0) & args.integer(1)),
  bitwise_or: (args) => BigInt.asIntN(64, args.integer(0) | args.integer(1)),
  bitwise_xor: (args) => BigInt.asIntN(64, args.integer(0) ^ args.integer(1)),
  bitwise_not: (args) => ~args.integer(0),
  bit_count: (args) => bitCount(args.integer(0), args.integer(1)),
  from_base: (args) => fromBase(args.text(0), args.integer(1)),
  to_base: (args) => args.integer(0).toString(checkRadix(args.integer(1))),
  random: (args) => randomBelow(args),
  rand: (args) => randomBelow(args),
  width_bucket: (args) => (args.count === 4 ? bucketOf(args) : undefined),
}

/** A result of an integer type. */
function checked(value: bigint, args: CallArguments): bigint {
  const { base } = args.resultType
  if (base === 'decimal' || isInRange(value, base)) return value
  throw runFailure(`Value -${value} is out of range for abs(${base})`)
}

/** Towards one side: `step` is what a decimal that is not whole adds in that direction. */
function roundTo(args: CallArguments, ofDouble: (value: number) => number, step: bigint): Value {
  const value = args.value(0)
  if (typeof value === 'number') return ofDouble(value)
  if (args.type(0).base !== 'decimal') return args.integer(0)
  const unit = 10n ** BigInt(precisionOf(args.type(0)).scale)
  const whole = args.integer(0) / unit
  const rest = args.integer(0) % unit
  return rest !== 0n && rest > 0n === step > 0n ? whole + step : whole
}

function roundWhole(args: CallArguments): Value {
  const value = args.value(0)
  if (typeof value === 'number') return roundHalfUp(value)
  if (args.type(0).base !== 'decimal') return args.integer(0)
  return divideRounded(args.integer(0), 10n ** BigInt(precisionOf(args.type(0)).scale))
}

function truncateWhole(args: CallArguments): Value {
  const value = args.value(0)
  if (typeof value === 'number') return Math.trunc(value)
  return args.integer(0) / 10n ** BigInt(precisionOf(args.type(0)).scale)
}

function roundHalfUp(value: number): number {
  return Number.isFinite(value) ? Math.sign(value) * Math.round(Math.abs(value)) : value
}

/** `round(x, n)` and `truncate(x, n)` */
function roundDigits(args: CallArguments, isRounded: boolean): Value | undefined {
  const digits = Number(args.integer(1))
  const value = args.value(0)
  if (typeof value === 'number') return roundDouble(value, digits)
  const isDecimal = args.type(0).base === 'decimal'
  const dropped = (isDecimal ? precisionOf(args.type(0)).scale : 0) - digits
  if (dropped <= 0 || (!isDecimal && args.version !== '333')) return args.integer(0)
  if (dropped > 40) return 0n
  const unit = 10n ** BigInt(dropped)
  return (isRounded ? divideRounded(args.integer(0), unit) : args.integer(0) / unit) * unit
}

function roundDouble(value: number, digits: number): number | undefined {
  const factor = 10 ** digits
  const scaled = value * factor
  return Number.isFinite(scaled) && factor !== 0 ? roundHalfUp(scaled) / factor : undefined
}

function decimalRemainder(args: CallArguments): bigint {
  const [left, right] = [precisionOf(args.type(0)).scale, precisionOf(args.type(1)).scale]
  const scale = Math.max(left, right)
  const divisor = args.integer(1) * 10n ** BigInt(scale - right)
  if (divisor === 0n) throw runFailure('Division by zero')
  return (args.integer(0) * 10n ** BigInt(scale - left)) % divisor
}

function extreme(args: CallArguments, direction: 1 | -1, name: string): Value | undefined {
  if (args.values().some((value) => Number.isNaN(value))) throw runFailure(`Invalid argument to ${name}(): NaN`)
  return extremeValue(args.values(), args.resultType, direction)
}

/** Only the one number below 1 is known. */
function randomBelow(args: CallArguments): bigint | undefined {
  if (args.count === 0) return undefined
  if (args.integer(0) <= 0n) throw runFailure('bound must be positive')
  return args.integer(0) === 1n ? 0n : undefined
}

function bitCount(value: bigint, bits: bigint): bigint {
  if (bits < 2n || bits > 64n) throw runFailure(`Bits specified in bit_count must be between 2 and 64, got ${bits}`)
  return BigInt(BigInt.asUintN(Number(bits), value).toString(2).replaceAll('0', '').length)
}

function checkRadix(radix: bigint): number {
  if (radix < 2n || radix > 36n) throw runFailure('Radix must be between 2 and 36')
  return Number(radix)
}

function fromBase(text: string, base: bigint): bigint {
  const radix = checkRadix(base)
  const match = /^([+-]?)([0-9a-z]+)$/i.exec(text)
  const digits = [...(match?.[2] ?? '')].map((digit) => Number.parseInt(digit, 36))
  const value = digits.reduce((sum, digit) => sum * BigInt(radix) + BigInt(digit), 0n)
  const signed = match?.[1] === '-' ? -value : value
  if (match === null || digits.some((digit) => digit >= radix) || !isInRange(signed, 'bigint')) {
    throw runFailure(`Not a valid base-${radix} number: ${text}`)
  }
  return signed
}

function bucketOf(args: CallArguments): bigint | undefined {
  const [operand, low, high, count] = [args.number(0), args.number(1), args.number(2), args.integer(3)]
  if (count <= 0n) throw runFailure('bucketCount must be greater than 0')
  if (Number.isNaN(operand)) throw runFailure('operand must not be NaN')
  if (low === high) throw runFailure('bounds cannot equal each other')
  const [from, to] = low < high ? [low, high] : [high, low]
  const bucket =
    operand < from
      ? 0n
      : operand >= to
        ? count + 1n
        : BigInt(Math.floor((Number(count) * (operand - from)) / (to - from))) + 1n
  return low < high ? bucket : count + 1n - bucket
}
