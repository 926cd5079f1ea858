import type { ProjectOperation } from '../operation-names.ts'

/** The operation and the ids in a request's method and path. */
export interface RecordedCall {
  readonly operation: ProjectOperation
  readonly project: string
  /** The session's id, or the cluster's. */
  readonly parent: string
  /** The statement's id, or the sql_id. */
  readonly id: string
}

const SESSIONS = '/v2\\.0/(?<project>[^/]+)/sessions'
const SESSION = `${SESSIONS}/(?<parent>[^/]+)`
const STATEMENT = `${SESSION}/statements/(?<id>[^/]+)`
const EXECUTIONS = '/v2/(?<project>[^/]+)/clusters/(?<parent>[^/]+)/sql-execution'

const paths: readonly (readonly [operation: RecordedCall['operation'], method: string, path: string])[] = [
  ['CreateSession', 'POST', SESSIONS],
  ['ListSessions', 'GET', SESSIONS],
  ['ShowSession', 'GET', SESSION],
  ['ShowSessionState', 'GET', `${SESSION}/state`],
  ['ShowSessionLog', 'GET', `${SESSION}/log`],
  ['CancelSession', 'DELETE', SESSION],
  ['CreateStatement', 'POST', `${SESSION}/statements`],
  ['ListStatements', 'GET', `${SESSION}/statements`],
  ['ShowStatement', 'GET', STATEMENT],
  ['CancelStatement', 'POST', `${STATEMENT}/cancel`],
  ['ShowVersion', 'GET', '/v2\\.0/(?<project>[^/]+)/version'],
  ['ExecuteSql', 'POST', EXECUTIONS],
  ['ShowSqlResult', 'GET', `${EXECUTIONS}/(?<id>[^/]+)`],
  ['CancelSql', 'POST', `${EXECUTIONS}/(?<id>[^/]+)/cancel`],
]
// an endpoint with a trailing slash gives paths with two leading slashes
const calls = paths.map(([operation, method, path]) => ({
  operation,
  method,
  path: new RegExp(`^/{1,2}${path.slice(1)}/?$`),
}))

/** Undefined if the request is not an operation of DLI or MRS. */
export function readCall(method: string, target: string): RecordedCall | undefined {
  const [path = ''] = target.split('?', 1)
  for (const call of calls) {
    if (call.method !== method) continue
    const groups = call.path.exec(path)?.groups
    if (groups === undefined) continue
    const { project = '', parent = '', id = '' } = groups
    return { operation: call.operation, project, parent: decode(parent), id: decode(id) }
  }
  return undefined
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
