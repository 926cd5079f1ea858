import { MAX_ELEMENTS, Unsure } from '../output.ts'
import { raised } from './errors.ts'
import { isBlank, special } from './special.ts'
import { int, str, tuple, typeName, type Value } from './value.ts'

/** The elements of a value. Throws a TypeError if the value is not iterable, Unsure if its elements are not known or too many. */
export function elementsOf(value: Value): readonly Value[] {
  switch (value.type) {
    case 'list':
    case 'tuple':
      return value.items
    case 'str':
      return [...value.value].map(str)
    case 'bytes':
      return [...value.value].map((byte) => int(byte.charCodeAt(0)))
    case 'dict':
      return [...value.entries.values()].map(([key]) => key)
    case 'set':
    case 'frozenset':
      return [...value.entries.values()]
    case 'range':
      return rangeItems(value)
    case 'view':
      return value.name.startsWith('dict_') ? value.items : value.items.splice(0)
    case 'opaque':
    case 'instance':
      return ownElements(value)
    case 'type':
      throw new Unsure('unknown elements')
    default:
      throw raised('TypeError', `'${typeName(value)}' object is not iterable`)
  }
}

/** The elements of an object that says which it has. */
function ownElements(value: Value): readonly Value[] {
  if (isBlank(value)) throw new Unsure('unknown elements')
  const iterator = special(value, '__iter__')
  if (iterator !== undefined && iterator !== value && iterator.type !== 'instance') return elementsOf(iterator)
  if (iterator !== undefined) throw new Unsure('an iterator of its own')
  throw raised('TypeError', `'${typeName(value)}' object is not iterable`)
}

function rangeLength({ start, stop, step }: { start: bigint; stop: bigint; step: bigint }): bigint {
  const span = step > 0n ? stop - start : start - stop
  const size = step > 0n ? step : -step
  return span <= 0n ? 0n : (span + size - 1n) / size
}

function rangeItems(range: { start: bigint; stop: bigint; step: bigint }): Value[] {
  const length = rangeLength(range)
  if (length > BigInt(MAX_ELEMENTS)) throw new Unsure('a long range')
  return Array.from({ length: Number(length) }, (_, index) => int(range.start + BigInt(index) * range.step))
}

/** The number of elements. */
export function lengthOf(value: Value): number {
  if (value.type === 'range') return Number(rangeLength(value))
  if (['int', 'float', 'bool', 'NoneType', 'function', 'complex'].includes(value.type)) {
    throw raised('TypeError', `object of type '${typeName(value)}' has no len()`)
  }
  if (value.type === 'view' && !value.name.startsWith('dict_')) {
    throw raised('TypeError', `object of type '${value.name}' has no len()`)
  }
  const own = special(value, '__len__')
  if (own?.type === 'int') return Number(own.value)
  if (value.type === 'instance' && !isBlank(value))
    throw raised('TypeError', `object of type '${typeName(value)}' has no len()`)
  return value.type === 'dict' ? value.entries.size : elementsOf(value).length
}

/** The pairs that make a dict. */
export const pairsOf = (value: Value): (readonly [Value, Value])[] => {
  if (value.type === 'dict') return [...value.entries.values()]
  return elementsOf(value).map((pair) => {
    const [key, item, ...rest] = elementsOf(pair)
    if (key === undefined || item === undefined || rest.length > 0) throw new Unsure('pairs')
    return [key, item]
  })
}

export const pair = (first: Value, second: Value): Value => tuple([first, second])
