import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sqlEngineAddress } from '../../src/engines/engine-address.ts'
import { PrestoEngine } from '../../src/engines/presto/presto-engine.ts'
import type { EngineState, SqlAnswer, SqlQuery } from '../../src/engines/sql-engine.ts'
import { MemoryCatalog } from '../sql/memory-catalog.ts'
import { FakeCoordinator } from './fake-coordinator.ts'

let coordinator: FakeCoordinator
beforeEach(async () => {
  coordinator = await FakeCoordinator.start()
})
afterEach(() => coordinator.close())

function engineAt(address: string, credentials = {}): PrestoEngine {
  const read = sqlEngineAddress(address)
  if (read === undefined || read.kind === 'duckdb') throw new Error(`${address} is not an address`)
  return new PrestoEngine(read, credentials, 0)
}
const engine = (credentials = {}, kind = 'presto'): PrestoEngine =>
  engineAt(`${kind}://127.0.0.1:${coordinator.port}/hive`, credentials)

const query = (text: string, rows = 1000): SqlQuery => ({
  ...{
    text,
    dialect: 'presto',
    cells: 'text',
    conf: {},
    catalog: '',
    schema: 'sales',
    user: 'root',
    project: 'p',
    id: 'x',
    kind: 'select',
  },
  limits: { rows, memoryBytes: 1, timeoutMs: 1 },
  world: { known: new MemoryCatalog(), version: '333', nowMs: 0 },
})

function shown(answer: SqlAnswer) {
  return 'message' in answer ? answer : { ...answer, rows: answer.rows.inMemory }
}

describe('a query', () => {
  test('is submitted with its session, polled to its end, and keeps every digit', async () => {
    const columns = [
      { name: 'big', type: 'bigint' },
      { name: 'd', type: 'double' },
      { name: 'l', type: 'array(bigint)' },
      { name: 'm', type: 'map(varchar, integer)' },
      { name: 't', type: 'varchar' },
    ]
    coordinator.play(
      coordinator.page('QUEUED', 1),
      coordinator.page('PLANNING', 2),
      JSON.stringify(coordinator.page('RUNNING', 3, { columns, data: 'DATA' })).replace(
        '"DATA"',
        String.raw`[[9223372036854775807,1.0E10,[1,9007199254740993],{"k":1},"9007199254740993 \"1.50\""],[null,1.50,[null],{},""]]`,
      ),
      coordinator.page('FINISHED', undefined, { columns }),
    )
    const states: EngineState[] = []
    const answer = await engine().start(query('select\n1'), (state) => states.push(state)).answer
    expect(shown(answer)).toEqual({
      columns,
      rows: [
        ['9223372036854775807', '1.0E10', '[1, 9007199254740993]', '{k=1}', '9007199254740993 "1.50"'],
        [null, '1.50', '[null]', '{}', ''],
      ],
    })
    expect(states).toEqual(['QUEUED', 'PLANNING', 'RUNNING'])
    const [post] = coordinator.requests
    expect([post?.method, post?.url, post?.body]).toEqual(['POST', '/v1/statement', 'select\n1'])
    expect(post?.headers).toMatchObject({
      ...{ 'x-presto-user': 'root', 'x-presto-catalog': 'hive', 'x-presto-schema': 'sales' },
      ...{ 'x-presto-source': 'lakemock', 'x-presto-time-zone': 'UTC' },
    })
    expect(coordinator.requests.map(({ url }) => url).slice(1)).toEqual([1, 2, 3].map((at) => `/v1/statement/q/${at}`))
  })

  test('that fails gives the message of the service as it is', async () => {
    const message = "line 1:8: Column 'x' cannot be resolved"
    const error = { message, errorLocation: { lineNumber: 1, columnNumber: 8 } }
    coordinator.play(coordinator.page('QUEUED', 1), coordinator.page('FAILED', undefined, { error, columns: [] }))
    expect(await engine().start(query('select x'), () => undefined).answer).toEqual({ message })
  })

  test('that writes says how many rows', async () => {
    const columns = [{ name: 'rows', type: 'bigint' }]
    const end = coordinator.page('FINISHED', undefined, { columns, data: [[2]], updateType: 'INSERT', updateCount: 2 })
    coordinator.play(coordinator.page('QUEUED', 1), end)
    const answer = await engine().start(query('insert'), () => undefined).answer
    expect(shown(answer)).toEqual({ columns, rows: [['2']], updateCount: 2 })
  })

  test('of Trino has the headers of Trino', async () => {
    coordinator.play(coordinator.page('FINISHED', undefined))
    await engine({}, 'trino').start(query('select 1'), () => undefined).answer
    expect(coordinator.requests[0]?.headers).toMatchObject({ 'x-trino-user': 'root', 'x-trino-catalog': 'hive' })
  })

  test('goes on after overload and after a poll whose connection broke', async () => {
    coordinator.play(503, coordinator.page('QUEUED', 1), 502, 504, 'cut', coordinator.page('FINISHED', undefined))
    const answer = await engine().start(query('select 1'), () => undefined).answer
    expect(shown(answer)).toEqual({ columns: [], rows: [] })
    expect(coordinator.methods).toEqual(['POST', 'POST', 'GET', 'GET', 'GET', 'GET'])
  })

  test('is stopped beyond the limit of rows', async () => {
    const columns = [{ name: 'a', type: 'integer' }]
    coordinator.play(coordinator.page('QUEUED', 1), coordinator.page('RUNNING', 2, { columns, data: [[1], [2], [3]] }))
    const answer = await engine().start(query('select 1', 2), () => undefined).answer
    expect(answer).toEqual({ message: 'The result has more than 2 rows (setting limits.engineRows)' })
    await expect.poll(() => coordinator.methods.at(-1)).toBe('DELETE')
    expect(coordinator.requests.at(-1)?.url).toBe('/v1/statement/q/2')
  })

  test('is cancelled with DELETE', async () => {
    coordinator.play(coordinator.page('QUEUED', 1))
    const held = coordinator.held()
    const running = engine().start(query('select 1'), () => undefined)
    await held
    running.cancel()
    expect(await running.answer).toEqual({ message: 'Query was canceled' })
    await expect.poll(() => coordinator.methods).toEqual(['POST', 'GET', 'DELETE'])
    expect(coordinator.requests.at(-1)?.url).toBe('/v1/statement/q/1')
  })

  test('that is cancelled while it is submitted is deleted when its id is known', async () => {
    coordinator.play(coordinator.page('QUEUED', 1))
    const running = engine().start(query('select 1'), () => undefined)
    running.cancel()
    expect(await running.answer).toEqual({ message: 'Query was canceled' })
    await expect.poll(() => coordinator.methods).toEqual(['POST', 'DELETE'])
  })
})

describe('connections', () => {
  test('a query is deleted when the engine is closed', async () => {
    coordinator.play(coordinator.page('QUEUED', 1))
    const held = coordinator.held()
    const one = engine()
    one.start(query('select 1'), () => undefined)
    await held
    await one.close()
    expect(coordinator.methods).toEqual(['POST', 'GET', 'DELETE'])
  })

  test('a server that closes each connection after its first reply loses no query', async () => {
    const used = new Set<Socket>()
    const server = createHttpServer((request, response) => {
      if (used.has(request.socket)) {
        request.socket.destroy()
        return
      }
      used.add(request.socket)
      const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/statement/q/1`
      const next = request.method === 'POST' ? { nextUri: at } : {}
      response.end(JSON.stringify({ id: 'q', stats: { state: 'QUEUED' }, ...next }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const one = engineAt(`presto://127.0.0.1:${(server.address() as AddressInfo).port}/hive`)
    for (let count = 0; count < 3; count++) {
      const answer = await one.start(query('select 1'), () => undefined).answer
      expect(shown(answer)).toEqual({ columns: [], rows: [] })
    }
    await one.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  test('a redirect is not followed', async () => {
    coordinator.play(302)
    await expect(engine().start(query('select 1'), () => undefined).answer).rejects.toThrow(/replied 302/)
    expect(coordinator.methods).toEqual(['POST'])
  })
})

describe('a service that sends garbage, or goes away, is an engine that is lost', () => {
  test.each([
    ['garbage', ['<html>'], /not a page of a query: "<html>"/],
    ['JSON of another kind', ['{"id":1}'], /not a page of a query/],
    ['a list', ['[1]'], /not a page of a query/],
    ['rows that are not lists', [{ id: 'q', data: [1] }], /not a page of a query/],
    ['a refusal', [401], /replied 401: words of the service/],
    ['a broken submission', ['cut'], /The connection to http:\/\/127.0.0.1:\d+ was lost/],
    ['an unclear submission', [502], /replied 502/],
  ])('%s', async (_name, turns, message) => {
    coordinator.play(...turns)
    await expect(engine().start(query('select 1'), () => undefined).answer).rejects.toThrow(message)
    expect(coordinator.methods).toEqual(['POST'])
  })

  test('in the middle of a query: it does not know the query any more', async () => {
    coordinator.play(coordinator.page('QUEUED', 1), 404)
    await expect(engine().start(query('select 1'), () => undefined).answer).rejects.toThrow(/replied 404/)
  })

  test('in the middle of a query: nothing is there any more', async () => {
    coordinator.play(coordinator.page('QUEUED', 1), 'cut', 'cut', 'cut', 'cut')
    await expect(engine().start(query('select 1'), () => undefined).answer).rejects.toThrow(/was lost/)
  })

  test('a foreign host in a link gets no request', async () => {
    let connections = 0
    const foreign = createServer((socket) => {
      connections++
      socket.destroy()
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
    const { port } = foreign.address() as AddressInfo
    const first = { ...coordinator.page('QUEUED', 1), nextUri: `http://127.0.0.1:${port}/v1/statement/q/1?slug=a` }
    coordinator.play(first, coordinator.page('FINISHED', undefined))
    await engine({ token: 'secret' }).start(query('select 1'), () => undefined).answer
    expect([connections, coordinator.requests[1]?.url]).toEqual([0, '/v1/statement/q/1?slug=a'])
    foreign.close()
  })
})

describe('credentials', () => {
  test('basic and bearer are sent, and name the user', async () => {
    coordinator.play(coordinator.page('FINISHED', undefined), coordinator.page('FINISHED', undefined))
    await engine({ user: 'ann', password: 'pw' }).start(query('select 1'), () => undefined).answer
    await engine({ user: 'ann', token: 't0k' }).start(query('select 1'), () => undefined).answer
    const sent = coordinator.requests.map(({ headers }) => [headers.authorization, headers['x-presto-user']])
    expect(sent).toEqual([
      [`Basic ${Buffer.from('ann:pw').toString('base64')}`, 'ann'],
      ['Bearer t0k', 'ann'],
    ])
  })

  test('are not sent without encryption beyond this machine', () => {
    expect(() => engineAt('presto://db.test/hive', { token: 't' })).toThrow(/which is not encrypted: use presto\+https/)
    expect(() => engineAt('presto+https://db.test/hive', { token: 't' })).not.toThrow()
  })
})

describe('the check at the start', () => {
  test('takes a coordinator that runs a query', async () => {
    coordinator.play(coordinator.page('FINISHED', undefined))
    await expect(engine().check(AbortSignal.timeout(30_000))).resolves.toBeUndefined()
  })

  test('says why a query is refused', async () => {
    coordinator.play(401)
    await expect(engine().check(AbortSignal.timeout(30_000))).rejects.toThrow(
      /the Presto at http:\/\/127.0.0.1:\d+ cannot run SELECT 1: .* replied 401: words of the service/,
    )
    coordinator.play(coordinator.page('QUEUED', 1))
    const held = coordinator.held()
    const limit = new AbortController()
    const late = engine().check(limit.signal)
    await held
    limit.abort()
    await expect(late).rejects.toThrow('it takes too long')
  })

  test('names what cannot be reached', async () => {
    const { port } = coordinator
    await coordinator.close()
    await expect(engineAt(`presto://127.0.0.1:${port}/hive`).check(AbortSignal.timeout(30_000))).rejects.toThrow(
      /no Presto can be used at http:\/\/127.0.0.1:\d+: .*ECONNREFUSED.*; start it, or correct the address/,
    )
    coordinator = await FakeCoordinator.start()
  })
})
