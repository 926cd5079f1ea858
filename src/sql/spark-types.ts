/**
 * Spark's names of types, which DLI uses, and Presto's, which the catalog keeps. A varchar without a length is a string, and other sized
 * types keep their sizes.
 */
import type { DataType, RowField } from './data-type.ts'
import { parseType } from './data-types/parse-type.ts'
import { printType } from './data-types/print-type.ts'
import { readSparkType, sparkNames } from './data-types/read-spark-type.ts'
import { precisionOf, rowFields, typeParameter } from './data-types/type-parts.ts'

/** The first of Spark's names is that which is printed. */
const sparkOf = new Map([...sparkNames].reverse().map(([spark, presto]) => [presto, spark]))

/**
 * A type of Presto, as the catalog keeps it, as Spark writes it: `array(integer)` is `array<int>`. A type that Spark
 * does not have is a string.
 */
export const sparkTypeOf = (presto: string): string => printSparkType(parseType(presto), nameOf)

/** A type of Spark as the catalog keeps it, or undefined if no column can have such a type: `array<int>` is `array(integer)`. */
export function prestoTypeOf(spark: string): string | undefined {
  const type = readSparkType(spark)
  return type !== undefined && canBeStored(type) ? printType(type) : undefined
}

/** Whether a column can have the type: not that of NULL, no span of time, and no struct without fields. */
function canBeStored({ base, parameters = [] }: DataType): boolean {
  if (base === 'unknown' || base.startsWith('interval') || (base === 'row' && parameters.length === 0)) return false
  return parameters.every((one) => typeof one === 'number' || canBeStored('type' in one ? one.type : one))
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
