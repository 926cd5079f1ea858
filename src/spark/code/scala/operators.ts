import { MAX_VALUE_TEXT, Unsure } from '../output.ts'
import { textOf } from './show.ts'
import { Thrown } from './syntax-error.ts'
import { isNumeric, isWhole, widerType } from './type-rules.ts'
import { bool, double, int, long, type Primitive, primitive, str, tuple, unknown, type Value } from './value.ts'

const ARITHMETIC = new Set(['+', '-', '*', '/', '%'])
const BITS = new Set(['&', '|', '^', '<<', '>>', '>>>'])
const ORDER = new Set(['<', '>', '<=', '>='])

/** An infix operator on values that are not collections. Undefined if it is not one of those modelled here. */
export function infix(operator: string, left: Value, right: Value): Value | undefined {
  if (operator === '->') return tuple([left, right])
  if (operator === '==' || operator === '!=') return equality(left, right, operator === '==')
  if (operator === '+' && (left.type === 'String' || (right.type === 'String' && left.kind === 'primitive')))
    return concatenated(left, right)
  if (left.type === 'String' && right.type === 'Int' && operator === '*') return repeated(left, right)
  if (operator === '&&' || operator === '||') return logical(operator, left, right)
  if (!isNumeric(left.type) || !isNumeric(right.type)) return undefined
  if (ORDER.has(operator)) return compared(operator, left, right)
  if (ARITHMETIC.has(operator) || BITS.has(operator)) return arithmetic(operator, left, right)
  return undefined
}

const numberOf = ({ value }: Primitive): number => (typeof value === 'string' ? value.charCodeAt(0) : Number(value))
const isKnown = (value: Value): value is Primitive => value.kind === 'primitive'

function concatenated(left: Value, right: Value): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknown('String')
  const text = textOf(left) + textOf(right)
  if (text.length > MAX_VALUE_TEXT) throw new Unsure('a long text')
  return str(text)
}

function repeated(left: Value, right: Value): Value {
  if (!isKnown(left) || !isKnown(right)) return unknown('String')
  const text = String(left.value)
  if (text.length * Number(right.value) > MAX_VALUE_TEXT) throw new Unsure('a long text')
  return str(text.repeat(Math.max(0, Number(right.value))))
}

function logical(operator: string, left: Value, right: Value): Value | undefined {
  if (left.type !== 'Boolean' || right.type !== 'Boolean') return undefined
  if (!isKnown(left) || !isKnown(right)) return unknown('Boolean')
  return bool(
    operator === '&&' ? left.value === true && right.value === true : left.value === true || right.value === true,
  )
}

/** The same for values that are known and of kinds that compare by their content. */
export function isSame(left: Value, right: Value): boolean {
  if (left.kind === 'primitive' && right.kind === 'primitive') {
    if (isNumeric(left.type) && isNumeric(right.type)) return numberOf(left) === numberOf(right)
    return left.value === right.value
  }
  if (left.kind === 'unknown' || right.kind === 'unknown' || left.kind === 'object' || right.kind === 'object')
    throw new Unsure('a comparison')
  if (left.kind === 'items' && right.kind === 'items' && left.prefix === 'Array')
    throw new Unsure('a comparison of arrays')
  return textOf(left) === textOf(right)
}

function equality(left: Value, right: Value, positive: boolean): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknown('Boolean')
  return bool(isSame(left, right) === positive)
}

function compared(operator: string, left: Value, right: Value): Value {
  if (!isKnown(left) || !isKnown(right)) return unknown('Boolean')
  const [a, b] = [numberOf(left), numberOf(right)]
  return bool(operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b)
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const type =
    BITS.has(operator) && operator.length > 1
      ? widerType(left.type ?? 'Int', 'Int')
      : widerType(left.type ?? 'Int', right.type ?? 'Int')
  if (BITS.has(operator) && !(isWhole(left.type ?? '') && isWhole(right.type ?? '')))
    throw new Unsure('bits of a fraction')
  if (!isKnown(left) || !isKnown(right)) return unknown(type)
  if (!isWhole(type)) return floating(operator, numberOf(left), numberOf(right), type)
  const toBig = (one: Primitive): bigint => (typeof one.value === 'bigint' ? one.value : BigInt(numberOf(one)))
  const result = whole(operator, toBig(left), toBig(right), type === 'Long' ? 64n : 32n)
  return type === 'Long' ? long(result) : int(Number(BigInt.asIntN(32, result)))
}

function whole(operator: string, a: bigint, b: bigint, width: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
    case '%':
      if (b === 0n) throw new Thrown('java.lang.ArithmeticException', '/ by zero')
      return operator === '/' ? a / b : a % b
    case '&':
      return a & b
    case '|':
      return a | b
    case '^':
      return a ^ b
    case '<<':
      return a << (b & (width - 1n))
    case '>>':
      return a >> (b & (width - 1n))
    default:
      return BigInt.asUintN(Number(width), a) >> (b & (width - 1n))
  }
}

function floating(operator: string, a: number, b: number, type: string): Value {
  const result =
    operator === '+'
      ? a + b
      : operator === '-'
        ? a - b
        : operator === '*'
          ? a * b
          : operator === '/'
            ? a / b
            : operator === '%'
              ? a % b
              : undefined
  if (result === undefined) throw new Unsure('bits of a fraction')
  return type === 'Double' ? double(result) : primitive(type, Math.fround(result))
}

export function prefix(operator: string, value: Value): Value {
  if (operator === '!' && value.type === 'Boolean')
    return isKnown(value) ? bool(value.value !== true) : unknown('Boolean')
  if (!isNumeric(value.type) || operator === '!') throw new Unsure('a prefix')
  const type = value.type === 'Long' || value.type === 'Double' || value.type === 'Float' ? value.type : 'Int'
  if (!isKnown(value)) return unknown(type)
  if (operator === '+') return value
  if (typeof value.value === 'bigint') return long(operator === '-' ? -value.value : ~value.value)
  const number = numberOf(value)
  if (operator === '~') return int(~number)
  return type === 'Int' ? int(-number) : primitive(type, -number)
}

/** Whether a condition is true. Throws Unsure if that is not known. */
export function isTrue(value: Value): boolean {
  if (value.kind !== 'primitive' || typeof value.value !== 'boolean') throw new Unsure('a condition')
  return value.value
}
