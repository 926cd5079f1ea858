/** How values of Presto's types are kept in DuckDB. */
import type { DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { precisionOf, rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'
import { Untranslatable } from './untranslatable.ts'

/**
 * Types without parameters. Intervals are milliseconds, or months. DuckDB's own type with a time zone does not keep
 * the zone of a value, so a moment is in milliseconds since 1970 in UTC, with its zone.
 */
const simple: Readonly<Record<string, string>> = {
  boolean: 'BOOLEAN',
  tinyint: 'TINYINT',
  smallint: 'SMALLINT',
  integer: 'INTEGER',
  bigint: 'BIGINT',
  real: 'FLOAT',
  double: 'DOUBLE',
  varchar: 'VARCHAR',
  char: 'VARCHAR',
  json: 'VARCHAR',
  varbinary: 'BLOB',
  date: 'DATE',
  time: 'TIME',
  timestamp: 'TIMESTAMP',
  'time with time zone': 'STRUCT(ms BIGINT, zone VARCHAR)',
  'timestamp with time zone': 'STRUCT(ms BIGINT, zone VARCHAR)',
  'interval day to second': 'BIGINT',
  'interval year to month': 'INTEGER',
  unknown: 'INTEGER',
  // what functions take in place of texts
  joniregexp: 'VARCHAR',
  re2jregexp: 'VARCHAR',
  likepattern: 'VARCHAR',
  jsonpath: 'VARCHAR',
  codepoints: 'VARCHAR',
}

/** The name of the n-th field of a row. */
export const fieldName = (index: number): string => `f${index + 1}`

export function duckType(type: DataType): string {
  switch (type.base) {
    case 'decimal': {
      const { precision, scale } = precisionOf(type)
      return `DECIMAL(${precision},${scale})`
    }
    case 'array':
      return `${duckType(typeParameter(type, 0))}[]`
    case 'map':
      return `MAP(${duckType(typeParameter(type, 0))}, ${duckType(typeParameter(type, 1))})`
    case 'row':
      return `STRUCT(${rowFields(type)
        .map((field, index) => `${fieldName(index)} ${duckType(field.type)}`)
        .join(', ')})`
    default: {
      const name = simple[type.base]
      if (name === undefined) throw new Untranslatable(`the type ${printType(type)}`)
      return name
    }
  }
}

export const isZonedType = ({ base }: DataType): boolean => base.endsWith('with time zone')
