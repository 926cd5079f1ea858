import { afterEach, describe, expect, test } from 'vitest'
import { EngineLost } from '../../src/engines/engine-errors.ts'
import type { SqlEngine } from '../../src/engines/sql-engine.ts'
import { EngineProject } from './engine-project.ts'
import { FakeEngine } from './fake-engine.ts'
import { cancel, preview, statusOf, submit, turn, turns } from './sql-job-calls.ts'

let open: EngineProject[] = []
afterEach(async () => {
  await Promise.all(open.map((project) => project.close()))
  open = []
})

/** A project whose SQL jobs run on an SQL engine that understands these dialects. */
async function startSql(settings: object = {}, fixtures: object = {}, dialects: SqlEngine['dialects'] = ['spark']) {
  const engine = new FakeEngine()
  engine.dialects = dialects
  const project = await EngineProject.start(async () => engine, settings, fixtures)
  open.push(project)
  return { project, engine }
}

async function statesOf(project: EngineProject, id: string): Promise<string[]> {
  const { body } = await project.control('GET', `/sql-jobs/${id}`)
  return body.history.map(({ state }: { state: string }) => state)
}

describe('on an SQL engine', () => {
  test('a job has the states, the rows with their JSON types and the schema of the engine', async () => {
    const { project, engine } = await startSql()
    const id = await submit(project, 'select `a` from t', { currentdb: 'default' })
    expect(engine.last.query).toMatchObject({
      text: 'select `a` from t',
      dialect: 'spark',
      cells: 'json',
      kind: 'select',
    })
    expect((await statusOf(project, id)).status).toBe('LAUNCHING')
    engine.last.report('RUNNING')
    expect((await statusOf(project, id)).status).toBe('RUNNING')
    engine.last.give(
      ['a', 'b'],
      [
        ['1', '"x"'],
        [null, '{"k":[1,2]}'],
      ],
    )
    await turn()
    expect(await statusOf(project, id)).toMatchObject({ status: 'FINISHED', result_count: 2 })
    expect(await statesOf(project, id)).toEqual(['LAUNCHING', 'RUNNING', 'FINISHED'])
    expect(await preview(project, id)).toMatchObject({
      row_count: 2,
      schema: [{ a: 'varchar' }, { b: 'varchar' }],
      rows: [
        [1, 'x'],
        [null, { k: [1, 2] }],
      ],
    })
    expect((await project.control('GET', `/sql-jobs/${id}`)).body.answeredBy).toBe('engine presto')
  })

  test('many rows are counted, and the first 1000 are kept', async () => {
    const { project, engine } = await startSql()
    const id = await submit(project, 'select * from t')
    engine.last.give(
      ['n'],
      Array.from({ length: 2500 }, (_, index) => [String(index)]),
    )
    await turns()
    expect(await statusOf(project, id)).toMatchObject({ status: 'FINISHED', result_count: 2500 })
    const { row_count, rows } = await preview(project, id)
    expect([row_count, rows.length, rows.at(-1)]).toEqual([2500, 1000, [999]])
  })

  test('which engine runs jobs is a setting', async () => {
    const presto = await startSql({}, {}, ['presto'])
    await submit(presto.project, 'select 1')
    expect(presto.engine.queries).toHaveLength(0)
    await presto.project.control('PATCH', '/settings', { engines: { jobs: 'sql' } })
    await submit(presto.project, 'select 1')
    expect(presto.engine.last.query.dialect).toBe('presto')
    await presto.project.control('PATCH', '/settings', { engines: { jobs: 'off' } })
    await submit(presto.project, 'select 1')
    expect(presto.engine.queries).toHaveLength(1)
    const refused = await presto.project.control('PATCH', '/settings', { engines: { jobs: 'spark' } })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('engines.jobs is spark, but engines.spark is off')
  })

  test('a stub goes first; one with a gate holds the job before the engine has it', async () => {
    const stubs = [
      { match: { api: 'dli', sql: 'select 1' }, outcome: { columns: ['x'], rows: [['stub']] } },
      { match: { api: 'dli', sql: 'select 2' }, outcome: { hold: 'door' } },
    ]
    const { project, engine } = await startSql({ clock: 'manual' }, { stubs })
    await submit(project, 'select 1')
    const id = await submit(project, 'select 2')
    await project.control('POST', '/clock/advance', { by: '1h' })
    expect(engine.queries).toHaveLength(0)
    engine.onQuery = (query) => query.give(['x'], [['2']])
    await project.control('POST', '/gates/door/release')
    await turns()
    expect((await statusOf(project, id)).status).toBe('FINISHED')
  })

  test('on a manual clock the clock waits for the engine, and a synchronous job has its result', async () => {
    const { project, engine } = await startSql({ clock: 'manual' })
    engine.onQuery = (query) => query.give(['x'], [['7']])
    const id = await submit(project, 'select 7')
    await project.control('POST', '/clock/advance', { by: '1m' })
    expect((await statusOf(project, id)).status).toBe('FINISHED')
    const { body } = await project.ask('POST', `/v1.0/p/jobs/submit-job`, {
      ...{ sql: 'show tables', queue_name: 'q', conf: ['dli.sql.sqlasync.enabled=false'] },
    })
    expect(body).toMatchObject({ job_mode: 'sync', rows: [[7]] })
  })

  test('on an auto clock a read waits for the engine', async () => {
    const { project, engine } = await startSql({ clock: 'auto' })
    engine.onQuery = (query) => query.give(['x'], [['7']])
    const id = await submit(project, 'select 7')
    let status = ''
    for (let count = 0; count < 5 && status !== 'FINISHED'; count++) status = (await statusOf(project, id)).status
    expect(status).toBe('FINISHED')
    const { body } = await project.ask('POST', `/v1.0/p/jobs/submit-job`, {
      ...{ sql: 'show tables', queue_name: 'q', conf: ['dli.sql.sqlasync.enabled=false'] },
    })
    expect(body).toMatchObject({ job_mode: 'sync', rows: [[7]] })
  })

  test('a cancel, an end by a test and a reset stop the engine', async () => {
    const { project, engine } = await startSql()
    const cancelled = await submit(project, 'select 1')
    await cancel(project, cancelled)
    const ended = await submit(project, 'select 2')
    const refused = await project.control('POST', `/sql-jobs/${ended}/finish`)
    expect(refused.status).toBe(409)
    await project.control('POST', `/sql-jobs/${ended}/finish`, { columns: ['a'], rows: [[1]] })
    await submit(project, 'select 3')
    await project.ask('POST', '/_lakemock/worlds/p/reset')
    expect(engine.queries.map(({ isCancelled }) => isCancelled)).toEqual([true, true, true])
  })

  test('dli.sql.job.timeout is real time: the job is cancelled, and the engine stopped', async () => {
    const { project, engine } = await startSql({ speed: 1000 })
    const id = await submit(project, 'select 1', { conf: ['dli.sql.job.timeout=1'] })
    engine.last.report('RUNNING')
    const { body } = await project.control('GET', `/sql-jobs/${id}/wait?state=CANCELLED&timeout=5s`)
    expect(body.job.status).toBe('CANCELLED')
    expect(engine.last.isCancelled).toBe(true)
  })

  test('an engine that goes away, or says no, fails the job in clear words', async () => {
    const { project, engine } = await startSql()
    const lost = await submit(project, 'select 1')
    engine.last.reject(new EngineLost('The connection was lost'))
    const refused = await submit(project, 'select x')
    engine.last.resolve({ message: "line 1:8: Column 'x' cannot be resolved", sql: 'SELECT x' })
    await turns()
    expect(await statusOf(project, lost)).toMatchObject({
      status: 'FAILED',
      message: 'DLI.0999: The connection was lost',
    })
    expect(await statusOf(project, refused)).toMatchObject({
      message: "DLI.0005: line 1:8: Column 'x' cannot be resolved",
    })
    expect((await project.control('GET', `/sql-jobs/${refused}`)).body.engineSql).toBe('SELECT x')
  })

  test('restored from a snapshot, a job that an engine worked on has failed', async () => {
    const { project, engine } = await startSql()
    const id = await submit(project, 'select 1')
    const { body: snapshot } = await project.control('GET', '/snapshot')
    expect((await project.control('PUT', '/snapshot', snapshot)).body).toMatchObject({ restored: true })
    expect(engine.last.isCancelled).toBe(true)
    expect((await statusOf(project, id)).message).toContain('its work cannot be restored')
  })

  test('a change of the engine is in the catalog, as far as the text or the engine says', async () => {
    const { project, engine } = await startSql()
    await submit(project, 'create table t (a int)')
    engine.last.give([], [])
    await turns()
    const { body } = await project.ask('GET', '/v1.0/p/databases/default/tables')
    expect(body.tables.map((table: { table_name: string }) => table.table_name)).toEqual(['t'])
  })
})
