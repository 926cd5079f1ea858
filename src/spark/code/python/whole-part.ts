import { raised } from './errors.ts'

/** The whole part of a float, as `int` gives it. Throws as Python does for infinity and NaN. */
export function wholePart(value: number): bigint {
  if (Number.isNaN(value)) throw raised('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw raised('OverflowError', 'cannot convert float infinity to integer')
  return BigInt(Math.trunc(value))
}
