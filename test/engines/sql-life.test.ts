import { afterEach, describe, expect, test } from 'vitest'
import { EngineLost } from '../../src/engines/engine-errors.ts'
import { RowStore } from '../../src/engines/row-store.ts'
import { EngineProject } from './engine-project.ts'
import { FakeEngine } from './fake-engine.ts'

const LONG = ['QUEUED', 'WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING']
let open: EngineProject[] = []
afterEach(async () => {
  await Promise.all(open.map((project) => project.close()))
  open = []
})

async function start(settings: object = {}, fixtures: object = {}, engine = new FakeEngine()) {
  const project = await EngineProject.start(async () => engine, settings, fixtures)
  open.push(project)
  return { project, engine }
}
/** Lets promises that are settled have their effects. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('on the wall clock', () => {
  test('the states and the rows are those of the engine', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select *\nfrom t')
    expect(engine.last.query).toMatchObject({
      text: 'select *\nfrom t',
      schema: 'default',
      kind: 'select',
      project: 'p',
    })
    expect(body.status).toBe('QUEUED')
    engine.last.report('PLANNING')
    engine.last.report('QUEUED')
    expect((await project.show(body.id)).body.status).toBe('PLANNING')
    engine.last.report('RUNNING')
    engine.last.give(['a', 'b'], [['1', null]])
    await turn()
    const shown = await project.show(body.id)
    expect(shown.body).toMatchObject({ status: 'FINISHED', content: null })
    expect(await project.states(body.id)).toEqual(['QUEUED', 'PLANNING', 'RUNNING', 'FINISHED'])
    expect((await project.control('GET', `/sql/${body.id}`)).body.answeredBy).toBe('engine presto')
    expect((await project.control('GET', `/results/${body.id}.csv`)).body).toBe('a,b\r\n1,\r\n')
    const entries = (await project.control('GET', '/journal')).body.entries
    expect(entries.at(-1).answeredBy).toBe('engine presto')
  })

  test('a failure has the text of the engine', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select nosuch')
    engine.last.report('PLANNING')
    engine.last.resolve({ message: "line 1:8: Column 'nosuch' cannot be resolved" })
    await turn()
    expect((await project.show(body.id)).body.message).toBe("line 1:8: Column 'nosuch' cannot be resolved")
    expect(await project.states(body.id)).toEqual(['QUEUED', 'PLANNING', 'FAILED'])
  })

  test('the reply to a statement without an id waits for the engine', async () => {
    const { project, engine } = await start()
    engine.onQuery = (query) => query.give(['rows'], [['3']], 3)
    const { status, body } = await project.sql('insert into t select 1')
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: '', status: 'FINISHED', content: [['3']] })
    engine.onQuery = (query) => query.give(['result'], [['true']])
    expect((await project.sql('create table x (a int)')).body).toMatchObject({ status: 'FINISHED', content: null })
  })

  test('a stub goes first; one with durations only adds them before the answer of the engine', async () => {
    const stubs = [
      { match: { sql: 'select 1' }, outcome: { columns: ['x'], rows: [['stub']] } },
      { match: { sql: 'select 2' }, durations: { PLANNING: '1h' } },
    ]
    const { project, engine } = await start({}, { stubs })
    await project.sql('select 1')
    const { body } = await project.sql('select 2')
    expect(engine.queries).toHaveLength(0)
    expect((await project.show(body.id)).body.status).toBe('PLANNING')
    engine.onQuery = (query) => query.give(['x'], [['engine']])
    await project.control('POST', '/clock/advance', { by: '1h' })
    await turn()
    expect((await project.show(body.id)).body.status).toBe('FINISHED')
    expect((await project.control('GET', `/results/${body.id}.csv`)).body).toBe('x\r\nengine\r\n')
  })

  test('an engine that goes away fails the statement in clear words', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select 1')
    engine.last.reject(new EngineLost('The connection to the engine was lost'))
    await turn()
    expect((await project.show(body.id)).body.message).toBe('The connection to the engine was lost')
  })

  test('the time limit is real time, and cancels the query', async () => {
    const { project, engine } = await start({ engineTimeout: '1ms' })
    const { body } = await project.sql('drop table t')
    expect(body.message ?? body.error_msg).toBe('Query exceeded the time limit of 0.001 s (setting engineTimeout)')
    expect(engine.last.isCancelled).toBe(true)
  })

  test('a limited number of queries runs at the same time', async () => {
    const { project, engine } = await start({ limitsEngineQueries: 2 })
    for (const sql of ['select 1', 'select 2', 'select 3']) await project.sql(sql)
    expect(engine.queries).toHaveLength(2)
    engine.queries[0]?.give(['a'], [])
    await turn()
    expect(engine.queries.map(({ query }) => query.text)).toEqual(['select 1', 'select 2', 'select 3'])
  })
})

describe('what comes too late is dropped, and the engine is stopped', () => {
  test('after a cancel', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select 1')
    expect((await project.cancel(body.id)).body).toEqual({ status: 'SUCCEED' })
    expect(engine.last.isCancelled).toBe(true)
    engine.last.give(['a'], [['1']])
    await turn()
    expect((await project.show(body.id)).body).toMatchObject({ status: 'FAILED', message: 'Query was canceled' })
  })

  test('after a reset', async () => {
    const { project, engine } = await start()
    await project.sql('select 1')
    const waiting = project.sql('drop table t')
    while (engine.queries.length < 2) await turn()
    await project.ask('POST', '/_lakemock/worlds/p/reset')
    expect((await waiting).status).toBe(502)
    expect(engine.queries.map(({ isCancelled }) => isCancelled)).toEqual([true, true])
    expect(engine.resets).toContain('p')
    engine.last.give(['a'], [['1']])
    await turn()
    expect((await project.control('GET', '/sql')).body.executions).toEqual([])
  })

  test('after a snapshot is restored: the statement has failed', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select 1')
    const { body: snapshot } = await project.control('GET', '/snapshot')
    expect(JSON.stringify(snapshot)).toContain('"working":true')
    const restored = await project.control('PUT', '/snapshot', snapshot)
    expect(restored.body).toMatchObject({ restored: true })
    expect(engine.last.isCancelled).toBe(true)
    expect((await project.show(body.id)).body.message).toContain('its work cannot be restored')
  })

  test('after the execution made room for others', async () => {
    const { project, engine } = await start({ limitsExecutions: 1 })
    await project.sql('select 1')
    await project.sql('select 2')
    expect(engine.queries.map(({ isCancelled }) => isCancelled)).toEqual([true, false])
  })

  test('after a test ended it', async () => {
    const { project, engine } = await start()
    const { body } = await project.sql('select 1')
    const refused = await project.control('POST', `/sql/${body.id}/finish`)
    expect(refused.status).toBe(409)
    expect((await project.control('POST', `/sql/${body.id}/finish`, { columns: ['a'], rows: [[1]] })).status).toBe(200)
    expect(engine.last.isCancelled).toBe(true)
    expect((await project.control('GET', `/results/${body.id}.csv`)).body).toBe('a\r\n1\r\n')
  })
})

describe('on a clock that a test moves', () => {
  test('manual: the clock does not move while the engine works', async () => {
    const { project, engine } = await start({ clock: 'manual', now: '2026-01-01' })
    const { body } = await project.sql('select 1')
    expect(engine.queries).toHaveLength(0)
    engine.onQuery = (query) => void setImmediate(() => query.give(['a'], [['1']]))
    await project.control('POST', '/clock/advance', { by: '1h' })
    const { history } = (await project.control('GET', `/sql/${body.id}`)).body
    expect(history.map(({ state }: { state: string }) => state)).toEqual([...LONG, 'FINISHED'])
    expect(history.at(-1).at).toBe('2026-01-01T00:00:00.390Z')
    expect((await project.control('GET', '/clock')).body.now).toBe('2026-01-01T01:00:00.000Z')
  })

  test('manual: idle and a wait take the answer, and a reply that waits comes without moving the clock', async () => {
    const { project, engine } = await start({ clock: 'manual', now: '2026-01-01' })
    engine.onQuery = (query) => void setImmediate(() => query.give(['a'], [['1']]))
    const first = await project.sql('select 1')
    await project.control('POST', '/clock/advance', { to: 'idle' })
    expect((await project.show(first.body.id)).body.status).toBe('FINISHED')
    engine.onQuery = () => undefined
    const second = await project.sql('select 2')
    const advanced = project.control('POST', '/clock/advance', { to: 'idle' })
    while (engine.queries.length < 2) await turn()
    const waited = project.control('GET', `/sql/${second.body.id}/wait?state=FINISHED`)
    await turn()
    engine.last.give(['a'], [])
    expect((await waited).body.reached).toBe(true)
    await advanced
    engine.onQuery = (query) => void setImmediate(() => query.give(['result'], [['true']]))
    const before = (await project.control('GET', '/clock')).body.now
    expect((await project.sql('drop table t')).body.status).toBe('FINISHED')
    expect((await project.control('GET', '/clock')).body.now).toBe(before)
  })

  test('auto: a read waits for the engine', async () => {
    const { project, engine } = await start({ clock: 'auto', now: '2026-01-01' })
    engine.onQuery = (query) => void setImmediate(() => query.give(['a'], [['1']]))
    const { body } = await project.sql('select 1')
    const seen: string[] = []
    for (let reads = 0; reads < 10 && seen.at(-1) !== 'FINISHED'; reads++)
      seen.push((await project.show(body.id)).body.status)
    expect(seen).toEqual([...LONG.slice(1), 'FINISHED'])
    expect((await project.sql('drop table t')).body.status).toBe('FINISHED')
  })

  test('a gate holds the query back from the engine', async () => {
    const stubs = [{ match: { sql: 'select 1' }, outcome: { hold: 'g' } }]
    const { project, engine } = await start({ clock: 'manual', now: '2026-01-01' }, { stubs })
    const { body } = await project.sql('select 1')
    await project.control('POST', '/clock/advance', { to: 'idle' })
    expect(engine.queries).toHaveLength(0)
    await project.control('POST', '/gates/g/release')
    engine.last.give(['a'], [['1']])
    await turn()
    expect((await project.show(body.id)).body.status).toBe('FINISHED')
  })
})

describe('the choice of an engine', () => {
  test('a start without the engine fails with what is missing', async () => {
    const engine = new FakeEngine()
    engine.missing = 'there is no Presto at http://engine.test:8080'
    await expect(EngineProject.start(async () => engine)).rejects.toThrow(
      'engines.sql: there is no Presto at http://engine.test:8080',
    )
    expect(engine.isClosed).toBe(true)
  })

  test('a world can choose one, and is refused one that cannot be used', async () => {
    const { project, engine } = await start({ sqlEngine: 'off' })
    expect(
      (await project.control('PATCH', '/settings', { engines: { sql: 'presto://u:p@h/c' } })).body.error.message,
    ).toContain('must not contain credentials')
    expect(
      (await project.control('PATCH', '/settings', { engines: { sql: 'mysql://h' } })).body.error.message,
    ).toContain('presto://HOST:PORT/CATALOG')
    engine.missing = 'nothing there'
    const refused = await project.control('PATCH', '/settings', { engines: { sql: 'presto://h/c' } })
    expect([refused.status, refused.body.error.message]).toEqual([400, 'engines.sql: nothing there'])
    engine.missing = undefined
    await project.control('PATCH', '/settings', { engines: { sql: 'presto://h/c' } })
    await project.sql('select 1')
    expect(engine.queries).toHaveLength(1)
    await project.control('PATCH', '/settings', { engines: { sql: 'off' } })
    await project.sql('select 1')
    expect(engine.queries).toHaveLength(1)
  })
})

test('rows that are too many for memory go to a file, and are downloaded from it', async () => {
  const { project, engine } = await start()
  const { body } = await project.sql('select 1')
  const rows = new RowStore({ keptBytes: 1000 })
  for (let at = 0; at < 100; at++) await rows.append([[String(at), at % 2 === 0 ? null : 'x"y']])
  engine.last.resolve({
    columns: [
      { name: 'n', type: 'bigint' },
      { name: 't', type: 'varchar' },
    ],
    rows,
  })
  await turn()
  const { body: csv } = await project.control('GET', `/results/${body.id}.csv`)
  const lines = csv.split('\r\n')
  expect([lines.length, ...lines.slice(0, 3)]).toEqual([102, 'n,t', '0,', '1,"x""y"'])
  const { body: snapshot } = await project.control('GET', '/snapshot')
  await project.control('PUT', '/snapshot', snapshot)
  const lost = await project.control('GET', `/results/${body.id}.csv`)
  expect([lost.status, lost.body.error.message]).toEqual([404, expect.stringContaining('too many for the snapshot')])
})
