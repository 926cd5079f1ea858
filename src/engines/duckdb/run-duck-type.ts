import type { DataType } from '../../sql/data-type.ts'
import { printType } from '../../sql/data-types/print-type.ts'
import { precisionOf, rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'
import { fieldName } from './duck-type.ts'
import type { DuckDb, DuckType } from './load-duckdb.ts'
import { Untranslatable } from './untranslatable.ts'

/** The types of `duckType` as objects of the package. */
export function runDuckType(type: DataType, duck: DuckDb): DuckType {
  switch (type.base) {
    case 'boolean':
      return duck.BOOLEAN
    case 'tinyint':
      return duck.TINYINT
    case 'smallint':
      return duck.SMALLINT
    case 'integer':
    case 'interval year to month':
    case 'unknown':
      return duck.INTEGER
    case 'bigint':
    case 'interval day to second':
      return duck.BIGINT
    case 'real':
      return duck.FLOAT
    case 'double':
      return duck.DOUBLE
    case 'varbinary':
      return duck.BLOB
    case 'date':
      return duck.DATE
    case 'time':
      return duck.TIME
    case 'timestamp':
      return duck.TIMESTAMP
    case 'time with time zone':
    case 'timestamp with time zone':
      return duck.STRUCT({ ms: duck.BIGINT, zone: duck.VARCHAR })
    case 'decimal': {
      const { precision, scale } = precisionOf(type)
      return duck.DECIMAL(precision, scale)
    }
    case 'array':
      return duck.LIST(runDuckType(typeParameter(type, 0), duck))
    case 'map':
      return duck.MAP(runDuckType(typeParameter(type, 0), duck), runDuckType(typeParameter(type, 1), duck))
    case 'row':
      return duck.STRUCT(
        Object.fromEntries(rowFields(type).map((field, index) => [fieldName(index), runDuckType(field.type, duck)])),
      )
    case 'varchar':
    case 'char':
    case 'json':
    case 'joniregexp':
    case 're2jregexp':
    case 'likepattern':
    case 'jsonpath':
    case 'codepoints':
      return duck.VARCHAR
    default:
      throw new Untranslatable(`the type ${printType(type)}`)
  }
}
