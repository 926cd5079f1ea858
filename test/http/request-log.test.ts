/** The log line of a request: which fields it has, and at which level. */
import { connect } from 'node:net'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import { assemble, type EmulatorCore } from '../../src/emulator.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'

async function linesOf(level: string, send: (app: EmulatorCore['app']) => Promise<unknown>) {
  const lines: Record<string, unknown>[] = []
  const logger = pino({ level, base: null }, { write: (text: string) => lines.push(JSON.parse(text)) })
  const emulator = await assemble({ config: resolveConfig([]).config, logger })
  const stub = { name: 'counts', match: { sql: 'show tables' } }
  const fault = { name: 'busy', match: { operation: 'ListSessions' }, fault: { kind: 'status', preset: 'throttled' } }
  emulator.load(parseFixtures(JSON.stringify({ stubs: [stub], faults: [fault] }), 'test'))
  await send(emulator.app)
  await emulator.close()
  return lines
}

const json = { 'content-type': 'application/json' }

test('has the documented fields', async () => {
  const lines = await linesOf('info', async (app) => {
    const payload = { sql_type: 'presto', sql_content: 'show tables' }
    await app.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', headers: json, payload })
    await app.inject('/v2.0/p/sessions')
    await app.inject('/v3/projects')
    await app.inject('/v2.0/p/sessions/none')
  })
  const common = {
    level: 30,
    time: expect.any(Number),
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    ms: expect.any(Number),
    msg: 'request',
  }
  expect(lines).toEqual([
    {
      ...common,
      operation: 'ExecuteSql',
      project: 'p',
      status: 200,
      answeredBy: 'counts',
      checked: 'syntax, names, types',
    },
    {
      ...common,
      operation: 'ListSessions',
      project: 'p',
      status: 429,
      code: 'APIGW.0308',
      message: expect.stringContaining('throttling threshold'),
      faults: ['busy'],
    },
    { ...common, operation: 'KeystoneListProjects', status: 200 },
    {
      ...common,
      operation: 'ShowSession',
      project: 'p',
      status: 404,
      code: 'DLI.0023',
      message: 'Session none not found.',
    },
  ])
})

test('is at debug for what monitoring calls all the time', async () => {
  const health = (app: EmulatorCore['app']) => app.inject('/_lakemock/health')
  expect(await linesOf('info', health)).toEqual([])
  expect(await linesOf('debug', health)).toMatchObject([{ level: 20, operation: 'Health', status: 200 }])
})

test('is not written if the level is above info', async () => {
  expect(await linesOf('warn', (app) => app.inject('/v2.0/p/sessions'))).toEqual([])
})

test('names the method and the path of a request that no operation serves, without host and query', async () => {
  const lines = await linesOf('info', async (app) => {
    await app.inject({ method: 'POST', url: '/v2.0/p/datasource/enhanced-connections?token=secret', payload: '{}' })
    await app.inject({ method: 'PUT', url: '/v1.0/p/queues/user-authorization', headers: json, payload: {} })
    await app.inject(`/${'x'.repeat(300)}`)
  })
  expect(lines.map(({ operation, request, status }) => [operation, request, status])).toEqual([
    ['unknown', 'POST /v2.0/p/datasource/enhanced-connections', 404],
    ['unknown', 'PUT /v1.0/p/queues/user-authorization', 404],
    ['unknown', `GET /${'x'.repeat(195)}`, 404],
  ])
})

test('is written before the stop ends, also if the stop cuts the connection', async () => {
  const lines: Record<string, unknown>[] = []
  const logger = pino({ base: null }, { write: (text: string) => lines.push(JSON.parse(text)) })
  const values = new Map([['port' as const, { value: 0, name: 'port' }]])
  const emulator = await assemble({ config: resolveConfig([{ source: 'option', values }]).config, logger })
  emulator.load(parseFixtures('{}', 'test'))
  const url = new URL(await emulator.listen())
  // a body that never comes holds its request until the cut
  const head = 'POST /v2.0/p/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{'
  const clients = Array.from({ length: 5 }, () => {
    const client = connect(Number(url.port), '127.0.0.1')
    client.on('error', () => undefined)
    client.write(head)
    return client
  })
  const entries = async () => (await emulator.app.inject('/_lakemock/worlds/p/journal')).json().total
  while ((await entries()) < clients.length) await new Promise(setImmediate)
  await emulator.close(0)
  expect(lines.filter(({ operation }) => operation === 'CreateSession').map(({ status }) => status)).toEqual(
    clients.map(() => null),
  )
})
