import { dayNames, halfDayHour, type MomentParts, momentParts, monthNames, padded } from './moment-parts.ts'
import { type FieldReader, fieldReaders, readMoment } from './moment-reader.ts'
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
    if (character !== '%') {
      pieces.push({ isField: false, text: character })
      continue
    }
    const field = characters[++index]
    // a sign at the end stands for nothing
    if (field === undefined) break
    if (unsupported.has(field)) throw runFailure(`%${field} not supported in date format string`)
    pieces.push({ isField: true, text: field })
  }
  return pieces
}

const { monthNumber, monthName, day, hour, halfHour, halfDay, minute, second, weekDay } = fieldReaders

/** The fields of `date_parse`. */
const readers: Readonly<Record<string, FieldReader>> = {
  a: weekDay,
  b: monthName,
  c: monthNumber,
  d: day,
  e: day,
  f: fieldReaders.fraction,
  H: hour,
  h: halfHour,
  I: halfHour,
  i: minute,
  j: fieldReaders.dayOfYear,
  k: hour,
  l: halfHour,
  M: monthName,
  m: monthNumber,
  p: halfDay,
  S: second,
  s: second,
  W: weekDay,
  Y: fieldReaders.year,
  y: fieldReaders.shortYear,
}

/** `date_parse`: ms since 1970; undefined if a field is not known here. Throws a SqlFailure if the text has not the format. */
export function parseMysql(text: string, format: string): number | undefined {
  const pieces = splitFormat(format.replaceAll('%T', '%H:%i:%s').replaceAll('%r', '%h:%i:%s %p')).map((piece) => {
    if (!piece.isField || piece.text === '%') return piece.text
    return readers[piece.text]
  })
  return pieces.every((piece) => piece !== undefined) ? readMoment(text, pieces) : undefined
}
