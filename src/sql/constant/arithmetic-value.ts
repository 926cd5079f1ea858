import type { DataType } from '../data-type.ts'
import { widen } from '../data-types/coercion.ts'
import { isIntegerType, precisionOf } from '../data-types/type-parts.ts'
import type { PrestoVersion } from '../question.ts'
import type { ArithmeticOperator } from '../syntax-tree.ts'
import { coerceValue } from './cast.ts'
import { divideRounded, fitsPrecision } from './decimal-digits.ts'
import { isInRange } from './integer-range.ts'
import { momentArithmetic } from './moment-arithmetic.ts'
import { runFailure } from './run-failure.ts'
import type { Value } from './value.ts'

export interface Operand {
  readonly value: Value
  readonly type: DataType
}

const operationNames: Readonly<Record<ArithmeticOperator, string>> = {
  '+': 'addition',
  '-': 'subtraction',
  '*': 'multiplication',
  '/': 'division',
  '%': 'modulus',
}

/** `left operator right` of a type; undefined if it is not known. Throws a SqlFailure for an overflow or a division by zero. */
export function arithmeticValue(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  type: DataType,
  version: PrestoVersion,
): Value | undefined {
  if (left.value === null || right.value === null) return null
  if (isIntegerType(type)) return integerResult(operator, left.value, right.value, type, version)
  if (type.base === 'decimal') return decimalResult(operator, asDecimal(left), asDecimal(right), type)
  if (type.base === 'double' || type.base === 'real') {
    const [one, other] = [coerceValue(left.value, left.type, type), coerceValue(right.value, right.type, type)]
    if (typeof one !== 'number' || typeof other !== 'number') return undefined
    const result = doubleResult(operator, one, other)
    return type.base === 'real' ? Math.fround(result) : result
  }
  return momentArithmetic(operator, left, right)
}

/** `-value` of a type. */
export function negativeValue(value: Value, type: DataType): Value | undefined {
  if (typeof value === 'number') return -value
  if (typeof value !== 'bigint') return value === null ? null : undefined
  if (isIntegerType(type) && !isInRange(-value, type.base)) {
    throw runFailure(`${type.base} negation overflow: ${value}`)
  }
  return -value
}

function integerResult(
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
  type: DataType,
  version: PrestoVersion,
): bigint | undefined {
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return undefined
  if ((operator === '/' || operator === '%') && right === 0n) {
    throw runFailure(version === '333' ? 'Division by zero' : '/ by zero')
  }
  const result = exactResult(operator, left, right)
  if (isInRange(result, type.base)) return result
  throw runFailure(`${type.base} ${operationNames[operator]} overflow: ${left} ${operator} ${right}`)
}

function exactResult(operator: ArithmeticOperator, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
  }
}

function doubleResult(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
  }
}

function asDecimal(operand: Operand): Operand {
  return { value: operand.value, type: widen(operand.type, 'decimal') ?? operand.type }
}

function decimalResult(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  type: DataType,
): bigint | undefined {
  if (typeof left.value !== 'bigint' || typeof right.value !== 'bigint') return undefined
  const { scale } = precisionOf(type)
  const [leftScale, rightScale] = [precisionOf(left.type).scale, precisionOf(right.type).scale]
  const result = decimalDigits(operator, left.value, right.value, leftScale, rightScale, scale)
  if (!fitsPrecision(result, 38)) throw runFailure('Decimal overflow')
  return result
}

function decimalDigits(
  operator: ArithmeticOperator,
  left: bigint,
  right: bigint,
  leftScale: number,
  rightScale: number,
  scale: number,
): bigint {
  if ((operator === '/' || operator === '%') && right === 0n) throw runFailure('Division by zero')
  if (operator === '*') return left * right
  if (operator === '/') return divideRounded(left * 10n ** BigInt(scale + rightScale - leftScale), right)
  const common = Math.max(leftScale, rightScale)
  return exactResult(operator, left * 10n ** BigInt(common - leftScale), right * 10n ** BigInt(common - rightScale))
}
