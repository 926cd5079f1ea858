import { DAY_MS, daysOf, HOUR_MS, isCalendarDay, MINUTE_MS } from './calendar.ts'
import { dayNames, halfDayHour, type MomentParts, momentParts, monthNames, padded } from './moment-parts.ts'
import { runFailure } from './run-failure.ts'

/** The fields of `date_format`. */
const writers: Readonly<Record<string, (parts: MomentParts) => string>> = {
  a: ({ dayOfWeek }) => (dayNames[dayOfWeek - 1] ?? '').slice(0, 3),
  b: ({ month }) => (monthNames[month - 1] ?? '').slice(0, 3),
  c: ({ month }) => String(month),
  d: ({ day }) => padded(day, 2),
  e: ({ day }) => String(day),
  f: ({ ms }) => `${padded(ms, 3)}000`,
  H: ({ hour }) => padded(hour, 2),
  h: ({ hour }) => padded(halfDayHour(hour), 2),
  I: ({ hour }) => padded(halfDayHour(hour), 2),
  i: ({ minute }) => padded(minute, 2),
  j: ({ dayOfYear }) => padded(dayOfYear, 3),
  k: ({ hour }) => String(hour),
  l: ({ hour }) => String(halfDayHour(hour)),
  M: ({ month }) => monthNames[month - 1] ?? '',
  m: ({ month }) => padded(month, 2),
  p: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  r: ({ hour, minute, second }) =>
    `${padded(halfDayHour(hour), 2)}:${padded(minute, 2)}:${padded(second, 2)} ${hour < 12 ? 'AM' : 'PM'}`,
  S: ({ second }) => padded(second, 2),
  s: ({ second }) => padded(second, 2),
  T: ({ hour, minute, second }) => `${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}`,
  v: ({ week }) => padded(week, 2),
  W: ({ dayOfWeek }) => dayNames[dayOfWeek - 1] ?? '',
  x: ({ weekYear }) => padded(weekYear, 4),
  Y: ({ year }) => padded(year, 4),
  y: ({ year }) => padded(year % 100, 2),
  '%': () => '%',
}
const unsupported: ReadonlySet<string> = new Set(['D', 'U', 'u', 'V', 'w', 'X'])

/** `date_format` of a local time in ms since 1970. */
export function formatMysql(localMs: number, format: string): string {
  const parts = momentParts(localMs)
  return splitFormat(format)
    .map((piece) => (piece.isField ? (writers[piece.text]?.(parts) ?? piece.text) : piece.text))
    .join('')
}

interface FormatPiece {
  readonly isField: boolean
  readonly text: string
}

/** The fields of a format and the texts between them. Throws a SqlFailure for a field that Presto does not support. */
function splitFormat(format: string): readonly FormatPiece[] {
  const pieces: FormatPiece[] = []
  const characters = Array.from(format)
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? ''
    if (character !== '%' || index === characters.length - 1) {
      pieces.push({ isField: false, text: character })
      continue
    }
    const field = characters[++index] ?? ''
    if (unsupported.has(field)) throw runFailure(`%${field} not supported in date format string`)
    pieces.push({ isField: true, text: field })
  }
  return pieces
}

/** What a field of `date_parse` reads. */
interface FieldReader {
  readonly form: RegExp
  readonly name: keyof ReadMoment
  readonly range?: readonly [number, number]
  /** What messages call the field. */
  readonly title?: string
  value?(text: string): number
}

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

function nameIndex(names: readonly string[]): (text: string) => number {
  return (text) => names.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase().slice(0, 3)))
}

const monthForm = new RegExp(`^(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`, 'i')
const dayForm = new RegExp(`^(?:${dayNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`, 'i')
const twoDigits = /^\d{1,2}/
const monthNumber: FieldReader = { form: twoDigits, name: 'month', range: [1, 12], title: 'monthOfYear' }
const monthName: FieldReader = { form: monthForm, name: 'month', value: (text) => nameIndex(monthNames)(text) + 1 }
const dayNumber: FieldReader = { form: twoDigits, name: 'day', range: [1, 31], title: 'dayOfMonth' }
const hour: FieldReader = { form: twoDigits, name: 'hour', range: [0, 23], title: 'hourOfDay' }
const halfHour: FieldReader = { form: twoDigits, name: 'halfHour', range: [1, 12], title: 'clockhourOfHalfday' }
const second: FieldReader = { form: twoDigits, name: 'second', range: [0, 59], title: 'secondOfMinute' }
const weekDay: FieldReader = { form: dayForm, name: 'weekDay', value: nameIndex(dayNames) }

const readers: Readonly<Record<string, FieldReader>> = {
  a: weekDay,
  b: monthName,
  c: monthNumber,
  d: dayNumber,
  e: dayNumber,
  f: { form: /^\d{1,9}/, name: 'ms', value: (text) => Math.floor(Number(text.padEnd(3, '0').slice(0, 3))) },
  H: hour,
  h: halfHour,
  I: halfHour,
  i: { form: twoDigits, name: 'minute', range: [0, 59], title: 'minuteOfHour' },
  j: { form: /^\d{1,3}/, name: 'dayOfYear', range: [1, 366], title: 'dayOfYear' },
  k: hour,
  l: halfHour,
  M: monthName,
  m: monthNumber,
  p: { form: /^[AP]M/i, name: 'isAfternoon', value: (text) => (/^p/i.test(text) ? 1 : 0) },
  S: second,
  s: second,
  W: weekDay,
  Y: { form: /^[+-]?\d{1,9}/, name: 'year' },
  y: { form: /^\d{2}/, name: 'shortYear' },
}

/** `date_parse`: ms since 1970; undefined if a field is not known here. Throws a SqlFailure if the text has not the format. */
export function parseMysql(text: string, format: string): number | undefined {
  const pieces = splitFormat(format.replaceAll('%T', '%H:%i:%s').replaceAll('%r', '%h:%i:%s %p'))
  const read: ReadMoment = {}
  let at = 0
  for (const piece of pieces) {
    const reader = piece.isField ? readers[piece.text] : undefined
    if (reader === undefined) {
      if (piece.isField && piece.text !== '%') return undefined
      if (!text.startsWith(piece.text, at)) throw invalidFormat(text, at)
      at += piece.text.length
      continue
    }
    const found = reader.form.exec(text.slice(at))?.[0]
    if (found === undefined) throw invalidFormat(text, at)
    const value = reader.value?.(found) ?? Number(found)
    if (reader.range !== undefined && (value < reader.range[0] || value > reader.range[1])) {
      const range = `[${reader.range[0]},${reader.range[1]}]`
      throw runFailure(`Cannot parse "${text}": Value ${value} for ${reader.title} must be in the range ${range}`)
    }
    read[reader.name] = value
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
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    throw runFailure(`Cannot parse "${text}": Value ${day} for dayOfMonth must be in the range [1,${last}]`)
  }
  const days =
    read.dayOfYear === undefined
      ? daysOf({ year, month, day })
      : daysOf({ year, month: 1, day: 1 }) + read.dayOfYear - 1
  const halfDay = read.halfHour === undefined ? 0 : (read.halfHour % 12) + 12 * (read.isAfternoon ?? 0)
  const hours = read.hour ?? halfDay
  return days * DAY_MS + hours * HOUR_MS + (read.minute ?? 0) * MINUTE_MS + (read.second ?? 0) * 1000 + (read.ms ?? 0)
}
