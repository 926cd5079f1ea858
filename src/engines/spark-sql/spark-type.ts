/** Spark's types, as `DESCRIBE` writes them, of types that others write in another way. */
import type { DataType } from '../../sql/data-type.ts'
import { precisionOf, rowFields, typeParameter } from '../../sql/data-types/type-parts.ts'

/** Names that a schema's JSON has in place of those of SQL. */
const OF_JSON: Readonly<Record<string, string | undefined>> = {
  byte: 'tinyint',
  short: 'smallint',
  integer: 'int',
  long: 'bigint',
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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
      return structText(structFields(type).map(({ name, type: of }) => [name, sparkTypeOfJson(of)]))
    default:
      return 'string'
  }
}

const structText = (fields: readonly (readonly [name: string, type: string])[]): string =>
  `struct<${fields.map(([name, type]) => `${name}:${type}`).join(',')}>`

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
export function sparkTypeOf(type: DataType): string {
  switch (type.base) {
    case 'decimal': {
      const { precision, scale } = precisionOf(type)
      return `decimal(${precision},${scale})`
    }
    case 'array':
      return `array<${sparkTypeOf(typeParameter(type, 0))}>`
    case 'map':
      return `map<${sparkTypeOf(typeParameter(type, 0))},${sparkTypeOf(typeParameter(type, 1))}>`
    case 'row':
      return structText(
        rowFields(type).map(({ field, type: of }, index) => [field ?? `col${index + 1}`, sparkTypeOf(of)]),
      )
    default:
      return OF_PRESTO[type.base] ?? type.base
  }
}
