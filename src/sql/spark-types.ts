/**
 * Spark's names of types, which DLI uses, and Presto's, which the catalog keeps. A varchar without a length is a string, and other sized
 * types keep their sizes.
 */
import type { DataType, RowField } from './data-type.ts'
import { parseType } from './data-types/parse-type.ts'
import { printType } from './data-types/print-type.ts'
import { precisionOf, rowFields, typeParameter } from './data-types/type-parts.ts'

/** Spark's name, and Presto's; the first name of each is that which is printed. */
const names: readonly (readonly [spark: string, presto: string])[] = [
  ['string', 'varchar'],
  ['int', 'integer'],
  ['bigint', 'bigint'],
  ['smallint', 'smallint'],
  ['tinyint', 'tinyint'],
  ['boolean', 'boolean'],
  ['float', 'real'],
  ['double', 'double'],
  ['date', 'date'],
  ['timestamp', 'timestamp'],
  ['binary', 'varbinary'],
  // other names that Spark reads
  ['integer', 'integer'],
  ['long', 'bigint'],
  ['short', 'smallint'],
  ['byte', 'tinyint'],
  ['real', 'real'],
  ['timestamp_ltz', 'timestamp with time zone'],
]
const sparkOf = new Map([...names].reverse().map(([spark, presto]) => [presto, spark]))
const prestoOf = new Map(names)
/** A decimal without sizes, in Spark. */
const PLAIN_DECIMAL = 'decimal(10,0)'

/** A type of Presto, as the catalog keeps it, as Spark writes it: `array(integer)` is `array<int>`. A type that Spark does not have is a string. */
export const sparkTypeOf = (presto: string): string => printSparkType(parseType(presto), nameOf)

/** A type of Spark as the catalog keeps it, or undefined if Spark has no such type: `array<int>` is `array(integer)`. */
export function prestoTypeOf(spark: string): string | undefined {
  // a field of a struct is written `name: type`, and a type has no other colon
  const text = spark.trim().toLowerCase().replaceAll(':', ' ')
  const type = read(parseType(/^(decimal|dec|numeric)$/.test(text) ? PLAIN_DECIMAL : renamed(text)))
  return type && printType(type)
}

/** The text with Presto's names of types. */
function renamed(text: string): string {
  return text
    .replaceAll(/\bstruct\b(?=\s*<)/g, 'row')
    .replaceAll(/\b(?:dec|numeric)\b(?=\s*\()/g, 'decimal')
    .replaceAll(/[a-z_]\w*(?=\s*(?:[,>)]|$))/g, (name) => prestoOf.get(name) ?? `unknown_${name}`)
}

/** The type, if all of it is known. */
function read(type: DataType): DataType | undefined {
  const parameters = type.parameters ?? []
  const isKnown = parameters.every(
    (one) => typeof one === 'number' || read('type' in one ? one.type : one) !== undefined,
  )
  return isKnown && type.base !== 'any' ? type : undefined
}

/** A type of Presto in Spark's form. `nameOf` gives the names of the types that have no parts. */
export function printSparkType(type: DataType, nameOf: (type: DataType) => string): string {
  const partOf = (index: number): string => printSparkType(typeParameter(type, index), nameOf)
  switch (type.base) {
    case 'array':
      return `array<${partOf(0)}>`
    case 'map':
      return `map<${partOf(0)},${partOf(1)}>`
    case 'row': {
      const print = ({ field, type: of }: RowField, index: number): string =>
        `${field ?? `col${index + 1}`}:${printSparkType(of, nameOf)}`
      return `struct<${rowFields(type).map(print).join(',')}>`
    }
    case 'decimal': {
      const { precision, scale } = precisionOf(type)
      return `decimal(${precision},${scale})`
    }
    default:
      return nameOf(type)
  }
}

function nameOf(type: DataType): string {
  const isSized = type.base === 'char' || (type.base === 'varchar' && type.parameters !== undefined)
  return isSized ? printType(type) : (sparkOf.get(type.base) ?? 'string')
}
