/** The Livy engine against servers that go away, and that send what Livy does not. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LivyEngine } from '../../../src/engines/livy/livy-engine.ts'
import { LivyLogReader } from '../../../src/engines/livy/livy-log.ts'
import { sparkEngineAddress } from '../../../src/engines/spark-address.ts'
import type { SparkSessionRequest } from '../../../src/engines/spark-engine.ts'
import { FakeLivy } from './fake-livy.ts'

let livy: FakeLivy
let engine: LivyEngine
afterEach(async () => {
  await engine?.close()
  await livy?.close()
})

const request: SparkSessionRequest = {
  ...{ project: 'p', sessionId: 's', kind: 'spark', name: '', conf: {} },
  ...{ jars: [], files: [], pyFiles: [], archives: [] },
}
const STATEMENT = 'GET /sessions/13/statements/0'
const POSTED = 'POST /sessions/13/statements'
const ended = (output: object | null, state = 'available') => [200, { id: 0, state, output, progress: 1 }] as const
const output = { status: 'ok', execution_count: 0, data: { 'text/plain': 'res0: Int = 3\n' } }

async function start(credentials = {}) {
  livy = await FakeLivy.start()
  engine = new LivyEngine(livy.url, credentials)
  return livy
}

/** A session that has started, and what it reported. */
async function startSession() {
  const states: string[] = []
  const lines: string[] = []
  const session = engine.createSession(request, {
    onState: (state, why) => states.push(`${state}: ${why}`),
    onLog: (line) => lines.push(line),
  })
  await vi.waitFor(() => expect(states.length).toBe(1), 30_000)
  return { session, states, lines }
}

const check = () => engine.check(AbortSignal.timeout(30_000))

describe('when it is chosen', () => {
  test('a server that is Livy is taken, with the credentials', async () => {
    await start({ user: 'ann', password: 'secret' })
    await check()
    expect(livy.requests[0]?.authorization).toBe(`Basic ${Buffer.from('ann:secret').toString('base64')}`)
  })

  test.each([
    [[401, 'no'], /refuses the credentials \(401\): give them as LAKEMOCK_ENGINE_USER and LAKEMOCK_ENGINE_PASSWORD/],
    [[200, '<html>'], /is not a Livy server: Livy sent 200 and no JSON: <html>/],
    [[200, { sessions: 1 }], /is not a Livy server: .*total/],
    [[404, 'nothing'], /is not a Livy server: it sent 404 nothing/],
    ['cut', /cannot reach Livy at http:.*: start it, or check its host and port/],
  ] as const)('%j is refused in one sentence', async (reply, message) => {
    await start()
    livy.script('GET /sessions', () => reply)
    await expect(check()).rejects.toThrow(message)
  })

  test('a password is not sent unencrypted to another machine', () => {
    const make = (url: string) => () => new LivyEngine(url, { user: 'ann', password: 'secret' })
    expect(make('http://livy.test:8998')).toThrow(
      'a password or token is not sent to http://livy.test:8998, which is not encrypted: use livy+https instead of livy',
    )
    expect(make('https://livy.test:8998')).not.toThrow()
  })

  test('a port without a server', async () => {
    await start()
    await livy.close()
    await expect(check()).rejects.toThrow(/cannot reach Livy at .*ECONNREFUSED.*: start it/)
  })
})

describe('a session', () => {
  test('is starting until Livy says idle, through errors on the way', async () => {
    await start()
    livy.script('GET /sessions/13', (count) =>
      count < 2 ? [500, '"java.lang.IllegalStateException"'] : [200, { id: 13, state: 'idle' }],
    )
    const { states, lines } = await startSession()
    expect(states).toEqual(['idle: Livy has started it'])
    expect(lines).toEqual([`session 13 of Livy at ${livy.url}`])
    expect(JSON.parse(livy.requests[0]?.body ?? '')).toEqual({ kind: 'spark', heartbeatTimeoutInSecond: 300 })
  })

  test('that Livy refuses, or that fails to start, has ended', async () => {
    await start()
    livy.script('POST /sessions', () => [400, { msg: 'requirement failed: Too many sessions' }])
    expect((await startSession()).states).toEqual([
      'dead: Livy refused the session: 400 requirement failed: Too many sessions',
    ])
    livy.script('POST /sessions', () => [201, 'garbage'])
    expect((await startSession()).states).toEqual(['dead: Livy sent 201 and no JSON: garbage'])
    livy.script('POST /sessions', () => [201, { id: 13, state: 'starting' }])
    livy.script('GET /sessions/13', () => [200, { id: 13, state: 'error' }])
    expect((await startSession()).states).toEqual(['error: the session of Livy is error'])
  })

  test('is deleted once when it is closed, and says nothing after that', async () => {
    await start()
    const { session, states } = await startSession()
    await Promise.all([session.close(), session.close()])
    expect([livy.count('DELETE /sessions/13'), states.length]).toEqual([1, 1])
  })

  test('sends the header that Livy demands against forged requests with all that changes something', async () => {
    await start()
    const { session, states } = await startSession()
    // the fake refuses POST and DELETE without it
    expect(states).toEqual(['idle: Livy has started it'])
    await session.close()
    expect(livy.count('DELETE /sessions/13')).toBe(1)
    const bare = await fetch(`${livy.url}/sessions`, { method: 'POST', body: '{}' })
    expect([bare.status, await bare.text()]).toEqual([400, 'Missing Required Header for CSRF protection.'])
  })

  test('that Livy has removed is dead', async () => {
    await start()
    livy.script('GET /sessions/13', (count) =>
      count === 0 ? [200, { id: 13, state: 'idle' }] : [404, { msg: "Session '13' not found." }],
    )
    const { session, states } = await startSession()
    await vi.waitFor(() => expect(states.length).toBe(2), 30_000)
    const why = "Livy no longer has the session: 404 Session '13' not found."
    expect(states[1]).toBe(`dead: ${why}`)
    await expect(session.run('1', 'spark').answer).rejects.toThrow(why)
  })

  test('that dies sends errors first: its state says what happened', async () => {
    await start()
    const dying = '"java.util.concurrent.ExecutionException: java.io.IOException: Connection was closed"'
    livy.script(STATEMENT, () => [500, dying])
    livy.script('GET /sessions/13/log', (count) => (count === 0 ? [200, { total: 0, log: [] }] : [500, dying]))
    const dies = ['idle', 'busy', 'shutting_down']
    livy.script('GET /sessions/13', (count) =>
      count === 1 ? [500, dying] : [200, { id: 13, state: dies[Math.min(count, 2)] }],
    )
    const { session, states } = await startSession()
    await expect(session.run('exit', 'spark').answer).rejects.toThrow('the session of Livy is shutting_down')
    expect(states).toEqual(['idle: Livy has started it', 'dead: the session of Livy is shutting_down'])
  })

  test('its log is read page by page to its end', async () => {
    await start()
    const all = ['stdout: ', ...Array.from({ length: 2500 }, (_, at) => `line ${at}`), '\nstderr: ']
    livy.script('GET /sessions/13/log', (_count, query) => {
      const { from = 0, size = 0 } = Object.fromEntries(
        [...new URLSearchParams(query)].map(([name, value]) => [name, Number(value)]),
      )
      return [200, { id: 13, from, total: all.length, log: all.slice(from, from + size) }]
    })
    const { lines } = await startSession()
    await vi.waitFor(() => expect(lines.at(-1)).toBe('line 2499'), 30_000)
    expect(lines.slice(1)).toEqual(all.slice(1, -1))
    expect(livy.requests.filter(({ line }) => line.endsWith('/log')).slice(0, 3)).toMatchObject([
      { query: 'from=0&size=1000' },
      { query: 'from=1000&size=1000' },
      { query: 'from=2000&size=1000' },
    ])
  })

  test('its log has each line once', () => {
    const reader = new LivyLogReader()
    expect(reader.read(['stdout: ', '\nstderr: ', 'a', 'b', '\nYARN Diagnostics: '])).toEqual(['a', 'b'])
    expect(reader.read(['stdout: ', 'x', '\nstderr: ', 'a', 'b', 'c', '\nYARN Diagnostics: ', 'd'])).toEqual([
      'x',
      'c',
      'd',
    ])
    // Livy has dropped the oldest
    expect(reader.read(['stdout: ', 'x', '\nstderr: ', 'c', 'e'])).toEqual(['e'])
  })
})

describe('code', () => {
  test('is polled until it has ended, through a lost connection', async () => {
    await start()
    livy.script(STATEMENT, (count) =>
      count === 1 ? 'cut' : count < 3 ? [200, { id: 0, state: 'running' }] : ended(output),
    )
    const { session } = await startSession()
    const { execution_count: _count, ...rest } = output
    expect(await session.run('1 + 2', 'spark').answer).toEqual({ state: 'available', output: rest })
    const posted = livy.requests.find(({ line }) => line === POSTED)
    expect(JSON.parse(posted?.body ?? '')).toEqual({ code: '1 + 2', kind: 'spark' })
  })

  test('is sent again while Livy says that the session starts, and never twice otherwise', async () => {
    await start()
    const starting = '"java.lang.IllegalStateException: Session is in state starting"'
    livy.script(POSTED, (count) => (count === 0 ? [500, starting] : [201, { id: 0, state: 'waiting' }]))
    livy.script(STATEMENT, () => ended(output))
    const { session } = await startSession()
    await session.run('1', 'spark').answer
    expect(livy.count(POSTED)).toBe(2)
    livy.script(POSTED, () => 'cut')
    await expect(session.run('2', 'spark').answer).rejects.toThrow(/^Livy did not take the code: /)
    expect(livy.count(POSTED)).toBe(3)
    livy.script(POSTED, () => [500, '"java.lang.IllegalArgumentException: Invalid kind: null"'])
    await expect(session.run('2', 'spark').answer).rejects.toThrow(
      'Livy refused the code: 500 java.lang.IllegalArgumentException: Invalid kind: null',
    )
  })

  test('fails on garbage, and when Livy no longer has it', async () => {
    await start()
    const { session, states } = await startSession()
    livy.script(STATEMENT, () => [200, '<html>'])
    await expect(session.run('1', 'spark').answer).rejects.toThrow('Livy sent 200 and no JSON: <html>')
    livy.script(STATEMENT, () => [404, '"Statement not found"'])
    await expect(session.run('1', 'spark').answer).rejects.toThrow(
      'Livy no longer has the statement: 404 Statement not found',
    )
    expect(states.length).toBe(1)
  })

  test('is lost with its session', async () => {
    await start()
    const { session, states } = await startSession()
    livy.script(STATEMENT, () => [500, '"java.util.concurrent.CancellationException"'])
    livy.script('GET /sessions/13', (count) => [200, { id: 13, state: count % 2 === 0 ? 'busy' : 'dead' }])
    await expect(session.run('exit', 'spark').answer).rejects.toThrow('the session of Livy is dead')
    expect(states[1]).toBe('dead: the session of Livy is dead')
  })

  test('is cancelled in Livy, and ends as Livy says', async () => {
    await start()
    const { session } = await startSession()
    const cancelled = (): boolean => livy.count('POST /sessions/13/statements/0/cancel') > 0
    livy.script(STATEMENT, () =>
      cancelled() ? ended(null, 'cancelled') : [200, { id: 0, state: 'running', progress: 0.5 }],
    )
    const code = session.run('while (true) {}', 'spark')
    await vi.waitFor(() => expect(code.progress()).toBe(0.5), 30_000)
    code.cancel()
    expect(await code.answer).toEqual({ state: 'cancelled', output: null })
  })

  test('that waits in Livy for other code is cancelled there, too', async () => {
    await start()
    const { session } = await startSession()
    const line = 'POST /sessions/13/statements/1/cancel'
    livy.script(line, () => [200, { msg: 'canceled' }])
    livy.script(POSTED, (count) => [201, { id: count, state: count === 0 ? 'running' : 'waiting', output: null }])
    livy.script(STATEMENT, () => (livy.count(line) > 0 ? ended(output) : [200, { id: 0, state: 'running' }]))
    livy.script('GET /sessions/13/statements/1', () =>
      livy.count(line) > 0
        ? [200, { id: 1, state: 'cancelled', output: null }]
        : [200, { id: 1, state: 'waiting', output: null }],
    )
    const first = session.run('1', 'spark')
    const second = session.run('2', 'spark')
    // before Livy has confirmed it: it is sent when the id is known
    second.cancel()
    expect(await second.answer).toEqual({ state: 'cancelled', output: null })
    expect(await first.answer).toMatchObject({ state: 'available', output: { status: 'ok' } })
    expect(livy.count('POST /sessions/13/statements/0/cancel')).toBe(0)
  })
})

test.each([
  ['local', { kind: 'local' }],
  ['livy://livy.test', { kind: 'livy', url: 'http://livy.test:8998' }],
  ['livy://127.0.0.1:80', { kind: 'livy', url: 'http://127.0.0.1' }],
  ['livy+https://livy.test/gateway/', { kind: 'livy', url: 'https://livy.test/gateway' }],
  ['livy://', undefined],
  ['livy://a@b:1', undefined],
  ['http://livy.test', undefined],
])('the address %s', (text, address) => {
  expect(sparkEngineAddress(text)).toEqual(address)
})
