import { mrsNames, type ProjectOperation } from '../operation-names.ts'

/** What becomes a stub. */
export type Subject = 'session' | 'statement' | 'execution' | 'batch' | 'sqlJob' | 'mrsJob'

/** The operation and the ids in a request's method and path. */
export interface RecordedCall {
  readonly operation: ProjectOperation
  /** undefined if the operation is about something that becomes no stub: a queue, a database, a cluster … */
  readonly subject: Subject | undefined
  readonly project: string
  /** The session's id, or the cluster's; of a batch or an SQL job its own. */
  readonly parent: string
  /** The session's id, the statement's, the sql_id, the batch's or the job's. */
  readonly id: string
}

const SESSIONS = '/v2.0/:project/sessions'
const SESSION = `${SESSIONS}/:parent`
const STATEMENTS = `${SESSION}/statements`
const BATCHES = '/v2.0/:project/batches'
const BATCH = `${BATCHES}/:parent`
const JOBS = '/v1.0/:project/jobs'
const JOB = `${JOBS}/:parent`
const EXECUTIONS = '/v2/:project/clusters/:parent/sql-execution'
const MRS_JOBS = '/v2/:project/clusters/:parent/job-executions'
const MRS_JOB = `${MRS_JOBS}/:id`
const QUEUES = '/v1.0/:project/queues'
const DATABASES = '/v1.0/:project/databases'
const TABLES = `${DATABASES}/:parent/tables`
const PROPERTIES = '/v3/:project/queues/:parent/properties'
const POOLS = '/v3/:project/elastic-resource-pools'
const POOL_QUEUES = `${POOLS}/:parent/queues`
const PACKAGES = '/v2.0/:project/resources'
const CLUSTER = '/v1.1/:project/clusters/:parent'
const CLUSTERS = '/v1.1/:project/cluster_infos'
const DETAILS = `${CLUSTERS}/:parent`

const paths: readonly (readonly [operation: ProjectOperation, method: string, path: string])[] = [
  ['CreateSession', 'POST', SESSIONS],
  ['ListSessions', 'GET', SESSIONS],
  ['ShowSession', 'GET', SESSION],
  ['ShowSessionState', 'GET', `${SESSION}/state`],
  ['ShowSessionLog', 'GET', `${SESSION}/log`],
  ['CancelSession', 'DELETE', SESSION],
  ['CreateStatement', 'POST', STATEMENTS],
  ['ListStatements', 'GET', STATEMENTS],
  ['ShowStatement', 'GET', `${STATEMENTS}/:id`],
  ['CancelStatement', 'POST', `${STATEMENTS}/:id/cancel`],
  ['ShowVersion', 'GET', '/v2.0/:project/version'],
  ['CreateSparkJob', 'POST', BATCHES],
  ['ListSparkJobs', 'GET', BATCHES],
  ['ShowSparkJob', 'GET', BATCH],
  ['ShowSparkJobStatus', 'GET', `${BATCH}/state`],
  ['ShowSparkJobLog', 'GET', `${BATCH}/log`],
  ['CancelSparkJob', 'DELETE', BATCH],
  ['CreateSqlJob', 'POST', `${JOBS}/submit-job`],
  ['CheckSql', 'POST', `${JOBS}/check-sql`],
  ['ListSqlJobs', 'GET', JOBS],
  ['ShowSqlJobStatus', 'GET', `${JOB}/status`],
  ['PreviewSqlJobResult', 'GET', `${JOB}/preview`],
  ['ShowSqlJobResult', 'GET', JOB],
  ['ShowQueueSqlJobResult', 'GET', '/v1.0/:project/queues/[^/]+/jobs/:parent'],
  ['CancelSqlJob', 'DELETE', JOB],
  ['ShowSqlJobDetail', 'GET', `${JOB}/detail`],
  ['ExportSqlJobResult', 'POST', `${JOB}/export-result`],
  ['ShowSqlJobProgress', 'GET', '/v1/:project/jobs/:parent/progress'],
  ['ExecuteSql', 'POST', EXECUTIONS],
  ['ShowSqlResult', 'GET', `${EXECUTIONS}/:id`],
  ['CancelSql', 'POST', `${EXECUTIONS}/:id/cancel`],
  ['CreateExecuteJob', 'POST', MRS_JOBS],
  ['ShowJobExeListNew', 'GET', MRS_JOBS],
  ['ShowSingleJobExe', 'GET', MRS_JOB],
  ['StopJob', 'POST', `${MRS_JOB}/kill`],
  ['BatchDeleteJobs', 'POST', `${MRS_JOBS}/batch-delete`],
  ['ShowSqlResultWithJob', 'GET', `${MRS_JOB}/sql-result`],
  ['CreateQueue', 'POST', QUEUES],
  ['ListQueues', 'GET', QUEUES],
  ['ShowQueue', 'GET', `${QUEUES}/:parent`],
  ['DeleteQueue', 'DELETE', `${QUEUES}/:parent`],
  ['UpdateQueueCidr', 'PUT', `${QUEUES}/:parent`],
  ['RunQueueAction', 'PUT', `${QUEUES}/:parent/action`],
  ['CreateQueueProperty', 'POST', PROPERTIES],
  ['ListQueueProperties', 'GET', PROPERTIES],
  ['UpdateQueueProperty', 'PUT', PROPERTIES],
  ['DeleteQueueProperty', 'DELETE', PROPERTIES],
  ['CreateDatabase', 'POST', DATABASES],
  ['ListDatabases', 'GET', DATABASES],
  ['DeleteDatabase', 'DELETE', `${DATABASES}/:parent`],
  ['CreateTable', 'POST', TABLES],
  ['ListTables', 'GET', TABLES],
  ['ShowTable', 'GET', `${TABLES}/:id`],
  ['DeleteTable', 'DELETE', `${TABLES}/:id`],
  ['PreviewTable', 'GET', `${TABLES}/:id/preview`],
  ['CreateElasticResourcePool', 'POST', POOLS],
  ['ListElasticResourcePools', 'GET', POOLS],
  ['UpdateElasticResourcePool', 'PUT', `${POOLS}/:parent`],
  ['DeleteElasticResourcePool', 'DELETE', `${POOLS}/:parent`],
  ['AssociateQueueToElasticResourcePool', 'POST', POOL_QUEUES],
  ['ListElasticResourcePoolQueues', 'GET', POOL_QUEUES],
  ['UpdateElasticResourcePoolQueue', 'PUT', `${POOL_QUEUES}/:id`],
  ['UploadJobResources', 'POST', PACKAGES],
  ['UploadJarJobResources', 'POST', `${PACKAGES}/jars`],
  ['UploadPythonFileJobResources', 'POST', `${PACKAGES}/pyfiles`],
  ['UploadFileJobResources', 'POST', `${PACKAGES}/files`],
  ['ListJobResources', 'GET', PACKAGES],
  ['ShowJobResource', 'GET', `${PACKAGES}/:parent`],
  ['DeleteJobResource', 'DELETE', `${PACKAGES}/:parent`],
  ['CreateCluster', 'POST', '/v2/:project/clusters'],
  ['RunJobFlow', 'POST', '/v2/:project/run-job-flow'],
  ['ListClusters', 'GET', CLUSTERS],
  ['ListClustersV2', 'GET', '/v2/:project/clusters'],
  ['ShowClusterDetails', 'GET', DETAILS],
  ['UpdateClusterScaling', 'PUT', DETAILS],
  ['DeleteCluster', 'DELETE', CLUSTER],
  ['ListHosts', 'GET', `${CLUSTER}/hosts`],
  ['ListClusterTags', 'GET', `${CLUSTER}/tags`],
  ['BatchCreateClusterTags', 'POST', `${CLUSTER}/tags/action`],
  ['ShowMrsVersionList', 'GET', '/v2/:project/metadata/versions'],
]
// an endpoint with a trailing slash gives paths with two leading slashes
const calls = paths.map(([operation, method, path]) => ({
  operation,
  line: new RegExp(`^${method} /?${path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
}))

/** Undefined if the request is not an operation of DLI or MRS. */
export function readCall(method: string, target: string): RecordedCall | undefined {
  const line = `${method} ${target.split('?', 1)[0]}`
  for (const { operation, line: pattern } of calls) {
    const groups = pattern.exec(line)?.groups
    if (groups === undefined) continue
    const { project = '', parent = '', id = parent } = groups
    return { operation, subject: subjectOf(operation), project, parent, id }
  }
  return undefined
}

const mrsJobOperations: readonly ProjectOperation[] = mrsNames.jobs

function subjectOf(operation: ProjectOperation): Subject | undefined {
  if (mrsJobOperations.includes(operation)) return 'mrsJob'
  if (operation.includes('Statement')) return 'statement'
  if (operation.includes('SparkJob')) return 'batch'
  if (operation.includes('SqlJob') || operation === 'CheckSql') return 'sqlJob'
  if (operation.includes('Sql')) return 'execution'
  return operation.includes('Session') ? 'session' : undefined
}
