/** Each kind of fault as a client sees it on its socket. */
import { Agent, get } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kinds } from '../../src/faults/kinds/index.ts'
import { presetNames } from '../../src/faults/presets.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { rawRequest, type Seen } from './raw-client.ts'

const WORLD = '/_lakemock/worlds/p1'
const SESSIONS = '/v2.0/p1/sessions'
const EMPTY_LIST = '{"from":0,"total":0,"sessions":[]}'
let emulator: Emulator
const tried = new Set<string>()

beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'manual', now: '2026-01-01T00:00:00Z' })
})
afterEach(() => emulator.close())

async function control(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) {
  const reply = await emulator.inject({ method, url: WORLD + path, ...(payload && { payload }) })
  expect(reply.statusCode, reply.payload).toBeLessThan(300)
  return reply.json()
}

async function add(fault: { kind: string } & Record<string, unknown>, when?: object): Promise<void> {
  tried.add(fault.kind)
  await control('POST', '/faults', {
    name: 'f',
    fault,
    match: { operation: ['ListSessions', 'CreateSession'] },
    ...(when && { when }),
  })
}

const list = (): Promise<Seen> => rawRequest(emulator.url, { path: SESSIONS })
const create = (): Promise<Seen> =>
  rawRequest(emulator.url, { method: 'POST', path: SESSIONS, body: { kind: 'spark', queue: 'q' } })
const sessionsThere = async (): Promise<number> => (await control('GET', '')).sessions.total

/** Lists sessions over a connection of an agent. `onFirst` is called when the first part of the body is there. */
function getWith(agent: Agent, onFirst: () => unknown = () => undefined) {
  return new Promise((resolve, reject) => {
    const request = get(emulator.url + SESSIONS, { agent }, (response) => {
      let body = ''
      response.once('data', onFirst)
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode, body, isReused: request.reusedSocket }))
    })
    request.on('error', reject)
  })
}

/** Waits, without counting time, until `holds`: the server's own progress is what is waited for. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate)
}

describe('reset', () => {
  test('is a TCP RST before a byte, and nothing is done', async () => {
    await add({ kind: 'reset' })
    const seen = await create()
    expect(seen.error).toBe('ECONNRESET')
    expect(seen.bytes.length).toBe(0)
    expect(await sessionsThere()).toBe(0)
  })
})

describe('empty', () => {
  test('is a connection closed in peace without a byte, and nothing is done', async () => {
    await add({ kind: 'empty' })
    const seen = await create()
    expect(seen).toMatchObject({ error: undefined, status: undefined })
    expect(seen.bytes.length).toBe(0)
    expect(await sessionsThere()).toBe(0)
  })
})

describe('duplicate-late', () => {
  test('is a TCP RST although the work is done', async () => {
    await add({ kind: 'duplicate-late' }, { first: 1 })
    expect(await create()).toMatchObject({ error: 'ECONNRESET', status: undefined })
    expect(await sessionsThere()).toBe(1)
    expect((await create()).status).toBe(200)
    expect(await sessionsThere()).toBe(2)
  })
})

describe('truncate', () => {
  test('promises the whole body, sends a part of it, and closes', async () => {
    await add({ kind: 'truncate', bytes: 9 })
    const seen = await list()
    expect(seen).toMatchObject({ status: 200, error: undefined, body: EMPTY_LIST.slice(0, 9) })
    expect(seen.headers['content-length']).toBe(String(EMPTY_LIST.length))
  })

  test('never sends all of it, and half of it by default', async () => {
    await add({ kind: 'truncate', bytes: 10_000 })
    expect((await list()).body).toBe(EMPTY_LIST.slice(0, -1))
    await control('DELETE', '/faults')
    await add({ kind: 'truncate' })
    expect((await list()).body).toBe(EMPTY_LIST.slice(0, EMPTY_LIST.length >> 1))
  })

  test('is seen by fetch as a failure to read the body', async () => {
    await add({ kind: 'truncate' })
    await expect(fetch(emulator.url + SESSIONS).then((reply) => reply.json())).rejects.toThrow()
  })
})

describe('malformed', () => {
  test('is JSON that breaks off with a comma, whole as HTTP', async () => {
    await add({ kind: 'malformed' })
    const seen = await list()
    expect(seen).toMatchObject({ status: 200, body: `${EMPTY_LIST.slice(0, -1)},` })
    expect(seen.headers['content-length']).toBe(String(Buffer.byteLength(seen.body)))
    expect(() => JSON.parse(seen.body)).toThrow()
  })

  test('is garbage and then closed, if the fault says so', async () => {
    await add({ kind: 'malformed', how: 'garbage' })
    const seen = await list()
    expect(seen.bytes.length).toBe(256)
    expect(seen.bytes.toString('latin1')).not.toContain('HTTP/1.1')
  })
})

describe('wrong-content-type', () => {
  test('says that the right body is something else, or nothing at all', async () => {
    await add({ kind: 'wrong-content-type' })
    expect(await list()).toMatchObject({ status: 200, body: EMPTY_LIST, headers: { 'content-type': 'text/html' } })
    await control('DELETE', '/faults')
    await add({ kind: 'wrong-content-type', type: '' })
    const seen = await list()
    expect(seen.body).toBe(EMPTY_LIST)
    expect(seen.headers).not.toHaveProperty('content-type')
  })
})

describe('dribble', () => {
  test('sends the body in pieces, each when its time has come', async () => {
    await add({ kind: 'dribble', pieces: 3, over: '3s', clock: 'world' })
    const lengths: number[] = []
    let headAt = 0
    const pending = rawRequest(emulator.url, {
      path: SESSIONS,
      onData(bytes) {
        headAt = bytes.indexOf('\r\n\r\n') + 4
        lengths.push(bytes.length - headAt)
      },
    })
    const third = Math.floor(EMPTY_LIST.length / 3)
    const arrived = (count: number) =>
      eventually(async () => (await control('GET', '/clock')) && (lengths.at(-1) ?? 0) >= count)
    await arrived(third)
    expect(lengths.at(-1)).toBe(third)
    await control('POST', '/clock/advance', { by: '1s' })
    await arrived(third + 1)
    expect(lengths.at(-1)).toBe(Math.floor((EMPTY_LIST.length * 2) / 3))
    await control('POST', '/clock/advance', { by: '1s' })
    expect(await pending).toMatchObject({ status: 200, body: EMPTY_LIST, error: undefined })
  })

  test('leaves the connection open for the next request, also if its world ends right after the last piece', async () => {
    await add({ kind: 'dribble', pieces: 2, over: '2s', clock: 'world' })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const dribbled = getWith(agent, () => control('POST', '/clock/advance', { by: '1s' }))
    expect(await dribbled).toEqual({ status: 200, body: EMPTY_LIST, isReused: false })
    await control('POST', '/reset')
    expect(await getWith(agent)).toEqual({ status: 200, body: EMPTY_LIST, isReused: true })
    agent.destroy()
  })
})

describe('latency', () => {
  test("holds the operation on the world's clock", async () => {
    await add({ kind: 'latency', delay: '5s', clock: 'world' })
    const pending = create()
    await eventually(async () => (await control('GET', '')).due.count === 1)
    await control('POST', '/clock/advance', { by: '4999ms' })
    expect(await sessionsThere()).toBe(0)
    await control('POST', '/clock/advance', { by: '1ms' })
    const seen = await pending
    expect(seen.status).toBe(200)
    // it was created when the wait was over
    expect(JSON.parse(seen.body).create_time).toBe(Date.parse('2026-01-01T00:00:05Z'))
  })

  test('moves an auto clock on, and draws from the seed of the rule', async () => {
    await emulator.inject({ method: 'PATCH', url: `${WORLD}/clock`, payload: { mode: 'auto' } })
    for (const delay of [['1s', '2s'], { median: '1s', sigma: 0.5 }]) {
      await add({ kind: 'latency', delay, clock: 'world' })
      const before = (await control('GET', '/clock')).nowMs
      expect((await list()).status).toBe(200)
      const drawn = (await control('GET', '/clock')).nowMs - before
      expect(drawn).toBeGreaterThan(100)
      expect(drawn).toBeLessThan(10_000)
      await control('DELETE', '/faults')
    }
  })

  test('in real time is a real wait', async () => {
    await add({ kind: 'latency', delay: 30 })
    const before = performance.now()
    expect((await list()).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(25)
  })
})

describe('stall', () => {
  test('sends nothing until its gate is released', async () => {
    await add({ kind: 'stall', gate: 'door' })
    let came = 0
    const pending = rawRequest(emulator.url, { path: SESSIONS, onData: (bytes) => (came = bytes.length) })
    await eventually(async () => (await control('GET', '/faults/f')).applied === 1)
    expect(came).toBe(0)
    await control('POST', '/gates/door/release')
    expect(await pending).toMatchObject({ status: 200, body: EMPTY_LIST })
  })

  test('sends nothing until a time on the world’s clock', async () => {
    await add({ kind: 'stall', for: '1m', clock: 'world' })
    const pending = list()
    await eventually(async () => (await control('GET', '')).due.count === 1)
    await control('POST', '/clock/advance', { to: 'next' })
    expect((await pending).status).toBe(200)
  })

  test('for ever ends with the world: a reset releases what was held', async () => {
    await add({ kind: 'stall' })
    const pending = list()
    await eventually(async () => (await control('GET', '/faults/f')).applied === 1)
    await control('POST', '/reset')
    expect(await pending).toMatchObject({ status: 502 })
    expect((await list()).status).toBe(200)
  })

  test('for ever leaves nothing behind when the client goes away', async () => {
    await add({ kind: 'stall' })
    const gone = new AbortController()
    const pending = fetch(emulator.url + SESSIONS, { signal: gone.signal })
    await eventually(async () => (await control('GET', '/faults/f')).applied === 1)
    gone.abort()
    await expect(pending).rejects.toThrow()
  })
})

/** The gateway's own words, written down a second time from its reference. */
const IAM_WORDS = 'Incorrect IAM authentication information: '
const gatewaySays: Record<string, [status: number, code: string, message: string]> = {
  unauthorized: [401, 'APIGW.0301', `${IAM_WORDS}x-auth-token not found`],
  'token-expired': [401, 'APIGW.0307', 'The token must be updated.'],
  'signature-invalid': [401, 'APIGW.0301', `${IAM_WORDS}verify aksk signature fail`],
  forbidden: [403, 'APIGW.0302', 'The IAM user is not allowed to access the API.'],
  'not-published': [404, 'APIGW.0101', 'The API does not exist or has not been published in the environment'],
  throttled: [
    429,
    'APIGW.0308',
    'The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute',
  ],
  'backend-timeout': [504, 'APIGW.0201', 'Backend timeout.'],
  'backend-unavailable': [502, 'APIGW.0201', 'Backend unavailable.'],
  'quota-exceeded': [400, 'DLI.1028', 'quota exceeded'],
  internal: [500, 'APIGW.0601', 'Internal server error'],
}

describe('status', () => {
  test('has a preset for each of these', () => {
    expect([...presetNames].sort()).toEqual(Object.keys(gatewaySays).sort())
  })

  test.each(presetNames)('preset %s is what the gateway says', async (preset) => {
    await add({ kind: 'status', preset })
    const seen = await create()
    const [status, code, message] = gatewaySays[preset] ?? []
    const id = seen.headers['x-request-id']
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(seen.status).toBe(status)
    const refusal = JSON.parse(seen.body)
    // of a signature the gateway tells what it was made of
    if (preset === 'signature-invalid')
      refusal.error_msg = refusal.error_msg.replace(/, canonicalRequest:POST\|.+$/, '')
    expect(refusal).toEqual({
      error_code: code,
      error_msg: message,
      ...(code?.startsWith('APIGW') && { request_id: id }),
    })
    expect(await sessionsThere()).toBe(0)
  })

  test('can be any status, with a code, a message, headers or a whole body of its own', async () => {
    await add({ kind: 'status', status: 503, code: 'DLI.0999', message: 'busy', headers: { 'Retry-After': '7' } })
    const seen = await list()
    expect(seen).toMatchObject({ status: 503, body: '{"error_code":"DLI.0999","error_msg":"busy"}' })
    expect(seen.headers['retry-after']).toBe('7')
    await control('DELETE', '/faults')
    await add({ kind: 'status', status: 500, body: { error: 'x' } })
    expect((await list()).body).toBe('{"error":"x"}')
  })
})

describe('throttle', () => {
  test('counts real requests in windows of the world’s clock', async () => {
    await add({ kind: 'throttle', limit: 2, window: '10s' })
    const statuses = async (count: number) => {
      const seen: (number | undefined)[] = []
      for (let i = 0; i < count; i++) seen.push((await list()).status)
      return seen
    }
    expect(await statuses(4)).toEqual([200, 200, 429, 429])
    expect(JSON.parse((await list()).body)).toMatchObject({
      error_code: 'APIGW.0308',
      error_msg: 'The throttling threshold has been reached: policy user over ratelimit,limit:2,time:10 second',
    })
    await control('POST', '/clock/advance', { by: '10s' })
    expect(await statuses(3)).toEqual([200, 200, 429])
    expect(await control('GET', '/faults/f')).toMatchObject({ matched: 8, applied: 4 })
  })
})

test('no kind is left out here', () => {
  expect([...tried].sort()).toEqual(kinds.map((kind) => kind.kind).sort())
})

describe('two faults', () => {
  test('can be put together: an error in the vendor’s words, sent as HTML', async () => {
    await control('POST', '/faults', [
      { name: 'refused', fault: { kind: 'status', preset: 'backend-timeout' } },
      { name: 'as html', fault: { kind: 'wrong-content-type' } },
    ])
    expect(await list()).toMatchObject({ status: 504, headers: { 'content-type': 'text/html' } })
  })

  test('a status can bring a content type of its own', async () => {
    await add({ kind: 'status', status: 400, headers: { 'Content-Type': 'text/html' } })
    expect((await list()).headers['content-type']).toBe('text/html')
  })
})
