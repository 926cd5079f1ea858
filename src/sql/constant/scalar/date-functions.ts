import { isTimeOfDay } from '../../data-types/type-parts.ts'
import {
  addMonthsToInstant,
  DAY_MS,
  dayOf,
  dayOfWeek,
  dayOfYear,
  daysInMonth,
  daysOf,
  HOUR_MS,
  MINUTE_MS,
  monthsBetween,
  weekOf,
  wrapDay,
} from '../calendar.ts'
import type { CallArguments, ScalarFunction } from '../call-arguments.ts'
import { castToMoment } from '../cast-moment.ts'
import { type FieldReader, fieldReaders, readMoment } from '../moment-reader.ts'
import { dateText, timestampText } from '../moment-text.ts'
import { parseDate } from '../parse-moment.ts'
import { runFailure } from '../run-failure.ts'
import { instantOf, offsetOf, zoneName, zoneOffset } from '../time-zone.ts'
import { isZoned, type Value, type ZonedValue } from '../value.ts'

/** The length of the units that have one, in ms. */
const unitMs: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
}
const unitMonths: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }
const shortUnits: ReadonlySet<string> = new Set(['millisecond', 'second', 'minute', 'hour'])

export const dateFunctions: Readonly<Record<string, ScalarFunction>> = {
  now: (args) => ({ ms: args.nowMs, zone: 'UTC' }),
  current_timezone: () => 'UTC',
  year: (args) => (isMonths(args) ? BigInt(Math.trunc(args.number(0) / 12)) : field(args, (day) => day.year)),
  month: (args) => (isMonths(args) ? BigInt(args.number(0) % 12) : field(args, (day) => day.month)),
  day: dayField,
  day_of_month: dayField,
  day_of_week: (args) => BigInt(dayOfWeek(localDays(args))),
  dow: (args) => BigInt(dayOfWeek(localDays(args))),
  day_of_year: (args) => BigInt(dayOfYear(localDays(args))),
  doy: (args) => BigInt(dayOfYear(localDays(args))),
  week: (args) => BigInt(weekOf(localDays(args)).week),
  week_of_year: (args) => BigInt(weekOf(localDays(args)).week),
  year_of_week: (args) => BigInt(weekOf(localDays(args)).year),
  yow: (args) => BigInt(weekOf(localDays(args)).year),
  quarter: (args) => field(args, (day) => Math.ceil(day.month / 3)),
  hour: (args) => timeField(args, HOUR_MS, 24),
  minute: (args) => timeField(args, MINUTE_MS, 60),
  second: (args) => timeField(args, 1000, 60),
  millisecond: (args) => timeField(args, 1, 1000),
  timezone_hour: (args) => BigInt(Math.trunc(offsetOf(args.zoned(0)) / HOUR_MS)),
  timezone_minute: (args) => BigInt(Math.trunc((offsetOf(args.zoned(0)) % HOUR_MS) / MINUTE_MS)),
  date: (args) => castToMoment(args.value(0), args.type(0), { base: 'date' }),
  last_day_of_month: (args) => {
    const { year, month } = dayOf(localDays(args))
    return daysOf({ year, month, day: daysInMonth(year, month) })
  },
  date_add: (args) => {
    const count = Number(args.integer(1))
    const unit = checkUnit(args.text(0), args.type(2).base)
    return changeMoment(args.value(2), args.type(2).base, (ms) => addUnits(ms, unit, count))
  },
  date_diff: (args) => {
    const unit = checkUnit(args.text(0), args.type(1).base)
    const [from, to] = [localMs(args, 1), localMs(args, 2)]
    const months = unitMonths[unit]
    return BigInt(
      Math.trunc(months === undefined ? (to - from) / (unitMs[unit] ?? 1) : monthsBetween(from, to) / months),
    )
  },
  date_trunc: (args) => {
    const unit = checkUnit(args.text(0), args.type(1).base)
    return changeMoment(args.value(1), args.type(1).base, (ms) => truncate(ms, unit))
  },
  from_unixtime: fromUnixTime,
  to_unixtime: (args) => {
    const value = args.value(0)
    return (isZoned(value) ? value.ms : args.number(0)) / 1000
  },
  from_iso8601_date: (args) => isoDate(args.text(0)),
  from_iso8601_timestamp: (args) => fromIso(args.text(0)),
  to_iso8601: (args) => toIso(args),
  to_milliseconds: (args) => BigInt(args.number(0)),
  at_timezone: (args) => (typeof args.value(1) === 'string' ? inZone(args.zoned(0), args.text(1)) : undefined),
  with_timezone: (args) => {
    const ms = instantOf(args.number(0), args.text(1))
    if (ms === undefined) throw unsupportedZone(args.text(1))
    return { ms, zone: zoneName(args.text(1)) }
  },
}

/** An instant in another time zone. */
export function inZone(value: ZonedValue, zone: string): ZonedValue {
  if (zoneOffset(zone, value.ms) === undefined) throw unsupportedZone(zone)
  return { ms: value.ms, zone: zoneName(zone) }
}

/** Changes the local time of a moment. */
export function changeMoment(value: Value, base: string, change: (ms: number) => number): Value | undefined {
  if (isZoned(value)) {
    const local = change(value.ms + offsetOf(value))
    const ms = instantOf(local, value.zone)
    if (ms === undefined) return undefined
    return { ms: base === 'time with time zone' ? wrapDay(ms) : ms, zone: value.zone }
  }
  if (typeof value !== 'number') return undefined
  if (base === 'date') return Math.floor(change(value * DAY_MS) / DAY_MS)
  return base === 'time' ? wrapDay(change(value)) : change(value)
}

function unsupportedZone(zone: string) {
  return runFailure(`Time zone not supported: ${zone}`)
}

function isMonths(args: CallArguments): boolean {
  return args.type(0).base === 'interval year to month'
}

/** The local time of a moment, in ms since 1970 or midnight. */
function localMs(args: CallArguments, index: number): number {
  const value = args.value(index)
  if (isZoned(value)) return value.ms + offsetOf(value)
  return args.type(index).base === 'date' ? args.number(index) * DAY_MS : args.number(index)
}

function localDays(args: CallArguments): number {
  return Math.floor(localMs(args, 0) / DAY_MS)
}

function field(
  args: CallArguments,
  read: (day: { readonly year: number; readonly month: number; readonly day: number }) => number,
): bigint {
  return BigInt(read(dayOf(localDays(args))))
}

function dayField(args: CallArguments): bigint {
  if (args.type(0).base === 'interval day to second') return BigInt(Math.trunc(args.number(0) / DAY_MS))
  return field(args, (day) => day.day)
}

function timeField(args: CallArguments, unit: number, count: number): bigint {
  if (args.type(0).base.startsWith('interval')) return BigInt(Math.trunc(args.number(0) / unit) % count)
  return BigInt(Math.floor(wrapDay(localMs(args, 0)) / unit) % count)
}

function checkUnit(text: string, base: string): string {
  const unit = text.toLowerCase()
  const isLong = Object.hasOwn(unitMonths, unit) || unit === 'day' || unit === 'week'
  const isShort = shortUnits.has(unit)
  const isTime = isTimeOfDay(base)
  if (base === 'date' ? isLong : isTime ? isShort : isLong || isShort) return unit
  const name = base === 'date' ? 'DATE' : isTime ? 'Time' : 'Timestamp'
  throw runFailure(`'${text}' is not a valid ${name} field`)
}

function addUnits(ms: number, unit: string, count: number): number {
  const months = unitMonths[unit]
  return months === undefined ? ms + count * (unitMs[unit] ?? 0) : addMonthsToInstant(ms, count * months)
}

function truncate(ms: number, unit: string): number {
  const days = Math.floor(ms / DAY_MS)
  const { year, month } = dayOf(days)
  switch (unit) {
    case 'week':
      return (days - dayOfWeek(days) + 1) * DAY_MS
    case 'month':
      return daysOf({ year, month, day: 1 }) * DAY_MS
    case 'quarter':
      return daysOf({ year, month: month - ((month - 1) % 3), day: 1 }) * DAY_MS
    case 'year':
      return daysOf({ year, month: 1, day: 1 }) * DAY_MS
    default: {
      const size = unitMs[unit] ?? 1
      return Math.floor(ms / size) * size
    }
  }
}

function fromUnixTime(args: CallArguments): Value | undefined {
  const ms = Math.round(args.number(0) * 1000)
  if (!Number.isFinite(ms)) return undefined
  if (args.count === 1) return ms
  if (args.count === 2) return inZone({ ms, zone: 'UTC' }, args.text(1))
  const [hours, minutes] = [args.integer(1), args.integer(2)]
  const total = hours * 60n + minutes
  const sign = total < 0n ? '-' : '+'
  const part = (value: bigint) => (value < 0n ? -value : value).toString().padStart(2, '0')
  return { ms, zone: zoneName(`${sign}${part(total / 60n)}:${part(total % 60n)}`) }
}

const isoFields: readonly (FieldReader | string)[] = [
  fieldReaders.year,
  '-',
  fieldReaders.monthNumber,
  '-',
  fieldReaders.day,
]

/** Days since 1970 of a date with month and day; undefined for the other forms of ISO 8601. */
function isoDate(text: string): number | undefined {
  const isOther = /^[+-]?\d/.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
  return isOther ? undefined : readMoment(text, isoFields) / DAY_MS
}

function fromIso(text: string): ZonedValue | undefined {
  if (!/^[+-]?\d/.test(text)) throw runFailure(`Invalid format: "${text}"`)
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  )
  const days = match === null ? undefined : parseDate(match[1] ?? '')
  if (match === null || days === undefined) return undefined
  const [hour, minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)]
  const local =
    days * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + Number((match[5] ?? '').padEnd(3, '0'))
  const zone = zoneName(match[6] ?? 'UTC')
  const ms = instantOf(local, zone)
  return ms === undefined ? undefined : { ms, zone }
}

function toIso(args: CallArguments): string {
  if (args.type(0).base === 'date') return dateText(args.number(0))
  const value = args.value(0)
  const text = timestampText(localMs(args, 0)).replace(' ', 'T')
  const offset = isZoned(value) ? offsetOf(value) : 0
  if (offset === 0) return `${text}Z`
  const minutes = Math.abs(offset) / MINUTE_MS
  const part = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${text}${offset < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`
}
