import Type, { type Static } from 'typebox'
import { mapOf, nullable } from '../../../core/json-schema.ts'
import { optional } from '../resource-fields.ts'
import {
  enterpriseProject,
  flag,
  ignoredFlag,
  millis,
  succeeds,
  successful,
  tags,
  tagsQuery,
} from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'

const databaseName = Type.String({ description: 'The database; `default` exists always.', examples: ['default'] })
export const databaseParams = Type.Object({ ...projectParams.properties, database_name: databaseName })
/** The example is not `default`, which cannot be deleted. */
export const deletedDatabaseParams = Type.Object({
  ...projectParams.properties,
  database_name: Type.String({ description: 'The database.', examples: ['reports'] }),
})
export const tableParams = Type.Object({
  ...databaseParams.properties,
  table_name: Type.String({ description: 'The table or the view.', examples: ['sales'] }),
})
const NAME_RULE = 'At most 128 letters, digits and "_"; not only digits, and no "_" first. Stored in lower case.'

/** The body of CreateDatabase (DLI API reference, "creating a database"). */
export const createDatabaseBody = Type.Object(
  {
    database_name: Type.String({ description: NAME_RULE }),
    description: optional(Type.String({ maxLength: 256 })),
    enterprise_project_id: enterpriseProject,
    tags,
  },
  { examples: [{ database_name: 'reports', description: 'daily reports' }] },
)

const wholeCount = (description: string, minimum: number, maximum: number, example: number) =>
  Type.Optional(Type.Integer({ minimum, maximum, description, examples: [example] }))
const MAX_INT = 2 ** 31 - 1

export const listDatabasesQuery = Type.Object({
  'with-priv': ignoredFlag('Permissions are not emulated: the reply has no other fields.'),
  offset: wholeCount('The index of the first database; 0 when absent.', 0, MAX_INT, 0),
  limit: wholeCount('The maximum number of databases; all when absent.', 0, MAX_INT, 10),
  keyword: Type.Optional(Type.String({ description: 'A part of the name.' })),
  tags: tagsQuery,
})
export const deleteDatabaseQuery = Type.Object({
  cascade: Type.Optional(Type.Boolean({ description: 'Whether its tables are deleted, too.', examples: [true] })),
  async: Type.Optional(Type.Boolean({ description: 'Whether a job deletes it: the reply has its id.' })),
})

export const database = Type.Object({
  database_name: Type.String(),
  description: Type.String(),
  owner: Type.String({ description: 'Empty if SQL or the fixtures made it.' }),
  table_number: Type.Integer(),
  enterprise_project_id: Type.String(),
  resource_id: Type.String(),
})
export const databaseList = succeeds({
  database_count: Type.Integer({ description: 'The number of all databases that match.' }),
  databases: Type.Array(database),
})
export const databaseDeleted = Type.Object({
  ...successful,
  job_id: Type.Optional(Type.String()),
  job_type: Type.Optional(Type.String()),
  job_mode: Type.Enum(['sync', 'async']),
})

const column = Type.Object({
  column_name: Type.String({ minLength: 1, maxLength: 128 }),
  type: Type.String({ minLength: 1, maxLength: 4096, description: 'A type of Spark, as string or decimal(10,2).' }),
  description: optional(Type.String({ maxLength: 1024 })),
  is_partition_column: flag('Partition columns are stored last.'),
})
export const dataLocations = ['OBS', 'DLI', 'VIEW'] as const
export const dataTypes = ['parquet', 'orc', 'csv', 'json', 'avro'] as const
const option = (description: string) => optional(Type.String({ maxLength: 256, description }))
/** The body of CreateTable (DLI API reference, "creating a table"). */
export const createTableBody = Type.Object(
  {
    table_name: Type.String({ description: `${NAME_RULE} It can have a "$".` }),
    data_location: Type.String({ description: 'OBS, DLI or VIEW.' }),
    description: optional(Type.String({ maxLength: 1024 })),
    columns: optional(Type.Array(column, { maxItems: 1000, description: 'Required but for a view.' })),
    select_statement: optional(Type.String({ maxLength: 100_000, description: 'Required for a view.' })),
    data_type: optional(Type.String({ description: 'Required for OBS: parquet, orc, csv, json or avro.' })),
    data_path: optional(Type.String({ maxLength: 1024, description: 'Required for OBS: obs://bucket/folder.' })),
    with_column_header: flag('Of CSV.'),
    delimiter: option('Of CSV; a comma when absent.'),
    quote_char: option('Of CSV; a double quotation mark when absent.'),
    escape_char: option('Of CSV; a backslash when absent.'),
    date_format: option('Of CSV and JSON; yyyy-MM-dd when absent.'),
    timestamp_format: option('Of CSV and JSON; yyyy-MM-dd HH:mm:ss when absent.'),
    tags,
  },
  {
    examples: [
      {
        table_name: 'sales',
        data_location: 'DLI',
        columns: [
          { column_name: 'id', type: 'bigint' },
          { column_name: 'day', type: 'string', is_partition_column: true },
        ],
      },
    ],
  },
)
export type CreateTableBody = Static<typeof createTableBody>

const tableTypeNames = ['MANAGED_TABLE', 'EXTERNAL_TABLE', 'VIRTUAL_VIEW'] as const
export const listTablesQuery = Type.Object({
  keyword: Type.Optional(Type.String({ description: 'A part of the name.' })),
  'with-detail': Type.Optional(
    Type.Boolean({ description: 'false, also when absent: only location, name and type.', examples: [true] }),
  ),
  'page-size': wholeCount('The maximum number of tables; all when absent.', 1, 100, 10),
  'current-page': wholeCount('1 when absent.', 1, MAX_INT, 1),
  'with-priv': ignoredFlag('Permissions are not emulated: the reply has no other fields.'),
  'table-type': Type.Optional(Type.Enum([...tableTypeNames])),
  'datasource-type': Type.Optional(Type.String({ description: 'DLI, OBS or VIEW; no table has another.' })),
  'without-tablemeta': ignoredFlag('Ignored.'),
})
export type ListTablesQuery = Static<typeof listTablesQuery>

const tableType = Type.Enum(['MANAGED', 'EXTERNAL', 'VIEW'])
export const table = Type.Object({
  create_time: Type.Optional(millis('When it was created.')),
  data_location: Type.Enum([...dataLocations]),
  data_type: Type.Optional(Type.String({ description: 'Only of OBS tables.' })),
  last_access_time: Type.Optional(millis('When it was created: reads are not noted.')),
  location: Type.Optional(Type.String({ description: 'The path; only of OBS tables.' })),
  owner: Type.Optional(Type.String()),
  partition_columns: Type.Optional(Type.Array(Type.String(), { description: 'Only of OBS tables.' })),
  table_name: Type.String(),
  table_size: Type.Optional(Type.Integer({ description: 'Bytes; 0 but for DLI tables.' })),
  table_type: tableType,
})
export const tableList = succeeds({
  table_count: Type.Integer({ description: 'The number of all tables that match.' }),
  tables: Type.Array(table),
})

export const tableDetails = succeeds({
  column_count: Type.Integer(),
  columns: Type.Array(
    Type.Object({
      column_name: Type.String(),
      description: Type.String(),
      type: Type.String(),
      is_partition_column: Type.Boolean(),
    }),
  ),
  table_type: tableType,
  data_type: Type.Optional(Type.String({ description: 'Only of OBS tables.' })),
  data_location: Type.Optional(Type.String({ description: 'The path; only of OBS tables.' })),
  storage_properties: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.String() }))),
  table_comment: Type.Optional(Type.String()),
  create_table_sql: Type.Optional(Type.String({ description: 'Of OBS tables and views.' })),
})

export const deleteTableQuery = Type.Object({
  async: Type.Optional(Type.Boolean({ description: 'Whether a job deletes the table.', examples: [false] })),
})
export const tableDeleted = Type.Object({ ...successful, job_mode: Type.Enum(['sync', 'async']) })

export const previewQuery = Type.Object({
  mode: Type.Optional(
    Type.Enum(['SYNC', 'ASYNC'], { description: 'ASYNC: a job reads the rows; SYNC when absent.', examples: ['SYNC'] }),
  ),
})
export const preview = Type.Object({
  ...successful,
  schema: Type.Optional(
    Type.Array(mapOf(Type.String()), {
      description: 'One object for each column, with its name and its type; absent with ASYNC.',
    }),
  ),
  rows: Type.Optional(
    Type.Array(Type.Array(nullable(Type.String())), {
      description: 'The first 10 rows; cells are texts; absent with ASYNC.',
    }),
  ),
  job_id: Type.Optional(Type.String({ description: 'With ASYNC: the job, whose result PreviewSqlJobResult shows.' })),
})
export type TableView = Static<typeof table>
export type TableDetails = Static<typeof tableDetails>
