import type { DataType } from '../data-type.ts'
import { varcharType } from '../data-types/scalar-types.ts'
import { lengthOf, precisionOf } from '../data-types/type-parts.ts'
import { SqlFailure } from '../failure.ts'
import type { PrestoVersion } from '../question.ts'
import type { Literal } from '../syntax-tree.ts'
import { castValue } from './cast.ts'
import { scaleDigits } from './decimal-digits.ts'
import { parseDecimal } from './parse-decimal.ts'
import { parseIntervalLiteral } from './parse-interval.ts'
import { parseTime, parseTimestamp, parseZonedTime, parseZonedTimestamp } from './parse-moment.ts'
import { toJson } from './scalar/json-functions.ts'
import type { Value } from './value.ts'

/** The value of a literal of a type. Throws a SqlFailure if its text is not a value of its type. */
export function literalValue(literal: Literal, type: DataType, version: PrestoVersion): Value | undefined {
  switch (literal.kind) {
    case 'null':
      return null
    case 'boolean':
    case 'string':
      return literal.value
    case 'integer':
      return BigInt(literal.text)
    case 'decimal':
      return decimalDigits(literal.text, type)
    case 'double':
      return Number(literal.text)
    case 'binary':
      return new Uint8Array(Buffer.from(literal.digits, 'hex'))
    case 'typed':
      return typedValue(literal.value, type, version)
    case 'interval': {
      const value = parseIntervalLiteral(literal.value, literal.from, literal.to)
      if (value === undefined) {
        const unit = literal.to === undefined ? literal.from : `${literal.from} TO ${literal.to}`
        throw new SqlFailure(`Invalid INTERVAL ${unit} value: ${literal.value}`)
      }
      return literal.isNegative ? -value : value
    }
  }
}

function decimalDigits(text: string, type: DataType): bigint | undefined {
  const parts = parseDecimal(text)
  return parts === undefined ? undefined : scaleDigits(parts.digits, parts.scale, precisionOf(type).scale)
}

function typedValue(text: string, type: DataType, version: PrestoVersion): Value | undefined {
  switch (type.base) {
    case 'decimal':
      return decimalDigits(text, type)
    case 'char':
      return text.slice(0, lengthOf(type)).trimEnd()
    case 'varchar':
      return text
    case 'json':
      return toJson(text)
    case 'time':
      return parseTime(text)
    case 'timestamp':
      return parseTimestamp(text)
    case 'time with time zone':
      return parseZonedTime(text)
    case 'timestamp with time zone':
      return parseZonedTimestamp(text)
    default:
      return castValue(text, varcharType, type, version)
  }
}
