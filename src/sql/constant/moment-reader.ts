import { DAY_MS, daysInMonth, daysOf, HOUR_MS, isCalendarDay, MINUTE_MS } from './calendar.ts'
import { dayNames, monthNames } from './moment-parts.ts'
import { runFailure } from './run-failure.ts'

/** The parts of a time that a text says. */
interface ReadMoment {
  year?: number
  shortYear?: number
  month?: number
  day?: number
  hour?: number
  halfHour?: number
  isAfternoon?: number
  minute?: number
  second?: number
  ms?: number
  dayOfYear?: number
  weekDay?: number
}

/** What a field of a format reads. */
export interface FieldReader {
  readonly form: RegExp
  readonly name: keyof ReadMoment
  readonly range?: readonly [number, number]
  /** What messages call the field. */
  readonly title?: string
  value?(text: string): number
}

function nameIndex(names: readonly string[]): (text: string) => number {
  return (text) => names.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase().slice(0, 3)))
}

const monthForm = new RegExp(`^(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`, 'i')
const dayForm = new RegExp(`^(?:${dayNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`, 'i')
const twoDigits = /^\d{1,2}/

/** The fields that formats have in common. */
export const fieldReaders = {
  year: { form: /^[+-]?\d{1,4}/, name: 'year' },
  shortYear: { form: /^\d{2}/, name: 'shortYear' },
  monthNumber: { form: twoDigits, name: 'month', range: [1, 12], title: 'monthOfYear' },
  monthName: { form: monthForm, name: 'month', value: (text) => nameIndex(monthNames)(text) + 1 },
  day: { form: twoDigits, name: 'day', range: [1, 31], title: 'dayOfMonth' },
  dayOfYear: { form: /^\d{1,3}/, name: 'dayOfYear', range: [1, 366], title: 'dayOfYear' },
  weekDay: { form: dayForm, name: 'weekDay', value: nameIndex(dayNames) },
  hour: { form: twoDigits, name: 'hour', range: [0, 23], title: 'hourOfDay' },
  halfHour: { form: twoDigits, name: 'halfHour', range: [1, 12], title: 'clockhourOfHalfday' },
  halfDay: { form: /^[AP]M/i, name: 'isAfternoon', value: (text) => (/^p/i.test(text) ? 1 : 0) },
  minute: { form: twoDigits, name: 'minute', range: [0, 59], title: 'minuteOfHour' },
  second: { form: twoDigits, name: 'second', range: [0, 59], title: 'secondOfMinute' },
  fraction: { form: /^\d{1,9}/, name: 'ms', value: (text) => Number(text.padEnd(3, '0').slice(0, 3)) },
} as const satisfies Readonly<Record<string, FieldReader>>

/** Reads a text by the fields and the texts between them: ms since 1970. Throws a SqlFailure if the text has not the format. */
export function readMoment(text: string, pieces: readonly (FieldReader | string)[]): number {
  const read: ReadMoment = {}
  let at = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (!text.startsWith(piece, at)) throw invalidFormat(text, at)
      at += piece.length
      continue
    }
    const found = piece.form.exec(text.slice(at))?.[0]
    if (found === undefined) throw invalidFormat(text, at)
    const value = piece.value?.(found) ?? Number(found)
    if (piece.range !== undefined && (value < piece.range[0] || value > piece.range[1])) {
      const range = `[${piece.range[0]},${piece.range[1]}]`
      throw runFailure(`Cannot parse "${text}": Value ${value} for ${piece.title} must be in the range ${range}`)
    }
    read[piece.name] = value
    at += found.length
  }
  if (at < text.length) throw invalidFormat(text, at)
  return composeMoment(read, text)
}

function invalidFormat(text: string, at: number) {
  const rest = text.slice(at)
  if (at === 0) return runFailure(`Invalid format: "${text}"`)
  return runFailure(`Invalid format: "${text}" is ${rest === '' ? 'too short' : `malformed at "${rest}"`}`)
}

function composeMoment(read: ReadMoment, text: string): number {
  const shortYear = read.shortYear === undefined ? 1970 : read.shortYear + (read.shortYear < 70 ? 2000 : 1900)
  const year = read.year ?? shortYear
  const month = read.month ?? 1
  const day = read.day ?? 1
  if (!isCalendarDay(year, month, day)) {
    const range = `[1,${daysInMonth(year, month)}]`
    throw runFailure(`Cannot parse "${text}": Value ${day} for dayOfMonth must be in the range ${range}`)
  }
  const days =
    read.dayOfYear === undefined
      ? daysOf({ year, month, day })
      : daysOf({ year, month: 1, day: 1 }) + read.dayOfYear - 1
  const halfDay = read.halfHour === undefined ? 0 : (read.halfHour % 12) + 12 * (read.isAfternoon ?? 0)
  const hours = read.hour ?? halfDay
  return days * DAY_MS + hours * HOUR_MS + (read.minute ?? 0) * MINUTE_MS + (read.second ?? 0) * 1000 + (read.ms ?? 0)
}
