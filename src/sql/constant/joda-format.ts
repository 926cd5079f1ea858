import { dayNames, halfDayHour, type MomentParts, momentParts, monthNames, padded } from './moment-parts.ts'
import { type FieldReader, fieldReaders, readMoment } from './moment-reader.ts'
import { runFailure } from './run-failure.ts'

/** The fields and the texts between them; undefined if the pattern cannot be split. */
function splitPattern(pattern: string): readonly string[] | undefined {
  const pieces = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? []
  return pieces.join('') === pattern ? pieces : undefined
}

/** Throws a SqlFailure if a pattern has no field, or letters that are not one. */
function checkPattern(pattern: string): void {
  if (pattern === '') throw runFailure('Invalid pattern specification')
  const unknown = splitPattern(pattern)?.find(
    (piece) => /^[A-Za-z]/.test(piece) && !/^[GCYxwekEyDMdahKHmsSzZ]/.test(piece),
  )
  if (unknown !== undefined) throw runFailure(`Illegal pattern component: ${unknown}`)
}

/** A piece that is not a field. */
function plainText(piece: string): string | undefined {
  if (piece.startsWith("'")) return piece === "''" ? "'" : piece.slice(1, -1).replaceAll("''", "'")
  return /^[A-Za-z]/.test(piece) ? undefined : piece
}

/** `parse_datetime`: ms since 1970; undefined if the pattern has a field that is not known here. */
export function parseJoda(text: string, pattern: string): number | undefined {
  checkPattern(pattern)
  const pieces = splitPattern(pattern)?.map((piece) => plainText(piece) ?? fieldReader(piece))
  return pieces?.every((piece) => piece !== undefined) ? readMoment(text, pieces) : undefined
}

function fieldReader(field: string): FieldReader | undefined {
  const width = field.length
  switch (field.charAt(0)) {
    case 'y':
    case 'Y':
      return width === 2 ? fieldReaders.shortYear : fieldReaders.year
    case 'M':
      return width > 2 ? fieldReaders.monthName : fieldReaders.monthNumber
    case 'd':
      return fieldReaders.day
    case 'E':
      return fieldReaders.weekDay
    case 'H':
      return fieldReaders.hour
    case 'h':
      return fieldReaders.halfHour
    case 'a':
      return fieldReaders.halfDay
    case 'm':
      return fieldReaders.minute
    case 's':
      return fieldReaders.second
    case 'S':
      return fieldReaders.fraction
    default:
      return undefined
  }
}

/** `format_datetime` of a local time in ms since 1970; undefined if the pattern has a field that is not known here. */
export function formatJoda(localMs: number, pattern: string): string | undefined {
  const parts = momentParts(localMs)
  checkPattern(pattern)
  const texts = splitPattern(pattern)?.map((piece) => plainText(piece) ?? writeField(piece, parts))
  return texts?.includes(undefined) ? undefined : texts?.join('')
}

function writeField(field: string, parts: MomentParts): string | undefined {
  const width = field.length
  switch (field.charAt(0)) {
    case 'y':
    case 'Y':
      return width === 2 ? padded(parts.year % 100, 2) : padded(parts.year, width)
    case 'x':
      return width === 2 ? padded(parts.weekYear % 100, 2) : padded(parts.weekYear, width)
    case 'M':
      return named(monthNames[parts.month - 1] ?? '', parts.month, width)
    case 'd':
      return padded(parts.day, width)
    case 'D':
      return padded(parts.dayOfYear, width)
    case 'w':
      return padded(parts.week, width)
    case 'e':
      return padded(parts.dayOfWeek, width)
    case 'E': {
      const name = dayNames[parts.dayOfWeek - 1] ?? ''
      return width > 3 ? name : name.slice(0, 3)
    }
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM'
    case 'H':
      return padded(parts.hour, width)
    case 'k':
      return padded(parts.hour === 0 ? 24 : parts.hour, width)
    case 'K':
      return padded(parts.hour % 12, width)
    case 'h':
      return padded(halfDayHour(parts.hour), width)
    case 'm':
      return padded(parts.minute, width)
    case 's':
      return padded(parts.second, width)
    case 'S':
      return padded(parts.ms, 3).padEnd(width, '0').slice(0, width)
    default:
      return undefined
  }
}

/** A month as a number, or by its name if the field has three letters or more. */
function named(name: string, number: number, width: number): string {
  if (width < 3) return padded(number, width)
  return width === 3 ? name.slice(0, 3) : name
}
