import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { intOf, longOf } from './conversions.ts'
import { argument, type Call, type Members } from './member-call.ts'
import { infix } from './operators.ts'
import { Thrown } from './syntax-error.ts'
import { isNumeric, isWhole, widerType } from './type-rules.ts'
import { bool, double, type Items, int, long, type Primitive, primitive, str, type Value } from './value.ts'

const numberOf = ({ type, value }: Primitive): number => {
  if (typeof value === 'string' && type === 'Char') return value.charCodeAt(0)
  if (typeof value !== 'number' && typeof value !== 'bigint') throw new Unsure('not a number')
  return Number(value)
}

function range(self: Primitive, call: Call, inclusive: boolean): Value {
  const end = argument(call)
  if (self.type !== 'Int' || end.type !== 'Int' || end.kind !== 'primitive') throw new Unsure('a range')
  return rangeOf(numberOf(self), numberOf(end), 1, inclusive)
}

/** A range of whole numbers. */
export function rangeOf(from: number, to: number, by: number, inclusive: boolean): Items {
  const count = Math.max(0, Math.floor((to - from) / by) + (inclusive || (to - from) % by !== 0 ? 1 : 0))
  if (count > MAX_ELEMENTS) throw new Unsure('a long range')
  const numbers = Array.from({ length: count }, (_, index) => int(from + index * by))
  return {
    kind: 'items',
    type: `scala.collection.immutable.Range${inclusive ? '.Inclusive' : ''}`,
    prefix: 'Range',
    of: 'Int',
    items: numbers,
  }
}

const bound = (self: Primitive, call: Call, chooses: (a: number, b: number) => boolean): Value => {
  const other = argument(call)
  if (other.kind !== 'primitive' || !isNumeric(other.type)) throw new Unsure('not a number')
  const type = widerType(self.type, other.type)
  const chosen = chooses(numberOf(self), numberOf(other)) ? self : other
  if (typeof chosen.value === 'bigint' && type === 'Long') return long(chosen.value)
  return type === 'Long' ? long(longOf(numberOf(chosen))) : primitive(type, numberOf(chosen))
}

const asInt = (self: Primitive): number =>
  typeof self.value === 'bigint' ? Number(BigInt.asIntN(32, self.value)) : intOf(numberOf(self))

/** As `math.round` does: a Float gives an Int. */
export const rounded = (type: string, value: number): Value =>
  type === 'Float' ? int(intOf(Math.round(value))) : long(longOf(Math.round(value)))

export const numberMembers: Members<Primitive> = Object.assign(Object.create(null), {
  to: (self, call) => range(self, call, true),
  until: (self, call) => range(self, call, false),
  toInt: (self) => int(asInt(self)),
  toLong: (self) => long(typeof self.value === 'bigint' ? self.value : longOf(numberOf(self))),
  toDouble: (self) => double(numberOf(self)),
  toFloat: (self) => primitive('Float', Math.fround(numberOf(self))),
  toChar: (self) => primitive('Char', String.fromCharCode(asInt(self))),
  abs: (self) =>
    primitive(
      self.type,
      typeof self.value === 'bigint' ? (self.value < 0n ? -self.value : self.value) : Math.abs(numberOf(self)),
    ),
  max: (self, call) => bound(self, call, (a, b) => a >= b),
  min: (self, call) => bound(self, call, (a, b) => a <= b),
  round: (self) => (isWhole(self.type) ? self : rounded(self.type, numberOf(self))),
  ceil: (self) => double(Math.ceil(numberOf(self))),
  floor: (self) => double(Math.floor(numberOf(self))),
  isWhole: (self) => bool(Number.isInteger(numberOf(self))),
  toHexString: (self) => str((numberOf(self) >>> 0).toString(16)),
  toBinaryString: (self) => str((numberOf(self) >>> 0).toString(2)),
  isDigit: (self) => bool(self.type === 'Char' && /\p{Nd}/u.test(String(self.value))),
  isLetter: (self) => bool(self.type === 'Char' && /\p{L}/u.test(String(self.value))),
  toUpper: (self) => primitive('Char', String(self.value).toUpperCase()),
  toLower: (self) => primitive('Char', String(self.value).toLowerCase()),
  asDigit: (self) => int(Number.parseInt(String(self.value), 36)),
} satisfies Members<Primitive>)

/** The sum of values of a type. */
export function sumOf(values: readonly Value[], of: string): Value {
  if (!isNumeric(of)) throw new Unsure('a sum')
  const zero: Value = of === 'Long' ? long(0n) : of === 'Double' ? double(0) : primitive(of, 0)
  return values.reduce((left, right) => infix('+', left, right) ?? right, zero)
}

/** The element at an index. Throws as a collection does. */
export function elementAt(values: readonly Value[], index: number, prefix: string): Value {
  const found = Number.isInteger(index) ? values[index] : undefined
  if (found !== undefined) return found
  if (prefix === 'Array')
    throw new Thrown(
      'java.lang.ArrayIndexOutOfBoundsException',
      `Index ${index} out of bounds for length ${values.length}`,
    )
  if (prefix === 'Vector' || prefix === 'List') throw new Thrown('java.lang.IndexOutOfBoundsException', String(index))
  throw new Unsure('an index')
}
