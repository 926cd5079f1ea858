/** Queues, elastic resource pools and packages: their lives against a model, stubs, snapshots, and the jobs that they make. */
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'
import { prestoTypeOf, sparkTypeOf } from '../../src/sql/spark-types.ts'
import { runs } from '../runs.ts'

const emulator: Emulator = await createEmulator({
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  fixtures: {
    stubs: [
      { name: 'full', match: { pool: 'full' }, durations: { CREATING: '2s' }, outcome: { message: 'no room' } },
      { name: 'broken', match: { resource: { regex: 'broken' } }, outcome: { message: 'no such object' } },
    ],
  },
})
afterAll(() => emulator.close())
beforeEach(() => emulator.reset())

const call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
): Promise<InjectedReply> => emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
const advance = (by: string) => call('POST', '/_lakemock/worlds/p/clock/advance', { by })
const POOLS = '/v3/p/elastic-resource-pools'
const newPool = (name: string) => call('POST', POOLS, { elastic_resource_pool_name: name, min_cu: 64, max_cu: 128 })

interface Model {
  state: 'CREATING' | 'AVAILABLE' | 'SCALING' | 'FAILED'
  endsMs: number | undefined
  maxCu: number
}
type Deed = { do: 'create' | 'resize' | 'delete'; pool: string } | { do: 'advance'; ms: number }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constantFrom('create' as const, 'resize' as const, 'delete' as const),
    pool: fc.constantFrom('a', 'b', 'full'),
  }),
  fc.record({ do: fc.constant('advance' as const), ms: fc.constantFrom(1, 150, 300, 500, 2000) }),
)

/** Pools as the API reference describes them, written down a second time. */
class PoolModel {
  readonly pools = new Map<string, Model>()
  #nowMs = 0

  expected(deed: Exclude<Deed, { do: 'advance' }>): number {
    const { pool: name } = deed
    const pool = this.pools.get(name)
    if (deed.do === 'create') {
      if (pool !== undefined) return 400
      this.pools.set(name, { state: 'CREATING', endsMs: this.#nowMs + (name === 'full' ? 2000 : 500), maxCu: 128 })
      return 200
    }
    if (pool === undefined) return 400
    if (deed.do === 'delete') this.pools.delete(name)
    else if (pool.state !== 'AVAILABLE') return 400
    else this.pools.set(name, { state: 'SCALING', endsMs: this.#nowMs + 300, maxCu: pool.maxCu + 16 })
    return 200
  }

  advance(ms: number): void {
    this.#nowMs += ms
    for (const [name, pool] of this.pools) {
      if (pool.endsMs === undefined || pool.endsMs > this.#nowMs) continue
      pool.endsMs = undefined
      pool.state = pool.state === 'CREATING' && name === 'full' ? 'FAILED' : 'AVAILABLE'
    }
  }
}

test('elastic resource pools live as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 15 }), async (deeds) => {
      emulator.reset()
      const model = new PoolModel()
      for (const one of deeds) {
        if (one.do === 'advance') {
          model.advance(one.ms)
          await advance(`${one.ms}ms`)
        } else {
          const maxCu = (model.pools.get(one.pool)?.maxCu ?? 0) + 16
          const reply =
            one.do === 'create'
              ? await newPool(one.pool)
              : await call(one.do === 'delete' ? 'DELETE' : 'PUT', `${POOLS}/${one.pool}`, {
                  max_cu: Math.max(maxCu, 64),
                })
          expect(reply.statusCode).toBe(model.expected(one))
        }
        const { elastic_resource_pools: shown } = (await call('GET', POOLS)).json()
        const states = shown.map((pool: Record<string, unknown>) => [
          pool.elastic_resource_pool_name,
          pool.status,
          pool.fail_reason,
        ])
        const wanted = [...model.pools].map(([name, { state }]) => [name, state, state === 'FAILED' ? 'no room' : ''])
        expect(states.sort()).toEqual(wanted.sort())
      }
    }),
    { numRuns: runs(40), seed: 20_260_101 },
  )
})

describe('an auto clock', () => {
  test('is moved by the list of pools, and by a read of a queue that changes', async () => {
    await newPool('a')
    await call('POST', '/v1.0/p/queues', { queue_name: 'q', cu_count: 16 })
    await call('PUT', '/v1.0/p/queues/q/action', { action: 'scale_out', cu_count: 16 })
    await call('PATCH', '/_lakemock/worlds/p/clock', { mode: 'auto' })
    expect((await call('GET', '/v1.0/p/queues/q')).json().cuCount).toBe(32)
    expect((await call('GET', POOLS)).json().elastic_resource_pools[0].status).toBe('AVAILABLE')
  })
})

describe('jobs of operations', () => {
  const status = async (id: string) => (await call('GET', `/v1.0/p/jobs/${id}/status`)).json()

  test('a forced restart cancels the SQL jobs of the queue', async () => {
    await call('POST', '/v1.0/p/queues', { queue_name: 'q', cu_count: 16 })
    const submitted = await call('POST', '/v1.0/p/jobs/submit-job', { sql: 'select 1', queue_name: 'q' })
    const running = submitted.json().job_id
    expect((await call('PUT', '/v1.0/p/queues/q/action', { action: 'restart' })).statusCode).toBe(400)
    expect((await call('DELETE', '/v1.0/p/queues/q')).statusCode).toBe(400)
    const { job_id: restart } = (
      await call('PUT', '/v1.0/p/queues/q/action', { action: 'restart', force: true })
    ).json()
    expect(await status(running)).toMatchObject({ status: 'CANCELLED' })
    await advance('10s')
    expect(await status(restart)).toMatchObject({ status: 'FINISHED', job_type: 'RESTART_QUEUE', queue_name: 'q' })
    expect((await call('DELETE', '/v1.0/p/queues/q')).statusCode).toBe(200)
    const refused = await call('POST', '/v1.0/p/jobs/submit-job', { sql: 'select 1', queue_name: 'Q' })
    expect(refused.json()).toEqual({ error_code: 'DLI.0008', error_msg: 'There is no queue named Q' })
  })

  /** The only job of a type, as the list shows it. */
  const jobOf = async (type: string) => (await call('GET', `/v1.0/p/jobs?job-type=${type}`)).json().jobs[0]
  const scale = async (name: string) => {
    await call('POST', '/v1.0/p/queues', { queue_name: name, cu_count: 16 })
    await call('PUT', `/v1.0/p/queues/${name}/action`, { action: 'scale_out', cu_count: 16 })
  }

  test('a job is SCALING until its queue has the new size', async () => {
    await scale('q')
    const shown = async () => [
      (await jobOf('SCALE_QUEUE')).status,
      (await call('GET', '/v1.0/p/queues/q')).json().cuCount,
    ]
    await advance('299ms')
    expect(await shown()).toEqual(['SCALING', 16])
    expect((await call('GET', '/v1.0/p/jobs?job-status=SCALING')).json().job_count).toBe(1)
    await advance('1ms')
    expect(await shown()).toEqual(['FINISHED', 32])
  })

  test('a read of a job that scales moves an auto clock to the end of the change', async () => {
    await scale('q')
    const { job_id: id } = await jobOf('SCALE_QUEUE')
    await call('PATCH', '/_lakemock/worlds/p/clock', { mode: 'auto' })
    expect(await status(id)).toMatchObject({ status: 'FINISHED' })
  })

  test('a job that scales fails if its queue is deleted, and can be cancelled or held', async () => {
    const { stubs, gates } = emulator.project('p')
    await scale('q')
    const { job_id: id } = await jobOf('SCALE_QUEUE')
    await call('DELETE', '/v1.0/p/queues/q')
    expect(await status(id)).toMatchObject({ status: 'FAILED', message: 'DLI.0002: There is no queue named q' })

    await scale('r')
    const { job_id: cancelled } = await jobOf('SCALE_QUEUE')
    expect((await call('DELETE', `/v1.0/p/jobs/${cancelled}`)).statusCode).toBe(200)
    await advance('1s')
    expect(await status(cancelled)).toMatchObject({ status: 'CANCELLED' })

    await stubs.add({
      match: { api: 'dli', sql: { regex: '^scale queue s ' } },
      outcome: { updateCount: 0, hold: 'size' },
    })
    await scale('s')
    const { job_id: held } = await jobOf('SCALE_QUEUE')
    await advance('1s')
    expect(await status(held)).toMatchObject({ status: 'SCALING' })
    await gates.release('size')
    expect(await status(held)).toMatchObject({ status: 'FINISHED' })
  })

  test.each([
    ['table', { data_location: 'DLI', columns: [{ column_name: 'a', type: 'int' }] }],
    ['view', { data_location: 'VIEW', columns: [{ column_name: 'a', type: 'int' }], select_statement: 'select 1 a' }],
  ])('an asynchronous deletion of a %s is a job, which deletes it when it finishes', async (kind, fields) => {
    await call('POST', '/v1.0/p/databases', { database_name: 'd' })
    await call('POST', '/v1.0/p/databases/d/tables', { table_name: 't', ...fields })
    const reply = (await call('DELETE', '/v1.0/p/databases/d/tables/t?async=true')).json()
    expect(reply).toEqual({ is_success: true, message: '', job_mode: 'async' })
    const count = async () => (await call('GET', '/v1.0/p/databases/d/tables')).json().table_count
    expect(await count()).toBe(1)
    await advance('10s')
    expect(await jobOf('DDL')).toMatchObject({ status: 'FINISHED', statement: `DROP ${kind.toUpperCase()} d.t` })
    expect(await count()).toBe(0)
  })

  test('an asynchronous deletion of a database is a job, which deletes it when it finishes', async () => {
    await call('POST', '/v1.0/p/databases', { database_name: 'd' })
    const column = { column_name: 'a', type: 'int' }
    await call('POST', '/v1.0/p/databases/d/tables', { table_name: 't', data_location: 'DLI', columns: [column] })
    const reply = (await call('DELETE', '/v1.0/p/databases/d?cascade=true&async=true')).json()
    expect(reply).toMatchObject({ is_success: true, job_type: 'DDL', job_mode: 'async' })
    const names = async () =>
      (await call('GET', '/v1.0/p/databases'))
        .json()
        .databases.map((one: { database_name: string }) => one.database_name)
    expect(await names()).toContain('d')
    await advance('10s')
    expect(await status(reply.job_id)).toMatchObject({ status: 'FINISHED', job_type: 'DDL' })
    expect(await names()).not.toContain('d')
  })
})

test('a stub makes an upload fail, and says why in the history', async () => {
  const body = { paths: ['obs://b/broken.jar', 'obs://b/good.jar'], kind: 'jar', group: 'g' }
  const reply = (await call('POST', '/v2.0/p/resources', body)).json()
  expect([reply.status, reply.details.map((one: { status: string }) => one.status)]).toEqual([
    'FAILED',
    ['FAILED', 'READY'],
  ])
  const project = emulator.project('p')
  expect(await project.resources.show('broken.jar', 'g')).toMatchObject({ answeredBy: 'broken', group: 'g' })
})

test('properties that are refused change nothing, neither the addresses', async () => {
  await call('POST', '/v1.0/p/queues', { queue_name: 'q', cu_count: 16 })
  const url = '/v3/p/queues/q/properties'
  await call('PUT', url, { properties: { 'job.maxConcurrent': 1, 'network.cidrInVpc': '10.5.0.0/16' } })
  const before = (await call('GET', url)).json()
  const refused = [
    await call('PUT', url, { properties: { 'job.maxConcurrent': 2, 'network.cidrInVpc': 'x' } }),
    await call('DELETE', url, { keys: ['job.maxConcurrent', 'network.cidrInVpc'] }),
  ]
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([400, 400])
  expect((await call('GET', url)).json()).toEqual(before)
  const { queues } = (await call('GET', '/v1.0/p/queues')).json()
  expect(queues).toContainEqual(expect.objectContaining({ queue_name: 'q', cidr_in_vpc: '10.5.0.0/16' }))
})

test('a snapshot has queues, pools, packages and what DLI knows of databases; they go on in the restored world', async () => {
  const queue = { queue_name: 'q', cu_count: 64, tags: [{ key: 'k', value: 'v' }] }
  await call('POST', '/v1.0/p/queues', queue)
  await call('PUT', '/v1.0/p/queues/q/action', { action: 'scale_in', cu_count: 32 })
  const properties = { 'job.maxConcurrent': 32, 'computeEngine.spark.nativeEnabled': 'true' }
  await call('POST', '/v3/p/queues/q/properties', { properties })
  await newPool('a')
  await call('POST', '/v2.0/p/resources', { paths: ['obs://b/a.jar'], kind: 'jar', group: 'g', is_async: true })
  await call('POST', '/v1.0/p/databases', { database_name: 'd', description: 'about d' })
  const snapshot = await emulator.project('p').snapshot()
  const urls = ['/queues?queue_type=all', '/databases']
    .map((part) => `/v1.0/p${part}`)
    .concat(POOLS, '/v2.0/p/resources', '/v3/p/queues/q/properties')
  const read = async () => Promise.all(urls.map(async (url) => (await call('GET', url)).json()))
  const before = await read()
  await advance('10s')
  const after = await read()
  emulator.reset()
  await emulator.project('p').restore(snapshot)
  expect(await read()).toEqual(before)
  await advance('10s')
  expect(await read()).toEqual(after)
  expect(after).not.toEqual(before)
})

test('the client library changes queues and pools', async () => {
  const { queues, elasticPools, resources } = emulator.project('p')
  await queues.change('reports', { type: 'general', cuCount: 64 })
  expect((await queues.show('reports')).queue).toMatchObject({ queue_type: 'general', cu_count: 64 })
  await queues.remove('reports')
  await expect(queues.show('reports')).rejects.toThrow('was removed')
  await newPool('a')
  await elasticPools.set('a', 'FAILED', 'no addresses')
  expect((await elasticPools.list())[0]?.pool).toMatchObject({ status: 'FAILED', fail_reason: 'no addresses' })
  await expect(elasticPools.set('a', 'AVAILABLE')).rejects.toThrow('cannot follow')
  await call('POST', '/v2.0/p/resources', { paths: ['obs://b/a.jar'], kind: 'jar', is_async: true })
  expect((await resources.end('a.jar', 'FAILED')).resource.status).toBe('FAILED')
})

test.each([
  ['string', 'varchar'],
  ['int', 'integer'],
  ['decimal(10,2)', 'decimal(10,2)'],
  ['map<string,array<bigint>>', 'map(varchar, array(bigint))'],
  ['struct<a:int,date:string>', 'row(a integer, date varchar)'],
  ['varchar(10)', 'varchar(10)'],
])('Spark writes %s, and Presto %s', (spark, presto) => {
  expect(prestoTypeOf(spark)).toBe(presto)
  expect(sparkTypeOf(presto)).toBe(spark)
})

test('other names of Spark are read, and unknown ones are not', () => {
  expect(['LONG', 'decimal', 'struct<a : INT>'].map(prestoTypeOf)).toEqual([
    'bigint',
    'decimal(10,0)',
    'row(a integer)',
  ])
  expect(['number', 'array<x>', '', 'int>'].map(prestoTypeOf)).toEqual([undefined, undefined, undefined, undefined])
  expect(['json', 'time'].map(sparkTypeOf)).toEqual(['string', 'string'])
})
