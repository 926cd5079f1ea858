import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, wrapDay } from './calendar.ts'
import { padded } from './moment-parts.ts'
import { offsetOf } from './time-zone.ts'
import type { ZonedValue } from './value.ts'

/** `2020-01-01` of days since 1970. */
export function dateText(days: number): string {
  const { year, month, day } = dayOf(days)
  const sign = year < 0 ? '-' : ''
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** `01:02:03.000` of ms since midnight. */
export function timeText(ms: number): string {
  const hour = Math.floor(ms / HOUR_MS)
  const minute = Math.floor(ms / MINUTE_MS) % 60
  const second = Math.floor(ms / 1000) % 60
  return `${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}.${padded(ms % 1000, 3)}`
}

/** `2020-01-01 01:02:03.000` of ms since 1970. */
export function timestampText(ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  return `${dateText(days)} ${timeText(ms - days * DAY_MS)}`
}

export function zonedTimestampText(value: ZonedValue): string {
  return `${timestampText(value.ms + offsetOf(value))} ${value.zone}`
}

export function zonedTimeText(value: ZonedValue): string {
  return `${timeText(wrapDay(value.ms + offsetOf(value)))} ${value.zone}`
}

/** `1 00:00:00.000` */
export function dayIntervalText(ms: number): string {
  const absolute = Math.abs(ms)
  const days = Math.floor(absolute / DAY_MS)
  return `${ms < 0 ? '-' : ''}${days} ${timeText(absolute - days * DAY_MS)}`
}

/** `1-2` of 14 months */
export function monthIntervalText(months: number): string {
  const absolute = Math.abs(months)
  return `${months < 0 ? '-' : ''}${Math.floor(absolute / 12)}-${absolute % 12}`
}
