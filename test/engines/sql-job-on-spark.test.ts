import { afterEach, expect, test } from 'vitest'
import { EngineLost } from '../../src/engines/engine-errors.ts'
import { EngineProject } from './engine-project.ts'
import { type FakeCode, FakeSpark } from './fake-spark.ts'
import { cancel, preview, statusOf, submit, turns } from './sql-job-calls.ts'

let open: EngineProject[] = []
afterEach(async () => {
  await Promise.all(open.map((project) => project.close()))
  open = []
})

/** A project whose SQL jobs run on a Spark engine. */
async function startSpark(settings: object = {}, fixtures: object = {}) {
  const spark = new FakeSpark()
  const project = await EngineProject.start(
    undefined,
    { sqlEngine: 'off', sparkEngine: 'livy://spark.test:8998', ...settings },
    fixtures,
    async () => spark,
  )
  open.push(project)
  return { project, spark }
}

const field = (name: string, type: unknown) => ({ name, type, nullable: true, metadata: {} })
function show(code: FakeCode, fields: readonly object[], data: readonly unknown[]): void {
  const table = { schema: { type: 'struct', fields }, data }
  code.resolve({ state: 'available', output: { status: 'ok', data: { 'application/json': table } } })
}
/** Statements that only prepare succeed; `play` gets the others. */
function playJobs(spark: FakeSpark, play: (code: FakeCode) => void): void {
  spark.last.onCode = (code) => {
    if (/^(CREATE DATABASE IF|USE|SET|RESET) /.test(code.code)) show(code, [], [])
    else play(code)
  }
  for (const code of spark.last.codes) spark.last.onCode(code)
}

test('the jobs of a project share a session of kind sql, in which they run one after the other', async () => {
  const { project, spark } = await startSpark()
  const first = await submit(project, 'select 1 as a', { conf: ['spark.sql.shuffle.partitions=3'] })
  const second = await submit(project, 'select a, d, s, m, b from t', { currentdb: 'default' })
  await turns()
  expect(spark.sessions).toHaveLength(1)
  expect(spark.last.request).toMatchObject({ kind: 'sql', project: 'p' })
  const texts: FakeCode[] = []
  playJobs(spark, (code) => texts.push(code))
  await turns()
  expect((await statusOf(project, first)).status).toBe('RUNNING')
  expect((await statusOf(project, second)).status).toBe('LAUNCHING')
  show(texts[0] as FakeCode, [field('a', 'integer')], [[1]])
  await turns()
  expect((await statusOf(project, first)).status).toBe('FINISHED')
  const struct = { type: 'struct', fields: [field('x', 'long')] }
  show(
    texts[1] as FakeCode,
    [
      ...[field('a', 'integer'), field('d', 'timestamp'), field('s', struct)],
      ...[field('m', { type: 'map', keyType: 'string', valueType: 'integer' }), field('b', 'boolean')],
    ],
    [[null, '2020-01-02T03:04:05Z', { values: [5], schema: {} }, { k: 1 }, true]],
  )
  await turns()
  expect(await preview(project, second)).toMatchObject({
    schema: [{ a: 'int' }, { d: 'timestamp' }, { s: 'struct<x:bigint>' }, { m: 'map<string,int>' }, { b: 'boolean' }],
    rows: [[null, '2020-01-02 03:04:05', { x: 5 }, { k: 1 }, true]],
  })
  expect(spark.last.codes.map(({ code }) => code)).toEqual([
    ...['CREATE DATABASE IF NOT EXISTS `default`', 'USE `default`', 'SET spark.sql.shuffle.partitions=3'],
    ...['select 1 as a', 'RESET spark.sql.shuffle.partitions', 'select a, d, s, m, b from t'],
  ])
})

test('what Spark refuses fails the job with the code of DLI and without the plan', async () => {
  const { project, spark } = await startSpark()
  const id = await submit(project, 'select * from nosuch')
  await turns()
  playJobs(spark, (code) =>
    code.fail('Error', "[TABLE_OR_VIEW_NOT_FOUND] The table `nosuch` cannot be found.; line 1 pos 14;\n'Project [*]\n"),
  )
  await turns()
  expect(await statusOf(project, id)).toMatchObject({
    status: 'FAILED',
    message: 'DLI.0005: [TABLE_OR_VIEW_NOT_FOUND] The table `nosuch` cannot be found.; line 1 pos 14',
  })
  const bad = await project.ask('POST', '/v1.0/p/jobs/submit-job', { sql: 'selec 1', queue_name: 'q' })
  expect(bad).toMatchObject({ status: 400, body: { error_code: 'DLI.0004' } })
})

test('a cancel reaches the code; after the death of the session the next job has a new one', async () => {
  const { project, spark } = await startSpark()
  const id = await submit(project, 'select 1')
  await turns()
  playJobs(spark, () => undefined)
  await turns()
  await cancel(project, id)
  expect(spark.last.last).toMatchObject({ code: 'select 1', isCancelled: true })
  spark.last.last.resolve({ state: 'cancelled', output: null })
  const lost = await submit(project, 'select 2')
  await turns()
  spark.last.last.reject(new EngineLost('the driver has ended'))
  spark.last.events.onState('dead', 'the driver has ended')
  await turns()
  expect(await statusOf(project, lost)).toMatchObject({ status: 'FAILED', message: 'DLI.0999: the driver has ended' })
  await submit(project, 'select 3')
  expect(spark.sessions).toHaveLength(2)
  await project.ask('POST', '/_lakemock/worlds/p/reset')
  expect(spark.last.isClosed).toBe(true)
})

test('a session that does not start fails its jobs', async () => {
  const { project, spark } = await startSpark()
  spark.startsBySelf = false
  const id = await submit(project, 'select 1')
  expect((await statusOf(project, id)).status).toBe('LAUNCHING')
  spark.last.events.onState('error', 'no room')
  await turns()
  expect((await statusOf(project, id)).message).toBe(
    'DLI.0999: The session of SQL jobs on the engine livy has ended: no room',
  )
})

test('the number of rows is that of Spark, and has a limit', async () => {
  const { project, spark } = await startSpark({ limitsEngineRows: 2000 })
  const [first, second] = [await submit(project, 'select 1'), await submit(project, 'select 2')]
  await turns()
  const answer = (code: FakeCode, total: number): void => {
    const table = { schema: { type: 'struct', fields: [field('a', 'integer')] }, data: [[1]], total }
    code.resolve({ state: 'available', output: { status: 'ok', data: { 'application/json': table } } })
  }
  playJobs(spark, (code) => answer(code, code.code === 'select 1' ? 2000 : 2001))
  await turns()
  expect(await statusOf(project, first)).toMatchObject({ status: 'FINISHED', result_count: 2000 })
  expect(await statusOf(project, second)).toMatchObject({
    status: 'FAILED',
    message: 'DLI.0999: The result has more than 2000 rows (setting limits.engineRows)',
  })
})

const sales = {
  orders: {
    columns: { id: 'bigint', note: 'varchar', data: 'varbinary', dt: 'date' },
    partitionedBy: ['dt'],
    rows: [
      ['1', "it's a \\ text", null, '2020-01-02'],
      ['2', null, 'AQI=', '2020-01-03'],
    ],
  },
  lists: { columns: { l: 'array(bigint)' }, rows: [['[1, 2]']] },
  empty: { columns: { id: 'bigint' } },
}

test('a cancel while tables are made loses none of their rows', async () => {
  const { project, spark } = await startSpark({}, { catalog: { hive: { sales } } })
  spark.hasOwnTables = true
  const first = await submit(project, 'select 1')
  await turns()
  const made: string[] = []
  const isInsert = (code: FakeCode): boolean => code.code.includes('INSERT INTO `sales`')
  spark.last.onCode = (code) => {
    made.push(code.code)
    if (!isInsert(code)) show(code, [], [])
  }
  for (const code of spark.last.codes) spark.last.onCode(code)
  await turns()
  expect(made.at(-1)).toContain('INSERT INTO `sales`')
  await cancel(project, first)
  spark.last.last.resolve({ state: 'cancelled', output: null })
  await turns()
  expect((await statusOf(project, first)).status).toBe('CANCELLED')
  made.length = 0
  spark.last.onCode = (code) => {
    made.push(code.code)
    show(code, [], [])
  }
  const second = await submit(project, 'select 2')
  await turns()
  expect((await statusOf(project, second)).status).toBe('FINISHED')
  expect(made[0]).toContain('INSERT INTO `sales`.`orders`')
  expect(made.filter((text) => text.startsWith('CREATE TABLE `sales`'))).toEqual([])
})

test('the tables that a world declares with rows are made before the first job, in a Spark that has its own', async () => {
  const { project, spark } = await startSpark({}, { catalog: { hive: { sales } } })
  spark.hasOwnTables = true
  const id = await submit(project, 'select count(*) from sales.orders')
  await turns()
  const made: string[] = []
  spark.last.onCode = (code) => {
    made.push(code.code)
    show(code, [], [])
  }
  for (const code of spark.last.codes) spark.last.onCode(code)
  await turns()
  expect((await statusOf(project, id)).status).toBe('FINISHED')
  const create =
    'CREATE TABLE `sales`.`orders` (`id` bigint, `note` string, `data` binary, `dt` date) PARTITIONED BY (`dt`)'
  const rows = [
    "(CAST('1' AS bigint), CAST('it\\'s a \\\\ text' AS string), unbase64(NULL), CAST('2020-01-02' AS date))",
    "(CAST('2' AS bigint), CAST(NULL AS string), unbase64('AQI='), CAST('2020-01-03' AS date))",
  ]
  expect(made.slice(0, 3)).toEqual([
    ...['CREATE DATABASE IF NOT EXISTS `sales`', create],
    `INSERT INTO \`sales\`.\`orders\` VALUES ${rows.join(', ')}`,
  ])
  expect(made.filter((text) => text.startsWith('CREATE TABLE'))).toEqual([create])
  await submit(project, 'select 2')
  await turns()
  expect(made.filter((text) => text.startsWith('CREATE TABLE'))).toHaveLength(1)
})
