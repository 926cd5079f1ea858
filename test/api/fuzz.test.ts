/** For any body: no internal error, the error format of the API, and no change of the world by a refused request. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedRequest } from '../../src/index.ts'
import { clusterBody } from '../lives/cluster-body.ts'
import { allRuns, runs } from '../runs.ts'

const SEED = 20_260_101
const RUNS = 6
const WORLD = '/_lakemock/worlds/p1'
/** In a body: the id of the MRS job of a furnished world that has ended. */
const ENDED_JOB = '$endedJob'

type Body = Readonly<Record<string, unknown>>
type Keys = readonly string[]

/** A world with something of everything in it, as its own emulator puts it away. */
async function sampleSnapshot(): Promise<Body> {
  const one = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', now: '2026-01-01T00:00:00Z' })
  const call = async (method: 'GET' | 'POST', url: string, payload: object = {}): Promise<Record<string, unknown>> =>
    (await one.inject(method === 'GET' ? { method, url } : { method, url, payload })).json()
  await call('POST', `${WORLD}/stubs`, { match: { code: { regex: 'h(.*)' } }, outcome: { hold: 'g' } })
  await call('POST', `${WORLD}/faults`, { fault: { kind: 'throttle', limit: 100 } })
  const session = { kind: 'spark', queue: 'q', heartbeatTimeoutInSecond: 90 }
  const { id } = await call('POST', '/v2.0/p1/sessions', session)
  await call('POST', `${WORLD}/clock/advance`, { to: 'idle' })
  for (const code of ['hold', '1', 'wait']) await call('POST', `/v2.0/p1/sessions/${id}/statements`, { code })
  await call('POST', `${WORLD}/clock/advance`, { to: 'idle' })
  await call('POST', '/v2.0/p1/sessions', session)
  await call('POST', '/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
  await call('POST', '/v2.0/p1/batches', { file: 'a.jar' })
  await call('POST', '/v1.0/p1/queues', { queue_name: 'q1', cu_count: 16, labels: ['a'] })
  await call('POST', '/v3/p1/elastic-resource-pools', { elastic_resource_pool_name: 'e', min_cu: 64, max_cu: 128 })
  await call('POST', '/v2.0/p1/resources', { paths: ['obs://b/a.jar'], kind: 'jar', group: 'g' })
  await call('POST', '/v2/p1/clusters', clusterBody('n'))
  for (const sql of ['create database d', 'create table d.t (a int)', 'select 1'])
    await call('POST', '/v1.0/p1/jobs/submit-job', { sql })
  const job = { job_type: 'SparkSql', job_name: 'j', arguments: ['select 1'] }
  await call('POST', '/v2/p1/clusters/c1/job-executions', job)
  await call('POST', `${WORLD}/clock/advance`, { to: 'idle' })
  // some that go on
  await call('POST', '/v2/p1/clusters/c1/job-executions', job)
  await call('POST', '/v1.0/p1/jobs/submit-job', { sql: 'select 2' })
  await call('POST', '/v2.0/p1/batches', { file: 'b.jar', auto_recovery: true })
  const snapshot = await call('GET', `${WORLD}/snapshot`)
  await one.close()
  return snapshot
}

/** What each operation with a body takes: the fields that a random body is mixed with. */
const operations: Readonly<Record<string, { method: InjectedRequest['method']; path: string; valid: Body }>> = {
  CreateSession: {
    method: 'POST',
    path: '/v2.0/p1/sessions',
    valid: { kind: 'spark', queue: 'q', sc_type: 'A', name: 'n', conf: { a: 'b' }, heartbeatTimeoutInSecond: 5 },
  },
  CreateStatement: {
    method: 'POST',
    path: '/v2.0/p1/sessions/$session/statements',
    valid: { code: '1', kind: 'spark' },
  },
  CancelStatement: { method: 'POST', path: '/v2.0/p1/sessions/$session/statements/0/cancel', valid: {} },
  CreateSqlJob: {
    method: 'POST',
    path: '/v1.0/p1/jobs/submit-job',
    valid: {
      ...{ sql: 'select 1', currentdb: 'd', queue_name: 'q', engine_type: 'spark', conf: ['a=b'] },
      tags: [{ key: 'k', value: 'v' }],
    },
  },
  CheckSql: { method: 'POST', path: '/v1.0/p1/jobs/check-sql', valid: { sql: 'select 1', currentdb: 'd' } },
  ExportSqlJobResult: {
    method: 'POST',
    path: '/v1.0/p1/jobs/$sqlJob/export-result',
    valid: {
      ...{ data_path: 'obs://b/f', data_type: 'csv', compress: 'gzip', queue_name: 'q', export_mode: 'Overwrite' },
      ...{ with_column_header: true, limit_num: 1, encoding_type: 'gbk', quote_char: '"', escape_char: '/' },
    },
  },
  CreateSparkJob: {
    method: 'POST',
    path: '/v2.0/p1/batches',
    valid: {
      ...{ file: 'obs://b/a.jar', className: 'a.B', args: ['1'], queue: 'q', name: 'n', conf: { a: 'b' } },
      ...{ sc_type: 'A', driverMemory: '2G', numExecutors: 2, auto_recovery: true, max_retry_times: 3, feature: 'ai' },
    },
  },
  ExecuteSql: {
    method: 'POST',
    path: '/v2/p1/clusters/c1/sql-execution',
    valid: { sql_type: 'presto', sql_content: 'select 1', database: 'd', archive_path: 'obs://b/p' },
  },
  CancelSql: { method: 'POST', path: '/v2/p1/clusters/c1/sql-execution/$sql/cancel', valid: {} },
  CreateQueue: {
    method: 'POST',
    path: '/v1.0/p1/queues',
    valid: { queue_name: 'q1', cu_count: 16, queue_type: 'sql', labels: ['a'], tags: [{ key: 'k', value: 'v' }] },
  },
  UpdateQueueCidr: { method: 'PUT', path: '/v1.0/p1/queues/default', valid: { cidr_in_vpc: '10.0.0.0/8' } },
  RunQueueAction: {
    method: 'PUT',
    path: '/v1.0/p1/queues/default/action',
    valid: { action: 'scale_out', force: false, cu_count: 16 },
  },
  CreateQueueProperty: {
    method: 'POST',
    path: '/v3/p1/queues/default/properties',
    valid: { properties: { 'computeEngine.maxInstance': 2, 'job.maxConcurrent': 3 } },
  },
  UpdateQueueProperty: {
    method: 'PUT',
    path: '/v3/p1/queues/default/properties',
    valid: { properties: { 'computeEngine.maxPrefetchInstance': 2, 'network.cidrInVpc': '10.0.0.0/8' } },
  },
  CreateDatabase: { method: 'POST', path: '/v1.0/p1/databases', valid: { database_name: 'd1', description: 'd' } },
  CreateTable: {
    method: 'POST',
    path: '/v1.0/p1/databases/default/tables',
    valid: { table_name: 't1', data_location: 'DLI', columns: [{ column_name: 'a', type: 'array<int>' }] },
  },
  CreateElasticResourcePool: {
    method: 'POST',
    path: '/v3/p1/elastic-resource-pools',
    valid: { elastic_resource_pool_name: 'e1', min_cu: 64, max_cu: 128, label: { spec: 'standard' } },
  },
  UpdateElasticResourcePool: {
    method: 'PUT',
    path: '/v3/p1/elastic-resource-pools/pool1',
    valid: { description: 'd', min_cu: 64 },
  },
  AssociateQueueToElasticResourcePool: {
    method: 'POST',
    path: '/v3/p1/elastic-resource-pools/pool1/queues',
    valid: { queue_name: 'default' },
  },
  UpdateElasticResourcePoolQueue: {
    method: 'PUT',
    path: '/v3/p1/elastic-resource-pools/pool1/queues/q3',
    valid: {
      queue_scaling_policies: [
        { priority: 1, impact_start_time: '00:00', impact_stop_time: '24:00', min_cu: 16, max_cu: 64 },
      ],
    },
  },
  UploadJobResources: {
    method: 'POST',
    path: '/v2.0/p1/resources',
    valid: { paths: ['obs://b/a.jar'], kind: 'jar', group: 'g', is_async: true },
  },
  UploadJarJobResources: { method: 'POST', path: '/v2.0/p1/resources/jars', valid: { paths: ['obs://b/a.jar'] } },
  UploadPythonFileJobResources: {
    method: 'POST',
    path: '/v2.0/p1/resources/pyfiles',
    valid: { paths: ['obs://b/a.py'] },
  },
  UploadFileJobResources: { method: 'POST', path: '/v2.0/p1/resources/files', valid: { paths: ['obs://b/a.txt'] } },
  CreateExecuteJob: {
    method: 'POST',
    path: '/v2/p1/clusters/c1/job-executions',
    valid: { job_type: 'SparkSql', job_name: 'j', arguments: ['select 1; show tables'], properties: { a: 'b' } },
  },
  StopJob: { method: 'POST', path: '/v2/p1/clusters/c1/job-executions/$job/kill', valid: {} },
  BatchDeleteJobs: {
    method: 'POST',
    path: '/v2/p1/clusters/c1/job-executions/batch-delete',
    valid: { job_id_list: [ENDED_JOB] },
  },
  KeystoneCreateUserTokenByPassword: {
    method: 'POST',
    path: '/v3/auth/tokens',
    valid: {
      auth: {
        identity: { methods: ['password'], password: { user: { name: 'u', password: 'p', domain: { name: 'd' } } } },
        scope: { project: { name: 'cn-north-4' } },
      },
    },
  },
  KeystoneCreateProject: { method: 'POST', path: '/v3/projects', valid: { project: { name: 'n', enabled: true } } },
  ResetWorld: { method: 'POST', path: '/_lakemock/worlds/p2/reset', valid: {} },
  ResetAll: { method: 'POST', path: '/_lakemock/reset', valid: {} },
  ChangeSettings: {
    method: 'PATCH',
    path: `${WORLD}/settings`,
    valid: {
      unmatched: 'echo',
      docs: '2021',
      durations: { running: '1s', RUNNING: [1, '2s'] },
      limits: { sessions: 9 },
    },
  },
  ChangeClock: { method: 'PATCH', path: `${WORLD}/clock`, valid: { mode: 'manual', speed: 2, now: 1_800_000_000_000 } },
  AdvanceClock: { method: 'POST', path: `${WORLD}/clock/advance`, valid: { by: '5s' } },
  AddStubs: {
    method: 'POST',
    path: `${WORLD}/stubs`,
    valid: {
      name: 's',
      match: { code: { regex: 'a(b)', flags: 'i' } },
      times: 2,
      outcome: { output: { status: 'ok' } },
    },
  },
  AddFaults: {
    method: 'POST',
    path: '/_lakemock/worlds/p3/faults',
    valid: {
      name: 'f',
      match: { operation: 'ListSessions', header: { a: 'b' }, code: { regex: 'a' } },
      when: { nth: [1], chance: 0.5, from: '1s', per: 'resource' },
      fault: { kind: 'status', preset: 'throttled' },
    },
  },
  ChangeStub: { method: 'PATCH', path: `${WORLD}/stubs/known`, valid: { enabled: false } },
  ChangeFault: { method: 'PATCH', path: `${WORLD}/faults/known`, valid: { enabled: true } },
  VerifyJournal: {
    method: 'POST',
    path: `${WORLD}/journal/verify`,
    valid: { expect: [{ match: { operation: 'ListSessions' }, exactly: 1 }], inOrder: true },
  },
  ReleaseGate: { method: 'POST', path: `${WORLD}/gates/g/release`, valid: {} },
  CloseGate: { method: 'POST', path: `${WORLD}/gates/g/close`, valid: {} },
  RestoreSnapshot: { method: 'PUT', path: `${WORLD}/snapshot`, valid: await sampleSnapshot() },
  ForceSession: { method: 'PATCH', path: `${WORLD}/sessions/$session`, valid: { state: 'busy' } },
  KillSession: { method: 'POST', path: `${WORLD}/sessions/$session/kill`, valid: { state: 'killed' } },
  ExpireSession: { method: 'POST', path: `${WORLD}/sessions/$session/expire`, valid: {} },
  FailStatement: {
    method: 'POST',
    path: `${WORLD}/sessions/$session/statements/0/fail`,
    valid: { error: { ename: 'E', evalue: 'v', traceback: ['t'] } },
  },
  FinishStatement: {
    method: 'POST',
    path: `${WORLD}/sessions/$session/statements/0/finish`,
    valid: { output: { status: 'ok', data: { 'text/plain': 'x' } } },
  },
  EvictStatement: { method: 'POST', path: `${WORLD}/sessions/$session/statements/0/evict`, valid: {} },
  FailMrsJob: { method: 'POST', path: `${WORLD}/mrs-jobs/$job/fail`, valid: { message: 'no' } },
  FinishMrsJob: { method: 'POST', path: `${WORLD}/mrs-jobs/$job/finish`, valid: { columns: ['a'], rows: [[1]] } },
  KillMrsJob: { method: 'POST', path: `${WORLD}/mrs-jobs/$job/kill`, valid: {} },
  FailSql: { method: 'POST', path: `${WORLD}/sql/$sql/fail`, valid: { message: 'no' } },
  FinishSql: { method: 'POST', path: `${WORLD}/sql/$sql/finish`, valid: { columns: ['a', 'b'], rows: [[1, null]] } },
  FailSqlJob: { method: 'POST', path: `${WORLD}/sql-jobs/$runningSqlJob/fail`, valid: { message: 'no' } },
  FinishSqlJob: {
    method: 'POST',
    path: `${WORLD}/sql-jobs/$runningSqlJob/finish`,
    valid: { columns: ['a', 'b'], rows: [[1, null]], types: ['int', 'string'] },
  },
  FailBatch: { method: 'POST', path: `${WORLD}/batches/$batch/fail`, valid: { message: 'no', log: ['a'] } },
  FinishBatch: { method: 'POST', path: `${WORLD}/batches/$batch/finish`, valid: { log: ['a', 'b'] } },
  KillBatch: { method: 'POST', path: `${WORLD}/batches/$batch/kill`, valid: {} },
  PutTable: {
    method: 'PUT',
    path: `${WORLD}/catalog/hive/default/sales`,
    valid: {
      columns: { id: 'bigint', day: { type: 'varchar', comment: 'c' } },
      partitionedBy: ['day'],
      rows: [[1, null]],
    },
  },
  ChangeQueue: {
    method: 'PATCH',
    path: `${WORLD}/queues/q2`,
    valid: { type: 'general', cuCount: 64, pool: 'pool1', tags: [{ key: 'k', value: 'v' }] },
  },
  ChangeElasticPool: {
    method: 'PATCH',
    path: `${WORLD}/elastic-pools/pool1`,
    valid: { state: 'SCALING', failReason: 'no' },
  },
  EndResource: { method: 'PATCH', path: `${WORLD}/resources/a.jar`, valid: { state: 'READY' } },
  ChangeCluster: {
    method: 'PATCH',
    path: `${WORLD}/clusters/c2`,
    valid: { state: 'frozen', version: '1.9.2', components: ['Presto'], running: 'keep' },
  },
  CreateCluster: { method: 'POST', path: '/v2/p1/clusters', valid: clusterBody('n') },
  RunJobFlow: {
    method: 'POST',
    path: '/v2/p1/run-job-flow',
    valid: {
      ...clusterBody('m'),
      delete_when_no_steps: true,
      steps: [{ job_execution: { job_type: 'SparkSql', job_name: 'j', arguments: ['a'], properties: { a: 'b' } } }],
    },
  },
  UpdateClusterScaling: {
    method: 'PUT',
    path: '/v1.1/p1/cluster_infos/c3',
    valid: { parameters: { scale_type: 'scale_out', node_id: 'node_orderadd', instances: '1', node_group: 'g' } },
  },
  BatchCreateClusterTags: {
    method: 'POST',
    path: '/v1.1/p1/clusters/c3/tags/action',
    valid: { action: 'create', tags: [{ key: 'k', value: 'v' }] },
  },
  CreateClusterControl: {
    method: 'POST',
    path: `${WORLD}/clusters`,
    valid: { name: 'x', version: '3.1.0', components: ['Presto'] },
  },
  FailCluster: { method: 'POST', path: `${WORLD}/clusters/c4/fail`, valid: { message: 'no' } },
  TerminateCluster: { method: 'POST', path: `${WORLD}/clusters/c5/terminate`, valid: {} },
}

/** Values that programs trip over. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      '',
      ' ',
      '\0',
      '\ud800',
      '__proto__',
      'constructor',
      '9'.repeat(400),
      'é'.repeat(2000),
      '{project_id}',
    ],
    ...[
      0,
      -0,
      -1,
      0.5,
      1e-300,
      1e300,
      2 ** 31,
      2 ** 53,
      -(2 ** 63),
      8.64e15,
      -8.64e15,
      8.64e15 + 1,
      253_402_300_799_999,
    ],
    ...[
      'next',
      'idle',
      '1e9',
      '0x10',
      '99999999d',
      '275760-09-13T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
      '-000001-01-01',
    ],
    ...['(', '(?<a>', '$1$<a>$$', ';', "'", '/*', '--', 'select', 'with a as (', 'desc', '"'],
    ...[[], {}, [[]], [{}], [null], { regex: '(' }, { regex: '', flags: 'ii' }, { regex: '[' }],
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A body near a valid one: some fields odd, some gone, some more, at any depth. */
function near(valid: unknown): fc.Arbitrary<unknown> {
  if (typeof valid !== 'object' || valid === null || Array.isArray(valid)) {
    return fc.oneof({ weight: 3, arbitrary: fc.constant(valid) }, { weight: 1, arbitrary: odd })
  }
  const fields = Object.fromEntries(Object.entries(valid).map(([key, value]) => [key, near(value)]))
  const record = fc.record(fields, { requiredKeys: [], noNullPrototype: true })
  const extra = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'a', 'seed', 'clock'), odd, { maxKeys: 1 })
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(valid) },
    { weight: 8, arbitrary: record },
    { weight: 2, arbitrary: fc.tuple(record, extra).map(([fixed, more]) => Object.assign({}, fixed, more)) },
    { weight: 1, arbitrary: odd },
  )
}

/** A valid body with one field that is odd. */
const spoilt = (valid: Body): fc.Arbitrary<unknown> =>
  Object.keys(valid).length === 0
    ? odd
    : fc.tuple(fc.constantFrom(...Object.keys(valid)), odd).map(([key, value]) => ({ ...valid, [key]: value }))

/** What is sent: mostly JSON, sometimes none at all. */
const payload = (valid: Body): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: near(valid).map((value) => JSON.stringify(value)) },
    { weight: 10, arbitrary: spoilt(valid).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  )

const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth)
const deepStub = (depth: number): string =>
  `{"match":{"code":"a"},"outcome":{"output":{"status":"ok","data":${nested(depth, '{"a":[', ']}')}}}}`
/** Sent to every operation in CI; else each is sent to some operations, and each operation gets some of them. */
const always: readonly string[] = [
  ...['{', '[1,]', '\ufeff{}', 'null', '{"a":1,"a":2}', '{"__proto__":{"kind":"spark"}}', '1e999', '"\\ud800"'],
  ...[100, 1000, 1001, 100_000].map((depth) => nested(depth)),
  ...[100, 490, 100_000].map(deepStub),
  // the ends of time
  ...[8.64e15, -8.64e15, 253_402_300_799_999, -62_135_596_800_000].map((now) => JSON.stringify({ now })),
  ...['9999-12-31T23:59:59.999Z', '0001-01-01', '0000-01-01'].map((now) => JSON.stringify({ now })),
  ...[8.64e15, 253_402_300_799_999].map((to) => JSON.stringify({ to })),
  ...['36500d', 1e300].map((by) => JSON.stringify({ by })),
]

/** Those of `always` that an operation gets. One that moves the clock gets them all. */
function alwaysTo(id: string, index: number): string[] {
  return always.filter((_text, at) => allRuns || /Clock/.test(id) || at % 5 === index % 5)
}

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({
    listen: false,
    clock: 'manual',
    now: '2026-01-01T00:00:00Z',
    // a text that the checker refuses is an execution that fails, not a refused request
    unmatched: 'echo',
    fixtures: { stubs: [{ match: { code: 'hang' }, outcome: { never: true } }] },
  })
})
afterAll(() => emulator.close())

const get = async (url: string): Promise<Record<string, unknown>> =>
  (await emulator.inject({ method: 'GET', url })).json()
const post = async (url: string, body: object): Promise<Record<string, unknown>> =>
  (await emulator.inject({ method: 'POST', url, payload: body })).json()
/** What the control API shows of a world, and the lists of resources that it does not show. */
const PARTS = [
  ...['', '/settings', '/stubs', '/faults', '/gates', '/sessions', '/sql', '/sql-jobs', '/batches', '/mrs-jobs'],
  ...['/catalog', '/clusters'],
]
const CLIENT_LISTS = [
  ...['/v2.0/p1/sessions', '/v2.0/p1/batches', '/v1.0/p1/jobs', '/v1.0/p1/databases'],
  ...['/v1.0/p1/databases/default/tables', '/v2/p1/clusters/c1/job-executions', '/v1.1/p1/cluster_infos'],
]
const LISTS = ['/v1.0/p1/queues?queue_type=all', '/v3/p1/elastic-resource-pools', '/v2.0/p1/resources']
/** All of the world that can be seen, its resources with their histories. */
const everything = async (): Promise<unknown[]> =>
  Promise.all([...PARTS.map((part) => get(WORLD + part)), ...LISTS.map(get)])

/** A new world with a session that runs a statement, an SQL execution, a batch, and jobs that run and that have ended. */
async function furnish(): Promise<Record<string, string>> {
  emulator.reset()
  await post(`${WORLD}/stubs`, { name: 'known', match: { code: 'no client sends this' }, outcome: { text: '1' } })
  await post(`${WORLD}/faults`, {
    ...{ name: 'known', enabled: false, match: { operation: 'ListSessions' }, when: { nth: [1000] } },
    fault: { kind: 'status', preset: 'throttled' },
  })
  const { id: session } = await post('/v2.0/p1/sessions', { kind: 'spark', queue: 'q' })
  await post('/v3/p1/elastic-resource-pools', { elastic_resource_pool_name: 'pool1', min_cu: 64, max_cu: 512 })
  await post(`${WORLD}/clock/advance`, { by: '1s' })
  await post('/v1.0/p1/queues', { queue_name: 'q3', cu_count: 16, elastic_resource_pool_name: 'pool1' })
  await post('/v2.0/p1/resources', { paths: ['obs://b/a.jar'], kind: 'jar', is_async: true })
  for (const code of ['hang', 'wait']) await post(`/v2.0/p1/sessions/${session}/statements`, { code })
  const { id: sql } = await post('/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
  const { id: batch } = await post('/v2.0/p1/batches', { file: 'a.jar', queue: 'q' })
  const submit = () => post('/v1.0/p1/jobs/submit-job', { sql: 'select 1', queue_name: 'q' })
  const { job_id: sqlJob } = await submit()
  expect(await post(`${WORLD}/sql-jobs/${sqlJob}/finish`, {})).toMatchObject({ job: { status: 'FINISHED' } })
  const { job_id: runningSqlJob } = await submit()
  const job = async (): Promise<string> => {
    const request = { job_type: 'MapReduce', job_name: 'j' }
    const { job_submit_result: submitted } = await post('/v2/p1/clusters/c1/job-executions', request)
    return (submitted as { job_id: string }).job_id
  }
  const endedJob = await job()
  expect(await post(`${WORLD}/mrs-jobs/${endedJob}/finish`, {})).toMatchObject({ job: { job_state: 'FINISHED' } })
  return {
    ...{ session: String(session), sql: String(sql), batch: String(batch) },
    ...{ sqlJob: String(sqlJob), runningSqlJob: String(runningSqlJob), endedJob, job: await job() },
  }
}

/** Whether a refusal is worded as its service words them, or as the gateway does. */
function isRefusal(path: string, body: Record<string, unknown>): boolean {
  const has = (value: unknown, keys: Keys): boolean =>
    typeof value === 'object' && value !== null && keys.every((key) => key in value)
  const isCoded = has(body, ['error_code', 'error_msg'])
  if (path.startsWith('/_lakemock')) return has(body.error, ['code', 'message'])
  return isCoded || (path.startsWith('/v3') && has(body.error, ['code', 'message', 'title']))
}

/** MRS in its 2021 revision: MRS.0011, or a failed statement with its whole body. */
const isDocumented500 = (id: string, body: Record<string, unknown>): boolean =>
  body.error_code === 'MRS.0011' ||
  // the four-digit codes of jobs
  (/Job/.test(id) && /^0\d{3}$/.test(String(body.error_code))) ||
  (id === 'ExecuteSql' && body.status === 'FAILED' && 'statement' in body)

describe('any body at all', () => {
  test('goes to every operation that takes one', async () => {
    const { paths } = (await get('/_lakemock/openapi.json')) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const served = Object.values(paths).flatMap((methods) =>
      Object.entries(methods).flatMap(([method, { operationId }]) =>
        ['post', 'put', 'patch'].includes(method) ? [operationId] : [],
      ),
    )
    expect(Object.keys(operations).sort()).toEqual(served.sort())
  })

  test.each(Object.entries(operations))('%s lets its valid body in', async (_id, { method, path, valid }) => {
    const ids = await furnish()
    const url = path.replace(/\$(\w+)/, (_whole, name: string) => ids[name] ?? expect.fail(`no ${name}`))
    const body = JSON.stringify(valid).replaceAll(ENDED_JOB, ids.endedJob as string)
    const reply = await emulator.inject({
      ...{ method, url, payload: body, headers: { 'content-type': 'application/json' } },
    })
    expect(reply.statusCode, reply.payload).toBeLessThan(300)
  })

  test.each(Object.entries(operations).map(([id, operation], index) => [id, operation, alwaysTo(id, index)] as const))(
    '%s',
    async (id, { method, path, valid }, texts) => {
      let ids = await furnish()
      let before = await everything()
      await fc.assert(
        fc.asyncProperty(payload(valid), async (text) => {
          const url = path.replace(/\$(\w+)/, (_whole, name: string) => ids[name] ?? expect.fail(`no ${name}`))
          const reply = await emulator.inject({
            method,
            url,
            headers: { 'content-type': 'application/json' },
            payload: text.replaceAll(ENDED_JOB, ids.endedJob as string),
          })
          expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
          const body = (reply.payload === '' ? {} : reply.json()) as Record<string, unknown>
          if (reply.statusCode < 300) {
            // what was let in must not have broken what comes after it
            expect(Math.max(...(await aftermath()))).toBeLessThan(500)
            ids = await furnish()
            before = await everything()
            return
          }
          if (reply.statusCode === 500 && isDocumented500(id, body)) return
          expect(reply.statusCode).toBeGreaterThanOrEqual(400)
          expect(reply.statusCode, reply.payload).toBeLessThan(500)
          expect(isRefusal(path, body), reply.payload).toBe(true)
          expect(await everything()).toEqual(before)
        }),
        // a smaller body would meet the world that this one has changed
        { seed: SEED, endOnFailure: true, numRuns: runs(RUNS) + texts.length, examples: texts.map((text) => [text]) },
      )
    },
  )
})

/** The statuses of ordinary requests to the world as it is now. */
async function aftermath(): Promise<number[]> {
  const requests: InjectedRequest[] = [
    { method: 'POST', url: '/v2.0/p1/sessions', payload: { ...operations.CreateSession?.valid, name: 'after' } },
    {
      method: 'POST',
      url: '/v2/p1/clusters/c1/sql-execution',
      payload: { sql_type: 'presto', sql_content: 'select 1' },
    },
    { method: 'POST', url: '/v1.0/p1/jobs/submit-job', payload: { sql: 'select 1', queue_name: 'q' } },
    { method: 'POST', url: '/v2.0/p1/batches', payload: { file: 'a.jar', queue: 'q' } },
    {
      method: 'POST',
      url: '/v2/p1/clusters/c1/job-executions',
      payload: { job_type: 'SparkSql', job_name: 'j', arguments: ['show tables'] },
    },
    ...PARTS.map((part) => ({ method: 'GET' as const, url: WORLD + part })),
    ...[...LISTS, ...CLIENT_LISTS, `${WORLD}/unmatched`].map((url) => ({ method: 'GET' as const, url })),
  ]
  const statuses: number[] = []
  for (const request of requests) statuses.push((await emulator.inject(request)).statusCode)
  return statuses
}
