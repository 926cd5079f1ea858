/** Conversions from one type to another. */
import { castValue, coerceValue } from '../../sql/constant/cast.ts'
import type { DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { UNBOUNDED } from '../../sql/data-types/scalar-types.ts'
import { isIntegerType, lengthOf, precisionOf, rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'
import { SqlFailure } from '../../sql/failure.ts'
import { duckType } from './duck-type.ts'
import type { Translation } from './translation.ts'

const digits: Readonly<Record<string, number>> = { tinyint: 3, smallint: 5, integer: 10, bigint: 19 }

/** Whether DuckDB's CAST gives the value that Presto's gives, and cannot fail in other words. */
function isNativeCast(from: DataType, to: DataType): boolean {
  const [one, other] = [from.base, to.base]
  if (one === 'unknown') return true
  if (isIntegerType(from)) {
    // a value that is out of range fails with words that are known
    if (isIntegerType(to) || other === 'double' || other === 'real') return true
    if (other === 'decimal') return precisionOf(to).precision - precisionOf(to).scale >= (digits[one] ?? 0)
    return other === 'varchar' && lengthOf(to) === UNBOUNDED
  }
  switch (one) {
    case 'real':
      return other === 'double' || other === 'real'
    case 'decimal':
      return other === 'double' || other === 'real' || (other === 'decimal' && isWiderDecimal(from, to))
    case 'boolean':
    case 'date':
      return (
        other === one ||
        (other === 'varchar' && lengthOf(to) === UNBOUNDED) ||
        (one === 'date' && other === 'timestamp')
      )
    case 'timestamp':
      return other === 'date' || other === 'timestamp'
    case 'array':
    case 'map':
      return (
        other === one && [0, 1].every((index) => isNativeCast(typeParameter(from, index), typeParameter(to, index)))
      )
    case 'row': {
      const fields = rowFields(to)
      return (
        other === 'row' &&
        rowFields(from).every((field, index) => isNativeCast(field.type, fields[index]?.type ?? field.type))
      )
    }
    case 'varchar':
      return other === 'varchar' && lengthOf(to) >= lengthOf(from)
    default:
      return printType(from) === printType(to)
  }
}

function isWiderDecimal(from: DataType, to: DataType): boolean {
  const [one, other] = [precisionOf(from), precisionOf(to)]
  return other.scale >= one.scale && other.precision - other.scale >= one.precision - one.scale
}

/** A value as Presto converts it if no cast is written. */
export function coerce(of: Translation, sql: string, from: DataType, to: DataType): string {
  if (to.base === 'any' || from.base === 'any' || isSameInDuckDb(from, to)) return sql
  if (isNativeCast(from, to)) return `CAST(${sql} AS ${duckType(to)})`
  return outsideCast(of, sql, from, to, 'coerce')
}

/** Whether a value needs no conversion. A char has no blanks at its end. */
const isSameInDuckDb = (from: DataType, to: DataType): boolean =>
  duckType(from) === duckType(to) && (to.base !== 'char' || from.base === 'char')

export function printCast(of: Translation, sql: string, from: DataType, to: DataType, isTry: boolean): string {
  if (from.base === to.base && from.base !== 'varchar' && printType(from) === printType(to)) return sql
  if (isNativeCast(from, to)) {
    return duckType(from) === duckType(to) ? sql : `${isTry ? 'TRY_CAST' : 'CAST'}(${sql} AS ${duckType(to)})`
  }
  if (from.base === 'varchar' && to.base === 'varchar') return `left(${sql}, ${lengthOf(to)})`
  return outsideCast(of, sql, from, to, isTry ? 'try_cast' : 'cast')
}

function outsideCast(
  of: Translation,
  sql: string,
  from: DataType,
  to: DataType,
  name: 'coerce' | 'cast' | 'try_cast',
): string {
  const { version } = of.analysis.question
  const called = of.context.functions.nameOf({
    name: `${name}_to_${to.base}`,
    key: `${version}|${printType(from)}|${printType(to)}`,
    parameters: [from],
    result: to,
    compute([value = null]) {
      if (name === 'coerce') return coerceValue(value, from, to)
      try {
        return castValue(value, from, to, version)
      } catch (error) {
        if (name === 'try_cast' && error instanceof SqlFailure) return null
        throw error
      }
    },
  })
  return `${called}(${sql})`
}
