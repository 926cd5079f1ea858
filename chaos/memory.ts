import type { Measurement } from './program.ts'

/** The heap may grow by this part and these bytes, and still be called flat. */
const FLAT = 0.1
const FLAT_BYTES = 4 * 2 ** 20

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export interface Growth {
  /** Medians of the first and the last third, in bytes. */
  readonly early: number
  readonly late: number
  readonly isFlat: boolean
}

/** Compares the first third with the last one. The first fifth is warm-up and does not count. */
export function growthOf(bytes: readonly number[]): Growth {
  const settled = bytes.slice(Math.floor(bytes.length / 5))
  const third = Math.floor(settled.length / 3)
  const early = median(settled.slice(0, third))
  const late = median(settled.slice(settled.length - third))
  return { early, late, isFlat: late <= early * (1 + FLAT) + FLAT_BYTES }
}

/** Resources that are there after the run and were not before it, as `2 TCPSocketWrap`. */
export function leaksOf(before: Measurement, after: Measurement): string[] {
  const count = ({ resources }: Measurement, name: string): number => resources.filter((one) => one === name).length
  return [...new Set(after.resources)]
    .map((name) => ({ name, more: count(after, name) - count(before, name) }))
    .filter(({ more }) => more > 0)
    .map(({ name, more }) => `${more} ${name}`)
}

/** The lines of a log with level error (50) or above, and lines that are not JSON. */
export const errorsIn = (log: string): string[] =>
  log.split('\n').filter((line) => {
    if (line.trim() === '') return false
    try {
      return JSON.parse(line).level >= 50
    } catch {
      return true
    }
  })
