import { invalid } from './problem.ts'
import { shownValue } from './shown.ts'

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** Of a trimmed text. */
const FORM = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/
/** 100 years: a clock that is moved by it stays in the range of a date. */
export const MAX_SPAN_MS = 100 * 365 * 86_400_000

/** Reads one span of time, in milliseconds. Throws a Problem that names `field`. */
export function parseSpan(value: unknown, field: string): number {
  const match = typeof value === 'string' ? FORM.exec(value.trim()) : undefined
  const ms =
    typeof value === 'number' ? value : match ? Number(match[1]) * (UNIT_MS[match[2] ?? 'ms'] as number) : Number.NaN
  if (!Number.isFinite(ms) || ms < 0) {
    const rule = 'must be a span of time such as "250ms", "5s", "1m" or a number of milliseconds'
    throw invalid(field, `${rule}, not ${shownValue(value)}`)
  }
  if (ms > MAX_SPAN_MS) throw invalid(field, `must be 100 years (36500d) or less, not ${shownValue(value)}`)
  return Math.round(ms)
}
