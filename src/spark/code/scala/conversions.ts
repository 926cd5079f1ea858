/** How Java makes whole numbers of fractions. */
const LIMIT = 2n ** 63n
const MOST_INT = 2147483647

/** The whole part, or the nearest Long if that is out of range; 0 for NaN. */
export function longOf(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (Math.abs(value) < Number(LIMIT)) return BigInt(Math.trunc(value))
  return value < 0 ? -LIMIT : LIMIT - 1n
}

/** The whole part, or the nearest Int if that is out of range; 0 for NaN. */
export const intOf = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-MOST_INT - 1, Math.min(MOST_INT, Math.trunc(value)))
