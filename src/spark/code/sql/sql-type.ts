/** The types of Spark SQL. */
export type SqlType =
  | { readonly name: SimpleType }
  | { readonly name: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly name: 'array'; readonly of: SqlType; readonly containsNull: boolean }
  | { readonly name: 'map'; readonly key: SqlType; readonly value: SqlType; readonly containsNull: boolean }
  | { readonly name: 'struct'; readonly fields: readonly Column[] }

export type SimpleType =
  | 'tinyint'
  | 'smallint'
  | 'int'
  | 'bigint'
  | 'float'
  | 'double'
  | 'string'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'binary'
  | 'void'

export interface Column {
  readonly name: string
  readonly type: SqlType
  readonly nullable: boolean
  /** What the schema's JSON shows beside the type. */
  readonly metadata?: Readonly<Record<string, string>>
}

/** A cell as JSON: decimals and whole numbers beyond 2^53 are texts that are written as numbers. */
export type Cell = null | boolean | number | bigint | string | readonly Cell[] | { readonly [key: string]: Cell }

/** Columns, and rows if they are known. */
export interface Frame {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

const JSON_NAMES: Readonly<Partial<Record<string, string>>> = {
  tinyint: 'byte',
  smallint: 'short',
  int: 'integer',
  bigint: 'long',
}
const ALIASES: Readonly<Record<string, SimpleType>> = Object.assign(Object.create(null), {
  ...{
    byte: 'tinyint',
    tinyint: 'tinyint',
    short: 'smallint',
    smallint: 'smallint',
    int: 'int',
    integer: 'int',
    long: 'bigint',
  },
  ...{
    bigint: 'bigint',
    float: 'float',
    real: 'float',
    double: 'double',
    string: 'string',
    boolean: 'boolean',
    date: 'date',
  },
  ...{
    timestamp: 'timestamp',
    timestamp_ltz: 'timestamp',
    binary: 'binary',
    void: 'void',
    varchar: 'string',
    char: 'string',
    character: 'string',
  },
})

export const simple = (name: SimpleType): SqlType => ({ name })
export const simpleNamed = (word: string): SqlType | undefined => {
  const name = ALIASES[word.toLowerCase()]
  return name && simple(name)
}

/** A type as DESCRIBE and a DataFrame's text show it. */
export function typeText(type: SqlType): string {
  switch (type.name) {
    case 'decimal':
      return `decimal(${type.precision},${type.scale})`
    case 'array':
      return `array<${typeText(type.of)}>`
    case 'map':
      return `map<${typeText(type.key)},${typeText(type.value)}>`
    case 'struct':
      return `struct<${type.fields.map(({ name, type: of }) => `${name}:${typeText(of)}`).join(',')}>`
    default:
      return type.name
  }
}

/** A type as a schema's JSON shows it. */
function typeJson(type: SqlType): unknown {
  switch (type.name) {
    case 'array':
      return { type: 'array', elementType: typeJson(type.of), containsNull: type.containsNull }
    case 'map':
      return {
        type: 'map',
        keyType: typeJson(type.key),
        valueType: typeJson(type.value),
        valueContainsNull: type.containsNull,
      }
    case 'struct':
      return { type: 'struct', fields: type.fields.map(columnJson) }
    default:
      return JSON_NAMES[type.name] ?? typeText(type)
  }
}

export const columnJson = ({ name, type, nullable, metadata = {} }: Column): object => ({
  name,
  type: typeJson(type),
  nullable,
  metadata,
})

const WHOLE = ['tinyint', 'smallint', 'int', 'bigint']
export const isWhole = ({ name }: SqlType): boolean => WHOLE.includes(name)
export const isNumber = (type: SqlType): boolean => isWhole(type) || ['float', 'double', 'decimal'].includes(type.name)

/** The type that Spark converts values of both types to; undefined if they have no common type, or it is not known. */
export function commonType(left: SqlType, right: SqlType): SqlType | undefined {
  if (left.name === 'void') return right
  if (right.name === 'void' || typeText(left) === typeText(right)) return left
  if (isWhole(left) && isWhole(right)) return WHOLE.indexOf(left.name) < WHOLE.indexOf(right.name) ? right : left
  if (left.name === 'double' || right.name === 'double')
    return isNumber(left) && isNumber(right) ? simple('double') : text(left, right)
  if (isNumber(left) && isNumber(right))
    return left.name === 'float' || right.name === 'float' ? simple('double') : decimalOf(left, right)
  return text(left, right)
}

const text = (left: SqlType, right: SqlType): SqlType | undefined =>
  left.name === 'string' || right.name === 'string' ? simple('string') : undefined

function decimalOf(left: SqlType, right: SqlType): SqlType {
  const [a, b] = [asDecimal(left), asDecimal(right)]
  const scale = Math.max(a.scale, b.scale)
  return {
    name: 'decimal',
    scale,
    precision: Math.min(38, Math.max(a.precision - a.scale, b.precision - b.scale) + scale),
  }
}

/** The decimal type that holds every value of a type of whole numbers. */
export function asDecimal(type: SqlType): { precision: number; scale: number } {
  if (type.name === 'decimal') return type
  const precision = { tinyint: 3, smallint: 5, int: 10, bigint: 20 }[type.name as 'int'] ?? 38
  return { precision, scale: 0 }
}
