import Type from 'typebox'
import { Problem } from './problem.ts'
import type { Random } from './random.ts'

/** Milliseconds, or a range from which a world's seed draws a value. */
export type Duration = number | readonly [minMs: number, maxMs: number]

/** How a duration is written: `250ms`, `5s`, `1m`, `2h`, a number of milliseconds, or `[min, max]` of these. */
export type DurationText = number | string | readonly [number | string, number | string]

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** Of a trimmed text. */
const FORM = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/
/** 100 years: a clock that is moved by it stays in the range of a date. */
export const MAX_SPAN_MS = 100 * 365 * 86_400_000

/** A duration as it is kept: in milliseconds. */
export const durationMs = Type.Unsafe<Duration>({
  ...{ type: ['integer', 'array'], minimum: 0, maximum: MAX_SPAN_MS, minItems: 2, maxItems: 2 },
  items: { type: 'integer', minimum: 0, maximum: MAX_SPAN_MS },
})

/** A duration in a file or a body; `parseDuration` checks it. */
export const durationSchema = (description: string) =>
  Type.Unsafe<string | number | (string | number)[]>({ type: ['string', 'number', 'array'], description })

/** Reads one span of time, in milliseconds. Throws a Problem that names `field`. */
export function parseSpan(value: unknown, field: string): number {
  const match = typeof value === 'string' ? FORM.exec(value.trim()) : undefined
  const ms =
    typeof value === 'number' ? value : match ? Number(match[1]) * (UNIT_MS[match[2] ?? 'ms'] as number) : Number.NaN
  if (!Number.isFinite(ms) || ms < 0 || ms > MAX_SPAN_MS) {
    throw new Problem(
      'invalid',
      `${field} must be a span of time such as "250ms", "5s", "1m" or a number of milliseconds, not ${JSON.stringify(value)}`,
      field,
    )
  }
  return Math.round(ms)
}

/** Reads a span or a range of spans. */
export function parseDuration(value: unknown, field: string): Duration {
  if (!Array.isArray(value)) return parseSpan(value, field)
  if (value.length !== 2) throw new Problem('invalid', `${field} must be one span of time or [min, max]`, field)
  const [min, max] = [parseSpan(value[0], field), parseSpan(value[1], field)]
  if (min > max) throw new Problem('invalid', `${field}: the range starts above its end`, field)
  return [min, max]
}

/** Draws a length from the duration, in milliseconds. */
export function draw(duration: Duration, random: Random): number {
  return typeof duration === 'number' ? duration : random.between(duration[0], duration[1])
}
