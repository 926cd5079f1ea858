/** SQL jobs on a Spark of this machine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/index.ts'
import { missingForPyspark, pysparkPython } from '../pyspark.ts'

const MINUTES = 60_000

/** A table that the world declares. */
const items = {
  columns: { id: 'bigint', name: 'varchar', price: 'decimal(10,2)', at: 'timestamp', data: 'varbinary', dt: 'date' },
  partitionedBy: ['dt'],
  rows: [
    [1, "it's a \\ text", '1.50', '2020-01-02 03:04:05.678', 'AQI=', '2020-01-02'],
    [2, null, null, null, null, '2020-01-03'],
  ],
}

describe.skipIf(missingForPyspark() !== undefined)('SQL jobs on Spark', { timeout: 5 * MINUTES }, () => {
  let emulator: Emulator
  beforeAll(async () => {
    emulator = await createEmulator({
      fixtures: { catalog: { hive: { stock: { items } } } },
      clock: 'wall',
      sparkEngine: 'local',
      sparkPython: await pysparkPython(),
    })
  })
  afterAll(() => emulator?.close())

  const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    (await emulator.inject({ method, url, ...(payload && { payload }) })).json()

  /** Runs a job to its end. */
  async function run(sql: string, more: object = {}) {
    const { job_id: id } = await call('POST', '/v1.0/p/jobs/submit-job', { sql, queue_name: 'q', ...more })
    const { job } = await call('GET', `/_lakemock/worlds/p/sql-jobs/${id}/wait?state=FINISHED&timeout=60s`)
    const preview = job.job_type === 'QUERY' ? await call('GET', `/v1.0/p/jobs/${id}/preview`) : undefined
    return { job, preview }
  }

  test('values have the types and the JSON of a job', async () => {
    const { job, preview } = await run(
      "select 1 a, 'x' b, 1.5d c, cast(1.5 as decimal(5,2)) d, date'2020-01-02' e, timestamp'2020-01-02 03:04:05' f, " +
        "array(1,2) g, map('k', 1) h, named_struct('x', true) i, 5/2 j, null k, array(named_struct('y', 1L)) l",
    )
    expect(job).toMatchObject({ status: 'FINISHED', message: '', result_count: 1 })
    expect(preview.rows).toEqual([
      [1, 'x', 1.5, 1.5, '2020-01-02', '2020-01-02 03:04:05', [1, 2], { k: 1 }, { x: true }, 2.5, null, [{ y: 1 }]],
    ])
    expect(Object.assign({}, ...preview.schema)).toEqual({
      ...{ a: 'int', b: 'string', c: 'double', d: 'decimal(5,2)', e: 'date', f: 'timestamp', g: 'array<int>' },
      ...{ h: 'map<string,int>', i: 'struct<x:boolean>', j: 'double', k: 'void', l: 'array<struct<y:bigint>>' },
    })
  })

  test('a table of one job is there for the next, also in the lists of DLI', async () => {
    expect((await run('create database shop')).job.status).toBe('FINISHED')
    expect((await run('create table shop.t (a int, b string)')).job.status).toBe('FINISHED')
    expect((await run("insert into t values (1, 'x'), (2, null)", { currentdb: 'shop' })).job.status).toBe('FINISHED')
    const { preview } = await run('select * from t order by a desc', { currentdb: 'shop' })
    expect(preview.rows).toEqual([
      [2, null],
      [1, 'x'],
    ])
    const { tables } = await call('GET', '/v1.0/p/databases/shop/tables')
    expect(tables.map((table: { table_name: string }) => table.table_name)).toEqual(['t'])
  })

  test('what Spark refuses, and what fails while it runs', async () => {
    const { job: missing } = await run('select * from nosuch')
    expect(missing.status).toBe('FAILED')
    expect(missing.message).toMatch(/^DLI\.0005: \[TABLE_OR_VIEW_NOT_FOUND\] .*; line 1 pos 14$/s)
    const { job: failed } = await run('select assert_true(false)')
    expect(failed.message).toMatch(/^DLI\.0999: Job aborted .*'false' is not true!/s)
  })

  test('of many rows the first 1000 are shown, and all are counted', async () => {
    const { job, preview } = await run('select id from range(2000)')
    expect([job.result_count, preview.rows.length]).toEqual([2000, 1000])
  })

  test('moments keep their fractions, and dates inside of other values are shown', async () => {
    const { preview } = await run(
      "select timestamp'2020-01-02 03:04:05.123456' a, array(date'2020-01-02') b, map('k', timestamp'2020-01-02 03:04:05.5') c, " +
        "named_struct('d', date'2020-01-02', 'n', 1) d, date'2020-01-02' a, null n",
    )
    expect(preview.rows).toEqual([
      [
        ...['2020-01-02 03:04:05.123456', ['2020-01-02'], { k: '2020-01-02 03:04:05.5' }, { d: '2020-01-02', n: 1 }],
        ...['2020-01-02', null],
      ],
    ])
    expect(preview.schema.map((column: object) => Object.values(column)[0])).toEqual([
      ...['timestamp', 'array<date>', 'map<string,timestamp>', 'struct<d:date,n:int>', 'date', 'void'],
    ])
  })

  test('the code of a session sees a table that the world declares, and its own alone', async () => {
    const { id } = await call('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'default' })
    await call('GET', `/_lakemock/worlds/p/sessions/${id}/wait?state=idle&timeout=60s`)
    const text = async (code: string) => {
      const { id: at } = await call('POST', `/v2.0/p/sessions/${id}/statements`, { kind: 'pyspark', code })
      await call('GET', `/_lakemock/worlds/p/statements/${id}/${at}/wait?state=available&timeout=60s`)
      const { output } = await call('GET', `/v2.0/p/sessions/${id}/statements/${at}`)
      return output?.data?.['text/plain'] ?? output
    }
    const rows =
      "[tuple(row) for row in spark.table('stock.items').orderBy('id').select('id', 'name', 'price').collect()]"
    expect(await text(rows)).toBe("[(1, \"it's a \\\\ text\", Decimal('1.50')), (2, None, None)]")
    await text("spark.sql('create table stock.own as select 1 as a'); 0")
    expect(await text("sorted(t.name for t in spark.catalog.listTables('stock'))")).toBe("['items', 'own']")
    expect((await run('select * from stock.own')).job.status).toBe('FAILED')
    await call('DELETE', `/v2.0/p/sessions/${id}`)
  })

  test('a table that the world declares has its rows', async () => {
    const { preview } = await run('select id, name, price, at, hex(data), dt from stock.items order by id')
    expect(preview.rows).toEqual([
      [1, "it's a \\ text", 1.5, '2020-01-02 03:04:05.678', '0102', '2020-01-02'],
      [2, null, null, null, null, '2020-01-03'],
    ])
    expect(
      (await run("insert into items values (3, 'c', 1, null, null, date'2020-01-03')", { currentdb: 'stock' })).job
        .status,
    ).toBe('FINISHED')
    expect((await run('select count(*) from stock.items')).preview.rows).toEqual([[3]])
  })

  test('a job of MRS runs its statements in order', async () => {
    const request = {
      job_type: 'SparkSql',
      job_name: 'j',
      arguments: ['use shop; select sum(a) as s from t; select 1/0'],
    }
    const { job_submit_result: submitted } = await call('POST', '/v2/p/clusters/c/job-executions', request)
    const path = `/_lakemock/worlds/p/mrs-jobs/${submitted.job_id}/wait?state=FINISHED&timeout=60s`
    expect((await call('GET', path)).job).toMatchObject({ job_state: 'FINISHED' })
    const { sql_results } = await call('GET', `/v2/p/clusters/c/job-executions/${submitted.job_id}/sql-result`)
    expect(Object.values(sql_results).slice(1, 2)).toEqual([[{ s: '3' }]])
  })
})
