/** Aggregates of how values are spread, and of how those of two columns depend on each other. */
import type { Value } from '../constant/value.ts'
import type { Cell } from './row-environment.ts'

/** The numbers of the cells; undefined if one is not a number. Decimals are not known here. */
function numbersOf(cells: readonly Value[]): readonly number[] | undefined {
  const isNumeric = cells.every((cell) => typeof cell === 'number' || typeof cell === 'bigint')
  return isNumeric ? cells.map(Number) : undefined
}

/** `skewness` and `kurtosis`, of three and four values at least. */
export function shapeValue(name: string, cells: readonly Value[]): Cell {
  const numbers = numbersOf(cells)
  if (numbers === undefined) return undefined
  const n = numbers.length
  if (n < (name === 'skewness' ? 3 : 4)) return null
  const mean = numbers.reduce((total, one) => total + one, 0) / n
  const moment = (power: number): number => numbers.reduce((total, one) => total + (one - mean) ** power, 0)
  const squares = moment(2)
  if (name === 'skewness') return (Math.sqrt(n) * moment(3)) / squares ** 1.5
  const ratio = moment(4) / (squares * squares)
  return ((n - 1) * n * (n + 1) * ratio) / ((n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
}

const pairFunctions: ReadonlySet<string> = new Set([
  ...['corr', 'covar_pop', 'covar_samp', 'regr_slope', 'regr_intercept'],
])

export const isPairFunction = (name: string): boolean => pairFunctions.has(name)

/** The arguments are y and x; rows with a null do not count. */
export function pairValue(name: string, rows: readonly (readonly Value[])[]): Cell {
  const known = rows.filter((row) => !row.includes(null))
  const ys = numbersOf(known.map((row) => row[0] ?? null))
  const xs = numbersOf(known.map((row) => row[1] ?? null))
  if (xs === undefined || ys === undefined) return undefined
  const n = xs.length
  if (n === 0) return null
  const { both, width, height, meanX, meanY } = spreadOf(ys, xs)
  if (name === 'covar_pop') return both / n
  if (name === 'covar_samp') return n < 2 ? null : both / (n - 1)
  const slope = both / width
  const corr = both / Math.sqrt(width) / Math.sqrt(height)
  const result = name === 'corr' ? corr : name === 'regr_slope' ? slope : meanY - slope * meanX
  return Number.isFinite(result) ? result : null
}

/** The means, and the sums of products of the differences from them, updated value by value as Presto does. */
function spreadOf(ys: readonly number[], xs: readonly number[]) {
  let [meanX, meanY, both, width, height] = [0, 0, 0, 0, 0]
  xs.forEach((x, index) => {
    const y = ys[index] ?? 0
    const [beforeX, beforeY] = [meanX, meanY]
    meanX += (x - meanX) / (index + 1)
    meanY += (y - meanY) / (index + 1)
    both += (x - beforeX) * (y - meanY)
    width += (x - beforeX) * (x - meanX)
    height += (y - beforeY) * (y - meanY)
  })
  return { both, width, height, meanX, meanY }
}
