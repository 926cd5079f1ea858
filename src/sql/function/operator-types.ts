export { atTimeZoneType, castType, extractType } from './cast-types.ts'

import { anyType, type DataType } from '../data-type.ts'
import { canCoerce, commonType } from '../data-types/coercion.ts'
import { printColumnType } from '../data-types/print-type.ts'
import { bigintType, booleanType } from '../data-types/scalar-types.ts'
import { isComparable, isOrderable } from '../data-types/traits.ts'
import { isSameType, typeParameter } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import type { ArithmeticOperator, ComparisonOperator } from '../syntax-tree.ts'
import { cannotChoose, chooseSignature, isOpen } from './choose-signature.ts'
import { operatorNames, operatorSignatures } from './operator-table.ts'
import { resultType } from './result-sizes.ts'
import { readSignature, type Signature } from './signature.ts'

/** The type of `-x` or `+x`. */
export function signType(sign: '+' | '-', type: DataType, at: number, version: PrestoVersion): DataType {
  if (sign === '-') return applyOperator('sign', '-', [type], at, version)
  const isNumber = ['any', 'bigint', 'integer', 'smallint', 'tinyint', 'double', 'real', 'decimal'].includes(type.base)
  if (isNumber) return type
  throw new SqlFailure(`Unary '+' operator cannot by applied to ${printColumnType(type, version)} type`, at)
}

export function arithmeticType(
  operator: ArithmeticOperator,
  left: DataType,
  right: DataType,
  at: number,
  version: PrestoVersion,
): DataType {
  return applyOperator(operator, operator, [left, right], at, version)
}

export function comparisonType(
  operator: ComparisonOperator,
  left: DataType,
  right: DataType,
  at: number,
  version: PrestoVersion,
): DataType {
  const isEquality = operator === '=' || operator === '<>'
  const type = commonType(left, right)
  if (type === undefined || !(isEquality ? isComparable(type) : isOrderable(type))) {
    throw cannotApply(operator, [left, right], at, version)
  }
  return booleanType
}

/** `left IS DISTINCT FROM right` */
export function distinctType(left: DataType, right: DataType, at: number, version: PrestoVersion): DataType {
  const type = commonType(left, right)
  if (type === undefined || !isComparable(type)) throw cannotApply('IS DISTINCT FROM', [left, right], at, version)
  return booleanType
}

export function betweenType(
  value: DataType,
  low: DataType,
  high: DataType,
  at: number,
  version: PrestoVersion,
): DataType {
  const bounds = commonType(low, high)
  const type = bounds === undefined ? undefined : commonType(value, bounds)
  if (type !== undefined && isOrderable(type)) return booleanType
  const [valueText, lowText, highText] = [value, low, high].map((one) => printColumnType(one, version))
  throw new SqlFailure(`Cannot check if ${valueText} is BETWEEN ${lowText} and ${highText}`, at)
}

/** `base[index]` of an array or a map. */
export function subscriptType(base: DataType, index: DataType, at: number, version: PrestoVersion): DataType {
  if (base.base === 'any') return anyType
  if (base.base === 'unknown') return base
  if (base.base === 'array' && canCoerce(index, bigintType)) return typeParameter(base, 0)
  if (base.base === 'map' && canCoerce(index, typeParameter(base, 0))) return typeParameter(base, 1)
  throw cannotApply('[]', [base, index], at, version)
}

type Operator = ArithmeticOperator | 'sign'

const readOperators = (version: PrestoVersion): Readonly<Record<Operator, readonly Signature[]>> => {
  const read = (operator: Operator): readonly Signature[] =>
    operatorSignatures(operator, version).map((text) => readSignature(text, '', version))
  return { '+': read('+'), '-': read('-'), '*': read('*'), '/': read('/'), '%': read('%'), sign: read('sign') }
}

/** The signatures of each operator. */
const operators: Readonly<Record<PrestoVersion, Readonly<Record<Operator, readonly Signature[]>>>> = {
  '0.216': readOperators('0.216'),
  '333': readOperators('333'),
}

function applyOperator(
  operator: Operator,
  sign: string,
  types: readonly DataType[],
  at: number,
  version: PrestoVersion,
): DataType {
  const signatures = operators[version][operator]
  const bindings = chooseSignature(signatures, types)
  const name = `$operator$${operatorNames[operator]}`
  const results = bindings.map((binding) => resultType(name, binding, types.length))
  const [first] = results
  if (first === undefined) throw cannotApply(sign, types, at, version)
  if (bindings.length === 1 || results.every((type) => isSameType(type, first))) return first
  if (isOpen(types)) return anyType
  const resultOf = (index: number) => printColumnType(results[index] ?? anyType, version)
  throw cannotChoose(
    bindings,
    types,
    name,
    (binding) => resultOf(bindings.indexOf(binding)),
    version,
    version === '333' ? undefined : at,
  )
}

function cannotApply(operator: string, types: readonly DataType[], at: number, version: PrestoVersion): SqlFailure {
  const texts = types.map((type) => printColumnType(type, version))
  return new SqlFailure(`'${operator}' cannot be applied to ${texts.join(', ')}`, at)
}
