/** What existed before the program is declared, so that a replay finds it; what the program creates is not. */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { clusterBody } from '../lives/cluster-body.ts'
import { callAt, manualLakemock, type Reply, recordFrom, START_MS } from './record-with.ts'

const upstreamFixtures = {
  queues: [
    { name: 'etl', type: 'general' as const, cuCount: 64, description: 'nightly' },
    { name: 'reports', cuCount: 32, cidrInVpc: '10.9.0.0/16' },
    { name: 'unseen' },
    { name: 'pooled', pool: 'pool1', cuCount: 16 },
    { name: 'loose' },
  ],
  elasticPools: [
    {
      name: 'pool1',
      minCu: 64,
      maxCu: 128,
      description: 'of all',
      cidrInVpc: '10.1.0.0/16',
      label: { a: 'b' },
      ipv6: true,
    },
    { name: 'broken', state: 'FAILED' as const, failReason: 'no addresses are left', minCu: 96 },
    { name: 'large', minCu: 64, maxCu: 256, currentCu: 96 },
  ],
  resources: [
    { name: 'app.jar', underlyingName: 'u_app.jar', owner: 'ada' },
    { name: 'a.py', kind: 'pyFile' as const, group: 'etl' },
    { name: 'b.py', kind: 'pyFile' as const, group: 'etl', state: 'FAILED' as const },
    { name: 'shown.txt', kind: 'file' as const },
  ],
  clusters: [
    { id: 'c1', name: 'prod', components: ['Hadoop', 'Spark2x', 'Hive'] },
    { id: 'c2', name: 'frozen', state: 'frozen' as const, version: '3.0.5' },
    { id: 'c3', name: 'unseen' },
  ],
  catalog: {
    hive: {
      shop: {
        orders: {
          columns: { id: 'bigint', tags: 'array(varchar)', day: { type: 'varchar', comment: 'of the order' } },
          partitionedBy: ['day'],
          comment: 'all orders',
          rows: [['1', '["a"]', '2026-01-01']],
        },
        unread: { columns: { a: 'integer' } },
      },
      empty: {},
    },
  },
}
type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Reply>
const ORDERS = '/v1.0/p/databases/shop/tables/orders'
const ddl = { sql: 'CREATE DATABASE IF NOT EXISTS `late`', queue_name: 'etl', conf: [] }

/** The replies of reads, which a replay gives, too. */
async function program(call: Call, advance: () => Promise<void>): Promise<readonly unknown[]> {
  const read = async (path: string): Promise<unknown> => (await call('GET', path)).body
  const seen = [
    await read('/v1.0/p/queues/etl'),
    await read('/v1.0/p/queues/reports'),
    await read('/v1.1/p/cluster_infos/c1'),
    await read('/v1.1/p/cluster_infos/c2'),
    await read(ORDERS),
    await read(`${ORDERS}/preview`),
    await read('/v2.0/p/resources/shown.txt'),
    await read('/v3/p/elastic-resource-pools'),
    await read('/v3/p/elastic-resource-pools/pool1/queues'),
    await read('/v2.0/p/resources'),
  ]
  // what the program itself creates
  await call('POST', '/v1.0/p/queues', { queue_name: 'mine', cu_count: 16 })
  await call('POST', '/v3/p/elastic-resource-pools', { elastic_resource_pool_name: 'own', min_cu: 64, max_cu: 64 })
  const joined = await call('POST', '/v3/p/elastic-resource-pools/pool1/queues', { queue_name: 'loose' })
  expect(joined.body).toEqual({ is_success: true, message: '' })
  await call('POST', '/v2.0/p/resources', { paths: ['obs://b/own.jar'], kind: 'jar', group: 'own' })
  await call('POST', '/v1.0/p/databases', { database_name: 'own' })
  const columns = [{ column_name: 'a', type: 'int' }]
  const table = { table_name: 'fresh', data_location: 'DLI', columns }
  await call('POST', '/v1.0/p/databases/own/tables', table)
  await call('POST', '/v1.0/p/databases/shop/tables', table)
  const { cluster_id: created } = (await call('POST', '/v2/p/clusters', clusterBody('new'))).body
  expect((await call('POST', '/v1.0/p/jobs/submit-job', ddl)).status).toBe(200)
  // names that no reply shows before they are used
  await call('POST', '/v2.0/p/batches', { file: 'obs://b/a.jar', queue: 'unseen' })
  const job = { job_type: 'SparkSql', job_name: 'j', arguments: ['show tables'] }
  expect((await call('POST', '/v2/p/clusters/c3/job-executions', job)).status).toBe(200)
  await advance()
  for (const path of ['queues?queue_type=all', 'databases', 'databases/shop/tables', 'databases/own/tables']) {
    await read(`/v1.0/p/${path}`)
  }
  await read(`/v1.1/p/cluster_infos/${created}`)
  seen.push(await read('/v3/p/elastic-resource-pools'), await read('/v2.0/p/resources/own.jar'))
  seen.push(await read('/v2.0/p/resources'))
  await read('/v1.0/p/databases/own/tables/fresh')
  await read('/v1.0/p/databases/shop/tables/fresh')
  return seen
}

/** Without ids that each world chooses. */
const comparable = (replies: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(replies, (key, value) =>
      /id$|At$|create_time|number|instance/i.test(key) && key !== 'clusterId' ? null : value,
    ),
  )

test('a replay finds the queues, clusters, databases and tables of the recording', async () => {
  const upstream = await manualLakemock({ fixtures: upstreamFixtures }, 'p')
  const { recorder, exchanges, complaints, time } = await recordFrom(upstream.emulator.url, { keepIds: true })
  const call: Call = (method, path, body) => callAt(recorder.url, method, path, body)
  const recorded = await program(call, () => upstream.advance(600_000, time))
  await recorder.close()
  await upstream.emulator.close()
  expect(complaints).toEqual([])

  const { yaml, report, declared } = fixturesFrom(exchanges, { faults: false })
  const { queues, clusters, catalog, elasticPools, resources } = parse(yaml)
  expect(queues.map(({ name }: { name: string }) => name)).toEqual(['etl', 'reports', 'pooled', 'loose', 'unseen'])
  expect(clusters.map(({ id }: { id: string }) => id)).toEqual(['c1', 'c2', 'c3'])
  expect(Object.keys(catalog.hive).sort()).toEqual(['empty', 'shop'])
  expect(catalog.hive.shop).toEqual({ orders: upstreamFixtures.catalog.hive.shop.orders })
  expect(queues.find(({ name }: { name: string }) => name === 'loose').pool).toBeUndefined()
  expect(elasticPools).toMatchObject(upstreamFixtures.elasticPools)
  expect(elasticPools).toHaveLength(3)
  const [app, python, failed, shown] = upstreamFixtures.resources
  expect(resources).toMatchObject([app, shown, python, failed])
  expect(resources).toHaveLength(4)
  expect(declared).toBe(18)
  expect(report).toContain('18 declarations')
  expect(report).toContain('table shop.unread: its columns were not read')

  const replay = await manualLakemock({ fixtures: parse(yaml) }, 'p')
  const replayed = await program(replay.ask, () => replay.advance(600_000))
  await replay.emulator.close()
  expect(comparable(replayed)).toEqual(comparable(recorded))
})

const exchange = (method: string, target: string, sent: object, json: object, status = 200): StoredExchange => ({
  ...{ number: 1, at: new Date(START_MS).toISOString(), tookMs: 0 },
  request: { method, target, headers: [], body: { json: sent } },
  reply: { status, headers: [], body: { json } },
})

test('without a reply about queues or clusters none is declared: any name is one', () => {
  const job = { sql: 'select 1', queue_name: 'q' }
  const submitted = { is_success: true, job_id: 'j', job_mode: 'async' }
  const { yaml, declared } = fixturesFrom([exchange('POST', '/v1.0/p/jobs/submit-job', job, submitted)], {
    faults: false,
  })
  expect(declared).toBe(0)
  expect(Object.keys(parse(yaml))).toEqual(['stubs'])
})

test('replies with anything in them give a valid file', () => {
  const list = { queues: [null, 1, { queue_name: 5 }, { queue_name: 'q', cu_count: -1, queue_type: 'spark' }] }
  const clusters = { clusters: [{ clusterId: 'c', clusterState: 'odd', clusterVersion: 'MRS x' }, {}] }
  const pools = {
    elastic_resource_pools: [null, {}, { elastic_resource_pool_name: 'P', min_cu: 9, max_cu: 1, label: { a: 1 } }],
  }
  const packages = { resources: [{ resource_name: 'x', resource_type: 'odd' }, 7], groups: [{ details: 'no' }] }
  const table = { columns: [{ column_name: 'a', type: 'geometry' }, {}], table_type: 'MANAGED' }
  const { yaml, notes } = fixturesFrom(
    [
      exchange('GET', '/v1.0/p/queues', {}, list),
      exchange('GET', '/v1.1/p/cluster_infos', {}, clusters),
      exchange('GET', '/v3/p/elastic-resource-pools', {}, pools),
      exchange('GET', '/v2.0/p/resources', {}, packages),
      exchange('GET', '/v1.0/p/databases/d/tables/t', {}, table),
      exchange('GET', '/v1.0/p/databases/d/tables/t/preview', {}, { rows: [[{ a: 1 }], 7] }),
      exchange('GET', '/v1.0/p/queues/gone', {}, { error_code: 'DLI.0002', error_msg: 'no' }, 400),
    ],
    { faults: false },
  )
  expect(parse(yaml)).toEqual({
    queues: [{ name: 'q' }],
    elasticPools: [{ name: 'p', minCu: 9 }],
    resources: [{ name: 'x' }],
    clusters: [{ id: 'c' }],
    catalog: { hive: { d: { t: { columns: { a: 'varchar' } } } } },
  })
  expect(notes).toBe(1)
})

test('rows that the program wrote are not declared', () => {
  const insert = { sql: 'INSERT INTO shop.orders VALUES (1)', queue_name: 'q' }
  const { yaml } = fixturesFrom(
    [
      exchange('POST', '/v1.0/p/jobs/submit-job', insert, { is_success: true, job_id: 'j', job_mode: 'async' }),
      exchange('GET', '/v1.0/p/databases/shop/tables/orders/preview', {}, { schema: [{ id: 'int' }], rows: [['1']] }),
    ],
    { faults: false },
  )
  expect(parse(yaml).catalog).toEqual({ hive: { shop: { orders: { columns: { id: 'integer' } } } } })
})
