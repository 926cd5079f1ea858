/** Whatever a fault or a stub throws, only the request that it is applied to fails: the process and all other requests go on. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Action } from '../../src/faults/kinds/kind.ts'
import { latency } from '../../src/faults/kinds/latency.ts'
import { reset } from '../../src/faults/kinds/reset.ts'
import { status } from '../../src/faults/kinds/status.ts'
import { throttle } from '../../src/faults/kinds/throttle.ts'
import { truncate } from '../../src/faults/kinds/truncate.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { output } from '../../src/stubs/outcomes/output.ts'
import { rawRequest, type Seen } from './raw-client.ts'

const WORLD = '/_lakemock/worlds/p1'
const SESSIONS = '/v2.0/p1/sessions'
let emulator: Emulator

beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'manual', now: '2026-01-01T00:00:00Z' })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await emulator.close()
})

const post = (path: string, payload: object) => emulator.inject({ method: 'POST', url: path, payload })
const get = (path: string) => emulator.inject({ method: 'GET', url: path })
const list = (): Promise<Seen> => rawRequest(emulator.url, { path: SESSIONS })

/** Adds a rule whose action is replaced, for one request. */
async function addBroken(fault: object, kind: { prepare(fault: never, at: string): Action }, action: Action) {
  vi.spyOn(kind, 'prepare').mockReturnValue(action)
  const reply = await post(`${WORLD}/faults`, { match: { operation: 'ListSessions' }, when: { first: 1 }, fault })
  expect(reply.statusCode).toBe(201)
}

const fail = (): never => {
  throw new Error('a bug')
}
const refusal = { status: 503, code: 'X', message: 'm', body: undefined, headers: {} }

describe('a value that Node cannot send is refused when it is declared', () => {
  const bad = ['text/☃', 'a\r\nx: y', 'a\nb', '\0', 'a\u007f']
  const value = 'must be a header value: printable characters up to U+00FF, in one line'
  test.each(bad)('as a content type: %j', async (type) => {
    const reply = await post(`${WORLD}/faults`, { fault: { kind: 'wrong-content-type', type } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error).toMatchObject({ message: `faults.0.fault.type ${value}`, field: 'faults.0.fault.type' })
  })

  test.each(bad)('as a header: %j', async (text) => {
    const reply = await post(`${WORLD}/faults`, { fault: { kind: 'status', status: 500, headers: { a: text } } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error.message).toBe(`faults.0.fault.headers.a ${value}`)
  })

  test.each(['a b', 'é', '', 'a\n', 'a:'])('as the name of a header: %j', async (name) => {
    const reply = await post(`${WORLD}/faults`, { fault: { kind: 'status', status: 500, headers: { [name]: 'x' } } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error.message).toContain('must have a header name')
  })

  test.each(['Content-Length', 'transfer-encoding', 'Connection', 'trailer', 'Upgrade'])('%s', async (name) => {
    const reply = await post(`${WORLD}/faults`, { fault: { kind: 'status', status: 500, headers: { [name]: '1' } } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error.message).toContain('cannot be set')
  })

  test('a type with Latin-1 characters can be sent', async () => {
    await post(`${WORLD}/faults`, { fault: { kind: 'wrong-content-type', type: 'text/é; a="b"' } })
    expect((await list()).status).toBe(200)
  })
})

describe('a fault that throws', () => {
  test.each([
    ['before the caller is known', { kind: 'reset' }, reset, { stage: 'connection', before: fail }],
    ['before the operation', { kind: 'latency', delay: 0 }, latency, { stage: 'request', before: fail }],
    [
      'before the operation, later',
      { kind: 'latency', delay: 0 },
      latency,
      { stage: 'request', before: () => Promise.reject(new Error('a bug')) },
    ],
    ['while it counts', { kind: 'throttle', limit: 1 }, throttle, { stage: 'request', applies: fail, before: fail }],
    [
      'with a header that cannot be sent',
      { kind: 'status', status: 503 },
      status,
      { stage: 'request', ends: true, before: () => ({ ...refusal, headers: { x: 'a\nb' } }) },
    ],
    [
      'with a status that cannot be sent',
      { kind: 'status', status: 503 },
      status,
      { stage: 'request', ends: true, before: () => ({ ...refusal, status: 99_999 }) },
    ],
  ] as const)('%s fails its request with 500, and the next one is served', async (_when, fault, kind, action) => {
    await addBroken(fault, kind, action)
    const seen = await list()
    expect(seen.status).toBe(500)
    expect(seen.body).toContain('error_code')
    expect((await list()).status).toBe(200)
    const { entries } = (await get(`${WORLD}/journal`)).json()
    // the journal has what was to be sent; the log says what Node refused
    expect(entries.map((one: { status: number }) => one.status)).toEqual([
      seen.body.includes('bug') ? 500 : expect.any(Number),
      200,
    ])
  })

  test.each([
    ['at once', fail],
    ['later', () => Promise.reject(new Error('a bug'))],
    ['on the wire', (reply, { wire }) => wire.head({ ...reply, headers: { 'x y': 'z' } }, 1)],
  ] as [string, NonNullable<Action['after']>][])(
    'while it sends the reply %s cuts its connection, and the next request is served',
    async (_when, after) => {
      await addBroken({ kind: 'truncate' }, truncate, { stage: 'request', after })
      expect(await list()).toMatchObject({ status: undefined })
      expect((await list()).status).toBe(200)
    },
  )
})

describe('an outcome that throws', () => {
  test('fails the request that reaches it; its project and others go on', async () => {
    vi.spyOn(output, 'result').mockImplementation(fail)
    const stub = { match: { code: 'x' }, outcome: { output: { status: 'ok', data: {} } } }
    expect((await post(`${WORLD}/stubs`, stub)).statusCode).toBe(201)
    const { id } = (await post(SESSIONS, { kind: 'spark', queue: 'q' })).json()
    await post(`${WORLD}/clock/advance`, { by: '1h' })
    await post(`${SESSIONS}/${id}/statements`, { code: 'x' })
    expect((await post(`${WORLD}/clock/advance`, { by: '1h' })).statusCode).toBe(500)
    expect((await list()).status).toBe(200)
    const other = await get('/v2.0/p2/sessions')
    expect(other.statusCode).toBe(200)
  })
})

describe('a wait whose filter cannot be applied to a request', () => {
  test('is refused; the request is served', async () => {
    const match = JSON.stringify({ body: { regex: '(?:a|bb){600}c' } })
    const waiting = get(`${WORLD}/journal/wait?match=${encodeURIComponent(match)}`)
    const create = await post(SESSIONS, { kind: 'spark', queue: 'q', name: 'c', conf: { k: 'a'.repeat(5000) } })
    expect(create.statusCode).toBe(200)
    const reply = await waiting
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error.message).toContain('is too long for the regular expression')
  })
})
