/** The dialect livy: the requests of clients that are not tested with their own code, as sparklyr and dbt-spark-livy send them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedRequest } from '../../src/index.ts'

const table = {
  schema: { type: 'struct', fields: [{ name: 'id', type: 'integer', nullable: true, metadata: {} }] },
  data: [[1], [2]],
}
const stubs = [
  { match: { code: 'sparklyr' }, outcome: { text: 'x: Int = 1' } },
  { match: { code: 'select * from t1' }, outcome: { output: { status: 'ok', data: { 'application/json': table } } } },
  {
    match: { code: 'select * from missing' },
    outcome: { error: { ename: 'Error', evalue: 'Table not found: missing' } },
  },
]
let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'auto', dialect: 'livy', fixtures: { stubs } })
})
afterAll(() => emulator.close())

/** A client that polls: it waits for a state, and notes the others on its way. */
class Client {
  readonly #base: string
  readonly #headers: Record<string, string>

  constructor(project: string, headers: Record<string, string>) {
    this.#base = `/v2.0/${project}`
    this.#headers = headers
  }

  async call(method: InjectedRequest['method'], path: string, body?: object) {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) }
    const reply = await emulator.inject({ method, url: this.#base + path, headers: this.#headers, ...payload })
    return { status: reply.statusCode, body: reply.json() }
  }

  async until(path: string, state: string): Promise<readonly string[]> {
    const seen: string[] = []
    while (seen.at(-1) !== state && seen.length < 10) seen.push((await this.call('GET', path)).body.state)
    return seen
  }
}

describe.each([
  [
    'sparklyr',
    'application/json',
    { kind: 'spark', name: 'sparklyr', conf: { 'spark.sql.shuffle.partitions': 2 }, driverMemory: '2G' },
  ],
  ['a client on plain HTTP', '', { kind: 'spark' }],
] as const)('%s', (name, type, request) => {
  test('starts a session, runs code, reads its text, and ends the session', async () => {
    const client = new Client(
      name.replaceAll(' ', '-'),
      type === '' ? { 'content-type': '' } : { 'content-type': type },
    )
    const { status, body: session } = await client.call('POST', '/sessions', request)
    expect([status, session.state]).toEqual([201, 'starting'])
    const path = `/sessions/${session.id}`
    expect(await client.until(path, 'idle')).toEqual(['idle'])
    const { body: statement } = await client.call('POST', `${path}/statements`, { code: 'sparklyr' })
    expect((await client.call('GET', '/sessions')).body.sessions[0].state).toBe('busy')
    expect(await client.until(`${path}/statements/${statement.id}`, 'available')).toEqual(['running', 'available'])
    const { body } = await client.call('GET', `${path}/statements/${statement.id}`)
    expect(body.output).toEqual({ status: 'ok', execution_count: 0, data: { 'text/plain': 'x: Int = 1\n' } })
    expect((await client.call('GET', path)).body.state).toBe('idle')
    expect((await client.call('DELETE', path)).body).toEqual({ msg: 'deleted' })
  })
})

test('dbt-spark-livy finds its session by listing, runs SQL, and reads rows and errors', async () => {
  const client = new Client('dbt', { 'content-type': 'application/json' })
  await client.call('POST', '/sessions', { kind: 'sql', name: 'dbt', heartbeatTimeoutInSecond: 600 })
  const { sessions } = (await client.call('GET', '/sessions')).body
  const [{ id, name, kind }] = sessions
  expect([name, kind]).toEqual(['dbt', 'sql'])
  expect(await client.until(`/sessions/${id}/state`, 'idle')).toEqual(['idle'])
  for (const [code, output] of [
    ['select * from t1', { status: 'ok', data: { 'application/json': table } }],
    ['select * from missing', { status: 'error', ename: 'Error', evalue: 'Table not found: missing' }],
  ] as const) {
    const { body } = await client.call('POST', `/sessions/${id}/statements`, { code })
    const path = `/sessions/${id}/statements/${body.id}`
    expect((await client.until(path, 'available')).at(-1)).toBe('available')
    expect((await client.call('GET', path)).body.output).toMatchObject(output)
  }
})
