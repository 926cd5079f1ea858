import { MAX_PRECISION } from '../data-types/scalar-types.ts'
import type { ArithmeticOperator } from '../syntax-tree.ts'

export interface DecimalSize {
  readonly precision: number
  readonly scale: number
}

/** The precision and scale of an operator's result. */
export function decimalResultSize(operator: ArithmeticOperator, left: DecimalSize, right: DecimalSize): DecimalSize {
  const scale = Math.max(left.scale, right.scale)
  const leftDigits = left.precision - left.scale
  const rightDigits = right.precision - right.scale
  switch (operator) {
    case '*':
      return sizeOf(left.precision + right.precision, left.scale + right.scale)
    case '/':
      return sizeOf(left.precision + right.scale + Math.max(0, right.scale - left.scale), scale)
    case '%':
      return sizeOf(Math.min(leftDigits, rightDigits) + scale, scale)
    default:
      return sizeOf(1 + scale + Math.max(leftDigits, rightDigits), scale)
  }
}

function sizeOf(precision: number, scale: number): DecimalSize {
  return { precision: Math.min(MAX_PRECISION, precision), scale }
}
