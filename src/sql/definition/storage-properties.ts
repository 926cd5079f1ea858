/** Properties of hive tables that need each other, or that only some file formats have. */

import type { DataType } from '../data-type.ts'
import { SqlFailure } from '../failure.ts'
import type { Analysis } from '../query/analysis.ts'
import type { Property } from '../syntax-tree.ts'

/** The file formats that a property belongs to, and the name that the message gives it. */
const formatsOf: Readonly<Record<string, readonly [formats: readonly string[], name?: string]>> = {
  avro_schema_url: [['AVRO']],
  csv_escape: [['CSV']],
  csv_quote: [['CSV']],
  csv_separator: [['CSV']],
  skip_footer_line_count: [['TEXTFILE', 'CSV']],
  skip_header_line_count: [['TEXTFILE', 'CSV']],
  textfile_field_separator: [['TEXTFILE'], 'field.delim'],
}
const oneCharacter = ['csv_separator', 'csv_quote', 'csv_escape', 'textfile_field_separator']

export interface TableColumn {
  readonly name: string
  readonly type: DataType
}

/** @throws SqlFailure if a table with these columns cannot have the properties. */
export function checkStorage(
  analysis: Analysis,
  properties: readonly Property[],
  columns: readonly TableColumn[],
  partitions: readonly string[],
): void {
  const values = new Map(properties.map(({ name, value }) => [name.text.toLowerCase(), value]))
  const named = values.get('format')
  const format = named === undefined ? 'ORC' : named.kind === 'string' ? named.value.toUpperCase() : undefined
  if (format === undefined) return
  checkBuckets(values, columns)
  const is333 = analysis.question.version === '333'
  if (format === 'CSV' && is333) checkCsvColumns(analysis, columns, partitions)
  for (const [property, [formats, name = property]] of Object.entries(formatsOf)) {
    if (!values.has(property) || formats.includes(format)) continue
    throw new SqlFailure(`Cannot specify ${name} table property for storage format: ${format}`)
  }
  if (!is333) return
  for (const property of ['skip_header_line_count', 'skip_footer_line_count']) {
    const value = values.get(property)
    if (value?.kind !== 'sign' || value.sign !== '-' || value.value.kind !== 'integer') continue
    throw new SqlFailure(`Invalid value for ${property} property: -${value.value.text}`)
  }
  for (const property of oneCharacter) {
    const value = values.get(property)
    if (value?.kind !== 'string' || [...value.value].length === 1) continue
    throw new SqlFailure(`${property} must be a single character string, but was: '${value.value}'`)
  }
}

type Values = ReadonlyMap<string, Property['value']>

/** The texts of a list of literals; undefined if an item is another expression, and empty without the property. */
function textsOf(values: Values, name: string): readonly string[] | undefined {
  const list = values.get(name)
  if (list === undefined) return []
  if (list.kind !== 'array') return undefined
  const texts = list.items.flatMap((item) => (item.kind === 'string' ? [item.value.toLowerCase()] : []))
  return texts.length === list.items.length ? texts : undefined
}

function checkBuckets(values: Values, columns: readonly TableColumn[]): void {
  const buckets = textsOf(values, 'bucketed_by')
  const sorted = textsOf(values, 'sorted_by')
  const count = values.get('bucket_count')
  if (buckets === undefined || sorted === undefined || (count !== undefined && count.kind !== 'integer')) return
  if (buckets.length === 0 && sorted.length > 0) {
    throw new SqlFailure('sorted_by may be specified only when bucketed_by is specified')
  }
  if (buckets.length > 0 !== (count !== undefined && Number(count.text) !== 0)) {
    throw new SqlFailure('bucketed_by and bucket_count must be specified together')
  }
  const missing = (names: readonly string[]): string[] =>
    names.filter((name) => !columns.some((column) => column.name === name))
  const [unknown, unsorted] = [missing(buckets), missing(sorted.map((one) => one.replace(/\s+(asc|desc)$/, '')))]
  if (unknown.length > 0) throw new SqlFailure(`Bucketing columns [${unknown.join(', ')}] not present in schema`)
  if (unsorted.length > 0) throw new SqlFailure(`Sorting columns [${unsorted.join(', ')}] not present in schema`)
}

function checkCsvColumns(analysis: Analysis, columns: readonly TableColumn[], partitions: readonly string[]): void {
  const refused = columns
    .filter(({ name, type }) => !partitions.includes(name) && analysis.typeText(type) !== 'varchar')
    .map(({ name, type }) => `${name} ${analysis.typeText(type)}`)
  if (refused.length === 0) return
  throw new SqlFailure(
    `Hive CSV storage format only supports VARCHAR (unbounded). Unsupported columns: ${refused.join(', ')}`,
  )
}
