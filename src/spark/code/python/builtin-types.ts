import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { hashKey } from './equality.ts'
import { raised } from './errors.ts'
import { elementsOf, pairsOf } from './iterate.ts'
import { isTrue } from './operators.ts'
import { quoted, strOf } from './repr.ts'
import { isBlank, special } from './special.ts'
import {
  bool,
  float,
  int,
  integerOf,
  list,
  numberOf,
  opaque,
  type PyClass,
  str,
  tuple,
  typeName,
  type Value,
} from './value.ts'
import { wholePart } from './whole-part.ts'

type Make = (args: readonly Value[], named: ReadonlyMap<string, Value>) => Value

const setOf = (type: 'set' | 'frozenset', value: Value | undefined): Value => ({
  type,
  entries: new Map((value === undefined ? [] : elementsOf(value)).map((item) => [hashKey(item), item])),
})

/** How each built-in type makes a value. */
const makers: Readonly<Record<string, Make>> = {
  bool: ([value]) => bool(value !== undefined && isTrue(value)),
  int: ([value, base]) => toInt(value, base),
  float: ([value]) => toFloat(value),
  complex: () => opaque,
  str: ([value, encoding]) => (encoding === undefined ? str(value === undefined ? '' : strOf(value)) : opaque),
  bytes: ([value]) => (value === undefined ? { type: 'bytes', value: '' } : opaque),
  bytearray: () => opaque,
  list: ([value]) => list(value === undefined ? [] : [...elementsOf(value)]),
  tuple: ([value]) => tuple(value === undefined ? [] : elementsOf(value)),
  set: ([value]) => setOf('set', value),
  frozenset: ([value]) => setOf('frozenset', value),
  dict: ([value], named) => ({
    type: 'dict',
    entries: new Map(
      [
        ...(value === undefined ? [] : pairsOf(value)),
        ...[...named].map(([name, item]) => [str(name), item] as const),
      ].map((entry) => [hashKey(entry[0]), entry]),
    ),
  }),
  range: toRange,
  object: () => opaque,
  slice: () => opaque,
  type: ([value]) => (value === undefined ? opaque : classOfValue(value)),
}

export const typeBuiltins: readonly PyClass[] = Object.keys(makers).map((name) => ({
  type: 'type',
  name,
  module: 'builtins',
  bases: [],
  members: new Map(),
}))

/** A value made by a built-in type. Undefined if there is no such type. */
export function makeBuiltin(of: PyClass, args: readonly Value[], named: ReadonlyMap<string, Value>): Value | undefined {
  const make = typeBuiltins.includes(of) ? makers[of.name] : undefined
  if (make === undefined) return undefined
  if (args.some(isBlank) && of.name !== 'type') return opaque
  return make(args, named)
}

function classOfValue(value: Value): Value {
  if (value.type === 'instance' || value.type === 'exception') return value.of
  if (value.type === 'opaque') return opaque
  const known = typeBuiltins.find(({ name }) => name === typeName(value))
  return (
    known ?? { type: 'type', name: typeName(value), module: 'builtins', bases: [], members: new Map([['*', opaque]]) }
  )
}

function toInt(value: Value | undefined, base: Value | undefined): Value {
  if (value === undefined) return int(0)
  const own = special(value, '__int__')
  if (own !== undefined) return own
  const whole = integerOf(value)
  if (whole !== undefined) return int(whole)
  if (value.type === 'float') return int(wholePart(value.value))
  if (value.type === 'str') return textToInt(value.value, base)
  if (value.type === 'bytes') return opaque
  throw raised(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  )
}

function textToInt(text: string, base: Value | undefined): Value {
  const radix = base === undefined ? 10 : Number(integerOf(base) ?? 10n)
  const digits = text.trim().replaceAll(/(?<=\w)_(?=\w)/g, '')
  if (digits.length > MAX_VALUE_TEXT) throw new Unsure('a long number')
  if (radix === 10 && /^[+-]?\d+$/.test(digits)) return int(BigInt(digits.replace('+', '')))
  if (radix !== 10) {
    const sign = digits.startsWith('-') ? -1n : 1n
    const prefix = { 16: '0x', 8: '0o', 2: '0b' }[radix]
    const body = digits.replace(/^[+-]?(?:0[xXoObB])?/, '')
    if (prefix !== undefined && new RegExp(`^[${'0123456789abcdef'.slice(0, radix)}]+$`, 'i').test(body))
      return int(sign * BigInt(prefix + body))
  }
  throw raised('ValueError', `invalid literal for int() with base ${radix}: ${quoted(text)}`)
}

function toFloat(value: Value | undefined): Value {
  if (value === undefined) return float(0)
  const number = numberOf(value)
  if (number !== undefined) return float(number)
  if (value.type !== 'str')
    throw raised('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`)
  const text = value.value.trim()
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return float(Number(text))
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (special === null) throw raised('ValueError', `could not convert string to float: ${quoted(value.value)}`)
  const size = special[2]?.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY
  return float(special[1] === '-' ? -size : size)
}

function toRange(args: readonly Value[]): Value {
  const [a, b, c] = args.map((arg) => {
    const whole = integerOf(arg)
    if (whole === undefined) throw raised('TypeError', `'${typeName(arg)}' object cannot be interpreted as an integer`)
    return whole
  })
  if (a === undefined) throw raised('TypeError', 'range expected at least 1 argument, got 0')
  if (c === 0n) throw raised('ValueError', 'range() arg 3 must not be zero')
  return { type: 'range', start: b === undefined ? 0n : a, stop: b ?? a, step: c ?? 1n }
}
