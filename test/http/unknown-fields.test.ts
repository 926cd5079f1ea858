/** Fields that nothing reads: the reply is the cloud's, and the journal and the log name them. */
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/load-settings.ts'
import { assemble, type EmulatorCore } from '../../src/emulator.ts'
import { noFixtures } from '../../src/fixture-files/fixtures.ts'

let emulator: EmulatorCore
let lines: Record<string, unknown>[]
beforeEach(async () => {
  lines = []
  const logger = pino({ level: 'info', base: null }, { write: (text: string) => lines.push(JSON.parse(text)) })
  emulator = await assemble({ config: resolveConfig([]).config, logger })
  emulator.load(noFixtures)
})
afterEach(() => emulator.close())

const SESSION = { kind: 'spark', queue: 'q' }
const DLI = '/v2.0/p/sessions'
const SQL = '/v2/p/clusters/c/sql-execution'
const WORLD = '/_lakemock/worlds/p'

async function send(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) {
  const reply = await emulator.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  return { status: reply.statusCode, body: reply.json() }
}

async function lastEntry() {
  const { body } = await send('GET', `${WORLD}/journal?order=desc&size=1`)
  return body.entries[0]
}

const requestLines = () => lines.filter(({ msg }) => msg === 'request')
const lastLine = () => requestLines().at(-1)

test.each([
  [
    'DLI',
    DLI,
    { ...SESSION, driver_memory: '2G' },
    200,
    ['driver_memory'],
    '"driver_memory" (did you mean "driverMemory"?)',
  ],
  [
    'DLI, refused for another reason',
    DLI,
    { kind: 'spark', qeue: 'q' },
    400,
    ['qeue'],
    '"qeue" (did you mean "queue"?)',
  ],
  [
    'DLI, inside a list',
    DLI,
    { ...SESSION, resources: [{ name: 'a', type: 'jar', nmae: 'b' }] },
    200,
    ['resources.0.nmae'],
    '"resources.0.nmae" (did you mean "name"?)',
  ],
  ['DLI, a field of Livy', DLI, { ...SESSION, proxyUser: 'alice' }, 200, ['proxyUser'], '"proxyUser"'],
  [
    'MRS',
    SQL,
    { sql_type: 'presto', sql_content: 'select 1', databse: 'd' },
    200,
    ['databse'],
    '"databse" (did you mean "database"?)',
  ],
])('of %s', async (_what, url, body, status, names, hint) => {
  expect((await send('POST', url, body)).status).toBe(status)
  expect(lastLine()).toMatchObject({ unknownFields: names, hint: `unknown field ${hint}` })
  expect(await lastEntry()).toMatchObject({ unknownFields: names, hint: `unknown field ${hint}` })
})

test('of IAM, at any depth: in the log', async () => {
  const user = { name: 'u', password: 'p', domain: { name: 'd', nam: 'x' }, pasword: 'secret' }
  const auth = { identity: { methods: ['password'], password: { user } }, scope: { project: { id: 'p', idd: 'q' } } }
  expect((await send('POST', '/v3/auth/tokens', { auth, Auth: 1 })).status).toBe(201)
  const paths = ['auth.identity.password.user.domain.nam', 'auth.identity.password.user.pasword']
  expect(lastLine()).toMatchObject({ unknownFields: [...paths, 'auth.scope.project.idd', 'Auth'] })
  expect(lastLine()?.hint).toContain('"auth.identity.password.user.pasword" (did you mean "password"?); unknown field')
  expect(JSON.stringify(lines)).not.toContain('secret')
  const project = { name: 'new', parent_id: 'd', domain_id: 'd', description: 'x', nmae: 'y' }
  expect((await send('POST', '/v3/projects', { project })).status).toBe(201)
  expect(lastLine()).toMatchObject({ unknownFields: ['project.nmae'] })
})

test('of a query', async () => {
  expect((await send('GET', `${DLI}?siez=5&from=0`)).status).toBe(200)
  const flagged = { unknownFields: ['siez'], hint: 'unknown query parameter "siez" (did you mean "size"?)' }
  expect(lastLine()).toMatchObject(flagged)
  expect(await lastEntry()).toMatchObject(flagged)
  await send('GET', '/v2/p/clusters?pagesize=5&clusterStat=running')
  expect(await lastEntry()).toMatchObject({ unknownFields: ['pagesize', 'clusterStat'] })
})

test('are known if the dialect of the world knows them', async () => {
  await send('PATCH', `${WORLD}/settings`, { dialect: 'livy' })
  await send('PATCH', `${WORLD}/settings`, { unknownFields: 'ignore' })
  const body = { kind: 'pyspark', proxyUser: 'alice', ttl: '1h', archives: [], conf: { any: 'thing' } }
  expect((await send('POST', DLI, body)).status).toBe(201)
  expect(await lastEntry()).toMatchObject({ unknownFields: [] })
  await send('POST', DLI, { ...body, proxyuser: 'bob' })
  expect(await lastEntry()).toMatchObject({ unknownFields: ['proxyuser'] })
})

test('are absent from the log line and the entry of other requests', async () => {
  const conf = [{ name: 'spark.any', value: '1' }]
  await send('POST', DLI, { ...SESSION, conf, groups: [{ name: 'g', resources: [{ name: 'a', type: 'jar' }] }] })
  expect(lastLine()).not.toHaveProperty('unknownFields')
  expect(lastLine()).not.toHaveProperty('hint')
  const entry = await lastEntry()
  expect(entry.unknownFields).toEqual([])
  expect(entry).not.toHaveProperty('hint')
  await send('GET', '/nowhere?x=1')
  expect(lastLine()).not.toHaveProperty('unknownFields')
})

test('are named up to a limit', async () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`unknown-${at}-${'x'.repeat(200)}`, 1]))
  await send('POST', DLI, { ...SESSION, ...many })
  const { unknownFields, hint } = await lastEntry()
  expect(unknownFields).toHaveLength(10)
  expect(unknownFields[0]).toHaveLength(61)
  expect(hint.length).toBeLessThan(2000)
})

test('can be required to be absent, and have a column in the table', async () => {
  await send('POST', DLI, SESSION)
  await send('POST', DLI, { ...SESSION, names: 'x' })
  const list = (query: string) => send('GET', `${WORLD}/journal?${query}`)
  expect((await list('unknownFields=true')).body.entries.map(({ id }: { id: number }) => id)).toEqual([2])
  expect((await list('unknownFields=false')).body.total).toBe(1)
  const expectation = { match: { unknownFields: true }, exactly: 0 }
  const { body } = await send('POST', `${WORLD}/journal/verify`, { expect: [expectation] })
  expect(body.result).toBe('fail')
  const { body: table } = await emulator.app.inject(`${WORLD}/journal?format=text`)
  expect(table.split('\n')[0]).toMatch(/unknown fields$/)
  expect(table.split('\n')[2]).toMatch(/ names$/)
})

test('are known of a request whose reply a fault gives later', async () => {
  const fault = { match: { operation: 'CreateSession' }, fault: { kind: 'truncate', bytes: 3 } }
  expect((await send('POST', `${WORLD}/faults`, [fault])).status).toBe(201)
  await emulator.app.inject({ method: 'POST', url: DLI, payload: { ...SESSION, nmae: 'x' } }).catch(() => undefined)
  expect(await lastEntry()).toMatchObject({ unknownFields: ['nmae'] })
})
