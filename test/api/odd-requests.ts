/** Random requests about jobs and what they run on. */
import { clusterBody } from '../lives/cluster-body.ts'

/** Numbers from 0 to 1 that depend on the seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const odd = ['x', '0', '-1', '00', '1e3', '%20', '%00', '%2F', '..%2F..', 'null', '%F0%9F%92%A5', 'Ü', 'a'.repeat(200)]
const oddValues = [null, '', 0, -1, 1.5, true, [], {}, 'x'.repeat(300), [null], { a: 1 }, '\u0000', '16', 1e30]

type Names = 'queue' | 'pool' | 'database' | 'table' | 'package' | 'group' | 'cluster' | 'sqlJob' | 'batch' | 'mrsJob'
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly payload?: Record<string, unknown>
}

/** Makes requests, and learns ids from replies. */
export class Caller {
  readonly #number: () => number
  readonly #names: Record<Names, string[]> = {
    queue: ['default', 'q1', 'q2'],
    pool: ['p1', 'p2'],
    database: ['default', 'd1'],
    table: ['t1', 't2'],
    package: ['a.jar', 'b.py'],
    group: ['g', ''],
    ...{ cluster: ['c1'], sqlJob: [], batch: [], mrsJob: [] },
  }

  constructor(seed: number) {
    this.#number = numbersFrom(seed)
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#number() * list.length)] as T
  }

  #chance = (share: number): boolean => this.#number() < share

  name(kind: Names): string {
    const known = this.#names[kind]
    return known.length === 0 || this.#chance(0.1) ? this.pick(odd) : this.pick(known.slice(-8))
  }

  learn({ url, method }: Request, body: Record<string, unknown>): void {
    const { job_id: job, id, cluster_id: cluster, job_submit_result: submitted } = body
    if (job !== undefined) this.#names.sqlJob.push(String(job))
    if (id !== undefined && method === 'POST' && url.includes('/batches')) this.#names.batch.push(String(id))
    if (cluster !== undefined && method === 'POST') this.#names.cluster.push(String(cluster))
    const mrsJob = (submitted as { job_id?: string } | undefined)?.job_id
    if (mrsJob !== undefined) this.#names.mrsJob.push(mrsJob)
  }

  request(): Request {
    const made = this.pick(this.#kinds)()
    if (made.payload === undefined || this.#chance(0.85)) return made
    const field = this.pick([...Object.keys(made.payload), 'unknown'])
    return { ...made, payload: { ...made.payload, [field]: this.pick(oddValues) } }
  }

  readonly #kinds: readonly (() => Request)[] = [
    () => ({ method: 'POST', url: '/v1.0/p/queues', payload: { queue_name: this.name('queue'), cu_count: 16 } }),
    () => ({
      method: 'POST',
      url: '/v1.0/p/queues',
      payload: { queue_name: this.name('queue'), cu_count: 64, elastic_resource_pool_name: this.name('pool') },
    }),
    () => ({ method: this.pick(['GET', 'DELETE']), url: `/v1.0/p/queues/${this.name('queue')}` }),
    () => ({ method: 'PUT', url: `/v1.0/p/queues/${this.name('queue')}`, payload: { cidr_in_vpc: '10.2.0.0/16' } }),
    () => ({
      method: 'PUT',
      url: `/v1.0/p/queues/${this.name('queue')}/action`,
      payload: { action: this.pick(['restart', 'scale_out', 'scale_in']), force: this.#chance(0.5), cu_count: 16 },
    }),
    () => ({ method: 'GET', url: this.pick(['/v1.0/p/queues', '/v1.0/p/queues?queue_type=all&current-page=2']) }),
    () => ({
      method: 'POST',
      url: '/v3/p/elastic-resource-pools',
      payload: { elastic_resource_pool_name: this.name('pool'), min_cu: 64, max_cu: this.pick([64, 128]) },
    }),
    () => ({
      method: 'PUT',
      url: `/v3/p/elastic-resource-pools/${this.name('pool')}`,
      payload: { min_cu: 64, max_cu: this.pick([64, 80, 256]) },
    }),
    () => ({ method: 'DELETE', url: `/v3/p/elastic-resource-pools/${this.name('pool')}` }),
    () => ({ method: 'GET', url: `/v3/p/elastic-resource-pools?offset=${this.pick(odd)}` }),
    () => ({
      method: 'POST',
      url: `/v3/p/elastic-resource-pools/${this.name('pool')}/queues`,
      payload: { queue_name: this.name('queue') },
    }),
    () => ({ method: 'GET', url: `/v3/p/elastic-resource-pools/${this.name('pool')}/queues` }),
    () => ({
      method: 'PUT',
      url: `/v3/p/elastic-resource-pools/${this.name('pool')}/queues/${this.name('queue')}`,
      payload: {
        queue_scaling_policies: [
          { impact_start_time: '00:00', impact_stop_time: '24:00', priority: 1, min_cu: 16, max_cu: 16 },
        ],
      },
    }),
    () => ({ method: 'POST', url: '/v1.0/p/databases', payload: { database_name: this.name('database') } }),
    () => ({
      method: 'DELETE',
      url: `/v1.0/p/databases/${this.name('database')}?cascade=${this.pick(['true', 'false', 'x'])}&async=${this.pick(['true', 'false'])}`,
    }),
    () => ({
      method: 'POST',
      url: `/v1.0/p/databases/${this.name('database')}/tables`,
      payload: {
        table_name: this.name('table'),
        data_location: this.pick(['DLI', 'OBS', 'VIEW']),
        columns: [{ column_name: 'a', type: 'int' }],
        ...{ select_statement: 'select 1', data_path: 'obs://b/f', data_type: 'csv' },
      },
    }),
    () => ({
      method: this.pick(['GET', 'DELETE']),
      url: `/v1.0/p/databases/${this.name('database')}/tables/${this.name('table')}?async=${this.pick(['true', 'false'])}`,
    }),
    () => ({
      method: 'GET',
      url: `/v1.0/p/databases/${this.name('database')}/tables/${this.name('table')}/preview?mode=${this.pick(['SYNC', 'ASYNC', 'x'])}`,
    }),
    () => ({ method: 'GET', url: `/v1.0/p/databases/${this.name('database')}/tables?page-size=${this.pick(odd)}` }),
    () => ({
      method: 'POST',
      url: `/v2.0/p/resources${this.pick(['', '/jars', '/pyfiles', '/files'])}`,
      payload: {
        paths: [`obs://b/${this.name('package')}`],
        kind: this.pick(['jar', 'pyFile']),
        ...{ group: this.name('group'), is_async: this.#chance(0.5) },
      },
    }),
    () => ({
      method: this.pick(['GET', 'DELETE']),
      url: `/v2.0/p/resources/${this.name('package')}?group=${this.name('group')}`,
    }),
    () => ({ method: 'GET', url: '/v2.0/p/resources' }),
    () => ({
      method: 'POST',
      url: '/v1.0/p/jobs/submit-job',
      payload: {
        sql: this.pick([
          'select 1',
          'never',
          'create table t1 (a int)',
          'drop table t1',
          'create database d1',
          ';',
          '',
        ]),
        queue_name: this.name('queue'),
        currentdb: this.name('database'),
        conf: [`dli.sql.sqlasync.enabled=${this.pick(['true', 'false'])}`],
      },
    }),
    () => ({
      method: 'GET',
      url: `/v1.0/p/jobs/${this.name('sqlJob')}${this.pick(['', '/status', '/preview', '/detail'])}`,
    }),
    () => ({ method: 'GET', url: `/v1/p/jobs/${this.name('sqlJob')}/progress` }),
    () => ({ method: 'GET', url: `/v1.0/p/queues/${this.name('queue')}/jobs/${this.name('sqlJob')}` }),
    () => ({ method: 'DELETE', url: `/v1.0/p/jobs/${this.name('sqlJob')}` }),
    () => ({
      method: 'POST',
      url: `/v1.0/p/jobs/${this.name('sqlJob')}/export-result`,
      payload: { data_path: 'obs://b/f', data_type: 'csv', queue_name: this.name('queue') },
    }),
    () => ({ method: 'GET', url: `/v1.0/p/jobs?job-status=${this.pick(['RUNNING', ...odd])}&page-size=3` }),
    () => ({ method: 'POST', url: '/v1.0/p/jobs/check-sql', payload: { sql: 'select 1', currentdb: 'd1' } }),
    () => ({
      method: 'POST',
      url: '/v2.0/p/batches',
      payload: { file: 'obs://b/a.jar', queue: this.name('queue'), name: this.pick(['etl', 'never']), args: ['1'] },
    }),
    () => ({
      method: 'GET',
      url: `/v2.0/p/batches/${this.name('batch')}${this.pick(['', '/state', '/log', '/log?from=-1&size=0'])}`,
    }),
    () => ({ method: 'DELETE', url: `/v2.0/p/batches/${this.name('batch')}` }),
    () => ({ method: 'GET', url: `/v2.0/p/batches?from=${this.pick(odd)}&size=${this.pick(odd)}` }),
    () => ({ method: 'POST', url: '/v2/p/clusters', payload: clusterBody(this.pick(['a', 'b', 'c'])) }),
    () => ({
      method: 'POST',
      url: '/v2/p/run-job-flow',
      payload: {
        ...clusterBody(this.pick(['d', 'e'])),
        delete_when_no_steps: this.#chance(0.5),
        steps: [{ job_execution: { job_type: 'SparkSql', job_name: 's', arguments: ['show tables'] } }],
      },
    }),
    () => ({ method: 'DELETE', url: `/v1.1/p/clusters/${this.name('cluster')}` }),
    () => ({
      method: 'GET',
      url: `/v1.1/p/${this.pick(['cluster_infos/X', 'clusters/X/hosts', 'clusters/X/tags'])}`.replace(
        'X',
        this.name('cluster'),
      ),
    }),
    () => ({
      method: 'PUT',
      url: `/v1.1/p/cluster_infos/${this.name('cluster')}`,
      payload: {
        ...{ service_id: '', plan_id: '' },
        parameters: {
          order_id: '',
          scaling_type: this.pick(['scale_out', 'scale_in']),
          node_id: 'node_orderadd',
          instances: '1',
        },
      },
    }),
    () => ({
      method: 'POST',
      url: `/v2/p/clusters/${this.name('cluster')}/job-executions`,
      payload: {
        job_type: this.pick(['SparkSql', 'SparkSubmit', 'HiveSql', 'MapReduce']),
        ...{ job_name: this.pick(['j', 'never']), arguments: ['select 1'], properties: { a: 'b' } },
      },
    }),
    () => ({
      method: 'GET',
      url: `/v2/p/clusters/${this.name('cluster')}/job-executions/${this.name('mrsJob')}${this.pick(['', '/sql-result'])}`,
    }),
    () => ({
      method: 'POST',
      url: `/v2/p/clusters/${this.name('cluster')}/job-executions/${this.name('mrsJob')}/kill`,
    }),
    () => ({
      method: 'POST',
      url: `/v2/p/clusters/${this.name('cluster')}/job-executions/batch-delete`,
      payload: { job_id_list: [this.name('mrsJob'), this.name('mrsJob')] },
    }),
    () => ({
      method: 'GET',
      url: `/v2/p/clusters/${this.name('cluster')}/job-executions?offset=${this.pick(['1', ...odd])}&limit=2`,
    }),
    () => ({
      method: 'POST',
      url: '/_lakemock/worlds/p/clock/advance',
      payload: { by: this.pick(['100ms', '2s', '10m']) },
    }),
    () => ({
      method: 'POST',
      url: `/_lakemock/worlds/p/${this.pick(['sql-jobs/', 'mrs-jobs/'])}${this.name('sqlJob')}/${this.pick(['fail', 'finish'])}`,
      payload: {},
    }),
    () => ({
      method: 'POST',
      url: `/_lakemock/worlds/p/batches/${this.name('batch')}/${this.pick(['fail', 'finish', 'kill'])}`,
      payload: {},
    }),
    () => ({
      method: 'PATCH',
      url: `/_lakemock/worlds/p/elastic-pools/${this.name('pool')}`,
      payload: { state: this.pick(['AVAILABLE', 'FAILED', 'SCALING', 'CREATING']) },
    }),
    () => ({
      method: 'PATCH',
      url: `/_lakemock/worlds/p/resources/${this.name('package')}`,
      payload: { state: this.pick(['READY', 'FAILED']) },
    }),
    () => ({ method: 'DELETE', url: `/_lakemock/worlds/p/queues/${this.name('queue')}` }),
    () => ({
      method: 'POST',
      url: `/_lakemock/worlds/p/clusters/${this.name('cluster')}/${this.pick(['fail', 'terminate'])}`,
      payload: {},
    }),
  ]
}
