import { afterAll, describe, expect, it, vi } from 'vitest'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type InjectedReply,
  type InjectedRequest,
} from '../../src/index.ts'
import { loadAnswerer } from '../../src/sql/load-answerer.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'
import { canonical, type Meant, sdkDate, sign } from './signer.ts'

const NOW = Date.UTC(2026, 0, 1)
const P = '0123456789abcdef0123456789abcdef'
const SESSIONS = `/v2.0/${P}/sessions`
const fixtures = {
  auth: {
    users: [{ domain: 'acme', name: 'alice', password: 'pw' }],
    keys: [{ access: 'AK', secret: 'the-secret', user: 'alice' }],
  },
  projects: [
    { id: P, name: 'one' },
    { id: 'other', name: 'two' },
  ],
}

const running = new Map<string, Promise<Emulator>>()
/** An emulator with those options in which no project was used; those of the same options are one. */
async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const key = JSON.stringify(options)
  const common: EmulatorOptions = { listen: false, auth: 'verify', clock: 'manual', now: NOW, fixtures }
  const emulator = running.get(key) ?? createEmulator({ ...common, ...options })
  running.set(key, emulator)
  const started = await emulator
  started.reset()
  return started
}
afterAll(async () => {
  for (const emulator of running.values()) await (await emulator).close()
})

const get = (emulator: Emulator, url: string, headers: Record<string, string> = {}) =>
  emulator.inject({ method: 'GET', url, headers })

/** A refusal by the gateway: its body has these three fields in this order, and the header repeats the id. */
function expectRefusal(reply: InjectedReply, status: number, code: string, message: string): void {
  expect(reply.statusCode).toBe(status)
  const body = reply.json() as Record<string, unknown>
  expect(body).toEqual({ error_msg: message, error_code: code, request_id: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(Object.keys(body)).toEqual(['error_msg', 'error_code', 'request_id'])
  expect(reply.headers['x-request-id']).toBe(body.request_id)
  expect(reply.headers['content-type']).toMatch(/^application\/json/)
}

async function tokenFor(emulator: Emulator, scope: object): Promise<string> {
  const reply = await emulator.inject({
    method: 'POST',
    url: '/v3/auth/tokens?nocatalog=true',
    payload: {
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'alice', password: 'pw', domain: { name: 'acme' } } },
        },
        scope,
      },
    },
  })
  expect(reply.statusCode).toBe(201)
  return String(reply.headers['x-subject-token'])
}

describe('an Authorization header that has no signature', () => {
  const form = 'Authorization must be SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…'
  it.each([
    ['SDK-HMAC-SHA256', form],
    ['SDK-HMAC-SHA256 access=AK, signature=00', form],
    ['Basic YTpi', 'algorithm Basic is not supported, only SDK-HMAC-SHA256 is'],
    ['sdk-hmac-sha256 Access=AK', 'algorithm sdk-hmac-sha256 is not supported, only SDK-HMAC-SHA256 is'],
    ['x'.repeat(100), `algorithm ${'x'.repeat(60)}… is not supported, only SDK-HMAC-SHA256 is`],
  ])('%s', async (authorization, message) => {
    const reply = await get(await start(), SESSIONS, { authorization, 'x-sdk-date': '20260101T000000Z' })
    expectRefusal(reply, 401, 'APIGW.0301', `Incorrect IAM authentication information: ${message}`)
  })
})
const advance = (emulator: Emulator, by: string | number) =>
  emulator.inject({ method: 'POST', url: `/_lakemock/worlds/${P}/clock/advance`, payload: { by } })

const meant: Meant = {
  method: 'GET',
  path: SESSIONS,
  headers: { host: 'localhost:80', 'x-sdk-date': sdkDate(NOW) },
  access: 'AK',
  secret: 'the-secret',
}
const signed = (one: Meant): InjectedRequest => ({
  method: one.method as 'GET',
  url: one.path,
  headers: { ...one.headers, authorization: sign(one) },
  ...(one.body === undefined ? {} : { payload: one.body as string }),
})

describe('the gateway, if auth is verify', () => {
  const PREFIX = 'Incorrect IAM authentication information: '

  it('lets in who has a token, in every service', async () => {
    const emulator = await start()
    const token = await tokenFor(emulator, { project: { name: 'one' } })
    expect((await get(emulator, SESSIONS, { 'x-auth-token': token })).statusCode).toBe(200)
    expect((await get(emulator, '/v3/projects?name=one', { 'x-auth-token': token })).statusCode).toBe(200)
    const sql = await get(emulator, `/v2/${P}/clusters/c/sql-execution/none`, { 'x-auth-token': token })
    expect([sql.statusCode, sql.json().error_code]).toEqual([400, '12000002'])
  })

  it('lets in who signs, and makes the key’s user the owner of what starts', async () => {
    const emulator = await start()
    expect((await emulator.inject(signed(meant))).statusCode).toBe(200)
    const create: Meant = {
      ...meant,
      method: 'POST',
      headers: { ...meant.headers, 'content-type': 'application/json' },
      body: '{"kind":"spark","queue":"größe 你好"}',
    }
    const created = await emulator.inject(signed(create))
    expect(created.statusCode).toBe(200)
    expect(created.json().queue).toBe('größe 你好')
    await advance(emulator, '1m')
    const show = { ...meant, headers: { ...meant.headers, 'x-sdk-date': sdkDate(NOW + 60_000) } }
    expect((await emulator.inject(signed(show))).json().sessions[0].owner).toBe('alice')
  })

  it('refuses who has neither token nor signature', async () => {
    const emulator = await start()
    for (const request of [
      { method: 'GET', url: SESSIONS },
      { method: 'POST', url: SESSIONS, payload: { kind: 1 } },
      { method: 'GET', url: `/v2/${P}/clusters/c/sql-execution/x` },
      { method: 'GET', url: '/v3/projects' },
    ] as const) {
      expectRefusal(await emulator.inject(request), 401, 'APIGW.0301', `${PREFIX}x-auth-token not found`)
    }
  })

  it('refuses a wrong token', async () => {
    const reply = await get(await start(), SESSIONS, { 'x-auth-token': 'MIIwrong' })
    expectRefusal(reply, 401, 'APIGW.0301', `${PREFIX}decrypt token fail`)
  })

  it('refuses a token after 24 hours on its world’s clock', async () => {
    const emulator = await start()
    const token = await tokenFor(emulator, { project: { id: P } })
    await advance(emulator, 24 * 3_600_000 - 1)
    expect((await get(emulator, SESSIONS, { 'x-auth-token': token })).statusCode).toBe(200)
    await advance(emulator, 1)
    const reply = await get(emulator, SESSIONS, { 'x-auth-token': token })
    expectRefusal(reply, 401, 'APIGW.0307', 'The token must be updated.')
  })

  it('refuses a token of another project, and one of a domain', async () => {
    const emulator = await start()
    for (const scope of [{ project: { name: 'two' } }, { domain: { name: 'acme' } }]) {
      const token = await tokenFor(emulator, scope)
      const reply = await get(emulator, SESSIONS, { 'x-auth-token': token })
      expectRefusal(reply, 403, 'APIGW.0302', 'The IAM user is not allowed to access the API.')
      expect((await get(emulator, '/v3/projects', { 'x-auth-token': token })).statusCode).toBe(200)
    }
  })

  it('keeps tokens over a reset', async () => {
    const emulator = await start()
    const token = await tokenFor(emulator, { project: { name: 'one' } })
    emulator.reset(P)
    expect((await get(emulator, SESSIONS, { 'x-auth-token': token })).statusCode).toBe(200)
    emulator.reset()
    expect((await get(emulator, SESSIONS, { 'x-auth-token': token })).statusCode).toBe(200)
  })

  it('keeps a token on the clock of its project when every project is reset', async () => {
    const emulator = await start()
    const token = await tokenFor(emulator, { project: { name: 'one' } })
    emulator.reset()
    // the project is unused since the reset, so the request has to create its world to know its time
    expect((await get(emulator, '/v3/projects', { 'x-auth-token': token })).statusCode).toBe(200)
  })

  it('refuses at IAM, in its words, a token of a domain after 24 hours of real time, and a wrong one', async () => {
    const emulator = await start()
    fakeMachine(Date.now())
    try {
      const token = await tokenFor(emulator, { domain: { name: 'acme' } })
      vi.setSystemTime(Date.now() + 24 * 3_600_000 - 1)
      expect((await get(emulator, '/v3/projects', { 'x-auth-token': token })).statusCode).toBe(200)
      vi.setSystemTime(Date.now() + 1)
      const expired = await get(emulator, '/v3/projects', { 'x-auth-token': token })
      expect([expired.statusCode, expired.json().error_code]).toEqual([401, 'IAM.0066'])
      const wrong = await get(emulator, '/v3/projects', { 'x-auth-token': 'MIIwrong' })
      expect([wrong.statusCode, wrong.json().error_code]).toEqual([401, 'IAM.0067'])
    } finally {
      restoreMachine()
    }
  })

  it('refuses a wrong signature and shows the canonical request that it made', async () => {
    const wrong = { ...meant, secret: 'guessed' }
    const lines = canonical(wrong).text.replaceAll('\n', '|')
    const reply = await (await start()).inject(signed(wrong))
    expectRefusal(reply, 401, 'APIGW.0301', `${PREFIX}verify aksk signature fail, canonicalRequest:${lines}`)
  })

  it('refuses a body that is not the one that was signed', async () => {
    const post: Meant = { ...meant, method: 'POST', body: '{"kind":"spark","queue":"a"}' }
    const reply = await (await start()).inject({ ...signed(post), payload: '{"kind":"spark","queue":"b"}' })
    expect([reply.statusCode, reply.json().error_code]).toEqual([401, 'APIGW.0301'])
  })

  it('refuses an unknown key', async () => {
    const reply = await (await start()).inject(signed({ ...meant, access: 'NOBODY' }))
    expectRefusal(reply, 401, 'APIGW.0301', `${PREFIX}ak NOBODY not exist`)
  })

  it('refuses a signature that is more than 15 minutes off', async () => {
    const late = { ...meant, headers: { ...meant.headers, 'x-sdk-date': sdkDate(NOW - 16 * 60_000) } }
    const reply = await (await start()).inject(signed(late))
    expectRefusal(reply, 401, 'APIGW.0301', `${PREFIX}calc ak sk signature fail:signature expired`)
  })

  it('takes a signature by the machine’s clock, whatever a test does to the project’s', async () => {
    const emulator = await start()
    const byMachine = { ...meant, headers: { ...meant.headers, 'x-sdk-date': sdkDate(Date.now()) } }
    expect((await emulator.inject(signed(byMachine))).statusCode).toBe(200)
    const move = { method: 'POST', url: `/_lakemock/worlds/${P}/clock/advance`, payload: { by: '2h' } } as const
    expect((await emulator.inject(move)).statusCode).toBe(200)
    expect((await emulator.inject(signed(byMachine))).statusCode).toBe(200)
    // one by the project's clock has gone stale with it
    expect((await emulator.inject(signed(meant))).statusCode).toBe(401)
  })

  it('needs no credentials for the control API, nor to request a token', async () => {
    const emulator = await start()
    expect((await get(emulator, '/_lakemock/health')).statusCode).toBe(200)
    expect((await get(emulator, `/_lakemock/worlds/${P}`)).statusCode).toBe(200)
    await tokenFor(emulator, { project: { name: 'one' } })
  })
})

describe('the gateway, for any caller', () => {
  it('knows an API that is not there before it asks who calls', async () => {
    for (const auth of ['off', 'verify'] as const) {
      const emulator = await start({ auth })
      for (const request of [
        { method: 'GET', url: '/v9/nothing' },
        { method: 'PUT', url: SESSIONS },
        { method: 'GET', url: `${SESSIONS}/a/b/c/d` },
      ] as const) {
        expectRefusal(
          await emulator.inject(request),
          404,
          'APIGW.0101',
          'The API does not exist or has not been published in the environment',
        )
      }
    }
  })

  it('refuses a body over the limit', async () => {
    const emulator = await start({ auth: 'off', limitsBody: 64 })
    const payload = { kind: 'spark', queue: 'q'.repeat(64) }
    const reply = await emulator.inject({ method: 'POST', url: SESSIONS, payload })
    expectRefusal(reply, 413, 'APIGW.0201', 'Request entity too large.')
  })

  it('refuses a URI that is too long', async () => {
    const reply = await get(await start({ auth: 'off' }), `${SESSIONS}?queue=${'q'.repeat(9000)}`)
    expectRefusal(reply, 414, 'APIGW.0201', 'Request URI too large.')
  })

  it('tells a request that is held when its world is reset that the backend is gone', async () => {
    const emulator = await start({ auth: 'off', clock: 'wall', durations: { QUEUED: '1h' } })
    // so that the statement is submitted a moment after its request
    await loadAnswerer()
    const held = emulator.inject({
      method: 'POST',
      url: `/v2/${P}/clusters/c/sql-execution`,
      payload: { sql_type: 'presto', sql_content: 'drop table t' },
    })
    const submitted = async () => (await get(emulator, `/_lakemock/worlds/${P}`)).json().executions.total
    await expect.poll(submitted, { interval: 1, timeout: 30_000 }).toBe(1)
    emulator.reset(P)
    expectRefusal(await held, 502, 'APIGW.0201', 'Backend unavailable.')
  })

  it('gives every reply an id of its own', async () => {
    const emulator = await start({ auth: 'off' })
    const ids = new Set<unknown>()
    for (const url of [SESSIONS, SESSIONS, '/v3/projects', '/nothing', '/_lakemock/health', `${SESSIONS}/none`]) {
      const id = (await get(emulator, url)).headers['x-request-id']
      expect(id).toMatch(/^[0-9a-f]{32}$/)
      ids.add(id)
    }
    expect(ids.size).toBe(6)
  })
})
