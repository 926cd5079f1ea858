import {
  checkDeletable,
  createDatabase,
  deleteDatabase,
  findDatabase,
  listDatabases,
} from '../../../jobs/databases/databases.ts'
import { startJob } from '../../../jobs/queues/queue-jobs.ts'
import { defineOperation, namedOperations, ok } from '../../../operation.ts'
import { dliNames } from '../../../operation-names.ts'
import { done, replies, SUCCESS } from '../resource-schemas.ts'
import { projectParams } from '../schemas.ts'
import * as schemas from './database-schemas.ts'
import { databaseView } from './database-views.ts'
import { DATABASE, DATABASES } from './paths.ts'

/** DLI's operations on databases. */
export const databaseOperations = namedOperations(dliNames.databases, [
  defineOperation({
    id: 'CreateDatabase',
    method: 'POST',
    path: DATABASES,
    summary: 'Create a database',
    description:
      'It is a schema of the catalog `hive`, so SQL of MRS finds it, too. Errors: 400 DLI.0001 invalid field; 400 DLI.0006 it exists (as `default` does); 400 DLI.1028 too many. Source: DLI API reference, "creating a database".',
    params: projectParams,
    body: schemas.createDatabaseBody,
    replies: replies({ 200: done }),
    handle({ world, body, caller }) {
      createDatabase(world, body.database_name, {
        description: body.description ?? '',
        owner: caller?.user ?? '',
        enterpriseProjectId: body.enterprise_project_id ?? '0',
        tags: body.tags?.map(({ key, value }) => ({ key, value })) ?? [],
      })
      return ok(SUCCESS)
    },
  }),
  defineOperation({
    id: 'ListDatabases',
    method: 'GET',
    path: DATABASES,
    summary: 'List databases',
    description:
      'In alphabetical order, with the schemas of the catalog `hive` that the fixtures declare or SQL made. Errors: 400 DLI.0001. Source: DLI API reference, "querying all databases".',
    params: projectParams,
    query: schemas.listDatabasesQuery,
    replies: replies({ 200: schemas.databaseList }),
    handle({ world, query }) {
      const { keyword = '', tags = '', offset = 0, limit = Number.POSITIVE_INFINITY } = query
      const { total, databases } = listDatabases(world, { keyword, tags, offset, limit })
      return ok({ ...SUCCESS, database_count: total, databases: databases.map((one) => databaseView(world, one)) })
    },
  }),
  defineOperation({
    id: 'DeleteDatabase',
    method: 'DELETE',
    path: DATABASE,
    summary: 'Delete a database',
    description:
      'With `async` a job of the type DDL deletes it when it finishes. Errors: 400 DLI.0002 unknown database; 400 DLI.0007 the database default; 400 DLI.0012 it has tables and `cascade` is not true. Source: DLI API reference, "deleting a database".',
    params: schemas.deletedDatabaseParams,
    query: schemas.deleteDatabaseQuery,
    replies: replies({ 200: schemas.databaseDeleted }),
    // what a job does to the catalog is read from its text when it finishes
    prepare: ({ sparkSql }) => sparkSql.loading(),
    handle({ world, params, query, caller }) {
      const database = findDatabase(world, params.database_name)
      const cascades = query.cascade ?? false
      checkDeletable(database, cascades)
      if (query.async) {
        const sql = `DROP DATABASE ${database.name}${cascades ? ' CASCADE' : ''}`
        const job = startJob(world, { sql, type: 'DDL', owner: caller?.user ?? '' })
        return ok({ ...SUCCESS, job_id: job.id, job_type: job.type, job_mode: 'async' })
      }
      deleteDatabase(world, database)
      return ok({ ...SUCCESS, job_mode: 'sync' })
    },
  }),
])
