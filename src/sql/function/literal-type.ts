import { isInRange } from '../constant/integer-range.ts'
import { parseDecimal } from '../constant/parse-decimal.ts'
import { parseTime, parseTimestamp, parseZonedTime, parseZonedTimestamp } from '../constant/parse-moment.ts'
import type { DataType } from '../data-type.ts'
import { resolveType } from '../data-types/read-type.ts'
import {
  bigintType,
  booleanType,
  charOf,
  dayIntervalType,
  decimalType,
  doubleType,
  integerType,
  monthIntervalType,
  timestampType,
  timestampWithZoneType,
  timeType,
  timeWithZoneType,
  unknownType,
  varbinaryType,
  varcharOf,
} from '../data-types/scalar-types.ts'
import { SqlFailure } from '../failure.ts'
import type { Literal, TypeText } from '../syntax-tree.ts'

/** The type of a literal. Throws a SqlFailure if its text is not one of its type, and Presto finds that before it runs the query. */
export function literalType(literal: Literal): DataType {
  switch (literal.kind) {
    case 'null':
      return unknownType
    case 'boolean':
      return booleanType
    case 'integer':
      return isInRange(BigInt(literal.text), 'integer') ? integerType : bigintType
    case 'decimal':
      return decimalLiteralType(literal.text)
    case 'double':
      return doubleType
    case 'string':
      return varcharOf([...literal.value].length)
    case 'binary':
      return varbinaryType
    case 'interval':
      return literal.from === 'YEAR' || literal.from === 'MONTH' ? monthIntervalType : dayIntervalType
    case 'typed':
      return typedLiteralType(literal.type, literal.value, literal.at)
  }
}

function decimalLiteralType(text: string): DataType {
  const decimal = parseDecimal(text)
  if (decimal === undefined) throw new SqlFailure(`Invalid decimal value '${text}'`)
  if (decimal.precision > 38) throw new SqlFailure('Decimal overflow')
  return decimalType(decimal.precision, decimal.scale)
}

function typedLiteralType(name: string, value: string, at: number): DataType {
  if (name === 'timestamp' || name === 'time') return momentLiteralType(name, value, at)
  if (name === 'decimal') return decimalLiteralType(value)
  if (name === 'char') return charOf([...value].length)
  const text: TypeText = { at, name, parameters: [] }
  return resolveType(text, at)
}

/** TIME and TIMESTAMP with a zone in their text are of the type with a zone. */
function momentLiteralType(name: 'time' | 'timestamp', value: string, at: number): DataType {
  const isTime = name === 'time'
  const local = isTime ? parseTime(value) : parseTimestamp(value)
  if (local !== undefined) return isTime ? timeType : timestampType
  const zoned = isTime ? parseZonedTime(value) : parseZonedTimestamp(value)
  if (zoned !== undefined) return isTime ? timeWithZoneType : timestampWithZoneType
  throw new SqlFailure(`'${value}' is not a valid ${name} literal`, at)
}
