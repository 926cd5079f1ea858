import { afterEach, describe, expect, test, vi } from 'vitest'
import { EngineLost } from '../../src/engines/engine-errors.ts'
import { EngineProject } from './engine-project.ts'
import { FakeSpark } from './fake-spark.ts'

let open: EngineProject[] = []
afterEach(async () => {
  await Promise.all(open.map((project) => project.close()))
  open = []
})

const SESSIONS = '/v2.0/p/sessions'

async function start(settings: object = {}, fixtures: object = {}) {
  const engine = new FakeSpark()
  const given = { sqlEngine: 'off', sparkEngine: 'livy://livy.test', ...settings }
  const project = await EngineProject.start(undefined, given, fixtures, async () => engine)
  open.push(project)
  return { project, engine }
}

/** Lets promises that are settled have their effects. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A session that has started, and what reads and sends its statements. */
async function startSession(
  settings: { clock?: string; dialect?: string } = {},
  fixtures: object = {},
  body: object = {},
) {
  const { project, engine } = await start(settings, fixtures)
  const given = { kind: 'spark', queue: 'default', name: 's', ...body }
  const session = (await project.ask('POST', SESSIONS, given)).body
  const url = `${SESSIONS}/${session.id}`
  const show = async () => (await project.ask('GET', url)).body
  // a read starts the driver, at the latest
  if (settings.clock === undefined) await show()
  await turn()
  const post = async (code: string, kind?: string) =>
    (await project.ask('POST', `${url}/statements`, kind === undefined ? { code } : { code, kind })).body
  const read = async (id: number) => (await project.ask('GET', `${url}/statements/${id}`)).body
  const cancel = (id: number) => project.ask('POST', `${url}/statements/${id}/cancel`)
  const control = async (id: number) => (await project.control('GET', `/sessions/${session.id}/statements/${id}`)).body
  return { project, engine, id: session.id, url, show, post, read, cancel, control }
}

describe('on the wall clock', () => {
  test('a session starts when its driver does, with what its request says', async () => {
    const { project, engine } = await start()
    engine.startsBySelf = false
    const body = { kind: 'spark', queue: 'default', conf: [{ 'spark.x': '1' }], driverMemory: '1G', numExecutors: 2 }
    const { id, state } = (await project.ask('POST', SESSIONS, body)).body
    const show = async () => (await project.ask('GET', `${SESSIONS}/${id}`)).body
    await show()
    expect([state, (await show()).state]).toEqual(['starting', 'starting'])
    expect(engine.last.request).toMatchObject({
      ...{ project: 'p', sessionId: id, kind: 'spark', conf: { 'spark.x': '1' }, driverMemory: '1G', numExecutors: 2 },
    })
    engine.last.events.onLog('26/11/28 INFO SparkContext: Running Spark')
    engine.last.events.onState('idle', 'started')
    await turn()
    expect(await show()).toMatchObject({ state: 'idle', appId: expect.stringMatching(/^application_/) })
    const log = (await project.ask('GET', `${SESSIONS}/${id}/log`)).body.log
    expect(log).toContain('26/11/28 INFO SparkContext: Running Spark')
    expect((await project.control('GET', `/sessions/${id}`)).body.answeredBy).toBe('engine livy')
  })

  test('the tables that the world declares with rows are there before code runs, in a Spark that has its own', async () => {
    const orders = { columns: { id: 'bigint', note: 'varchar' }, rows: [[1, 'x']] }
    const other = { columns: { tags: 'array(varchar)' }, rows: [] }
    const { project, engine } = await start({}, { catalog: { hive: { sales: { orders }, other: { other } } } })
    engine.hasOwnTables = true
    const { id } = (await project.ask('POST', SESSIONS, { kind: 'spark', queue: 'default' })).body
    const state = async () => (await project.ask('GET', `${SESSIONS}/${id}`)).body.state
    const made: string[] = []
    for (let next = await state(); next === 'starting'; next = await state()) {
      await turn()
      for (const code of engine.last.codes.splice(0)) {
        made.push(`${code.kind}: ${code.code}`)
        code.print('')
      }
    }
    expect(await state()).toBe('idle')
    expect(made.filter((text) => text.includes('sales'))).toEqual([
      'sql: CREATE DATABASE IF NOT EXISTS `sales`',
      'sql: CREATE TABLE `sales`.`orders` (`id` bigint, `note` string)',
      "sql: INSERT INTO `sales`.`orders` VALUES (CAST('1' AS bigint), CAST('x' AS string))",
    ])
    await project.ask('POST', `${SESSIONS}/${id}/statements`, { code: 'spark.table("sales.orders").count()' })
    await project.ask('GET', `${SESSIONS}/${id}/statements/0`)
    expect(engine.last.last.code).toBe('spark.table("sales.orders").count()')
  })

  test('a session that dies while its tables are made has not started', async () => {
    const orders = { columns: { id: 'bigint' }, rows: [[1]] }
    const { project, engine } = await start({}, { catalog: { hive: { sales: { orders } } } })
    engine.hasOwnTables = true
    const { id } = (await project.ask('POST', SESSIONS, { kind: 'spark', queue: 'default' })).body
    const show = async () => (await project.ask('GET', `${SESSIONS}/${id}`)).body
    await show()
    await turn()
    engine.last.last.reject(new EngineLost('the driver has ended'))
    engine.last.events.onState('dead', 'the driver has ended')
    await turn()
    expect((await show()).state).toBe('dead')
    expect((await show()).log.join()).toContain('The start ended as dead: the driver has ended')
  })

  test('a start that fails says why in the log', async () => {
    const { project, engine } = await start()
    engine.startsBySelf = false
    const { id } = (await project.ask('POST', SESSIONS, { kind: 'spark', queue: 'q' })).body
    await project.ask('GET', `${SESSIONS}/${id}`)
    engine.last.events.onState('dead', 'Livy refused the session: 400 no')
    await turn()
    const shown = (await project.ask('GET', `${SESSIONS}/${id}`)).body
    expect(shown.state).toBe('dead')
    expect(shown.log.join('\n')).toContain('Livy refused the session: 400 no')
    expect(engine.last.isClosed).toBe(true)
  })

  test('a statement has the output of the engine, in the words of DLI', async () => {
    const { engine, post, read, control } = await startSession()
    const { id } = await post('1 + 2')
    await read(id)
    await read(id)
    expect(engine.last.last).toMatchObject({ code: '1 + 2', kind: 'spark' })
    engine.last.last.share = 0.507
    expect(await read(id)).toMatchObject({ state: 'running', progress: 0.5, output: null })
    engine.last.last.print('res0: Int = 3\n')
    await turn()
    expect(await read(id)).toMatchObject({
      ...{ state: 'available', progress: 1 },
      output: { status: 'ok', execution_count: 0, data: { 'text/plain': 'res0: Int = 3' } },
    })
    expect((await control(id)).answeredBy).toBe('engine livy')
  })

  test('an error of the code is a state in DLI, and the queue goes on', async () => {
    const { engine, post, read } = await startSession()
    const first = await post('boom', 'pyspark')
    const second = await post('print(1)', 'pyspark')
    await read(0)
    await read(0)
    expect([engine.last.codes.length, engine.last.last.kind]).toEqual([1, 'pyspark'])
    engine.last.last.fail('NameError', "name 'boom' is not defined")
    await turn()
    const output = { status: 'error', execution_count: 0, ename: 'NameError' }
    expect(await read(first.id)).toMatchObject({ state: 'error', output })
    await read(second.id)
    engine.last.last.print('1')
    await turn()
    expect(await read(second.id)).toMatchObject({ state: 'available' })
  })

  test('code that only Python has runs as Python', async () => {
    const { engine, post, read } = await startSession()
    await post('import pandas as pd\nx = 1')
    await read(0)
    await read(0)
    expect(engine.last.last.kind).toBe('pyspark')
  })

  test('a stub with a result wins; one that only lasts adds its time', async () => {
    const stubs = [
      { match: { code: '1' }, outcome: { text: 'from the stub' }, durations: { waiting: 0, running: 0 } },
      { match: { code: '2' }, durations: { running: '1h' } },
    ]
    const { engine, post, read, project } = await startSession({}, { stubs })
    await post('1')
    expect(await read(0)).toMatchObject({ state: 'available', output: { data: { 'text/plain': 'from the stub' } } })
    await post('2')
    await read(1)
    await read(1)
    expect([(await read(1)).state, engine.last.codes.length]).toEqual(['running', 0])
    await project.control('POST', '/clock/advance', { by: '1h' })
    expect(engine.last.codes.map(({ code }) => code)).toEqual(['2'])
  })

  test('cancelled code is cancelling until the engine says how it ended', async () => {
    const { engine, post, read, cancel } = await startSession()
    await post('while (true) {}')
    await read(0)
    await read(0)
    await cancel(0)
    expect(engine.last.last.isCancelled).toBe(true)
    expect(await read(0)).toMatchObject({ state: 'cancelling', output: null })
    engine.last.last.resolve({
      state: 'cancelled',
      output: { status: 'error', ename: 'Error', evalue: 'Job 1 cancelled' },
    })
    await turn()
    expect(await read(0)).toMatchObject({ state: 'cancelled', output: { evalue: 'Job 1 cancelled' } })
  })

  test('a waiting statement is cancelled without the engine', async () => {
    const { engine, post, read, cancel } = await startSession()
    await post('1')
    await post('2')
    await read(0)
    await cancel(1)
    expect(await read(1)).toMatchObject({ state: 'cancelled', output: null })
    engine.last.last.print('1')
    await turn()
    expect(engine.last.codes.length).toBe(1)
  })

  test('the death of a driver is that of its session', async () => {
    const { engine, post, read, show, id, project } = await startSession()
    await post('sys.exit')
    await post('2')
    await read(0)
    engine.last.events.onState('dead', 'the session of Livy is dead')
    await turn()
    const shown = await show()
    expect(shown.state).toBe('dead')
    expect(shown.log.join('\n')).toContain('the session of Livy is dead')
    expect(await read(0)).toMatchObject({ state: 'error', output: { ename: 'Error' } })
    expect(await read(1)).toMatchObject({ state: 'cancelled' })
    const refused = await project.ask('POST', `${SESSIONS}/${id}/statements`, { code: '1' })
    expect(refused.status).toBe(400)
  })

  test('a lost engine and a time limit are errors of the statement', async () => {
    const { engine, post, read, project } = await startSession()
    await post('1')
    await read(0)
    engine.last.last.reject(new EngineLost('connect ECONNREFUSED'))
    await turn()
    const evalue = 'The engine livy was lost: connect ECONNREFUSED'
    expect(await read(0)).toMatchObject({ state: 'error', output: { evalue } })
    await project.control('PATCH', '/settings', { engines: { timeout: 1 } })
    await post('2')
    await read(1)
    await project.control('GET', `/statements/${(await read(1)) && engine.last.request.sessionId}/1/wait?state=error`)
    expect((await read(1)).output.evalue).toBe('The code did not end within 0.001 s (setting engineTimeout)')
    expect(engine.last.last.isCancelled).toBe(true)
  })

  test('a delete, a reset and the end close drivers; what they say later is dropped', async () => {
    const { engine, post, read, project, url } = await startSession()
    await post('1')
    await read(0)
    await project.ask('DELETE', url)
    expect([engine.last.isClosed, engine.last.last.isCancelled]).toEqual([true, true])
    engine.last.last.print('late')
    engine.last.events.onState('dead', 'late')
    await turn()
    await project.ask('POST', SESSIONS, { kind: 'spark', queue: 'q' })
    // no request is needed: on a wall clock the driver starts in real time
    await vi.waitFor(() => expect(engine.sessions.length).toBe(2), 30_000)
    await project.control('POST', '/reset')
    expect(engine.last.isClosed).toBe(true)
    await project.close()
    open = []
    expect(engine.isClosed).toBe(true)
  })
})

describe('on other clocks', () => {
  test.each(['manual', 'auto'] as const)('advance waits for the engine (%s)', async (clock) => {
    const { project, engine, post, control } = await startSession({ clock })
    await project.control('POST', '/clock/advance', { to: 'idle' })
    engine.last.onCode = (code) => setTimeout(() => code.print('done'), 5)
    await post('1')
    const { body } = await project.control('POST', '/clock/advance', { by: '1h' })
    expect(body.changes).toBeGreaterThan(1)
    const shown = await control(0)
    expect(shown.statement).toMatchObject({ state: 'available', output: { data: { 'text/plain': 'done' } } })
    // the answer came at the instant at which the engine began, not at the end of the hour
    const [waiting, running, available] = shown.history
    expect(available.atMs - running.atMs).toBe(300)
    expect(running.atMs - waiting.atMs).toBe(50)
  })

  test('on the auto clock reads wait for the engine', async () => {
    const { engine, show, post, read } = await startSession({ clock: 'auto' })
    expect((await show()).state).toBe('idle')
    engine.last.onCode = (code) => setTimeout(() => code.print('done'), 5)
    await post('1')
    const states = [(await read(0)).state, (await read(0)).state]
    expect(states).toEqual(['running', 'available'])
  })
})

describe('in the dialect livy', () => {
  test('texts are as the engine gives them, and errors are available', async () => {
    const { engine, post, read } = await startSession({ dialect: 'livy' }, {}, { queue: undefined })
    await post('1')
    await read(0)
    await read(0)
    engine.last.last.print('res0: Int = 1\n')
    await turn()
    expect((await read(0)).output.data['text/plain']).toBe('res0: Int = 1\n')
    await post('x')
    await read(1)
    await read(1)
    engine.last.last.fail('Error', 'x')
    await turn()
    expect(await read(1)).toMatchObject({ state: 'available', output: { status: 'error' } })
  })
})

test('a restored session has lost its driver, and what ran has failed', async () => {
  const { project, engine, post, read, show } = await startSession()
  await post('1')
  await post('2')
  await read(0)
  const snapshot = (await project.control('GET', '/snapshot')).body
  expect(JSON.stringify(snapshot)).not.toContain('password')
  expect((await project.control('PUT', '/snapshot', snapshot)).status).toBe(200)
  expect(engine.last.isClosed).toBe(true)
  const shown = await show()
  expect(shown.state).toBe('dead')
  expect(shown.log.join('\n')).toContain('its driver on engine livy cannot be restored from a snapshot')
  expect([(await read(0)).state, (await read(1)).state]).toEqual(['error', 'cancelled'])
})
