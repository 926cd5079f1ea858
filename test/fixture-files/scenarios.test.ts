/** Each shipped scenario does what its description says. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { shippedNames } from '../../src/fixture-files/shipped-files.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { rawRequest } from '../faults/raw-client.ts'
import { clusterBody } from '../lives/cluster-body.ts'

const SESSIONS = '/v2.0/p1/sessions'
const SQL = '/v2/p1/clusters/c1/sql-execution'
const JOBS = '/v1.0/p1/jobs'
const tried = new Set<string>()
let emulator: Emulator

/** Identifies a scenario by the sentence that describes it, so that a change of one shows the other. */
function scenario(name: string, says: string, body: () => Promise<void>): void {
  describe(name, () => {
    test(says, async () => {
      tried.add(name)
      const source = readFileSync(new URL(`../../fixtures/scenarios/${name}.yaml`, import.meta.url), 'utf8')
      expect(parse(source).description).toContain(says)
      emulator = await createEmulator({ fixtures: name, clock: 'manual', now: '2026-01-01T00:00:00Z' })
      await body()
    })
  })
}

afterEach(() => emulator.close())

async function send(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = {}) {
  const reply = await emulator.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: reply.statusCode, ...(reply.json() as Record<string, unknown>) } as Record<string, unknown>
}
const get = (url: string, headers = {}) => send('GET', url, undefined, headers)
const advance = (by: string) => send('POST', '/_lakemock/worlds/p1/clock/advance', { by })
const create = (name = '') => send('POST', SESSIONS, { kind: 'spark', queue: 'default', name })
const submit = (sql: string) => send('POST', SQL, { sql_type: 'presto', sql_content: sql })
const world = () => get('/_lakemock/worlds/p1') as Promise<{ sessions?: { total: number } }>
/** The path of a session that is idle. */
async function idleSession(): Promise<string> {
  const path = `${SESSIONS}/${(await create()).id}`
  await advance('1s')
  expect(await get(`${path}/state`)).toMatchObject({ state: 'idle' })
  return path
}

scenario('slow-start', 'Sessions take over a minute to start', async () => {
  const { id } = await create('etl')
  await advance('1m')
  expect(await get(`${SESSIONS}/${id}/state`)).toMatchObject({ state: 'starting' })
  expect(await send('POST', `${SESSIONS}/${id}/statements`, { code: '1' })).toMatchObject({ error_code: 'DLI.0012' })
  await advance('5s')
  expect(await get(`${SESSIONS}/${id}/state`)).toMatchObject({ state: 'idle' })
})

scenario('queue-full', 'The only queue takes one session and lets it wait', async () => {
  const { id } = await create()
  expect(await create()).toMatchObject({ status: 400, error_code: 'DLI.1028' })
  const elsewhere = await send('POST', SESSIONS, { kind: 'spark', queue: 'other' })
  expect(elsewhere).toMatchObject({ status: 400, error_code: 'DLI.0008' })
  await advance('9m')
  expect(await get(`${SESSIONS}/${id}/state`)).toMatchObject({ state: 'not_started' })
  await send('DELETE', `${SESSIONS}/${id}`)
  expect(await create()).toMatchObject({ status: 200 })
})

scenario('throttled', 'Polling too fast is refused with 429 APIGW.0308', async () => {
  for (let call = 1; call <= 10; call++) expect((await get(SESSIONS)).status).toBe(200)
  expect(await get(SESSIONS)).toMatchObject({ status: 429, error_code: 'APIGW.0308' })
  await advance('10s')
  expect((await get(SESSIONS)).status).toBe(200)
})

scenario('token-expires-midway', 'The token is refused as expired after a few calls', async () => {
  const statuses: unknown[] = []
  for (let call = 1; call <= 100; call++) statuses.push((await get(SESSIONS)).status)
  const refused = statuses.flatMap((status, index) => (status === 200 ? [] : [index + 1]))
  expect(refused).toEqual([6, 100])
  expect(statuses[5]).toBe(401)
})

scenario('session-dies-midway', 'A session works until a statement takes it down', async () => {
  const session = await idleSession()
  for (const code of ['val a = 1', 'die()', 'val b = 2']) await send('POST', `${session}/statements`, { code })
  await advance('10s')
  expect(await get(`${session}/statements/0`)).toMatchObject({ state: 'available' })
  expect(await get(`${session}/statements/1`)).toMatchObject({ state: 'error' })
  expect(await get(`${session}/statements/2`)).toMatchObject({ state: 'cancelled' })
  expect(await get(`${session}/state`)).toMatchObject({ state: 'dead' })
  expect(await send('POST', `${session}/statements`, { code: '1' })).toMatchObject({ error_code: 'DLI.0012' })
  expect(await idleSession()).not.toBe(session)
})

scenario('cancel-too-late', 'A cancel is answered but comes too late', async () => {
  const session = await idleSession()
  await send('POST', `${session}/statements`, { code: 'job()' })
  await advance('5s')
  expect(await get(`${session}/statements/0`)).toMatchObject({ state: 'running' })
  expect(await send('POST', `${session}/statements/0/cancel`)).toMatchObject({ status: 200, msg: 'canceled' })
  expect(await get(`${session}/statements/0`)).toMatchObject({
    state: 'available',
    output: { status: 'ok', data: { 'text/plain': 'done' } },
  })

  const { sql_id } = await submit('show tables')
  await advance('5s')
  expect(await send('POST', `${SQL}/${sql_id}/cancel`)).toMatchObject({ status: 'SUCCEED' })
  expect(await get(`${SQL}/${sql_id}`)).toMatchObject({ status: 'RUNNING' })
  await advance('10s')
  expect(await get(`${SQL}/${sql_id}`)).toMatchObject({ status: 'FINISHED', content: [['done']] })
})

scenario('flaky-network', 'Now and then a connection is cut, a reply is late or breaks off', async () => {
  const calls = Array.from({ length: 60 }, () => rawRequest(emulator.url, { path: SESSIONS }))
  const seen = new Set<string>()
  for (const { error, status, headers, body } of await Promise.all(calls)) {
    const whole = body.length === Number(headers['content-length'])
    seen.add(error ?? (status === undefined ? 'closed' : `${status}${whole ? '' : ' cut'}`))
  }
  expect([...seen].sort()).toEqual(['200', '200 cut', '504', 'ECONNRESET', 'closed'])
  const { faults } = (await get('/_lakemock/worlds/p1/faults')) as { faults?: { name: string; applied: number }[] }
  expect(faults?.filter(({ applied }) => applied === 0)).toEqual([])
})

scenario(
  'lost-create-reply',
  'The first create of a session, statement or job is done but its reply is lost',
  async () => {
    const body = { kind: 'spark', queue: 'default' }
    const post = (path: string, sent: object) => rawRequest(emulator.url, { method: 'POST', path, body: sent })
    expect((await post(SESSIONS, body)).error).toBe('ECONNRESET')
    expect((await post(SESSIONS, body)).status).toBe(200)
    expect((await world()).sessions?.total).toBe(2)

    const session = await idleSession()
    expect((await post(`${session}/statements`, { code: '1' })).error).toBe('ECONNRESET')
    expect((await post(`${session}/statements`, { code: '1' })).status).toBe(200)
    expect(await get(`${session}/statements`)).toMatchObject({ total_statements: 2 })

    const job = { sql: 'select 1' }
    expect((await post(`${JOBS}/submit-job`, job)).error).toBe('ECONNRESET')
    expect((await post(`${JOBS}/submit-job`, job)).status).toBe(200)
    expect(await get(JOBS)).toMatchObject({ job_count: 2 })

    const sql = { sql_type: 'presto', sql_content: 'show tables' }
    expect((await post(SQL, sql)).error).toBe('ECONNRESET')
    expect((await post(SQL, sql)).status).toBe(200)
  },
)

scenario('queue-without-resources', 'SQL jobs wait two hours for resources of their queue', async () => {
  const { job_id } = await send('POST', `${JOBS}/submit-job`, { sql: 'select 1', queue_name: 'q1' })
  await advance('119m')
  expect(await get(`${JOBS}/${job_id}/status`)).toMatchObject({ status: 'LAUNCHING' })
  await advance('2m')
  expect(await get(`${JOBS}/${job_id}/status`)).toMatchObject({ status: 'FINISHED' })
})

scenario('slow-ddl', 'a synchronous SQL job is answered 408 and goes on', async () => {
  const conf = ['dli.sql.sqlasync.enabled=false']
  const refused = await send('POST', `${JOBS}/submit-job`, { sql: 'CREATE TABLE t (a int)', conf })
  expect(refused).toMatchObject({ status: 408, error_code: 'DLI.0019' })
  const [id] = /[0-9a-f-]{36}/.exec(String(refused.error_msg)) ?? []
  await advance('9m')
  expect(await get(`${JOBS}/${id}/status`)).toMatchObject({ status: 'RUNNING' })
  await advance('2m')
  expect(await get(`${JOBS}/${id}/status`)).toMatchObject({ status: 'FINISHED' })
})

scenario('sql-fails', 'All SQL fails, by rights, limits and administrators', async () => {
  for (const [sql, message] of [
    ['select * from secrets', 'Access Denied: Cannot select from table default.secrets'],
    ['show tables', 'Query killed. No message provided.'],
  ] as const) {
    const { sql_id } = await submit(sql)
    await advance('10s')
    expect(await get(`${SQL}/${sql_id}`)).toMatchObject({ status: 'FAILED', message })
  }
})

const BATCHES = '/v2.0/p1/batches'

scenario('spark-job-fails', "fail in Spark's words", async () => {
  const submitBatch = async (body: object) => (await send('POST', BATCHES, { queue: 'default', ...body })).id
  const ids = [
    await submitBatch({ file: 'obs://bucket/etl.jar', className: 'etl.Main', name: 'etl' }),
    await submitBatch({ file: 'obs://bucket/job.py' }),
    await submitBatch({ file: 'obs://bucket/etl.jar', args: ['huge'] }),
  ]
  await advance('1m')
  for (const id of ids) expect(await get(`${BATCHES}/${id}/state`)).toMatchObject({ state: 'running' })
  await advance('15m')
  const words = ['Table or view not found: sales', "No module named 'pandas'", 'Java heap space']
  for (const [index, id] of ids.entries()) {
    expect(await get(`${BATCHES}/${id}/state`)).toMatchObject({ state: 'dead' })
    expect(String((await get(`${BATCHES}/${id}/log`)).log)).toContain(words[index])
  }
})

scenario('spark-job-recovers', 'fails, and the job recovers if its request has auto_recovery', async () => {
  const { id } = await send('POST', BATCHES, { file: 'obs://bucket/etl.jar', auto_recovery: true })
  const state = async () => (await get(`${BATCHES}/${id}/state`)).state
  await advance('1s')
  expect(await state()).toBe('running')
  await advance('1m')
  expect(await state()).toBe('recovering')
  await advance('30s')
  expect(await state()).toBe('running')
  await advance('1s')
  expect(await state()).toBe('success')
})

scenario('cluster-gone', 'The cluster is terminated half a minute after the start', async () => {
  const { sql_id } = await submit('show tables')
  await advance('29s')
  expect(await get(`${SQL}/${sql_id}`)).toMatchObject({ status: 'FINISHED' })
  await advance('1s')
  expect(await submit('show tables')).toMatchObject({ status: 500, error_code: 'MRS.0011' })
  expect(await get(`${SQL}/${sql_id}`)).toMatchObject({ status: 500, error_code: '0023' })
  expect(await send('POST', `${SQL}/${sql_id}/cancel`)).toMatchObject({ status: 500, error_code: '0023' })
})

/** Submits a job of MRS and returns its path. */
async function mrsJob(body: object): Promise<string> {
  const path = '/v2/p1/clusters/c1/job-executions'
  const { job_submit_result: result } = await send('POST', path, { job_name: 'j', ...body })
  return `${path}/${(result as { job_id: string }).job_id}`
}

scenario('mrs-job-fails', 'run for a minute and fail as Spark, Hive and Flink do', async () => {
  const types = ['SparkSubmit', 'SparkSql', 'HiveSql', 'Flink']
  const jobs: string[] = []
  for (const type of types) jobs.push(await mrsJob({ job_type: type, arguments: ['select 1'] }))
  await advance('50s')
  expect(await get(jobs[0] ?? '')).toMatchObject({ job_detail: { job_state: 'RUNNING', job_result: 'UNDEFINED' } })
  await advance('1m')
  for (const job of jobs) {
    expect(await get(job)).toMatchObject({ job_detail: { job_state: 'FAILED', job_result: 'FAILED' } })
  }
  const { jobs: shown } = (await get('/_lakemock/worlds/p1/mrs-jobs')) as { jobs?: { message: string }[] }
  expect(shown?.map(({ message }) => message)).toEqual([
    expect.stringContaining('org.apache.spark.SparkException: Job aborted'),
    expect.stringContaining('Table or view not found'),
    expect.stringContaining('SemanticException'),
    expect.stringContaining('ClassNotFoundException'),
  ])
})

scenario('mrs-job-finished-failed', 'are FINISHED with the job_result FAILED', async () => {
  const job = await mrsJob({ job_type: 'SparkSubmit' })
  await advance('2m')
  expect(await get(job)).toMatchObject({
    job_detail: { job_state: 'FINISHED', job_result: 'FAILED', job_progress: 100 },
  })
})

scenario('mrs-kill-too-late', 'is accepted and comes too late', async () => {
  const job = await mrsJob({ job_type: 'MapReduce' })
  await advance('30s')
  expect((await emulator.inject({ method: 'POST', url: `${job}/kill` })).statusCode).toBe(202)
  await advance('1s')
  expect(await get(job)).toMatchObject({ job_detail: { job_state: 'RUNNING' } })
  await advance('1m')
  expect(await get(job)).toMatchObject({ job_detail: { job_state: 'FINISHED', job_result: 'SUCCEEDED' } })
})

scenario('cluster-terminates', 'A cluster is terminated half an hour after its start, with jobs running', async () => {
  const { cluster_id: id } = await send('POST', '/v2/p1/clusters', clusterBody('etl'))
  const details = async () => (await get(`/v1.1/p1/cluster_infos/${id}`)).cluster
  const sql = `/v2/p1/clusters/${id}/sql-execution`
  await advance('4m')
  expect(await details()).toMatchObject({ clusterState: 'starting' })
  await advance('1m')
  expect(await details()).toMatchObject({ clusterState: 'running' })
  const { id: sqlId } = await send('POST', sql, { sql_type: 'presto', sql_content: 'select 1' })
  const jobs = `/v2/p1/clusters/${id}/job-executions`
  const job = { job_type: 'SparkSubmit', job_name: 'etl', arguments: ['obs://b/etl.jar'] }
  const { job_id: jobId } = (await send('POST', jobs, job)).job_submit_result as { job_id: string }
  await advance('29m')
  expect(await get(`${sql}/${sqlId}`)).toMatchObject({ status: 'RUNNING' })
  await advance('1m')
  expect(await details()).toMatchObject({ clusterState: 'terminating' })
  const failed = { job_state: 'FAILED', job_result: 'FAILED' }
  expect((await get(`${jobs}/${jobId}`)).job_detail).toMatchObject(failed)
  expect(await get(`${sql}/${sqlId}`)).toMatchObject({ status: 'FAILED' })
  await advance('2m')
  expect(await details()).toMatchObject({ clusterState: 'terminated' })
})

test('each scenario that is shipped was tried', () => {
  expect([...tried].sort()).toEqual(shippedNames().filter((name) => name !== 'default'))
})
