import type { ProjectOperation } from '../operation-names.ts'

/** What becomes a stub. */
export type Subject = 'session' | 'statement' | 'execution' | 'batch' | 'sqlJob'

/** The operation and the ids in a request's method and path. */
export interface RecordedCall {
  readonly operation: ProjectOperation
  readonly subject: Subject
  readonly project: string
  /** The session's id, or the cluster's; of a batch or a job its own. */
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

function subjectOf(operation: ProjectOperation): Subject {
  if (operation.includes('Statement')) return 'statement'
  if (operation.includes('SparkJob')) return 'batch'
  if (operation.includes('SqlJob') || operation === 'CheckSql') return 'sqlJob'
  return operation.includes('Sql') ? 'execution' : 'session'
}
