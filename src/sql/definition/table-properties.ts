/** The properties of WITH (…): which the hive catalog takes, and of which type. */

import type { DataType } from '../data-type.ts'
import { canCoerce } from '../data-types/coercion.ts'
import { parseType } from '../data-types/parse-type.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { expressionText } from '../query/expression-text.ts'
import { noColumns, Scope } from '../query/scope.ts'
import type { PrestoVersion } from '../question.ts'
import type { Expression, Property } from '../syntax-tree.ts'

/** Properties of tables of the hive catalog and their types, in both versions. */
const oldProperties: Readonly<Record<string, string>> = {
  avro_schema_url: 'varchar',
  bucket_count: 'integer',
  bucketed_by: 'array(varchar)',
  external_location: 'varchar',
  format: 'varchar',
  orc_bloom_filter_columns: 'array(varchar)',
  orc_bloom_filter_fpp: 'double',
  partitioned_by: 'array(varchar)',
  sorted_by: 'array(varchar)',
}
const newProperties: Readonly<Record<string, string>> = {
  bucketing_version: 'integer',
  csv_escape: 'varchar',
  csv_quote: 'varchar',
  csv_separator: 'varchar',
  skip_footer_line_count: 'integer',
  skip_header_line_count: 'integer',
  textfile_field_separator: 'varchar',
  textfile_field_separator_escape: 'varchar',
}
const knownOf: Readonly<Record<'table' | 'schema' | 'analyze', Readonly<Record<string, string>>>> = {
  table: oldProperties,
  schema: { location: 'varchar' },
  analyze: { partitions: 'any', columns: 'any' },
}

function typesOf(of: keyof typeof knownOf, version: PrestoVersion): Readonly<Record<string, string>> {
  return of === 'table' && version === '333' ? { ...oldProperties, ...newProperties } : knownOf[of]
}

/**
 * Checks the names of properties of a table, a schema or ANALYZE. Catalogs other than hive have properties of their own.
 * `isLenient`: names and queries in a value are not looked up, and have no value.
 */
export function checkProperties(
  analysis: Analysis,
  properties: readonly Property[],
  of: keyof typeof knownOf,
  catalog: string,
  isLenient = false,
): void {
  const seen = new Map<string, Property>()
  for (const property of properties) {
    const before = seen.get(property.name.text)
    if (before !== undefined) refuseTwice(analysis, before, property)
    seen.set(property.name.text, property)
    if (!isLenient) analysis.typeExpression(property.value, new Scope(undefined, noColumns))
  }
  if (catalog !== 'hive') return
  const types = typesOf(of, analysis.question.version)
  for (const { name, value } of properties) {
    const key = name.text.toLowerCase()
    const type = Object.hasOwn(types, key) ? types[key] : undefined
    if (type === undefined) throw new SqlFailure(`Catalog '${catalog}' does not support ${of} property '${name.text}'`)
    if (isLenient && value.kind === 'null' && analysis.question.version !== '333') {
      throw new SqlFailure('Invalid null value for table property')
    }
    const has = isLenient ? constantType(analysis, value) : analysis.typeOf(value)
    if (has !== undefined && canCoerce(has, parseType(type))) {
      if (of === 'table' && key === 'format') checkFormat(analysis, value)
      continue
    }
    const text = valueText(analysis, value)
    throw new SqlFailure(`Invalid value for ${of} property '${name.text}': Cannot convert ${text} to ${type}`)
  }
}

/** undefined if the value is not known without names. */
function constantType(analysis: Analysis, value: Expression): DataType | undefined {
  if (value.kind === 'null' || value.kind === 'subquery') return undefined
  try {
    return analysis.typeExpression(value, new Scope(undefined, noColumns))
  } catch (error) {
    if (error instanceof SqlFailure) return undefined
    throw error
  }
}

function refuseTwice(analysis: Analysis, before: Property, property: Property): never {
  const { text } = property.name
  if (analysis.question.version === '333') failAt(property, `Duplicate property: ${text}`)
  const [first, second] = [before, property].map(({ value }) => `${text}=${expressionText(value, analysis.style)}`)
  throw new SqlFailure(`Multiple entries with same key: ${second} and ${first}`)
}

/** The properties as SQL, without `partitioned_by`. */
export function propertiesOf(analysis: Analysis, properties: readonly Property[]): Readonly<Record<string, string>> {
  const entries = properties
    .map(({ name, value }) => [name.text.toLowerCase(), normalText(analysis, name.text, value)] as const)
    .filter(([name]) => name !== 'partitioned_by')
  return Object.fromEntries(entries)
}

/** Presto keeps the format in upper case. */
function normalText(analysis: Analysis, name: string, value: Expression): string {
  const text = expressionText(value, analysis.style)
  return name.toLowerCase() === 'format' ? text.toUpperCase() : text
}

/** The columns of `partitioned_by`, in lower case. */
export function partitionColumns(properties: readonly Property[]): readonly string[] {
  const value = properties.find((one) => one.name.text.toLowerCase() === 'partitioned_by')?.value
  if (value === undefined) return []
  if (value.kind !== 'array') return []
  return value.items.flatMap((item) => (item.kind === 'string' ? [item.value.toLowerCase()] : []))
}

/** A value in a message: `'1'`, and `[1]` in 333. */
function valueText(analysis: Analysis, value: Expression): string {
  const text = expressionText(value, analysis.style)
  return analysis.question.version === '333' ? `[${text}]` : `'${text}'`
}

const formats: ReadonlySet<string> = new Set([
  'ORC',
  'PARQUET',
  'AVRO',
  'RCBINARY',
  'RCTEXT',
  'SEQUENCEFILE',
  'JSON',
  'TEXTFILE',
  'CSV',
  'DWRF',
])

/** @throws SqlFailure if the hive catalog does not know the file format. */
function checkFormat(analysis: Analysis, value: Expression): void {
  if (value.kind !== 'string') return
  const format = value.value.toUpperCase()
  if (formats.has(format) && (format !== 'CSV' || analysis.question.version === '333')) return
  const written = valueText(analysis, value)
  const reason =
    analysis.question.version === '333'
      ? `Invalid value [${value.value}]. Valid values: [${[...formats].slice(0, 9).join(', ')}]`
      : `No enum constant com.facebook.presto.hive.HiveStorageFormat.${value.value.toUpperCase()}`
  throw new SqlFailure(`Unable to set table property 'format' to ${written}: ${reason}`)
}

/** @throws SqlFailure unless the partition columns are the last columns, in their order. */
export function checkPartitionColumns(columns: readonly string[], partitions: readonly string[]): void {
  if (partitions.length === 0) return
  const list = partitions.join(', ')
  const missing = partitions.filter((name) => !columns.includes(name))
  if (missing.length > 0) throw new SqlFailure(`Partition columns [${missing.join(', ')}] not present in schema`)
  if (partitions.length === columns.length) throw new SqlFailure('Table contains only partition columns')
  const last = columns.slice(columns.length - partitions.length)
  if (last.every((name, index) => name === partitions[index])) return
  const rule = 'Partition keys must be the last columns in the table and in the same order as the table properties'
  throw new SqlFailure(`${rule}: [${list}]`)
}
