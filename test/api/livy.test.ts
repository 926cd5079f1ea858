/** The dialect livy beside Livy 0.8: names, ids, unknown fields, and SQL without a result. The texts were recorded from Livy 0.8.0. */
import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedReply } from '../../src/index.ts'

let emulator: Emulator
afterEach(() => emulator.close())

const SESSIONS = '/v2.0/p1/sessions'

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual', dialect: 'livy', ...options })
}
const get = (path = ''): Promise<InjectedReply> => emulator.inject({ method: 'GET', url: SESSIONS + path })
const post = (path: string, payload: object): Promise<InjectedReply> =>
  emulator.inject({ method: 'POST', url: SESSIONS + path, payload })
const settle = (): Promise<unknown> => emulator.project('p1').clock.advance('1m')
const outcome = ({ statusCode, json }: InjectedReply): unknown => [statusCode, json().msg]

describe('the name of a session', () => {
  test('is unique while the session is listed, and finds it on every route', async () => {
    await start()
    const { id } = (await post('', { name: 'nightly', kind: 'spark' })).json()
    expect(outcome(await post('', { name: 'nightly' }))).toEqual([
      400,
      'Rejected, Reason: Duplicate session name: Some(nightly) for session 1',
    ])
    expect((await get()).json().total).toBe(1)
    await settle()
    expect((await get('/nightly')).json()).toMatchObject({ id, name: 'nightly' })
    expect((await get('/nightly/state')).json()).toEqual({ id, state: 'idle' })
    expect((await get('/nightly/log')).json().id).toBe(id)
    const made = await post('/nightly/statements', { code: '1' })
    expect([made.statusCode, made.headers.location]).toEqual([201, `${SESSIONS}/${id}/statements/0`])
    await settle()
    expect((await get('/nightly/statements/0')).json().state).toBe('available')
    expect((await get('/nightly/statements')).json().total_statements).toBe(1)
    expect((await post('/nightly/statements/0/cancel', {})).json()).toEqual({ msg: 'canceled' })
    expect((await emulator.inject({ method: 'DELETE', url: `${SESSIONS}/nightly` })).json()).toEqual({ msg: 'deleted' })
    expect(outcome(await get('/nightly'))).toEqual([404, "Session 'nightly' not found."])
    expect((await post('', { name: 'nightly' })).statusCode).toBe(201)
  })

  test('is not a number', async () => {
    await start()
    expect(outcome(await post('', { name: '123' }))).toEqual([400, 'Rejected, Reason: Invalid session name: 123'])
  })

  test('renews the heartbeat, and matches fault rules', async () => {
    await start()
    await post('', { name: 'beating', heartbeatTimeoutInSecond: 10 })
    const { clock, faults } = emulator.project('p1')
    for (let round = 0; round < 3; round++) {
      await clock.advance('8s')
      expect((await get('/beating')).statusCode).toBe(200)
    }
    await faults.add({ match: { session: 'beating' }, fault: { kind: 'status', status: 503 } })
    expect((await get('/beating')).statusCode).toBe(503)
  })

  test('means nothing in the dialect dli', async () => {
    await start({ dialect: 'dli' })
    const body = { kind: 'spark', queue: 'q', name: 'same' }
    expect([(await post('', body)).statusCode, (await post('', body)).statusCode]).toEqual([200, 200])
    expect((await get('/same')).statusCode).toBe(404)
  })
})

describe('the id of a session', () => {
  test.each<[string, EmulatorOptions, unknown]>([
    ['livy', {}, [0, 1]],
    ['livy with UUIDs', { sessionIds: 'uuid' }, [expect.stringMatching(/-/), expect.stringMatching(/-/)]],
    ['dli', { dialect: 'dli' }, [expect.stringMatching(/-/), expect.stringMatching(/-/)]],
    ['dli with numbers', { dialect: 'dli', sessionIds: 'number' }, [0, 1]],
  ])('%s', async (_name, options, ids) => {
    await start(options)
    const made = [await post('', { kind: 'spark', queue: 'q' }), await post('', { kind: 'spark', queue: 'q' })].map(
      (reply) => reply.json().id,
    )
    expect(made).toEqual(ids)
    const listed = (await get()).json().sessions.map(({ id }: { id: unknown }) => id)
    expect(listed).toEqual(ids)
    expect((await get(`/${made[1]}/state`)).json().id).toEqual(made[1])
  })

  test('is not used again, and a snapshot continues after it', async () => {
    await start()
    await post('', {})
    await emulator.inject({ method: 'DELETE', url: `${SESSIONS}/0` })
    const project = emulator.project('p1')
    await project.restore(await project.snapshot())
    expect((await post('', {})).json().id).toBe(1)
    expect((await project.sessions.get(1).show()).session.id).toBe(1)
  })
})

describe('fields of a session', () => {
  test('proxyUser is shown from the start', async () => {
    await start()
    const made = (await post('', { proxyUser: 'alice' })).json()
    expect(made).toMatchObject({ proxyUser: 'alice', owner: null })
  })

  test('the dialect dli ignores it', async () => {
    await start({ dialect: 'dli' })
    expect((await post('', { kind: 'spark', queue: 'q', proxyUser: 'alice' })).json().proxyUser).toBe('')
  })

  test('unknown ones are refused by the dialect, or by a setting', async () => {
    await start()
    expect((await post('', { foo: 1 })).statusCode).toBe(400)
    expect((await post('', { proxyUser: 'a', ttl: '1h', archives: [] })).statusCode).toBe(201)
    const { settings, journal } = emulator.project('p1')
    await settings.change({ unknownFields: 'ignore' })
    expect((await post('', { foo: 1, kind: 'spark' })).json()).toMatchObject({ id: 1, kind: 'spark' })
    expect((await journal.list({ unknownFields: true })).entries).toMatchObject([{ unknownFields: ['foo'] }])
    await settings.change({ dialect: 'dli' })
    const wrong = { kind: 'spark', queue: 'q', driver_memory: '1g' }
    expect((await post('', wrong)).statusCode).toBe(200)
    await settings.change({ unknownFields: 'refuse' })
    expect((await post('', wrong)).json().error_msg).toContain(
      'unknown field "driver_memory" (did you mean "driverMemory"?); allowed: kind',
    )
  })
})

describe('SQL without rows', () => {
  const empty = { schema: { type: 'struct', fields: [] }, data: [] }
  test.each<[string, boolean]>([
    ['create table t (a int)', true],
    ['  -- a table\nCREATE TEMP VIEW v AS select 1 as id', true],
    ['drop view v', true],
    ['insert into t values (1)', true],
    ['with s as (select 1) insert into t select * from s', true],
    ['alter table t add columns (b int)', true],
    ['use default', true],
    ['cache table t', true],
    ['refresh table t', true],
    ['select 1', false],
    ['/* all */ (select 1) union (select 2)', false],
    ["with s as (select 'insert into') select * from s", false],
    ['show tables', false],
    ['describe t', false],
    ['explain select 1', false],
    ['values (1)', false],
  ])('%j has no columns: %j', async (code, hasNone) => {
    await start()
    await post('', { kind: 'sql' })
    await settle()
    await post('/0/statements', { code })
    await settle()
    const { output } = (await get('/0/statements/0')).json()
    if (hasNone) expect(output.data).toEqual({ 'application/json': empty })
    else expect(output.data['application/json'].schema.fields).not.toEqual([])
  })

  test('a stub with an empty text: a statement that changes something has no columns', async () => {
    await start({ fixtures: { stubs: [{ match: { code: { regex: 't1' } }, outcome: { text: '' } }] } })
    await post('', { kind: 'sql' })
    await settle()
    await post('/0/statements', { code: 'create table t1 (a int)' })
    await post('/0/statements', { code: 'select * from t1' })
    await settle()
    const tables = [await get('/0/statements/0'), await get('/0/statements/1')].map(
      (reply) => reply.json().output.data['application/json'],
    )
    expect(tables).toEqual([empty, { schema: { type: 'struct', fields: [expect.anything()] }, data: [] }])
  })
})
