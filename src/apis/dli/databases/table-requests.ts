/** Translates requests about tables into the requests of the rules. */

import { oneOfRule } from '../../../core/did-you-mean.ts'
import { invalid } from '../../../core/problem.ts'
import type { TableFilter, TableType } from '../../../jobs/databases/tables.ts'
import { checkName } from '../../../jobs/names.ts'
import { DEFAULT_CATALOG } from '../../../sql/catalog.ts'
import type { Column, Table, TableStorage } from '../../../sql/catalog-view.ts'
import { readSparkColumnType } from '../../../sql/declared-type.ts'
import { isOn } from '../resource-schemas.ts'
import { type CreateTableBody, dataLocations, dataTypes, type ListTablesQuery } from './database-schemas.ts'

const typeOfName: Readonly<Record<NonNullable<ListTablesQuery['table-type']>, TableType>> = {
  MANAGED_TABLE: 'MANAGED',
  EXTERNAL_TABLE: 'EXTERNAL',
  VIRTUAL_VIEW: 'VIEW',
}

export const readTableFilter = (query: ListTablesQuery): TableFilter => ({
  keyword: query.keyword ?? '',
  type: query['table-type'] && typeOfName[query['table-type']],
  source: query['datasource-type'],
  page: query['current-page'] ?? 1,
  pageSize: query['page-size'] ?? Number.MAX_SAFE_INTEGER,
})

/** The database of a new table, its creator, and the time. */
export interface TableContext {
  readonly schema: string
  readonly owner: string
  readonly nowMs: number
}

/** Reads the body of CreateTable. Throws if a field is missing or breaks its rule. */
export function readTable(body: CreateTableBody, { schema, owner, nowMs }: TableContext): Table {
  // a name can have a "$" anywhere
  checkName(body.table_name.replaceAll('$', 'a'), 'table_name')
  const location = oneOf(dataLocations, body.data_location.toUpperCase(), 'data_location')
  const isView = location === 'VIEW'
  const parts = body.columns ?? []
  if (parts.length === 0 && !isView) throw invalid('columns', 'is required, with a column or more')
  if (isView && !body.select_statement) throw invalid('select_statement', 'is required for a view')
  const isPartition = (index: number): boolean => isOn(parts[index]?.is_partition_column)
  const columns = parts.map(readColumn)
  const repeated = columns.findIndex(({ name }, index) => columns.findIndex((one) => one.name === name) !== index)
  if (repeated >= 0) throw invalid(`columns.${repeated}.column_name`, 'is that of another column')
  const plain = columns.filter((_column, index) => !isPartition(index))
  const partitions = columns.filter((_column, index) => isPartition(index))
  if (plain.length === 0 && !isView) throw invalid('columns', 'must have one that is not a partition column')
  return {
    ...{ catalog: DEFAULT_CATALOG, schema, name: body.table_name.toLowerCase(), kind: isView ? 'view' : 'table' },
    columns: isView ? columns : [...plain, ...partitions],
    partitionedBy: isView ? [] : partitions.map(({ name }) => name),
    comment: body.description || undefined,
    properties: isView ? {} : { format: "'ORC'" },
    viewText: isView ? (body.select_statement ?? '') : undefined,
    rows: isView ? undefined : [],
    storage: {
      location: location === 'OBS' ? 'OBS' : 'DLI',
      ...{ owner, createdMs: nowMs, tags: body.tags?.map(({ key, value }) => ({ key, value })) ?? [] },
      ...(location === 'OBS' ? readObjects(body) : { dataType: '', path: '', options: {} }),
    },
  }
}

function readColumn(
  { column_name, type, description }: NonNullable<CreateTableBody['columns']>[number],
  index: number,
): Column {
  const read = readSparkColumnType(type, `columns.${index}.type`)
  return { name: column_name.toLowerCase(), type: read, comment: description || undefined }
}

/** What a table has whose data is in object storage. */
function readObjects(body: CreateTableBody): Pick<TableStorage, 'dataType' | 'path' | 'options'> {
  const { data_type: dataType, data_path: path } = body
  if (!dataType) throw invalid('data_type', 'is required for OBS')
  if (!path) throw invalid('data_path', 'is required for OBS')
  if (!/^obs:\/\/[^/]+\/./.test(path))
    throw invalid('data_path', `must be obs://bucket/folder, not ${JSON.stringify(path)}`)
  const type = oneOf(dataTypes, dataType.toLowerCase(), 'data_type')
  return { dataType: type, path, options: optionsOf(type, body) }
}

/** How the data is written, by the names and in the order of the reference's example. */
function optionsOf(dataType: (typeof dataTypes)[number], body: CreateTableBody): Record<string, string> {
  const times = {
    timestampformat: body.timestamp_format || 'yyyy-MM-dd HH:mm:ss',
    dateformat: body.date_format || 'yyyy-MM-dd',
  }
  if (dataType === 'json') return times
  if (dataType !== 'csv') return {}
  return {
    timestampformat: times.timestampformat,
    quote: body.quote_char || '"',
    dateformat: times.dateformat,
    escape: body.escape_char || '\\',
    header: String(isOn(body.with_column_header)),
    delimiter: body.delimiter || ',',
  }
}

function oneOf<const T extends string>(values: readonly T[], given: string, field: string): T {
  const found = values.find((value) => value === given)
  if (found !== undefined) return found
  throw invalid(field, oneOfRule(values, given))
}
