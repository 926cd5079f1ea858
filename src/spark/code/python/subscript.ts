import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { hashKey } from './equality.ts'
import { raised } from './errors.ts'
import { elementsOf } from './iterate.ts'
import { isBlank, special } from './special.ts'
import { integerOf, opaque, str, typeName, type Value } from './value.ts'

/** The bounds of a slice; a part that is absent is undefined. */
export type SliceParts = readonly (Value | undefined)[]

/** `value[index]`. */
export function getItem(value: Value, index: Value): Value {
  const own = special(value, '__getitem__', [index])
  if (own !== undefined) return own
  if (isBlank(value) || isBlank(index)) return value.type === 'opaque' ? (value.attribute?.('[]') ?? opaque) : opaque
  if (value.type === 'dict') {
    const found = value.entries.get(hashKey(index))
    if (found === undefined) throw raised('KeyError', index)
    return found[1]
  }
  if (value.type === 'type' || value.type === 'builtin_function_or_method') return opaque
  if (!isSequence(value)) throw raised('TypeError', `'${typeName(value)}' object is not subscriptable`)
  const whole = integerOf(index)
  if (whole === undefined) {
    const kind =
      value.type === 'str'
        ? 'string indices must be integers'
        : value.type === 'bytes'
          ? 'byte indices must be integers or slices'
          : `${value.type} indices must be integers or slices`
    throw raised('TypeError', `${kind}, not ${value.type === 'str' ? `'${typeName(index)}'` : typeName(index)}`)
  }
  const items = elementsOf(value)
  const found = items[position(whole, items.length)]
  if (found === undefined)
    throw raised(
      'IndexError',
      value.type === 'str'
        ? 'string index out of range'
        : value.type === 'bytes'
          ? 'index out of range'
          : value.type === 'range'
            ? 'range object index out of range'
            : `${value.type} index out of range`,
    )
  return found
}

const isSequence = ({ type }: Value): boolean => ['str', 'bytes', 'list', 'tuple', 'range'].includes(type)

export const position = (index: bigint, length: number): number => Number(index < 0n ? index + BigInt(length) : index)

/** `value[from:to:step]`. */
export function getSlice(value: Value, parts: SliceParts): Value {
  if (isBlank(value)) return opaque
  if (!isSequence(value))
    throw value.type === 'dict'
      ? new Unsure('a slice of a dict')
      : raised('TypeError', `'${typeName(value)}' object is not subscriptable`)
  if (value.type === 'range') throw new Unsure('a slice of a range')
  const items = elementsOf(value)
  const taken = indexes(parts, items.length).map((index) => items[index] ?? opaque)
  if (value.type === 'str') return str(taken.map((item) => (item.type === 'str' ? item.value : '')).join(''))
  if (value.type === 'bytes')
    return { type: 'bytes', value: taken.map((item) => String.fromCharCode(Number(integerOf(item) ?? 0n))).join('') }
  return value.type === 'list' ? { type: 'list', items: taken } : { type: 'tuple', items: taken }
}

function indexes(parts: SliceParts, length: number): number[] {
  const [start, stop, step] = parts.map((part) => {
    if (part === undefined || part.type === 'NoneType') return undefined
    const whole = integerOf(part)
    if (whole === undefined)
      throw isBlank(part)
        ? new Unsure('a bound')
        : raised('TypeError', 'slice indices must be integers or None or have an __index__ method')
    return Number(whole)
  })
  const by = step ?? 1
  if (by === 0) throw raised('ValueError', 'slice step cannot be zero')
  const [low, high] = by > 0 ? [0, length] : [-1, length - 1]
  const clamp = (bound: number): number => Math.max(low, Math.min(high, bound < 0 ? bound + length : bound))
  const from = start === undefined ? (by > 0 ? 0 : length - 1) : clamp(start)
  const to = stop === undefined ? (by > 0 ? length : -1) : clamp(stop)
  const found: number[] = []
  for (let at = from; by > 0 ? at < to : at > to; at += by) found.push(at)
  return found
}

/** `container[index] = value`. */
export function setItem(container: Value, index: Value, value: Value): void {
  if (special(container, '__setitem__', [index, value]) !== undefined) return
  if (isBlank(container) || isBlank(index)) return
  if (container.type === 'dict') {
    container.entries.set(hashKey(index), [index, value])
    if (container.entries.size > MAX_ELEMENTS) throw new Unsure('a large dict')
    return
  }
  if (container.type !== 'list')
    throw raised('TypeError', `'${typeName(container)}' object does not support item assignment`)
  const whole = integerOf(index)
  if (whole === undefined) throw raised('TypeError', `list indices must be integers or slices, not ${typeName(index)}`)
  const at = position(whole, container.items.length)
  if (at < 0 || at >= container.items.length) throw raised('IndexError', 'list assignment index out of range')
  container.items[at] = value
}

/** `del container[index]`. */
export function deleteItem(container: Value, index: Value): void {
  if (isBlank(container) || isBlank(index)) return
  if (container.type === 'dict') {
    if (!container.entries.delete(hashKey(index))) throw raised('KeyError', index)
    return
  }
  const whole = integerOf(index)
  if (container.type !== 'list' || whole === undefined) throw new Unsure('a deletion')
  const at = position(whole, container.items.length)
  if (at < 0 || at >= container.items.length) throw raised('IndexError', 'list assignment index out of range')
  container.items.splice(at, 1)
}
