import { hashKey, isEqual, order } from './equality.ts'
import { raised } from './errors.ts'
import { elementsOf } from './iterate.ts'
import { isTrue } from './operators.ts'
import { isBlank, special } from './special.ts'
import { bool, integerOf, opaque, typeName, type Value } from './value.ts'

const METHODS: Readonly<Record<string, string>> = {
  ...{ '==': '__eq__', '!=': '__ne__', '<': '__lt__', '>': '__gt__', '<=': '__le__', '>=': '__ge__' },
}
/** The method of the right operand. */
const MIRRORED: Readonly<Record<string, string>> = {
  ...{ '==': '__eq__', '!=': '__ne__', '<': '__gt__', '>': '__lt__', '<=': '__ge__', '>=': '__le__' },
}

/** A comparison. Throws a TypeError for an order that does not exist. */
export function compare(operator: string, left: Value, right: Value): Value {
  if (operator === 'is' || operator === 'is not') return identity(left, right, operator === 'is')
  if (operator === 'in' || operator === 'not in') return membership(left, right, operator === 'in')
  if (isBlank(left) || isBlank(right)) return opaque
  const own = special(left, METHODS[operator] ?? '', [right]) ?? special(right, MIRRORED[operator] ?? '', [left])
  if (own !== undefined) return own
  if (operator === '==' || operator === '!=') return bool(isEqual(left, right) === (operator === '=='))
  const result = order(left, right)
  if (result === undefined) {
    throw raised(
      'TypeError',
      `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    )
  }
  if (Number.isNaN(result)) return bool(false)
  return bool(
    operator === '<' ? result < 0 : operator === '>' ? result > 0 : operator === '<=' ? result <= 0 : result >= 0,
  )
}

function identity(left: Value, right: Value, positive: boolean): Value {
  const isSingle = ({ type }: Value): boolean => type === 'NoneType' || type === 'bool' || type === 'Ellipsis'
  if (left.type === 'opaque' || right.type === 'opaque') return opaque
  if (left === right) return bool(positive)
  if (isSingle(left) || isSingle(right)) return bool((left.type === right.type && isEqual(left, right)) === positive)
  const isShared = (value: Value): boolean =>
    ['list', 'dict', 'set', 'instance', 'function', 'type'].includes(value.type)
  // CPython shares some small values
  return isShared(left) || isShared(right) ? bool(!positive) : opaque
}

function membership(item: Value, container: Value, positive: boolean): Value {
  const is = contains(item, container)
  return is === undefined ? opaque : bool(is === positive)
}

function contains(item: Value, container: Value): boolean | undefined {
  switch (container.type) {
    case 'opaque':
    case 'instance': {
      const own = special(container, '__contains__', [item])
      if (own !== undefined) return isTrue(own)
      return isBlank(container) ? undefined : elementsOf(container).some((one) => isEqual(one, item))
    }
    case 'str':
      if (item.type === 'opaque') return undefined
      if (item.type !== 'str')
        throw raised('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`)
      return container.value.includes(item.value)
    case 'list':
    case 'tuple':
      if (isBlank(item) || container.items.some(isBlank)) return undefined
      return container.items.some((one) => isEqual(one, item))
    case 'dict':
    case 'set':
    case 'frozenset':
      return isBlank(item) ? undefined : container.entries.has(hashKey(item))
    case 'range': {
      const whole = integerOf(item)
      if (whole === undefined) return undefined
      const { start, stop, step } = container
      const isInside = step > 0n ? whole >= start && whole < stop : whole <= start && whole > stop
      return isInside && (whole - start) % step === 0n
    }
    case 'bytes':
    case 'complex':
      return undefined
    default:
      throw raised('TypeError', `argument of type '${typeName(container)}' is not iterable`)
  }
}
