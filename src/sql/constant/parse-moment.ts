import { DAY_MS, daysOf, HOUR_MS, isCalendarDay, MINUTE_MS, wrapDay } from './calendar.ts'
import { instantOf, zoneName, zoneOffset } from './time-zone.ts'
import type { ZonedValue } from './value.ts'

const datePart = '([+-]?\\d{1,9})-(\\d{1,2})-(\\d{1,2})'
const timePart = '(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,3}))?)?'
const dateForm = new RegExp(`^${datePart}$`)
const timeForm = new RegExp(`^${timePart}$`)
const timestampForm = new RegExp(`^${datePart}(?: ${timePart})?$`)
const zoneForm = /^(.*?)(?: ([A-Za-z][\w/+-]*)| ?([+-]\d{2}:\d{2}|Z))$/

/** Days since 1970 of `2020-01-01`; undefined if the text is not a date. */
export function parseDate(text: string): number | undefined {
  const match = dateForm.exec(text.trim())
  return match === null ? undefined : readDate(match)
}

/** Ms since midnight of `01:02:03.456`; undefined if the text is not a time. */
export function parseTime(text: string): number | undefined {
  const match = timeForm.exec(text.trim())
  return match === null ? undefined : readTime(match.slice(1))
}

/** Ms since 1970 of `2020-01-01 01:02:03.456`; undefined if the text is not a timestamp. */
export function parseTimestamp(text: string): number | undefined {
  const match = timestampForm.exec(text.trim())
  if (match === null) return undefined
  const days = readDate(match)
  const time = match[4] === undefined ? 0 : readTime(match.slice(4))
  return days === undefined || time === undefined ? undefined : days * DAY_MS + time
}

/** `2020-01-01 01:02:03 UTC`; undefined if the text has no zone, or is not a timestamp. */
export function parseZonedTimestamp(text: string): ZonedValue | undefined {
  const parts = splitZone(text)
  const local = parts === undefined ? undefined : parseTimestamp(parts.moment)
  const ms = parts === undefined || local === undefined ? undefined : instantOf(local, parts.zone)
  return parts === undefined || ms === undefined ? undefined : { ms, zone: zoneName(parts.zone) }
}

/** `01:02:03 UTC`; undefined if the text has no zone, or is not a time. */
export function parseZonedTime(text: string): ZonedValue | undefined {
  const parts = splitZone(text)
  const local = parts === undefined ? undefined : parseTime(parts.moment)
  const offset = parts === undefined || local === undefined ? undefined : zoneOffset(parts.zone, 0)
  if (parts === undefined || local === undefined || offset === undefined) return undefined
  return { ms: wrapDay(local - offset), zone: zoneName(parts.zone) }
}

function splitZone(text: string): { readonly moment: string; readonly zone: string } | undefined {
  const match = zoneForm.exec(text.trim())
  const zone = match?.[2] ?? match?.[3]
  return match?.[1] === undefined || zone === undefined ? undefined : { moment: match[1], zone }
}

function readDate(match: readonly (string | undefined)[]): number | undefined {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isCalendarDay(year, month, day)) return undefined
  const days = daysOf({ year, month, day })
  return Number.isFinite(days) ? days : undefined
}

function readTime(parts: readonly (string | undefined)[]): number | undefined {
  const [hour, minute, second] = [Number(parts[0]), Number(parts[1]), Number(parts[2] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const fraction = Number((parts[3] ?? '').padEnd(3, '0'))
  return hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + fraction
}
