import type { DataType } from '../data-type.ts'
import { isTimeOfDay } from '../data-types/type-parts.ts'
import { DAY_MS, wrapDay } from './calendar.ts'
import { parseDate, parseTime, parseTimestamp, parseZonedTime, parseZonedTimestamp } from './parse-moment.ts'
import { runFailure } from './run-failure.ts'
import { offsetOf } from './time-zone.ts'
import { isZoned, type Value } from './value.ts'

/** Converts to a date, time or timestamp. The time zone of a session is UTC. */
export function castToMoment(value: Value, from: DataType, to: DataType): Value | undefined {
  if (typeof value === 'string') return parseMoment(value, to)
  const local = isZoned(value) ? value.ms + offsetOf(value) : value
  if (typeof local !== 'number') return undefined
  const zone = isZoned(value) ? value.zone : 'UTC'
  const ms = from.base === 'date' ? local * DAY_MS : local
  const timeOfDay = wrapDay(ms)
  switch (to.base) {
    case 'date':
      return isTimeOfDay(from.base) ? undefined : Math.floor(ms / DAY_MS)
    case 'time':
      return from.base === 'date' ? undefined : timeOfDay
    case 'timestamp':
      return isZoned(value) ? value.ms : ms
    case 'timestamp with time zone':
      return { ms: isZoned(value) ? value.ms : ms, zone }
    case 'time with time zone':
      return from.base === 'date' ? undefined : { ms: isZoned(value) ? wrapDay(value.ms) : timeOfDay, zone }
    default:
      return undefined
  }
}

function parseMoment(text: string, to: DataType): Value | undefined {
  const result = readMoment(text, to)
  if (result === undefined) return undefined
  if (result === null) throw runFailure(`Value cannot be cast to ${to.base}: ${text}`)
  return result
}

/** null: the text is not a value of the type. */
function readMoment(text: string, to: DataType): Value | undefined {
  switch (to.base) {
    case 'date':
      return parseDate(text) ?? null
    case 'time':
      return parseTime(text) ?? parseZonedTime(text)?.ms ?? null
    case 'timestamp':
      return parseTimestamp(text) ?? parseZonedTimestamp(text)?.ms ?? null
    case 'time with time zone':
      return parseZonedTime(text) ?? zoned(parseTime(text)) ?? null
    case 'timestamp with time zone':
      return parseZonedTimestamp(text) ?? zoned(parseTimestamp(text)) ?? null
    default:
      return undefined
  }
}

function zoned(ms: number | undefined): Value | undefined {
  return ms === undefined ? undefined : { ms, zone: 'UTC' }
}
