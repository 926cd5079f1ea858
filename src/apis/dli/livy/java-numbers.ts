/** Numbers in paths and queries, as Java reads them, and the lists that they select, as Scala cuts them. */
import { Problem } from '../../../core/problem.ts'
import { PAGE_SIZE } from '../log-page.ts'

/** The maximum of Java's int. */
export const MAX_INT = 2 ** 31 - 1

/** Whether a number is one of 32 bits. */
export const isInt = (value: number): boolean => value >= -MAX_INT - 1 && value <= MAX_INT

/** A whole number of 32 bits. Throws in the words of Java's NumberFormatException. */
export function javaInt(text: string): number {
  const value = /^[-+]?\d+$/.test(text) ? Number(text) : Number.NaN
  if (isInt(value)) return value + 0
  throw new Problem('invalid', `For input string: "${text}"`)
}

/** A number in the query; undefined if it is absent. Of several the first counts. */
export function queryInt(query: unknown, name: string): number | undefined {
  const text = queryText(query, name)
  return text === undefined ? undefined : javaInt(text)
}

export function queryText(query: unknown, name: string): string | undefined {
  const value = (query as Readonly<Record<string, unknown>>)[name]
  const [first] = [value].flat()
  return typeof first === 'string' ? first : undefined
}

/** The part of a list from `from` to before `from + size`, a sum of 32 bits: what is before the list counts, and is not there. */
export function slice(from: number, size: number): { readonly start: number; readonly count: number } {
  const start = Math.max(0, from)
  return { start, count: Math.max(0, ((from + size) | 0) - start) }
}

/** The part of a log that a query selects: without `from`, or with a negative one, the last lines. */
export function logSlice(lines: readonly string[], query: unknown) {
  const given = queryInt(query, 'from') ?? -1
  const size = queryInt(query, 'size') ?? PAGE_SIZE
  const total = lines.length
  const most = size < 0 ? total : size
  const from = given < 0 ? Math.max(0, total - most) : given
  const { start, count } = slice(from, most)
  return { from, total, log: lines.slice(start, start + count) }
}
