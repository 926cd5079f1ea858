import type { Database } from '../../../jobs/databases/databases.ts'
import { PREVIEWED_ROWS } from '../../../jobs/databases/preview-table.ts'
import { locationOf, typeOfTable } from '../../../jobs/databases/tables.ts'
import { rowsBytes } from '../../../sql/catalog.ts'
import type { Table } from '../../../sql/catalog-view.ts'
import { sparkTypeOf } from '../../../sql/spark-types.ts'
import type { World } from '../../../world/world.ts'
import { resourceIdOf } from '../resource-ids.ts'
import { SUCCESS } from '../resource-schemas.ts'
import type { TableDetails, TableView } from './database-schemas.ts'

export const databaseView = (world: World, { name, tables, details }: Database) => ({
  database_name: name,
  description: details.description,
  owner: details.owner,
  table_number: tables.length,
  enterprise_project_id: details.enterpriseProjectId,
  resource_id: resourceIdOf(world, 'database', name),
})

/** A table in a list; without details only what the reference names. */
export function tableView({ bornMs }: World, table: Table, withDetail: boolean): TableView {
  const { storage, name } = table
  const shown = { data_location: locationOf(table), table_name: name, table_type: typeOfTable(table) }
  if (!withDetail) return shown
  const isExternal = shown.table_type === 'EXTERNAL'
  const createdMs = storage?.createdMs ?? bornMs
  return {
    create_time: createdMs,
    data_location: shown.data_location,
    ...(isExternal && { data_type: storage?.dataType ?? '' }),
    last_access_time: createdMs,
    ...(isExternal && { location: storage?.path ?? '' }),
    owner: storage?.owner ?? '',
    ...(isExternal && { partition_columns: [...table.partitionedBy] }),
    table_name: shown.table_name,
    table_size: shown.table_type === 'MANAGED' ? rowsBytes(table.rows ?? []) : 0,
    table_type: shown.table_type,
  }
}

export function tableDetails(table: Table): TableDetails {
  const { columns, partitionedBy, storage, comment = '' } = table
  const type = typeOfTable(table)
  return {
    ...{ ...SUCCESS, column_count: columns.length },
    columns: columns.map((column) => ({
      column_name: column.name,
      description: column.comment ?? '',
      type: sparkTypeOf(column.type),
      is_partition_column: partitionedBy.includes(column.name),
    })),
    table_type: type,
    ...(type === 'EXTERNAL' && {
      data_type: storage?.dataType ?? '',
      data_location: storage?.path ?? '',
      storage_properties: Object.entries(storage?.options ?? {}).map(([key, value]) => ({ key, value })),
    }),
    table_comment: comment,
    ...(type !== 'MANAGED' && { create_table_sql: createdBy(table) }),
  }
}

/** A statement of Spark that creates the table or the view, in the layout of the reference. */
function createdBy({ schema, name, columns, partitionedBy, storage, viewText, comment }: Table): string {
  const full = `\`${schema}\`.\`${name}\``
  if (viewText !== undefined) {
    const names = columns.length === 0 ? '' : `(${columns.map((column) => column.name).join(', ')})`
    return `CREATE VIEW ${full}${names} AS\n${viewText}\n`
  }
  const list = columns.map((column) => `\`${column.name}\` ${sparkTypeOf(column.type).toUpperCase()}`).join(', ')
  const options = Object.entries({ ...storage?.options, path: storage?.path ?? '' })
  const optionList = options.map(([key, value]) => `  \`${key}\` '${value.replaceAll(/['\\]/g, '\\$&')}'`).join(',\n')
  const parts = partitionedBy.map((column) => `\`${column}\``).join(', ')
  return [
    `CREATE TABLE ${full} (${list})`,
    `USING ${storage?.dataType ?? ''}`,
    `OPTIONS (\n${optionList}\n)`,
    ...(parts === '' ? [] : [`PARTITIONED BY (${parts})`]),
    ...(comment === undefined ? [] : [`COMMENT '${comment.replaceAll(/['\\]/g, '\\$&')}'`]),
    '',
  ].join('\n')
}

/** The first rows of a table; cells are texts, as in the reference. */
export const previewOf = ({ columns, rows = [] }: Table) => ({
  schema: columns.map(({ name, type }) => ({ [name]: sparkTypeOf(type) })),
  rows: rows.slice(0, PREVIEWED_ROWS).map((row) => [...row]),
})
