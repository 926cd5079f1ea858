import { HOUR_MS, MINUTE_MS } from './calendar.ts'
import type { ZonedValue } from './value.ts'

const fixedZone = /^([+-])(\d{2}):?(\d{2})$/

/** How far a zone's clocks are ahead of UTC at an instant, in ms; undefined if there is no such zone. */
export function zoneOffset(zone: string, ms: number): number | undefined {
  if (isUtc(zone)) return 0
  const fixed = fixedZone.exec(zone)
  if (fixed !== null) {
    const offset = Number(fixed[2]) * HOUR_MS + Number(fixed[3]) * MINUTE_MS
    return fixed[1] === '-' ? -offset : offset
  }
  if (!/^[A-Za-z]/.test(zone)) return undefined
  try {
    return offsetOfName(zone, ms)
  } catch {
    return undefined
  }
}

/** How far the clocks of a value's zone are ahead of UTC, in ms. */
export function offsetOf(value: ZonedValue): number {
  return zoneOffset(value.zone, value.ms) ?? 0
}

/** A zone as Presto writes it: UTC for every name of it. */
export function zoneName(zone: string): string {
  return isUtc(zone) ? 'UTC' : zone
}

/** The instant at which a zone's clocks show a time, given as if it were UTC; undefined if there is no such zone. */
export function instantOf(localMs: number, zone: string): number | undefined {
  const guess = zoneOffset(zone, localMs)
  if (guess === undefined) return undefined
  return localMs - (zoneOffset(zone, localMs - guess) ?? guess)
}

function isUtc(zone: string): boolean {
  return /^(utc|z|gmt|gmt0|etc\/utc|etc\/gmt|zulu|uct|\+00:00|-00:00|etc\/zulu|etc\/uct|universal|etc\/universal)$/i.test(
    zone,
  )
}

/** Throws a RangeError if there is no such zone. */
function offsetOfName(zone: string, ms: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = new Map(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]))
  const local = Date.UTC(
    parts.get('year') ?? 1970,
    (parts.get('month') ?? 1) - 1,
    parts.get('day') ?? 1,
    parts.get('hour') ?? 0,
    parts.get('minute') ?? 0,
    parts.get('second') ?? 0,
  )
  return local - Math.floor(ms / 1000) * 1000
}
