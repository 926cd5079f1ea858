import Type from 'typebox'
import { Problem } from './problem.ts'
import type { Random } from './random.ts'
import { MAX_SPAN_MS, parseSpan } from './span.ts'

/** Milliseconds, or a range from which a world's seed draws a value. */
export type Duration = number | readonly [minMs: number, maxMs: number]

/** A duration as it is kept: in milliseconds. */
export const durationMs = Type.Unsafe<Duration>({
  ...{ type: ['integer', 'array'], minimum: 0, maximum: MAX_SPAN_MS, minItems: 2, maxItems: 2 },
  items: { type: 'integer', minimum: 0, maximum: MAX_SPAN_MS },
})

/** A duration in a file or a body; `parseDuration` checks it. */
export const durationSchema = (description: string) =>
  Type.Unsafe<string | number | (string | number)[]>({ type: ['string', 'number', 'array'], description })

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
