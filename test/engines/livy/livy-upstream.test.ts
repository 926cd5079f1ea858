/** The Livy engine with lakemock itself as the Livy server. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/index.ts'

const open: Emulator[] = []
afterEach(async () => {
  while (open.length > 0) await open.pop()?.close()
})

const quick = { not_started: 0, starting: 0, waiting: 0, running: 0, cancelling: 0 }
const stubs = [
  { match: { code: 'fails' }, outcome: { error: { ename: 'NameError', evalue: 'no', traceback: ['a\n', 'b\n'] } } },
  { match: { code: 'for ever' }, outcome: { never: true } },
  { match: { code: 'exits' }, outcome: { session: 'dead' } },
]

/** A lakemock that is Livy, and one whose sessions run there. */
async function start(settings: object = {}) {
  const upstream = await createEmulator({ fixtures: { stubs }, dialect: 'livy', durations: quick })
  open.push(upstream)
  const { port } = new URL(upstream.url)
  const sparkEngine = `livy://127.0.0.1:${port}/v2.0/up`
  const emulator = await createEmulator({ fixtures: {}, listen: false, sparkEngine, ...settings })
  open.push(emulator)
  const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    (await emulator.inject({ method, url: `/v2.0/p/sessions${url}`, ...(payload && { payload }) })).json()
  const session = await call('POST', '', { kind: 'spark', queue: 'default' })
  const url = `/${session.id}`
  const until = async (path: string, state: string) => {
    await vi.waitFor(async () => expect((await call('GET', path)).state).toBe(state), { timeout: 20_000 })
    return call('GET', path)
  }
  await until(url, 'idle')
  const run = async (code: string, kind = 'spark') => {
    const { id } = await call('POST', `${url}/statements`, { code, kind })
    return `${url}/statements/${id}`
  }
  const remote = async () => (await upstream.inject({ method: 'GET', url: '/v2.0/up/sessions' })).json().sessions
  return { upstream, call, url, until, run, remote }
}

describe('with lakemock as Livy', () => {
  test('a session of DLI is one of Livy, and its code runs there in order', async () => {
    const { until, run, remote, call, url } = await start()
    expect(await remote()).toMatchObject([{ id: 0, state: 'idle', kind: 'spark', heartbeatTimeoutInSecond: 300 }])
    const paths = [await run('val x = 20'), await run('x + 1'), await run('print(1 + 1)', 'pyspark')]
    const texts: string[] = []
    for (const path of paths) texts.push((await until(path, 'available')).output.data['text/plain'])
    expect(texts).toEqual(['x: Int = 20', 'res0: Int = 21', '2'])
    const { log } = await call('GET', `${url}/log`)
    expect(log.join('\n')).toMatch(/session 0 of Livy at http:.*Submitted application/s)
  })

  test('errors are the state error in DLI, with the traceback of Livy', async () => {
    const { until, run } = await start()
    const { output } = await until(await run('fails'), 'error')
    expect(output).toEqual({
      ...{ status: 'error', execution_count: 0, ename: 'NameError', evalue: 'no', traceback: ['a\n', 'b\n'] },
    })
  })

  test('SQL is a table', async () => {
    const { until, run } = await start()
    const { output } = await until(await run('select 1 as id', 'sql'), 'available')
    expect(output.data['application/json']).toMatchObject({ data: [[1]] })
  })

  test('a cancel reaches Livy', async () => {
    const { until, run, call, upstream } = await start()
    const path = await run('for ever')
    await until(path, 'running')
    const there = '/v2.0/up/sessions/0/statements/0'
    const remote = async () => (await upstream.inject({ method: 'GET', url: there })).json().state
    await vi.waitFor(async () => expect(await remote()).toBe('running'), { timeout: 20_000 })
    await call('POST', `${path}/cancel`)
    await until(path, 'cancelled')
    expect(await remote()).toBe('cancelled')
  })

  test('after the death of a session its statements keep what Livy no longer shows', async () => {
    const { until, run, url, call, upstream } = await start()
    const first = await run('1')
    await until(first, 'available')
    await run('exits')
    await until(url, 'dead')
    // Livy refuses to show it, and later the session is deleted there
    const there = await upstream.inject({ method: 'GET', url: '/v2.0/up/sessions/0/statements/0' })
    expect([400, 404]).toContain(there.statusCode)
    expect(await call('GET', first)).toMatchObject({ state: 'available', output: { status: 'ok' } })
    expect((await call('GET', url)).log.join('\n')).toContain('the session of Livy is dead')
  })

  test('a deleted session is deleted there, and the end of the program deletes the others', async () => {
    const { call, url, remote } = await start()
    await call('POST', '', { kind: 'spark', queue: 'default' })
    await vi.waitFor(async () => expect((await remote()).length).toBe(2), { timeout: 20_000 })
    await call('DELETE', url)
    await vi.waitFor(async () => expect((await remote()).map(({ id }: { id: number }) => id)).toEqual([1]), {
      timeout: 20_000,
    })
    await open.pop()?.close()
    expect(await remote()).toEqual([])
  })

  test('in the dialect livy, texts are as Livy has them', async () => {
    const { until, run } = await start({ dialect: 'livy' })
    const { output } = await until(await run('1 + 2'), 'available')
    expect(output.data['text/plain']).toBe('res0: Int = 3\n')
    expect(await until(await run('fails'), 'available')).toMatchObject({
      output: { status: 'error', ename: 'NameError' },
    })
  })
})
