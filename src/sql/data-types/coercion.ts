import { anyType, type DataType, type RowField } from '../data-type.ts'
import { charOf, decimalType, MAX_CHAR_LENGTH, UNBOUNDED, varcharOf } from './scalar-types.ts'
import { isSameType, lengthOf, numberParameter, precisionOf, rowFields, typeParameter } from './type-parts.ts'

/** The types that a value of a type becomes without a written cast. */
const wider: Readonly<Record<string, readonly string[]>> = {
  tinyint: ['smallint', 'integer', 'bigint', 'real', 'double', 'decimal'],
  smallint: ['integer', 'bigint', 'real', 'double', 'decimal'],
  integer: ['bigint', 'real', 'double', 'decimal'],
  bigint: ['real', 'double', 'decimal'],
  real: ['double'],
  decimal: ['real', 'double'],
  date: ['timestamp', 'timestamp with time zone'],
  time: ['time with time zone'],
  timestamp: ['timestamp with time zone'],
  varchar: ['char', 'joniregexp', 're2jregexp', 'likepattern', 'jsonpath', 'codepoints'],
  char: ['joniregexp', 're2jregexp', 'likepattern', 'jsonpath', 'codepoints'],
  p4hyperloglog: ['hyperloglog'],
}

/** The digits of the decimal that holds every value of an integer type. */
const integerDigits: Readonly<Record<string, number>> = { tinyint: 3, smallint: 5, integer: 10, bigint: 19 }

/** Whether a value of one type is accepted if another is expected. A type of which nothing is known is always accepted. */
export function canCoerce(from: DataType, to: DataType): boolean {
  return to.base === 'any' || isCoercible(from, to)
}

function isCoercible(from: DataType, to: DataType): boolean {
  if (from.base === 'any' || to.base === 'any' || from.base === 'unknown' || isSameType(from, to)) return true
  const common = commonType(from, to)
  return common !== undefined && isSameShape(common, to)
}

/** Whether two types differ in the names of their fields only. */
function isSameShape(left: DataType, right: DataType): boolean {
  if (left.base === 'any' || right.base === 'any') return true
  if (left.base !== right.base) return false
  if (left.base === 'varchar' || left.base === 'char') return lengthOf(left) === lengthOf(right)
  if (left.base === 'row') {
    const others = rowFields(right)
    const fields = rowFields(left)
    return (
      fields.length === others.length &&
      fields.every((field, index) => isSameShape(field.type, others[index]?.type ?? anyType))
    )
  }
  if (left.base === 'array' || left.base === 'map') {
    return [0, 1].every((index) => isSameShape(typeParameter(left, index), typeParameter(right, index)))
  }
  return isSameType(left, right)
}

/** The type that values of both types become if they meet, as in `CASE` or `UNION`; undefined if there is none. */
export function commonType(left: DataType, right: DataType): DataType | undefined {
  if (left.base === 'any' || right.base === 'any') return anyType
  if (isSameType(left, right) || right.base === 'unknown') return left
  if (left.base === 'unknown') return right
  if (left.base === right.base) return commonOfBase(left, right)
  const widerLeft = widen(left, right.base)
  if (widerLeft !== undefined) return commonType(widerLeft, right)
  const widerRight = widen(right, left.base)
  return widerRight === undefined ? undefined : commonType(left, widerRight)
}

function commonOfBase(left: DataType, right: DataType): DataType | undefined {
  switch (left.base) {
    case 'decimal':
      return commonDecimal(left, right)
    case 'varchar':
      return varcharOf(Math.max(lengthOf(left), lengthOf(right)))
    case 'char':
      return charOf(Math.max(lengthOf(left), lengthOf(right)))
    case 'row':
      return commonRow(rowFields(left), rowFields(right))
    case 'array':
      return commonOfParameters(left, right, 1)
    case 'map':
      return commonOfParameters(left, right, 2)
    default:
      return undefined
  }
}

function commonDecimal(left: DataType, right: DataType): DataType {
  const one = precisionOf(left)
  const other = precisionOf(right)
  const scale = Math.max(one.scale, other.scale)
  return decimalType(Math.max(one.precision - one.scale, other.precision - other.scale) + scale, scale)
}

function commonRow(left: readonly RowField[], right: readonly RowField[]): DataType | undefined {
  if (left.length !== right.length) return undefined
  const fields: RowField[] = []
  for (const [index, field] of left.entries()) {
    const other = right[index]
    const type = other === undefined ? undefined : commonType(field.type, other.type)
    if (type === undefined) return undefined
    fields.push({ field: field.field === other?.field ? field.field : undefined, type })
  }
  return { base: 'row', parameters: fields }
}

function commonOfParameters(left: DataType, right: DataType, count: number): DataType | undefined {
  const parameters: DataType[] = []
  for (let index = 0; index < count; index++) {
    const type = commonType(typeParameter(left, index), typeParameter(right, index))
    if (type === undefined) return undefined
    parameters.push(type)
  }
  return { base: left.base, parameters }
}

/** The type with another base that holds every value of a type; undefined if there is none. */
export function widen(type: DataType, base: string): DataType | undefined {
  if (!wider[type.base]?.includes(base)) return undefined
  if (base === 'decimal') return decimalType(integerDigits[type.base] ?? 0, 0)
  if (base === 'char')
    return charOf(numberParameter(type, 0) === undefined ? MAX_CHAR_LENGTH : Math.min(lengthOf(type), UNBOUNDED))
  return { base }
}
