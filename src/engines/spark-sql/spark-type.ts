/** Spark's types, as `DESCRIBE` writes them, of types that others write in another way. */
import { isObject } from '../../core/json-object.ts'
import type { DataType } from '../../sql/data-type.ts'
import { printSparkType } from '../../sql/spark-types.ts'

/** Names that a schema's JSON has in place of those of SQL. */
const OF_JSON: Readonly<Record<string, string | undefined>> = {
  byte: 'tinyint',
  short: 'smallint',
  integer: 'int',
  long: 'bigint',
}

/** A field of a StructType in JSON. */
export interface JsonField {
  readonly name: string
  readonly type: unknown
}

export const structFields = (type: unknown): readonly JsonField[] =>
  isObject(type) && Array.isArray(type.fields)
    ? type.fields.filter(isObject).map(({ name, type: of }) => ({ name: String(name), type: of }))
    : []

/** The text of a type in the JSON of a schema: `{"type": "array", "elementType": "integer"}` is `array<int>`. */
export function sparkTypeOfJson(type: unknown): string {
  if (typeof type === 'string') return OF_JSON[type] ?? type
  if (!isObject(type)) return 'string'
  switch (type.type) {
    case 'array':
      return `array<${sparkTypeOfJson(type.elementType)}>`
    case 'map':
      return `map<${sparkTypeOfJson(type.keyType)},${sparkTypeOfJson(type.valueType)}>`
    case 'struct':
      return `struct<${structFields(type)
        .map(({ name, type: of }) => `${name}:${sparkTypeOfJson(of)}`)
        .join(',')}>`
    default:
      return 'string'
  }
}

/** Types of Presto that Spark calls otherwise; one that is in neither list has the same name. */
const OF_PRESTO: Readonly<Record<string, string | undefined>> = {
  integer: 'int',
  real: 'float',
  varchar: 'string',
  char: 'string',
  json: 'string',
  any: 'string',
  uuid: 'string',
  ipaddress: 'string',
  varbinary: 'binary',
  unknown: 'void',
  'timestamp with time zone': 'timestamp',
}

/** Spark's text of a type of Presto; `varchar(3)` is `string`, as Spark has no other text. */
export const sparkTypeOf = (type: DataType): string => printSparkType(type, ({ base }) => OF_PRESTO[base] ?? base)
