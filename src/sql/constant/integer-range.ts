const bits: Readonly<Record<string, bigint>> = { tinyint: 7n, smallint: 15n, integer: 31n, bigint: 63n }

/** Whether an integer type, by its name, holds a number. */
export function isInRange(value: bigint, base: string): boolean {
  const limit = 1n << (bits[base] ?? 63n)
  return value >= -limit && value < limit
}
