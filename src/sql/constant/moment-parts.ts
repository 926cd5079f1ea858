import { DAY_MS, dayOf, dayOfWeek, dayOfYear, HOUR_MS, MINUTE_MS, weekOf } from './calendar.ts'

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** What formats show of a time. */
export interface MomentParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
  readonly dayOfYear: number
  /** 1 (Monday) to 7. */
  readonly dayOfWeek: number
  readonly week: number
  readonly weekYear: number
}

/** The parts of a local time in ms since 1970. */
export function momentParts(localMs: number): MomentParts {
  const days = Math.floor(localMs / DAY_MS)
  const time = localMs - days * DAY_MS
  const { week, year: weekYear } = weekOf(days)
  return {
    ...dayOf(days),
    hour: Math.floor(time / HOUR_MS),
    minute: Math.floor(time / MINUTE_MS) % 60,
    second: Math.floor(time / 1000) % 60,
    ms: time % 1000,
    dayOfYear: dayOfYear(days),
    dayOfWeek: dayOfWeek(days),
    week,
    weekYear,
  }
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** The hour of a clock with 12 hours. */
export function halfDayHour(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12
}
