import { MAX_ELEMENTS, MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { percentFormat } from './percent-format.ts'
import { isBlank, special } from './special.ts'
import { bool, float, int, integerOf, numberOf, opaque, typeName, type Value } from './value.ts'

/** The most bits of a whole number. */
const MAX_BITS = 10_000n

export function unary(operator: string, value: Value): Value {
  if (operator === 'not') return bool(!isTrue(value))
  const own = special(value, UNARY[operator] ?? '')
  if (own !== undefined || isBlank(value)) return own ?? opaque
  const whole = integerOf(value)
  if (whole !== undefined) return int(operator === '-' ? -whole : operator === '~' ? ~whole : whole)
  if (value.type === 'float' && operator !== '~') return float(operator === '-' ? -value.value : value.value)
  if (value.type === 'complex') return opaque
  throw raised('TypeError', `bad operand type for unary ${operator}: '${typeName(value)}'`)
}

/** Whether a value counts as true. Throws Unsure if that is not known. */
export function isTrue(value: Value): boolean {
  switch (value.type) {
    case 'NoneType':
      return false
    case 'bool':
      return value.value
    case 'int':
      return value.value !== 0n
    case 'float':
      return value.value !== 0
    case 'str':
    case 'bytes':
      return value.value !== ''
    case 'list':
    case 'tuple':
      return value.items.length > 0
    case 'dict':
    case 'set':
    case 'frozenset':
      return value.entries.size > 0
    case 'opaque':
    case 'instance': {
      if (isBlank(value)) throw new Unsure('a truth value')
      const own = special(value, '__bool__') ?? special(value, '__len__')
      return own === undefined || isTrue(own)
    }
    case 'range':
    case 'complex':
      throw new Unsure('a truth value')
    default:
      return true
  }
}

const UNARY: Readonly<Record<string, string>> = { '-': '__neg__', '+': '__pos__', '~': '__invert__' }
const BINARY: Readonly<Record<string, string>> = {
  ...{ '+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow' },
  ...{ '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift', '@': 'matmul' },
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (isBlank(left) || isBlank(right)) return opaque
  const word = BINARY[operator]
  const own = special(left, `__${word}__`, [right]) ?? special(right, `__r${word}__`, [left])
  if (own !== undefined) return own
  if (left.type === 'complex' || right.type === 'complex') return opaque
  const result = numbers(operator, left, right) ?? sequences(operator, left, right) ?? sets(operator, left, right)
  if (result !== undefined) return result
  throw unsupported(operator, left, right)
}

function unsupported(operator: string, left: Value, right: Value): Error {
  const [a, b] = [typeName(left), typeName(right)]
  if (operator === '+' && (a === 'str' || a === 'list' || a === 'tuple')) {
    return raised('TypeError', `can only concatenate ${a} (not "${b}") to ${a}`)
  }
  if (operator === '+' && a === 'bytes') return raised('TypeError', `can't concat ${b} to bytes`)
  const isSequence = (name: string): boolean => ['str', 'list', 'tuple', 'bytes'].includes(name)
  if (operator === '*' && (isSequence(a) || isSequence(b))) {
    return raised('TypeError', `can't multiply sequence by non-int of type '${isSequence(a) ? b : a}'`)
  }
  const shown = operator === '**' ? '** or pow()' : operator
  return raised('TypeError', `unsupported operand type(s) for ${shown}: '${a}' and '${b}'`)
}

function numbers(operator: string, left: Value, right: Value): Value | undefined {
  const a = integerOf(left)
  const b = integerOf(right)
  if (a !== undefined && b !== undefined) {
    if (left.type === 'bool' && right.type === 'bool' && '&|^'.includes(operator)) {
      return bool(integers(operator, a, b) !== 0n)
    }
    if (operator === '/') return trueDivision(a, b)
    if (operator === '**' && b < 0n) return floats('**', Number(a), Number(b))
    const whole = integers(operator, a, b)
    return whole === undefined ? undefined : int(whole)
  }
  const x = numberOf(left)
  const y = numberOf(right)
  return x === undefined || y === undefined ? undefined : floats(operator, x, y)
}

function trueDivision(a: bigint, b: bigint): Value {
  if (b === 0n) throw raised('ZeroDivisionError', 'division by zero')
  const exact = 1n << 53n
  if (a > exact || a < -exact || b > exact || b < -exact) throw new Unsure('a division of large numbers')
  return float(Number(a) / Number(b))
}

/** An operation on whole numbers; undefined if whole numbers have no such operator. */
function integers(operator: string, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return bounded(bits(a) + bits(b), () => a * b)
    case '//':
      if (b === 0n) throw raised('ZeroDivisionError', 'integer division or modulo by zero')
      return floorDivision(a, b)
    case '%':
      if (b === 0n) throw raised('ZeroDivisionError', 'integer modulo by zero')
      return a - floorDivision(a, b) * b
    case '**':
      return bounded(bits(a) * b, () => a ** b)
    case '<<':
      if (b < 0n) throw raised('ValueError', 'negative shift count')
      return bounded(bits(a) + b, () => a << b)
    case '>>':
      if (b < 0n) throw raised('ValueError', 'negative shift count')
      return a >> b
    case '&':
      return a & b
    case '|':
      return a | b
    case '^':
      return a ^ b
    default:
      return undefined
  }
}

const bits = (value: bigint): bigint => BigInt(value.toString(16).length) * 4n

function bounded(size: bigint, make: () => bigint): bigint {
  if (size > MAX_BITS) throw new Unsure('a large number')
  return make()
}

export function floorDivision(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function floats(operator: string, a: number, b: number): Value | undefined {
  switch (operator) {
    case '+':
      return float(a + b)
    case '-':
      return float(a - b)
    case '*':
      return float(a * b)
    case '/':
      if (b === 0) throw raised('ZeroDivisionError', 'float division by zero')
      return float(a / b)
    case '//':
      if (b === 0) throw raised('ZeroDivisionError', 'float floor division by zero')
      return float(Math.floor(a / b))
    case '%': {
      if (b === 0) throw raised('ZeroDivisionError', 'float modulo')
      const rest = a % b
      return float(rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest)
    }
    case '**': {
      if (a === 0 && b < 0) throw raised('ZeroDivisionError', '0.0 cannot be raised to a negative power')
      const power = a ** b
      if (Number.isNaN(power) && !Number.isNaN(a) && !Number.isNaN(b)) return opaque
      if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b))
        throw raised('OverflowError', {
          type: 'tuple',
          items: [int(34), { type: 'str', value: 'Numerical result out of range' }],
        })
      return float(power)
    }
    default:
      return undefined
  }
}

function sequences(operator: string, left: Value, right: Value): Value | undefined {
  if (operator === '%' && left.type === 'str') return { type: 'str', value: percentFormat(left.value, right) }
  if (operator === '%' && left.type === 'bytes') return opaque
  if (operator === '+') return concatenated(left, right)
  if (operator !== '*') return undefined
  const count = integerOf(right) ?? integerOf(left)
  const value = integerOf(right) === undefined ? right : left
  return count === undefined ? undefined : repeated(value, count < 0n ? 0n : count)
}

function concatenated(left: Value, right: Value): Value | undefined {
  if ((left.type === 'str' || left.type === 'bytes') && right.type === left.type) {
    return checked({ type: left.type, value: left.value + right.value })
  }
  if (left.type === 'list' && right.type === 'list')
    return checked({ type: 'list', items: [...left.items, ...right.items] })
  if (left.type === 'tuple' && right.type === 'tuple')
    return checked({ type: 'tuple', items: [...left.items, ...right.items] })
  return undefined
}

function repeated(value: Value, count: bigint): Value | undefined {
  const within = (size: number, limit: number): number => {
    if (count >= 2n ** 63n) throw raised('OverflowError', "cannot fit 'int' into an index-sized integer")
    if (size === 0) return 0
    if (BigInt(size) * count > BigInt(limit)) throw new Unsure('a large value')
    return Number(count)
  }
  if (value.type === 'str' || value.type === 'bytes') {
    return { type: value.type, value: value.value.repeat(within(value.value.length, MAX_VALUE_TEXT)) }
  }
  if (value.type !== 'list' && value.type !== 'tuple') return undefined
  const times = within(value.items.length, MAX_ELEMENTS)
  const items = Array.from({ length: times }, () => value.items).flat()
  return { type: value.type, items }
}

/** A value that is not too large to keep. */
export function checked(value: Value): Value {
  const isLarge =
    value.type === 'str' || value.type === 'bytes'
      ? value.value.length > MAX_VALUE_TEXT
      : (value.type === 'list' || value.type === 'tuple') && value.items.length > MAX_ELEMENTS
  if (isLarge) throw new Unsure('a large value')
  return value
}

function sets(operator: string, left: Value, right: Value): Value | undefined {
  if (left.type === 'dict' && right.type === 'dict' && operator === '|') {
    return { type: 'dict', entries: new Map([...left.entries, ...right.entries]) }
  }
  if ((left.type !== 'set' && left.type !== 'frozenset') || (right.type !== 'set' && right.type !== 'frozenset'))
    return undefined
  const [a, b] = [left.entries, right.entries]
  const make = (entries: Iterable<readonly [string, Value]>): Value => ({ type: left.type, entries: new Map(entries) })
  switch (operator) {
    case '|':
      return make([...a, ...b])
    case '&':
      return make([...a].filter(([key]) => b.has(key)))
    case '-':
      return make([...a].filter(([key]) => !b.has(key)))
    case '^':
      return make([...[...a].filter(([key]) => !b.has(key)), ...[...b].filter(([key]) => !a.has(key))])
    default:
      return undefined
  }
}
