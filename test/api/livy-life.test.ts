/** The dialect livy: how sessions and statements are shown, and what a cancel and the end of a driver do. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedReply } from '../../src/index.ts'

let emulator: Emulator
afterEach(() => emulator.close())

const SESSIONS = '/v2.0/p1/sessions'
const stubs = [
  { match: { code: 'exit' }, outcome: { session: 'dead' } },
  { match: { code: 'os._exit(1)' }, outcome: { session: 'error' } },
  { match: { code: 'never' }, outcome: { never: true } },
  { match: { code: { regex: 'sleep|collect' } }, durations: { running: '1m' }, outcome: { text: 'slept' } },
  {
    match: { code: 'stubbed sc.x' },
    durations: { running: '1m' },
    outcome: { text: '', cancelled: { error: { ename: 'E', evalue: 'v' } } },
  },
]

async function start(options: EmulatorOptions = {}): Promise<void> {
  const common = { listen: false, clock: 'manual', dialect: 'livy', fixtures: { stubs } } as const
  emulator = await createEmulator({ ...common, ...options } as EmulatorOptions)
}
const get = (path = ''): Promise<InjectedReply> => emulator.inject({ method: 'GET', url: SESSIONS + path })
const post = (path: string, payload: object = {}): Promise<InjectedReply> =>
  emulator.inject({ method: 'POST', url: SESSIONS + path, payload })
const advance = (span: string): Promise<unknown> => emulator.project('p1').clock.advance(span)
const brief = ({ statusCode, payload }: InjectedReply): string => `${statusCode} ${payload}`
const stateOf = async (path: string): Promise<string> => (await get(path)).json().state

async function idleSession(body: object = { kind: 'spark' }): Promise<void> {
  await post('', body)
  await advance('1s')
}
async function run(code: string): Promise<void> {
  await post('/0/statements', { code })
  await advance('100ms')
}

describe('a session', () => {
  const names =
    'id,name,appId,owner,proxyUser,state,kind,appInfo,log,ttl,driverMemory,driverCores,executorMemory,executorCores,conf,archives,files,heartbeatTimeoutInSecond,jars,numExecutors,pyFiles,queue'

  test('shows what was requested, and what was not as null, 0 or empty', async () => {
    await start()
    const bare = (await post('')).json()
    expect(Object.keys(bare).join()).toBe(names)
    const none = { driverCores: 0, executorCores: 0, numExecutors: 0, heartbeatTimeoutInSecond: 0, conf: {} }
    const lists = { archives: [], files: [], jars: [], pyFiles: [] }
    expect(bare).toMatchObject({
      kind: 'shared',
      ttl: null,
      driverMemory: null,
      executorMemory: null,
      queue: null,
      ...none,
      ...lists,
    })
    const given = {
      ...{
        name: 'n',
        kind: 'pyspark',
        proxyUser: 'u',
        ttl: '1h',
        driverMemory: '1g',
        driverCores: 2,
        executorMemory: '2g',
      },
      ...{
        executorCores: 3,
        conf: { a: '1' },
        archives: ['a'],
        files: ['f'],
        heartbeatTimeoutInSecond: 60,
        jars: ['j'],
      },
      ...{ numExecutors: 4, pyFiles: ['p'], queue: 'q' },
    }
    const full = (await post('', given)).json()
    expect(full).toMatchObject(given)
    const project = emulator.project('p1')
    await project.restore(await project.snapshot())
    expect((await get('/n')).json()).toEqual(full)
  })

  test.each([
    [
      { kind: 'scala', driverCores: '2', heartbeatTimeoutInSecond: '5', conf: { a: 1, b: true }, jars: [1], name: 7.5 },
      {
        kind: 'spark',
        driverCores: 2,
        heartbeatTimeoutInSecond: 5,
        conf: { a: '1', b: 'true' },
        jars: ['1'],
        name: '7.5',
      },
    ],
    [
      { kind: 'r', queue: null, jars: null, conf: null, name: null, numExecutors: null },
      { kind: 'sparkr', queue: null, jars: [], conf: {}, name: null, numExecutors: 0 },
    ],
  ])('converts values as Jackson does: %j', async (body, shown) => {
    await start()
    expect((await post('', body)).json()).toMatchObject(shown)
  })

  test.each(['pyspark3', 'Spark', 'java', ''])('of the kind %j is refused', async (kind) => {
    await start()
    const chain = '(through reference chain: org.apache.livy.server.interactive.CreateInteractiveRequest["kind"])'
    expect(brief(await post('', { kind }))).toBe(`400 ${JSON.stringify(`Invalid kind: ${kind} ${chain}`)}`)
  })

  test('whose name is refused uses up a number', async () => {
    await start()
    await post('', { name: 'same' })
    await post('', { name: 'same' })
    expect((await post('', { name: '123' })).json().msg).toBe('Rejected, Reason: Invalid session name: 123')
    expect((await post('')).json().id).toBe(3)
  })

  test('that starts takes no statements and no cancels', async () => {
    await start()
    await post('', { kind: 'spark' })
    const why = '500 "java.lang.IllegalStateException: Session is in state starting"'
    expect(brief(await post('/0/statements', { code: '1' }))).toBe(why)
    expect(brief(await post('/0/statements', {}))).toBe(why)
    expect(brief(await post('/0/statements/0/cancel'))).toBe(why)
    expect(brief(await post('/0/completion', { code: '', kind: 'sql' }))).toBe(why)
    expect(brief(await get('/0/statements'))).toBe('200 {"total_statements":0,"statements":[]}')
    expect(brief(await get('/0/statements/0'))).toBe('404 "Statement not found"')
  })

  test.each(['stop', 'interrupt'])('stays in the list after %s', async (action) => {
    await start()
    await idleSession()
    expect(brief(await post(`/0/${action}`))).toBe(action === 'stop' ? '204 ' : '200 {"msg":"interrupted"}')
    expect(await stateOf('/0/state')).toBe('dead')
    expect((await post(`/0/${action}`)).statusCode).toBeLessThan(300)
    expect((await post('/0/connect')).json().state).toBe('dead')
  })
})

describe('a statement', () => {
  const prefix = 'java.util.concurrent.ExecutionException: org.apache.livy.rsc.rpc.RpcException: java.lang.'
  test.each([
    [{}, 'NullPointerException: Cannot invoke "String.toCharArray()" because "s" is null'],
    [{ code: null }, 'NullPointerException: Cannot invoke "String.toCharArray()" because "s" is null'],
    [{ code: '1', kind: 'cobol' }, 'IllegalArgumentException: Invalid kind: cobol'],
    [{ code: '1', kind: 5 }, 'IllegalArgumentException: Invalid kind: 5'],
  ])('%j is refused by the driver, and uses no number', async (body, why) => {
    await start()
    await idleSession()
    expect(brief(await post('/0/statements', body))).toBe(`500 ${JSON.stringify(prefix + why)}`)
    expect((await post('/0/statements', { code: '1' })).json().id).toBe(0)
  })

  test('without a kind is refused in a session of kind shared', async () => {
    await start()
    await idleSession({})
    expect(JSON.parse((await post('/0/statements', { code: '1' })).payload)).toBe(
      `${prefix}IllegalArgumentException: Code type should be specified if session kind is shared`,
    )
    expect((await post('/0/statements', { code: '1', kind: 'sql' })).statusCode).toBe(201)
  })

  test.each([
    [{ code: 1 }, '1'],
    [{ code: 1.5 }, '1.5'],
    [{ code: true, msg_type: 'any' }, 'true'],
    [{ code: '' }, ''],
  ])('%j is accepted', async (body, code) => {
    await start()
    await idleSession()
    const made = await post('/0/statements', body)
    expect([made.statusCode, made.json().code]).toEqual([201, code])
  })

  test('of kind shared has no interpreter', async () => {
    await start()
    await idleSession({ kind: 'pyspark' })
    await post('/0/statements', { code: '1', kind: 'shared' })
    await advance('1s')
    expect((await get('/0/statements/0')).json()).toMatchObject({
      state: 'available',
      output: { status: 'error', ename: 'InterpreterError', evalue: 'Fail to start interpreter shared' },
    })
  })

  test('has a progress with a decimal point that moves at its end only', async () => {
    await start()
    await idleSession()
    await run('sleep')
    for (const path of ['/0/statements/0', '/0/statements'])
      expect((await get(path)).payload).toContain('"progress":0.0,')
    await advance('1m')
    for (const path of ['/0/statements/0', '/0/statements'])
      expect((await get(path)).payload).toContain('"progress":1.0,')
  })

  test.each([
    ['order=desc&size=2', [3, 2]],
    ['order=%20DESC%20&from=3', [0]],
    ['order=desc&from=-1&size=2', [3]],
    ['order=asc&size=1', [0]],
    ['order=&size=1', [0]],
    ['from=-1', [0, 1, 2]],
    ['from=2&size=99', [2, 3]],
    ['size=-1', []],
  ])('is listed by %s', async (query, ids) => {
    await start()
    await idleSession()
    for (const code of ['1', '2', '3', '4']) await post('/0/statements', { code })
    const { total_statements: total, statements } = (await get(`/0/statements?${query}`)).json()
    expect([total, statements.map(({ id }: { id: number }) => id)]).toEqual([4, ids])
  })
})

describe('a cancel', () => {
  const spark = (id: number) => `Job ${id} cancelled part of cancelled job group ${id}`
  test.each<[string, string, object | null]>([
    [
      'spark',
      'sc.parallelize(1 to 9).collect',
      {
        status: 'error',
        execution_count: 0,
        ename: 'Error',
        evalue: `org.apache.spark.SparkException: ${spark(0)}`,
        traceback: [],
      },
    ],
    [
      'sql',
      'select collect(1)',
      { status: 'error', execution_count: 0, ename: 'Error', evalue: spark(0), traceback: [] },
    ],
    [
      'pyspark',
      'spark.range(9).collect()',
      expect.objectContaining({ ename: 'Py4JJavaError', evalue: expect.stringContaining(spark(0)) }),
    ],
    ['spark', 'never', null],
    ['pyspark', 'time.sleep(9)', { status: 'ok', execution_count: 0, data: { 'text/plain': 'slept' } }],
    ['spark', 'stubbed sc.x', expect.objectContaining({ ename: 'E', evalue: 'v' })],
  ])('of running code of kind %s, %s', async (kind, code, output) => {
    await start()
    await idleSession({ kind })
    await run(code)
    expect(brief(await post('/0/statements/0/cancel'))).toBe('200 {"msg":"canceled"}')
    expect(await stateOf('/0/statements/0')).toBe('cancelling')
    await advance('1s')
    expect((await get('/0/statements/0')).json()).toMatchObject({ state: 'cancelled', progress: 1 })
    expect((await get('/0/statements/0')).json().output).toEqual(output)
    expect(await stateOf('/0/state')).toBe('idle')
  })

  test('of a waiting statement leaves no output', async () => {
    await start()
    await idleSession()
    await post('/0/statements', { code: 'sc.version' })
    await post('/0/statements/0/cancel')
    expect((await get('/0/statements/0')).json()).toMatchObject({ state: 'cancelled', output: null, started: 0 })
  })
})

describe('code that ends the driver', () => {
  test('shows a moment later: until then the session is busy, and its statements cannot be reached', async () => {
    await start()
    await idleSession()
    await post('/0/statements', { code: 'exit' })
    await post('/0/statements', { code: 'behind' })
    await advance('350ms')
    const lost = '500 "java.util.concurrent.CancellationException"'
    expect(await stateOf('/0/state')).toBe('busy')
    for (const path of ['/0/statements', '/0/statements/0']) expect(brief(await get(path))).toBe(lost)
    expect(brief(await post('/0/statements', { code: '1' }))).toBe(lost)
    const project = emulator.project('p1')
    await project.restore(await project.snapshot())
    await advance('199ms')
    expect(await stateOf('/0/state')).toBe('busy')
    await advance('1ms')
    expect(await stateOf('/0/state')).toBe('dead')
    const inactive = `400 {"msg":"requirement failed: Session isn't active."}`
    const dead = '500 "java.lang.IllegalStateException: Session is in state dead"'
    for (const path of ['/0/statements', '/0/statements/0', '/0/statements?order=desc'])
      expect(brief(await get(path))).toBe(inactive)
    for (const path of ['/0/statements/0/cancel', '/0/statements'])
      expect(brief(await post(path, { code: '1' }))).toBe(dead)
    expect(brief(await post('/0/completion', { code: '', kind: 'sql' }))).toBe(dead)
    expect([(await get('/0')).statusCode, (await get('/0/log')).statusCode]).toEqual([200, 200])
    expect((await emulator.inject({ method: 'DELETE', url: `${SESSIONS}/0` })).json()).toEqual({ msg: 'deleted' })
  })

  test('shows on an auto clock with the next read', async () => {
    await start({ clock: 'auto' })
    await post('', { kind: 'spark' })
    await get('/0')
    await post('/0/statements', { code: 'exit' })
    const seen: string[] = []
    for (let read = 0; read < 4; read++) seen.push(brief(await get('/0/statements/0')).slice(0, 40))
    expect(seen.at(-1)).toMatch(/^400/)
    expect(await stateOf('/0/state')).toBe('dead')
  })

  test('shows on an auto clock with a later read if what happens before takes more than one turn', async () => {
    await start({ clock: 'manual' })
    await idleSession()
    await post('/0/statements', { code: 'exit' })
    await advance('350ms')
    const settings = { durations: { starting: '1ms' } }
    await emulator.inject({ method: 'PATCH', url: '/_lakemock/worlds/p1/settings', payload: settings })
    for (let number = 0; number < 5; number++) await post('', { kind: 'spark' })
    await emulator.inject({ method: 'PATCH', url: '/_lakemock/worlds/p1/clock', payload: { mode: 'auto' } })
    let elapsedMs = realTime.elapsedMs()
    // each look at the stopwatch takes longer than a slice
    vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => (elapsedMs += 11))
    const seen = [brief(await get('/0/statements'))]
    vi.restoreAllMocks()
    while (seen.length < 9 && !seen.at(-1)?.startsWith('400')) seen.push(brief(await get('/0/statements')))
    expect(seen[0]).toBe('500 "java.util.concurrent.CancellationException"')
    expect(seen.at(-1)).toMatch(/^400/)
    expect(await stateOf('/0/state')).toBe('dead')
  })

  test('and a client that deletes the session meanwhile is not disturbed', async () => {
    await start()
    await idleSession()
    await post('/0/statements', { code: 'exit' })
    await advance('350ms')
    expect((await emulator.inject({ method: 'DELETE', url: `${SESSIONS}/0` })).json()).toEqual({ msg: 'deleted' })
    await advance('1s')
    expect((await get('/0')).statusCode).toBe(404)
  })
})

test('code that ends the process of the interpreter leaves a session in error, which goes on to take statements', async () => {
  await start()
  await idleSession({ kind: 'pyspark' })
  await post('/0/statements', { code: 'os._exit(1)' })
  await post('/0/statements', { code: 'behind' })
  await advance('350ms')
  const died = (newlines: string) => ({
    state: 'available',
    output: { status: 'error', ename: 'Error', evalue: `Interpreter died:${newlines}`, traceback: [] },
  })
  expect((await get('/0/statements/0')).json()).toMatchObject(died('\n\n'))
  expect(await stateOf('/0/state')).toBe('error')
  await advance('1s')
  expect((await get('/0/statements/1')).json()).toMatchObject(died('\n'))
  expect((await post('/0/statements', { code: '1' })).statusCode).toBe(201)
  await advance('1s')
  expect((await get('/0/statements/2')).json()).toMatchObject(died('\n'))
  expect(await stateOf('/0/state')).toBe('error')
})
