import type { SqlExecution } from '../../model/sql-execution.ts'
import type { Call, Notes, Operation } from '../../operation.ts'
import { findCluster, listClusters } from '../../presto/clusters.ts'
import { cancelSql, executeSql, findExecution, lookAtExecution, untilEnded } from '../../presto/sql-executions.ts'
import type { ExecuteSqlBody, ListClustersQuery } from './schemas.ts'
import * as schemas from './schemas.ts'
import { clusterView, executionReply } from './views.ts'

interface ClusterParams {
  project_id: string
  cluster_id: string
}
interface ExecutionParams extends ClusterParams {
  sql_id: string
}

const CLUSTERS = '/v1.1/:project_id/cluster_infos'
const EXECUTIONS = '/v2/:project_id/clusters/:cluster_id/sql-execution'
const EXECUTION = `${EXECUTIONS}/:sql_id`

/** Notes which execution a request is about, and how it was found. */
function about(notes: Notes, { id, history, answer }: SqlExecution, isNew = false): void {
  notes.subject = { kind: 'sql', id, before: isNew ? undefined : history.state, history }
  notes.answeredBy = answer.answeredBy
}

/** What both lists of clusters are, beside where they are and who says so. */
const clusterList: Pick<Operation, 'params' | 'query' | 'replies' | 'handle'> = {
  params: schemas.projectParams,
  query: schemas.listClustersQuery,
  replies: { 200: schemas.clusterList, '4xx': schemas.error, '5xx': schemas.error },
  handle({ world, query }: Call<unknown, ListClustersQuery>) {
    const { total, clusters } = listClusters(world, query)
    return {
      status: 200,
      body: { clusterTotal: total, clusters: clusters.map((cluster) => clusterView(world, cluster)) },
    }
  },
}
const LISTED =
  'Those that somebody declared, in order of declaration, then those that SQL was sent to where any id will do. ' +
  'Errors: 400 12000002 a field breaks its rule; 400 12000107 (2025) a project id of other than letters and digits.'

/** MRS's operations on SQL and on the clusters that it runs on. */
export const operations: readonly Operation[] = [
  {
    id: 'ExecuteSql',
    method: 'POST',
    path: EXECUTIONS,
    summary: 'Submit an SQL statement',
    description:
      'SELECT, SHOW and DESC get an id and are answered at once; any other statement has an empty id and is answered when it has ended. ' +
      'Errors: 400 12000002 a field breaks its rule; 400 12000003 no such cluster (where clusters are declared); ' +
      'MRS.0011 (500, from the 2025 revision on 400) several statements, a cluster that is not running, a wrong sql_type. ' +
      'Source: MRS API reference, "submitting an SQL statement".',
    params: schemas.clusterParams,
    body: schemas.executeSqlBody,
    text: { as: 'sql', field: 'sql_content' },
    publishedBody: schemas.acceptedSqlBody,
    replies: {
      200: schemas.execution,
      400: schemas.failure,
      500: schemas.failure,
      '4xx': schemas.error,
      '5xx': schemas.error,
    },
    async handle({ world, params, body, notes }: Call<ClusterParams, unknown, ExecuteSqlBody>) {
      const execution = executeSql(world, params.cluster_id, body)
      about(notes, execution, true)
      if (!execution.hasId) await untilEnded(world, execution)
      return executionReply(world, execution)
    },
  },
  {
    id: 'ShowSqlResult',
    method: 'GET',
    path: EXECUTION,
    summary: 'Show the state and result of an SQL statement',
    description:
      'A failed statement answers 500 with the whole body (2021) or 400 MRS.0011 (2025). Errors: 400 12000002 no such execution; 400 12000003 no such cluster. ' +
      'Source: MRS API reference, "querying SQL results".',
    params: schemas.executionParams,
    replies: {
      200: schemas.execution,
      400: schemas.failure,
      500: schemas.failure,
      '4xx': schemas.error,
      '5xx': schemas.error,
    },
    handle({ world, params, notes }: Call<ExecutionParams>) {
      const execution = findExecution(world, params.cluster_id, params.sql_id)
      about(notes, execution)
      lookAtExecution(world, execution)
      return executionReply(world, execution)
    },
  },
  {
    id: 'CancelSql',
    method: 'POST',
    path: `${EXECUTION}/cancel`,
    summary: 'Cancel an SQL statement',
    description:
      'SUCCEED, also for a statement that has ended. Only a running one that could not be cancelled gives FAILED, as 500 (2021) or 400 (2025). ' +
      'Errors: 400 12000002 no such execution. Source: MRS API reference, "canceling an SQL execution task".',
    params: schemas.executionParams,
    replies: {
      200: schemas.cancelled,
      400: schemas.failure,
      500: schemas.failure,
      '4xx': schemas.error,
      '5xx': schemas.error,
    },
    handle({ world, params, notes }: Call<ExecutionParams>) {
      const execution = findExecution(world, params.cluster_id, params.sql_id)
      about(notes, execution)
      if (cancelSql(world, execution)) return { status: 200, body: { status: 'SUCCEED' } }
      const status = world.settings.docs === '2021' ? 500 : 400
      return { status, body: { status: 'FAILED', message: 'Cancel sql error' } }
    },
  },
  {
    id: 'ShowClusterDetails',
    method: 'GET',
    path: `${CLUSTERS}/:cluster_id`,
    summary: 'Show a cluster',
    description:
      'One in whatever state; any id will do where no clusters are declared. Errors: 400 12000002 no id of a cluster; 400 12000003 no such cluster; ' +
      '400 12000107 (2025) a project id of other than letters and digits. Source: MRS API reference, "querying cluster details"; Cluster of Huawei\'s SDKs.',
    params: schemas.clusterParams,
    replies: { 200: schemas.clusterDetails, '4xx': schemas.error, '5xx': schemas.error },
    handle: ({ world, params }: Call<ClusterParams>) => ({
      status: 200,
      body: { cluster: clusterView(world, findCluster(world, params.cluster_id)) },
    }),
  },
  {
    ...clusterList,
    id: 'ListClusters',
    method: 'GET',
    path: CLUSTERS,
    summary: 'List clusters',
    description: `What the SDKs look a cluster's id up by. ${LISTED} Source: MRS API reference, "querying a cluster list".`,
  },
  {
    ...clusterList,
    id: 'ListClustersV2',
    method: 'GET',
    path: '/v2/:project_id/clusters',
    summary: 'List clusters, at the path that creates them',
    description: `Answers as ListClusters. ${LISTED} Source: none; clients that call it.`,
  },
]
