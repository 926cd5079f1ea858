import type { DataType } from '../data-type.ts'
import { itemTypes, precisionOf, typeParameter } from '../data-types/type-parts.ts'
import { scaleDigits } from './decimal-digits.ts'
import { parseDecimal } from './parse-decimal.ts'
import { parseDayInterval, parseMonthInterval } from './parse-interval.ts'
import { parseDate, parseTime, parseTimestamp, parseZonedTime, parseZonedTimestamp } from './parse-moment.ts'
import type { Value } from './value.ts'

/** The value that a cell shows, as `cellText` writes it; undefined if the text is not of the type. */
export function parseCell(text: string | null, type: DataType): Value | undefined {
  if (text === null) return null
  switch (type.base) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'tinyint':
    case 'smallint':
    case 'integer':
    case 'bigint':
      return /^[+-]?\d+$/.test(text) ? BigInt(text) : undefined
    case 'decimal':
      return parseDecimalCell(text, precisionOf(type).scale)
    case 'real':
    case 'double':
      return parseNumber(text)
    case 'varchar':
    case 'json':
    case 'any':
      return text
    case 'char':
      return text.trimEnd()
    case 'varbinary':
      return new Uint8Array(Buffer.from(text, 'base64'))
    case 'array':
    case 'map':
    case 'row':
      return parseNested(text, type)
    default:
      return parseMoment(text, type)
  }
}

function parseMoment(text: string, type: DataType): Value | undefined {
  switch (type.base) {
    case 'date':
      return parseDate(text)
    case 'time':
      return parseTime(text)
    case 'timestamp':
      return parseTimestamp(text)
    case 'time with time zone':
      return parseZonedTime(text)
    case 'timestamp with time zone':
      return parseZonedTimestamp(text)
    case 'interval day to second':
      return parseDayInterval(text)
    case 'interval year to month':
      return parseMonthInterval(text)
    default:
      return undefined
  }
}

function parseDecimalCell(text: string, scale: number): bigint | undefined {
  const parts = parseDecimal(text)
  return parts === undefined ? undefined : scaleDigits(parts.digits, parts.scale, scale)
}

function parseNumber(text: string): number | undefined {
  if (text === 'NaN') return Number.NaN
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isNaN(number) ? undefined : number
}

/** `[1, 2]` of an array or a row, `{a=1}` of a map; also in the form of JSON. */
function parseNested(text: string, type: DataType): Value | undefined {
  if (type.base === 'map') {
    const parts = text.startsWith('{') && text.endsWith('}') ? splitItems(text.slice(1, -1)) : undefined
    const entries = parts?.map((part) => parseEntry(part, type))
    return entries?.every((entry) => entry !== undefined) ? { entries } : undefined
  }
  const parts = text.startsWith('[') && text.endsWith(']') ? splitItems(text.slice(1, -1)) : undefined
  const typeOf = itemTypes(type)
  const items = parts?.map((part, index) => parseCell(unquote(part), typeOf(index)))
  return items?.every((item) => item !== undefined) ? items : undefined
}

function parseEntry(text: string, type: DataType): readonly [Value, Value] | undefined {
  const match = /^("(?:[^"\\]|\\.)*"|[^=:]*)\s*[=:]\s*(.*)$/s.exec(text)
  if (match === null) return undefined
  const key = parseCell(unquote(match[1] ?? ''), typeParameter(type, 0))
  const value = parseCell(unquote(match[2] ?? ''), typeParameter(type, 1))
  return key === undefined || value === undefined ? undefined : [key, value]
}

/** An item's text; null if it is NULL. */
function unquote(text: string): string | null {
  if (text === 'null') return null
  if (!/^".*"$/s.test(text)) return text
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** Splits at the commas that are in no brackets and no quotes. */
function splitItems(text: string): string[] {
  if (text.trim() === '') return []
  const items: string[] = []
  let depth = 0
  let start = 0
  let isQuoted = false
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (sign === '\\') index++
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    else if (sign === ',' && depth === 0) {
      items.push(text.slice(start, index).trim())
      start = index + 1
    }
  }
  items.push(text.slice(start).trim())
  return items
}
