import { findDatabase } from '../../../jobs/databases/databases.ts'
import { previewTable } from '../../../jobs/databases/preview-table.ts'
import { createTable, deleteTable, findTable, listTables } from '../../../jobs/databases/tables.ts'
import { startJob } from '../../../jobs/queues/queue-jobs.ts'
import { defineOperation, namedOperations, ok } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { done, replies, SUCCESS } from '../resource-schemas.ts'
import * as schemas from './database-schemas.ts'
import { previewOf, tableDetails, tableView } from './database-views.ts'
import { TABLE, TABLES } from './paths.ts'
import { readTable, readTableFilter } from './table-requests.ts'

const UNKNOWN = '400 DLI.0002 unknown database or table'

/** DLI's operations on tables. */
export const tableOperations = namedOperations(dliNames.tables, [
  defineOperation({
    id: 'CreateTable',
    method: 'POST',
    path: TABLES,
    summary: 'Create a table or a view',
    description:
      'In the catalog that SQL of MRS reads, too; nothing is read from or written to object storage. Errors: 400 DLI.0001 invalid field; 400 DLI.0002 unknown database; 400 DLI.0006 it exists; 400 DLI.1028 too many. Source: DLI API reference, "creating a table".',
    params: schemas.databaseParams,
    body: schemas.createTableBody,
    replies: replies({ 200: done }),
    handle({ world, params, body, caller }) {
      const database = findDatabase(world, params.database_name)
      const context = { schema: database.name, owner: caller?.user ?? '', nowMs: world.nowMs }
      createTable(world, database, readTable(body, context))
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'ListTables',
    method: 'GET',
    path: TABLES,
    summary: 'List the tables and views of a database',
    description:
      'In alphabetical order. Errors: 400 DLI.0001; 400 DLI.0002 unknown database. Source: DLI API reference, "querying all tables".',
    params: schemas.databaseParams,
    query: schemas.listTablesQuery,
    replies: replies({ 200: schemas.tableList }),
    handle({ world, params, query }) {
      const { total, tables } = listTables(world, params.database_name, readTableFilter(query))
      const withDetail = query['with-detail'] ?? false
      return ok({ ...SUCCESS, table_count: total, tables: tables.map((one) => tableView(world, one, withDetail)) })
    },
  }),
  defineOperation({
    id: 'ShowTable',
    method: 'GET',
    path: TABLE,
    summary: 'Describe a table or a view',
    description: `Types are those of Spark. Errors: ${UNKNOWN}. Source: DLI API reference, "describing table information".`,
    params: schemas.tableParams,
    replies: replies({ 200: schemas.tableDetails }),
    handle: ({ world, params }) => ok(tableDetails(findTable(world, params.database_name, params.table_name))),
  }),
  defineOperation({
    id: 'DeleteTable',
    method: 'DELETE',
    path: TABLE,
    summary: 'Delete a table or a view',
    description: `With \`async\` a job of the type DDL deletes it when it finishes; only the list of jobs has its id, as in the SDKs. Errors: ${UNKNOWN}. Source: DLI API reference, "deleting a table".`,
    params: schemas.tableParams,
    query: schemas.deleteTableQuery,
    replies: replies({ 200: schemas.tableDeleted }),
    // what a job does to the catalog is read from its text when it finishes
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, params, query, caller }) {
      const table = findTable(world, params.database_name, params.table_name)
      if (query.async) {
        const sql = `DROP ${table.kind.toUpperCase()} ${table.schema}.${table.name}`
        startJob(world, { sql, type: 'DDL', owner: caller?.user ?? '' })
        return ok({ ...SUCCESS, job_mode: 'async' })
      }
      deleteTable(world, table)
      return ok({ ...SUCCESS, job_mode: 'sync' })
    },
  }),
  defineOperation({
    id: 'PreviewTable',
    method: 'GET',
    path: `${TABLE}/preview`,
    summary: 'Show the first rows of a table',
    description: `Those that are declared or were inserted; none of a view. With \`mode\` ASYNC a job of the type QUERY reads them, and the reply has its id; it runs on no queue of the project, so that PreviewSqlJobResult shows its result. Errors: ${UNKNOWN}. Source: DLI API reference, "previewing table content".`,
    params: schemas.tableParams,
    query: schemas.previewQuery,
    replies: replies({ 200: schemas.preview }),
    // the job's rows are those that Spark's SQL reads
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, params, query, caller }) {
      const table = findTable(world, params.database_name, params.table_name)
      if (query.mode !== 'ASYNC') return ok({ ...SUCCESS, ...previewOf(table) })
      return ok({ ...SUCCESS, job_id: previewTable(world, table, caller?.user ?? '').id })
    },
  }),
])
