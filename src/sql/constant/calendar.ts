export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000

/** The time of day of an instant, in ms since midnight. */
export function wrapDay(ms: number): number {
  return ((ms % DAY_MS) + DAY_MS) % DAY_MS
}

/** A day of the Gregorian calendar; `month` and `day` begin with 1. */
interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 of a day. */
export function daysOf(day: CalendarDay): number {
  const date = new Date(0)
  date.setUTCFullYear(day.year, day.month - 1, day.day)
  return Math.round(date.getTime() / DAY_MS)
}

export function dayOf(days: number): CalendarDay {
  const date = new Date(days * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(daysOf({ year, month: month + 1, day: 0 })).day
}

/** Days since 1970 of the day that is some months later; the last day of the month if the month is too short. */
function addMonths(days: number, months: number): number {
  const { year, month, day } = dayOf(days)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return daysOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) })
}

/** The whole months between two instants, in ms since 1970; negative if `to` is before `from`. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from)
  const start = dayOf(Math.floor(from / DAY_MS))
  const end = dayOf(Math.floor(to / DAY_MS))
  const months = (end.year - start.year) * 12 + end.month - start.month
  return addMonthsToInstant(from, months) > to ? months - 1 : months
}

/** An instant in ms since 1970, some months later at the same time of day. */
export function addMonthsToInstant(ms: number, months: number): number {
  const days = Math.floor(ms / DAY_MS)
  return addMonths(days, months) * DAY_MS + (ms - days * DAY_MS)
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** 1 to 366 */
export function dayOfYear(days: number): number {
  return days - daysOf({ year: dayOf(days).year, month: 1, day: 1 }) + 1
}

/** The ISO week and the year that it belongs to. */
export function weekOf(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - dayOfWeek(days) + 4
  const { year } = dayOf(thursday)
  return { year, week: Math.floor((thursday - daysOf({ year, month: 1, day: 1 })) / 7) + 1 }
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
