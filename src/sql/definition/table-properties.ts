/** The properties of WITH (…): which the hive catalog takes, and of which type. */
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import { expressionText } from '../query/expression-text.ts'
import { typeExpression } from '../query/expression-type.ts'
import { noColumns, Scope } from '../query/scope.ts'
import type { Expression, Property } from '../syntax-tree.ts'

/** Properties of tables of the hive catalog, of all versions and distributions, so that none is refused by mistake. */
const tableProperties = new Set([
  'auto_purge',
  'avro_schema_url',
  'bucket_count',
  'bucketed_by',
  'bucketing_version',
  'csv_escape',
  'csv_quote',
  'csv_separator',
  'external_location',
  'format',
  'orc_bloom_filter_columns',
  'orc_bloom_filter_fpp',
  'partitioned_by',
  'skip_footer_line_count',
  'skip_header_line_count',
  'sorted_by',
  'textfile_field_separator',
  'textfile_field_separator_escape',
  'textfile_skip_footer_line_count',
  'textfile_skip_header_line_count',
  'transactional',
])
const knownOf = { table: tableProperties, schema: new Set(['location']), analyze: new Set(['partitions', 'columns']) }

/** Checks the names of properties of a table, a schema or ANALYZE. Catalogs other than hive have properties of their own. */
export function checkProperties(
  analysis: Analysis,
  properties: readonly Property[],
  of: keyof typeof knownOf,
  catalog: string,
): void {
  const seen = new Set<string>()
  for (const property of properties) {
    if (analysis.question.version === '333' && seen.has(property.name.text)) {
      failAt(property, `Duplicate property: ${property.name.text}`)
    }
    seen.add(property.name.text)
    typeExpression(analysis, property.value, new Scope(undefined, noColumns))
  }
  for (const { name } of properties) {
    if (catalog !== 'hive' || knownOf[of].has(name.text.toLowerCase())) continue
    throw new SqlFailure(`Catalog '${catalog}' does not support ${of} property '${name.text}'`)
  }
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
export function partitionColumns(analysis: Analysis, properties: readonly Property[]): readonly string[] {
  const value = properties.find((one) => one.name.text.toLowerCase() === 'partitioned_by')?.value
  if (value === undefined) return []
  if (value.kind !== 'array') {
    if (value.kind !== 'string') return []
    const text = stringIn(analysis, value)
    throw new SqlFailure(`Invalid value for table property 'partitioned_by': Cannot convert ${text} to array(varchar)`)
  }
  return value.items.flatMap((item) => (item.kind === 'string' ? [item.value.toLowerCase()] : []))
}

const stringIn = (analysis: Analysis, value: Expression): string => {
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
export function checkFormat(analysis: Analysis, properties: readonly Property[]): void {
  const value = properties.find((one) => one.name.text.toLowerCase() === 'format')?.value
  if (value?.kind !== 'string' || formats.has(value.value.toUpperCase())) return
  const written = stringIn(analysis, value)
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
