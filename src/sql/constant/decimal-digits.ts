/** A decimal's digits with another scale, rounded half away from zero. */
export function scaleDigits(digits: bigint, from: number, to: number): bigint {
  if (to >= from) return digits * 10n ** BigInt(to - from)
  return divideRounded(digits, 10n ** BigInt(from - to))
}

/** The quotient, rounded half away from zero. The divisor is not 0. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const remainder = dividend % divisor
  const twice = absolute(remainder) * 2n
  if (twice < absolute(divisor)) return quotient
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** Whether the number of digits is at most this one. */
export function fitsPrecision(digits: bigint, precision: number): boolean {
  return absolute(digits) < 10n ** BigInt(precision)
}
