import type { DataType } from '../data-type.ts'
import { isIntegerType, isSameType, itemTypes, lengthOf, typeParameter } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import { castFromJson } from './cast-from-json.ts'
import { castToJson } from './cast-json.ts'
import { castToMoment } from './cast-moment.ts'
import { castToDecimal, castToDouble, castToInteger } from './cast-number.ts'
import { cellText } from './cell-text.ts'
import { runFailure } from './run-failure.ts'
import { isList, isMap, type Value } from './value.ts'

/** Converts a value. undefined: the result is not known. Throws a SqlFailure if the value cannot be converted. */
export function castValue(value: Value, from: DataType, to: DataType, version: PrestoVersion): Value | undefined {
  if (value === null || isSameType(from, to)) return value
  if (from.base === 'any' || to.base === 'any') return undefined
  if (from.base === 'json' && to.base !== 'json') {
    return castFromJson(value, to, (part, partType, target) => castValue(part, partType, target, version))
  }
  if (isIntegerType(to)) return castToInteger(value, from, to)
  switch (to.base) {
    case 'varchar':
      return castToText(value, from, lengthOf(to))
    case 'char':
      return typeof value === 'string' ? firstCharacters(value, lengthOf(to)).trimEnd() : undefined
    case 'double':
      return castToDouble(value, from, 'DOUBLE')
    case 'real': {
      const number = castToDouble(value, from, 'REAL')
      return number === undefined ? undefined : Math.fround(number)
    }
    case 'decimal':
      return castToDecimal(value, from, to, version)
    case 'boolean':
      return castToBoolean(value)
    case 'json':
      return castToJson(value, from)
    case 'varbinary':
      return typeof value === 'string' ? new Uint8Array(Buffer.from(value)) : undefined
    case 'array':
    case 'map':
    case 'row':
      return castNested(value, from, to, version)
    default:
      return castToMoment(value, from, to)
  }
}

/** Converts a value as if no cast is written; undefined if the result is not known. */
export function coerceValue(value: Value, from: DataType, to: DataType): Value | undefined {
  try {
    return castValue(value, from, to, '333')
  } catch (error) {
    if (error instanceof SqlFailure) return undefined
    throw error
  }
}

function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join('')
}

function castToText(value: Value, from: DataType, length: number): string | undefined {
  if (isList(value) || isMap(value) || from.base === 'varbinary') return undefined
  const text = cellText(value, from)
  return text === null ? undefined : firstCharacters(text, length)
}

function castToBoolean(value: Value): boolean | undefined {
  if (typeof value === 'bigint') return value !== 0n
  if (typeof value === 'number') return value !== 0
  if (typeof value !== 'string') return undefined
  const text = value.toLowerCase()
  if (['t', 'true', '1'].includes(text)) return true
  if (['f', 'false', '0'].includes(text)) return false
  throw runFailure(`Cannot cast '${value}' to BOOLEAN`)
}

function castNested(value: Value, from: DataType, to: DataType, version: PrestoVersion): Value | undefined {
  if (isMap(value)) {
    const entries: [Value, Value][] = []
    for (const [key, item] of value.entries) {
      const newKey = castValue(key, typeParameter(from, 0), typeParameter(to, 0), version)
      const newItem = castValue(item, typeParameter(from, 1), typeParameter(to, 1), version)
      if (newKey === undefined || newItem === undefined) return undefined
      entries.push([newKey, newItem])
    }
    return { entries }
  }
  if (!isList(value)) return undefined
  const [fromType, toType] = [itemTypes(from), itemTypes(to)]
  const items: Value[] = []
  for (const [index, item] of value.entries()) {
    const newItem = castValue(item, fromType(index), toType(index), version)
    if (newItem === undefined) return undefined
    items.push(newItem)
  }
  return items
}
