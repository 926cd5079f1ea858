import type { DataType } from '../data-type.ts'
import { itemTypes, lengthOf, typeParameter } from '../data-types/type-parts.ts'
import { isBytes, isList, isMap, isZoned, type Value } from './value.ts'

/**
 * Less than 0 if `left` is before `right`, 0 if they are equal. Both are of the type. undefined: NULL or NaN takes
 * part, or the values cannot be ordered.
 */
export function compareValues(left: Value, right: Value, type: DataType): number | undefined {
  if (left === null || right === null) return undefined
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right, type)
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (typeof left === 'bigint' && typeof right === 'bigint') return order(left, right)
  if (typeof left === 'number' && typeof right === 'number') {
    return Number.isNaN(left) || Number.isNaN(right) ? undefined : order(left, right)
  }
  if (isBytes(left) && isBytes(right)) return Buffer.compare(left, right)
  if (isZoned(left) && isZoned(right)) return order(left.ms, right.ms)
  return isList(left) && isList(right) ? compareLists(left, right, type) : undefined
}

/** `left = right`; null if NULL takes part. */
export function equalValues(left: Value, right: Value, type: DataType): boolean | null {
  if (left === null || right === null) return null
  if (isMap(left) && isMap(right)) return equalMaps(left.entries, right.entries, type)
  if (isList(left) && isList(right)) return equalLists(left, right, type)
  return compareValues(left, right, type) === 0
}

/** Whether two values are the same; NULL is the same as NULL. */
export function isSameValue(left: Value, right: Value, type: DataType): boolean {
  if (left === null || right === null) return left === right
  if (typeof left === 'number' && Number.isNaN(left)) return typeof right === 'number' && Number.isNaN(right)
  return equalValues(left, right, type) === true
}

/**
 * The greatest value if the direction is 1, the least if it is -1; NULL if one is NULL or there are no values,
 * undefined if it is not known.
 */
export function extremeValue(values: readonly Value[], type: DataType, direction: 1 | -1): Value | undefined {
  let result: Value = null
  for (const [index, value] of values.entries()) {
    if (value === null) return null
    const order = index === 0 ? direction : compareValues(value, result, type)
    if (order === undefined) return undefined
    if (order * direction > 0) result = value
  }
  return result
}

function order<T extends number | bigint>(left: T, right: T): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** By code points, as UTF-8 bytes are ordered. A char is compared with blanks at its end. */
function compareStrings(left: string, right: string, type: DataType): number {
  if (left === right) return 0
  const length = type.base === 'char' ? Math.min(lengthOf(type), Math.max(left.length, right.length)) : 0
  return Buffer.compare(Buffer.from(left.padEnd(length)), Buffer.from(right.padEnd(length)))
}

function compareLists(left: readonly Value[], right: readonly Value[], type: DataType): number | undefined {
  const typeOf = itemTypes(type)
  for (const [index, item] of left.entries()) {
    if (index >= right.length) return 1
    const result = compareValues(item, right[index] ?? null, typeOf(index))
    if (result !== 0) return result
  }
  return left.length - right.length
}

function equalLists(left: readonly Value[], right: readonly Value[], type: DataType): boolean | null {
  if (left.length !== right.length) return false
  const typeOf = itemTypes(type)
  return allEqual(left.map((item, index) => equalValues(item, right[index] ?? null, typeOf(index))))
}

function equalMaps(
  left: readonly (readonly [Value, Value])[],
  right: readonly (readonly [Value, Value])[],
  type: DataType,
): boolean | null {
  if (left.length !== right.length) return false
  const [keyType, valueType] = [typeParameter(type, 0), typeParameter(type, 1)]
  const results = left.map(([key, value]) => {
    const other = right.find(([otherKey]) => equalValues(key, otherKey, keyType) === true)
    return other === undefined ? false : equalValues(value, other[1], valueType)
  })
  return allEqual(results)
}

function allEqual(results: readonly (boolean | null)[]): boolean | null {
  if (results.includes(false)) return false
  return results.includes(null) ? null : true
}
