import type { BatchList, SessionList, SqlJobList, StatementList } from '../../client/generated/dli.ts'
import type { History } from '../../client/generated/evidence.ts'
import type { ClusterList, MrsJobList, SqlList } from '../../client/generated/mrs.ts'
import type { ElasticPoolList, QueueList, ResourceList } from '../../client/generated/resources.ts'

/** The kinds of resources, by the names that the control API's history has for them. */
export const kinds = [
  ...(['session', 'statement', 'sql', 'sqlJob', 'batch'] as const),
  ...(['mrsJob', 'cluster', 'queue', 'elasticPool', 'resource'] as const),
] as const
export type Kind = (typeof kinds)[number]

export interface ResourceRow {
  readonly kind: Kind
  /** A statement: `{session_id}:{n}`. */
  readonly id: string
  /** What it runs on: a session, a queue or a cluster. */
  readonly parent: string
  /** Its code, SQL or name. */
  label: string
  state: string
  answeredBy: string
  gate: string | null
  steps: History[number][]
  /** It is no longer in the lists. */
  isGone: boolean
}

interface Decided {
  readonly answeredBy?: string
  readonly gate?: string | null
  readonly history: History
}

const row = (kind: Kind, id: string | number, parent: string, label: string, of: Decided): ResourceRow => ({
  ...{ kind, id: String(id), parent, label },
  state: of.history.at(-1)?.state ?? '',
  answeredBy: of.answeredBy ?? '',
  gate: of.gate ?? null,
  steps: [...of.history],
  isGone: false,
})

/** How the control API lists a kind. */
interface Listing {
  /** The path below the world. */
  readonly path: string
  rows(reply: unknown): ResourceRow[]
}

const listing = <Reply>(path: string, rows: (reply: Reply) => ResourceRow[]): Listing => ({
  path,
  rows: (reply) => rows(reply as Reply),
})

export const listings: Readonly<Record<Kind, Listing>> = {
  session: listing<SessionList>('sessions', ({ sessions }) =>
    sessions.map((of) => row('session', of.session.id, of.session.queue, of.session.name, of)),
  ),
  statement: listing<StatementList>('statements', ({ statements }) =>
    statements.map((of) => row('statement', `${of.sessionId}:${of.id}`, of.sessionId, of.code, of)),
  ),
  sql: listing<SqlList>('sql', ({ executions }) =>
    executions.map((of) => row('sql', of.sqlId, of.clusterId, of.sql.statement, of)),
  ),
  sqlJob: listing<SqlJobList>('sql-jobs', ({ jobs }) =>
    jobs.map((of) => row('sqlJob', of.job.job_id, of.job.queue_name, of.job.statement, of)),
  ),
  batch: listing<BatchList>('batches', ({ batches }) =>
    batches.map((of) => row('batch', of.batch.id, of.batch.queue, of.batch.name || fileOf(of.batch.req_body), of)),
  ),
  mrsJob: listing<MrsJobList>('mrs-jobs', ({ jobs }) =>
    jobs.map((of) => row('mrsJob', of.job.job_id, of.clusterId, `${of.job.job_type} ${of.job.job_name}`, of)),
  ),
  cluster: listing<ClusterList>('clusters', ({ clusters }) =>
    clusters.map((of) => row('cluster', of.id, '', of.name, of)),
  ),
  queue: listing<QueueList>('queues', ({ queues }) =>
    queues.map((of) =>
      row('queue', of.queue.queue_name, of.queue.elastic_resource_pool_name, of.queue.description, of),
    ),
  ),
  elasticPool: listing<ElasticPoolList>('elastic-pools', ({ pools }) =>
    pools.map((of) => row('elasticPool', of.pool.elastic_resource_pool_name, '', of.pool.description, of)),
  ),
  resource: listing<ResourceList>('resources', ({ resources }) =>
    resources.map((of) => row('resource', of.resource.resource_name, of.group, of.path, of)),
  ),
}

/** The program of a batch, out of the request that created it. */
function fileOf(body: string): string {
  const [, file = ''] = /"file":\s*"([^"]*)"/.exec(body) ?? []
  return file
}

const aliases: Readonly<Record<string, Kind>> = {
  execution: 'sql',
  'sql-job': 'sqlJob',
  'mrs-job': 'mrsJob',
  'elastic-pool': 'elasticPool',
  pool: 'elasticPool',
  package: 'resource',
}

/** The kind that an event or the agenda names; undefined for one that the page does not list. */
export const kindOf = (name: string): Kind | undefined => aliases[name] ?? kinds.find((kind) => kind === name)

/** The id of a row, from the one that an event, the agenda or the journal names: a statement is `SESSION/NUMBER` there. */
export const rowIdOf = (kind: string, id: string): string => (kind === 'statement' ? id.replace(/\/(\d+)$/, ':$1') : id)

/** The path below the world of one resource. */
export function detailPath({ kind, id }: Pick<ResourceRow, 'kind' | 'id'>): string[] {
  if (kind !== 'statement') return [listings[kind].path, id]
  const at = id.lastIndexOf(':')
  return ['sessions', id.slice(0, at), 'statements', id.slice(at + 1)]
}

/** Whether a stub is expected to decide about resources of a kind: they have a text or a program of their own. */
export const hasText = (kind: Kind): boolean => ['statement', 'sql', 'sqlJob', 'batch', 'mrsJob'].includes(kind)
