/** The types of the catalog of a world, which Presto and Spark share, and its cells. */
import { type Cell, type SqlType, simple, simpleNamed, typeText } from './sql-type.ts'

const SPARK: Readonly<Record<string, string>> = { varbinary: 'binary', real: 'float' }
const PRESTO: Readonly<Record<string, string>> = {
  ...{ string: 'varchar', int: 'integer', float: 'real', binary: 'varbinary', void: 'varchar' },
}

/** A type as the catalog has it. What Spark SQL is not read with is a text. */
export function sparkType(text: string): SqlType {
  const [, word = '', precision, scale] = /^\s*(\w+)(?:\((\d+)(?:,\s*(\d+))?\))?\s*$/.exec(text) ?? []
  if (word === 'decimal') return { name: 'decimal', precision: Number(precision ?? 38), scale: Number(scale ?? 0) }
  return simpleNamed(SPARK[word] ?? word) ?? simple('string')
}

/** A type of Spark as the catalog writes it. */
export function catalogType(type: SqlType): string {
  switch (type.name) {
    case 'array':
      return `array(${catalogType(type.of)})`
    case 'map':
      return `map(${catalogType(type.key)}, ${catalogType(type.value)})`
    case 'struct':
      return `row(${type.fields.map((field) => `${field.name} ${catalogType(field.type)}`).join(', ')})`
    default:
      return PRESTO[type.name] ?? typeText(type)
  }
}

/** A cell of the catalog, a text, as a cell of Spark. */
export function sparkCell(text: string | null, type: SqlType): Cell {
  if (text === null) return null
  switch (type.name) {
    case 'boolean':
      return text.toLowerCase() === 'true'
    case 'tinyint':
    case 'smallint':
    case 'int':
    case 'float':
    case 'double':
      return Number(text)
    case 'bigint':
      return Number.isSafeInteger(Number(text)) ? Number(text) : text
    default:
      return text
  }
}
