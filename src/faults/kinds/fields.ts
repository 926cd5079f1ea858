import Type from 'typebox'
import { type Duration, draw, parseDuration } from '../../core/durations.ts'
import { validateHeaderName, validateHeaderValue } from '../../core/node-http.ts'
import { invalid } from '../../core/problem.ts'
import type { Random } from '../../core/random.ts'

/** The clock that measures a wait. */
export const clockField = Type.Optional(
  Type.Enum(['real', 'world'], {
    description: "real: the machine's time (default); world: the clock of the project's world.",
  }),
)

export const spanField = (description: string) =>
  Type.Unsafe<Delay>({
    type: ['string', 'number', 'array', 'object'],
    description: `${description} "250ms", milliseconds, [min, max] for a uniform draw, or {"median": "300ms", "sigma": 0.5} for a lognormal one.`,
    properties: { median: { type: ['string', 'number'] }, sigma: { type: 'number', minimum: 0, maximum: 5 } },
    required: ['median', 'sigma'],
    additionalProperties: false,
  })

/** A length of time, fixed or drawn. */
export type Delay = string | number | [string | number, string | number] | { median: string | number; sigma: number }

/** Reads a delay into a function that draws it, in milliseconds. */
export function readDelay(delay: Delay, field: string): (random: Random) => number {
  if (typeof delay !== 'object' || Array.isArray(delay)) {
    const duration: Duration = parseDuration(delay, field)
    return (random) => draw(duration, random)
  }
  const median = parseDuration(delay.median, `${field}.median`)
  if (typeof median !== 'number' || median === 0)
    throw invalid(`${field}.median`, 'must be a single duration greater than 0')
  return (random) => Math.round(median * Math.exp(delay.sigma * normal(random)))
}

/** A draw from the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction())
}

/** Throws a Problem that names the field unless Node can send the header. */
export function checkHeader(name: string, value: string, at: string): void {
  if (!passes(() => validateHeaderName(name))) {
    throw invalid(at, "must have a header name: letters, digits and any of !#$%&'*+-.^_`|~")
  }
  if (!passes(() => validateHeaderValue(name, value))) {
    throw invalid(at, 'must be a header value: printable characters up to U+00FF, in one line')
  }
}

function passes(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
