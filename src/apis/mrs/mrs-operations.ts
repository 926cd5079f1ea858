import { whenEnded } from '../../core/when-ended.ts'
import { defineOperation, namedOperations, noteWork, ok, type Replies, reply } from '../../operation.ts'
import { mrsNames } from '../../operation-names.ts'
import { cancelSql } from '../../presto/cancel-sql.ts'
import { listClusters } from '../../presto/clusters.ts'
import { findSql, readSql } from '../../presto/read-sql.ts'
import { submitSql } from '../../presto/submit-sql.ts'
import { waitForEnd } from '../../presto/wait-for-end.ts'
import { clusterOperations, regionOperations } from './clusters/cluster-operations.ts'
import { clusterView } from './clusters/cluster-view.ts'
import { jobOperations } from './jobs/job-operations.ts'
import { readClusterFilter, readSqlRequest } from './mrs-requests.ts'
import { checkPath, checkProject } from './path-rules.ts'
import * as schemas from './schemas.ts'
import { executionReply } from './views.ts'

const CLUSTERS = '/v1.1/:project_id/cluster_infos'
const EXECUTIONS = '/v2/:project_id/clusters/:cluster_id/sql-execution'
const EXECUTION = `${EXECUTIONS}/:sql_id`

const errors = { '4xx': schemas.error, '5xx': schemas.error } satisfies Replies
const failures = { 400: schemas.failure, 500: schemas.failure, ...errors } satisfies Replies

/** Two paths list clusters. */
const clusterList = <const Id extends string>(id: Id, path: string, summary: string, description: string) =>
  defineOperation({
    id,
    method: 'GET',
    path,
    summary,
    description,
    params: schemas.projectParams,
    query: schemas.listClustersQuery,
    replies: { 200: schemas.clusterList, ...errors },
    handle({ world, query }) {
      checkProject(world)
      const { total, clusters } = listClusters(world, readClusterFilter(query))
      return ok({ clusterTotal: total, clusters: clusters.map((cluster) => clusterView(world, cluster)) })
    },
  })
const LISTED =
  'The declared clusters in order of declaration, then the created ones, then those that received SQL if any id is accepted. ' +
  'Errors: 400 12000002 invalid field; 400 12000107 (2025) the project id has other characters than letters and digits.'

/** MRS's operations on SQL and on the clusters that it runs on. */
const sqlOperations = namedOperations(mrsNames.sql, [
  defineOperation({
    id: 'ExecuteSql',
    method: 'POST',
    path: EXECUTIONS,
    summary: 'Submit an SQL statement',
    description:
      'SELECT, SHOW and DESC return an id at once; any other statement has an empty id, and its reply comes when it has ended. ' +
      'Errors: 400 12000002 invalid field; 400 12000003 unknown cluster (if clusters are declared); ' +
      'MRS.0011 (500, from the 2025 revision on 400) several statements, a cluster that is not running, an unknown sql_type. ' +
      'Source: MRS API reference, "submitting an SQL statement".',
    params: schemas.clusterParams,
    body: schemas.executeSqlBody,
    text: { as: 'sql', field: 'sql_content' },
    publishedBody: schemas.acceptedSqlBody,
    replies: { 200: schemas.execution, ...failures },
    prepare: ({ sqlChecker }) => sqlChecker.loading(),
    handle({ world, params, body, notes }) {
      checkPath(world, params.cluster_id)
      const execution = submitSql(world, params.cluster_id, readSqlRequest(body))
      noteWork(notes, 'sql', execution, true)
      const end = execution.hasId ? undefined : waitForEnd(world, execution)
      return whenEnded(end, () => executionReply(world, execution))
    },
  }),
  defineOperation({
    id: 'ShowSqlResult',
    method: 'GET',
    path: EXECUTION,
    summary: 'Show the state and result of an SQL statement',
    description:
      'A failed statement returns 500 with the whole body (2021) or 400 MRS.0011 (2025). Errors: 400 12000002 unknown execution; 400 12000003 unknown cluster. ' +
      'Source: MRS API reference, "querying SQL results".',
    params: schemas.executionParams,
    replies: { 200: schemas.execution, ...failures },
    handle({ world, params, notes }) {
      checkPath(world, params.cluster_id)
      const execution = findSql(world, params.cluster_id, params.sql_id)
      noteWork(notes, 'sql', execution)
      return whenEnded(readSql(world, execution), () => executionReply(world, execution))
    },
  }),
  defineOperation({
    id: 'CancelSql',
    method: 'POST',
    path: `${EXECUTION}/cancel`,
    summary: 'Cancel an SQL statement',
    description:
      'SUCCEED, also for a statement that has ended. FAILED, as 500 (2021) or 400 (2025), only if a running statement could not be cancelled. ' +
      'Errors: 400 12000002 unknown execution. Source: MRS API reference, "canceling an SQL execution task".',
    params: schemas.executionParams,
    replies: { 200: schemas.cancelled, ...failures },
    handle({ world, params, notes }) {
      checkPath(world, params.cluster_id)
      const execution = findSql(world, params.cluster_id, params.sql_id)
      noteWork(notes, 'sql', execution)
      if (cancelSql(world, execution)) return ok({ status: 'SUCCEED' })
      const failed = { status: 'FAILED', message: 'Cancel sql error' }
      return world.settings.docs === '2021' ? reply(500, failed) : reply(400, failed)
    },
  }),
  clusterList(
    'ListClusters',
    CLUSTERS,
    'List clusters',
    `The SDKs look up the id of a cluster with it. ${LISTED} Source: MRS API reference, "querying a cluster list".`,
  ),
  clusterList(
    'ListClustersV2',
    '/v2/:project_id/clusters',
    'List clusters, at the path that creates them',
    `The same as ListClusters. ${LISTED} Source: none; clients call it.`,
  ),
])

export const operations = [...sqlOperations, ...jobOperations, ...clusterOperations, ...regionOperations]
