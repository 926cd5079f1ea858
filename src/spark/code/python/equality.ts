import { Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { hasSpecial, isBlank, special } from './special.ts'
import { integerOf, numberOf, typeName, type Value } from './value.ts'

/** A text that is the same for equal values. Throws a TypeError for values that cannot be a key. */
export function hashKey(value: Value): string {
  switch (value.type) {
    case 'int':
    case 'bool':
      return `n${integerOf(value)}`
    case 'float':
      return Number.isInteger(value.value) ? `n${BigInt(value.value)}` : `f${value.value}`
    case 'str':
      return `s${value.value}`
    case 'bytes':
      return `b${value.value}`
    case 'NoneType':
      return 'None'
    case 'tuple':
      return `(${value.items.map((item) => JSON.stringify(hashKey(item))).join()})`
    case 'list':
    case 'dict':
    case 'set':
      throw raised('TypeError', `unhashable type: '${typeName(value)}'`)
    case 'type':
    case 'function':
    case 'instance':
      return objectKey(value)
    case 'opaque': {
      const own = special(value, '__hash__')
      if (own !== undefined) return `o${hashKey(own)}`
      throw new Unsure('a key')
    }
    default:
      throw new Unsure('a key')
  }
}

/** Numbers for objects, so that keys are texts. They are in no output, and only say which objects are the same. */
const ids = new WeakMap<Value, number>()
let lastId = 0

/** A key for each object; one with an order of its own may equal others. */
function objectKey(value: Value): string {
  if (hasSpecial(value, '__eq__')) {
    const own = special(value, '__hash__')
    if (own === undefined) throw raised('TypeError', `unhashable type: '${typeName(value)}'`)
    return `h${hashKey(own)}`
  }
  const id = ids.get(value) ?? ++lastId
  ids.set(value, id)
  return `i${id}`
}

const unsure = (what: string): never => {
  throw new Unsure(what)
}

/** Whether two known values are equal. Throws Unsure if that is not known. */
export function isEqual(left: Value, right: Value): boolean {
  if (left === right) return !(left.type === 'float' && Number.isNaN(left.value))
  if (isBlank(left) || isBlank(right)) throw new Unsure('a comparison')
  const own = special(left, '__eq__', [right]) ?? special(right, '__eq__', [left])
  if (own !== undefined) return own.type === 'bool' ? own.value : unsure('a comparison')
  const a = integerOf(left)
  const b = integerOf(right)
  if (a !== undefined && b !== undefined) return a === b
  const x = numberOf(left)
  const y = numberOf(right)
  if (x !== undefined && y !== undefined) return x === y
  if ((left.type === 'str' || left.type === 'bytes') && right.type === left.type) return left.value === right.value
  if ((left.type === 'list' || left.type === 'tuple') && right.type === left.type) {
    const others = right.items
    return (
      left.items.length === others.length && left.items.every((item, index) => isEqual(item, others[index] ?? item))
    )
  }
  return entriesEqual(left, right) ?? (left.type === 'NoneType' && right.type === 'NoneType')
}

function entriesEqual(left: Value, right: Value): boolean | undefined {
  if (left.type === 'dict' && right.type === 'dict') {
    if (left.entries.size !== right.entries.size) return false
    return [...left.entries].every(([key, [, value]]) => {
      const other = right.entries.get(key)
      return other !== undefined && isEqual(value, other[1])
    })
  }
  const isSet = (value: Value): value is Extract<Value, { entries: Map<string, Value> }> =>
    value.type === 'set' || value.type === 'frozenset'
  if (isSet(left) && isSet(right)) {
    return left.entries.size === right.entries.size && [...left.entries.keys()].every((key) => right.entries.has(key))
  }
  if (left.type === 'range' && right.type === 'range')
    return left.start === right.start && left.stop === right.stop && left.step === right.step
  if (left.type === 'complex' || right.type === 'complex') throw new Unsure('complex numbers')
  return undefined
}

/** Negative, 0 or positive, as a number; NaN if neither is less; undefined if the values have no order. */
export function order(left: Value, right: Value): number | undefined {
  if (isBlank(left) || isBlank(right)) throw new Unsure('an order')
  const own = special(left, '__lt__', [right])
  if (own?.type === 'bool') return own.value ? -1 : isEqual(left, right) ? 0 : 1
  if (own !== undefined) throw new Unsure('an order')
  const a = integerOf(left)
  const b = integerOf(right)
  if (a !== undefined && b !== undefined) return a < b ? -1 : a > b ? 1 : 0
  const x = numberOf(left)
  const y = numberOf(right)
  if (x !== undefined && y !== undefined) return x - y
  if ((left.type === 'str' || left.type === 'bytes') && right.type === left.type)
    return textOrder(left.value, right.value)
  if ((left.type === 'list' || left.type === 'tuple') && right.type === left.type)
    return itemsOrder(left.items, right.items)
  if (left.type === 'set' || right.type === 'set') throw new Unsure('an order of sets')
  return undefined
}

/** By code points, as in Python. */
function textOrder(left: string, right: string): number {
  if (left === right) return 0
  const [a, b] = [[...left], [...right]]
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function itemsOrder(left: readonly Value[], right: readonly Value[]): number | undefined {
  for (const [index, item] of left.entries()) {
    const other = right[index]
    if (other === undefined) break
    if (!isEqual(item, other)) return order(item, other)
  }
  return left.length - right.length
}
