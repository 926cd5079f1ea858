import type { DataType } from '../data-type.ts'
import { rowFields, typeParameter } from './type-parts.ts'

const notComparable: ReadonlySet<string> = new Set([
  'hyperloglog',
  'p4hyperloglog',
  'qdigest',
  'setdigest',
  'joniregexp',
  're2jregexp',
  'likepattern',
  'jsonpath',
  'codepoints',
  'function',
  'geometry',
])
const notOrderable: ReadonlySet<string> = new Set([...notComparable, 'json', 'map', 'color'])

/** Whether `=` takes values of the type. */
export function isComparable(type: DataType): boolean {
  return hasTrait(type, notComparable)
}

/** Whether `<` and ORDER BY take values of the type. */
export function isOrderable(type: DataType): boolean {
  return hasTrait(type, notOrderable)
}

function hasTrait(type: DataType, without: ReadonlySet<string>): boolean {
  if (without.has(type.base)) return false
  if (type.base === 'array') return hasTrait(typeParameter(type, 0), without)
  if (type.base === 'map') return [0, 1].every((index) => hasTrait(typeParameter(type, index), without))
  return rowFields(type).every((field) => hasTrait(field.type, without))
}
