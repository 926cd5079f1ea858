/** The pages that may call lakemock: its own, those of this machine, and those that a setting allows. */
import { describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'

const SESSIONS = '/v2.0/p1/sessions'
const WORLDS = '/_lakemock/worlds'
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64)'

async function withEmulator(options: EmulatorOptions, use: (emulator: Emulator) => Promise<void>): Promise<void> {
  const emulator = await createEmulator({ listen: false, fixtures: {}, ...options })
  try {
    await use(emulator)
  } finally {
    await emulator.close()
  }
}

/** Whether GETs with these headers are served. */
async function served(options: EmulatorOptions, url: string, headers: Record<string, string>): Promise<boolean> {
  let status = 0
  await withEmulator(options, async (emulator) => {
    status = (await emulator.inject({ method: 'GET', url, headers: { host: '127.0.0.1:4580', ...headers } })).statusCode
  })
  expect([200, 403]).toContain(status)
  return status === 200
}

describe.each<[string, EmulatorOptions, Record<string, string>, { api: boolean; control: boolean }]>([
  ['no page', {}, {}, { api: true, control: true }],
  ['fetch of Node.js', {}, { 'sec-fetch-mode': 'cors', 'user-agent': 'node' }, { api: true, control: true }],
  ['a URL that was typed', {}, { 'sec-fetch-site': 'none', 'user-agent': BROWSER }, { api: true, control: true }],
  ['its own page, a read', {}, { 'sec-fetch-site': 'same-origin' }, { api: true, control: true }],
  ['its own page', {}, { origin: 'http://127.0.0.1:4580' }, { api: true, control: true }],
  [
    'its own page by another name',
    {},
    { origin: 'http://[::1]:4580', host: '[::1]:4580' },
    { api: true, control: true },
  ],
  [
    'its own page behind a proxy that ends TLS',
    { host: '0.0.0.0', allowHost: ['lake.test'] },
    { origin: 'https://lake.test', host: 'lake.test', 'sec-fetch-site': 'same-origin' },
    { api: true, control: true },
  ],
  ['a page of another port', {}, { origin: 'http://localhost:3000' }, { api: true, control: false }],
  ['a page of 127.0.0.9', {}, { origin: 'https://127.0.0.9' }, { api: true, control: false }],
  ['a page of [::1]', {}, { origin: 'http://[::1]:3000' }, { api: true, control: false }],
  ['a page of a name below localhost', {}, { origin: 'http://app.localhost:3000' }, { api: true, control: false }],
  [
    'a page that cors allows',
    { cors: ['http://app.test:3000'] },
    { origin: 'http://app.test:3000', 'sec-fetch-site': 'cross-site' },
    { api: true, control: true },
  ],
  [
    'a page of this machine that cors allows',
    { cors: ['http://LOCALHOST:80/'.slice(0, -1)] },
    { origin: 'http://localhost' },
    { api: true, control: true },
  ],
  [
    'an extension that cors allows',
    { cors: ['chrome-extension://abc'] },
    { origin: 'chrome-extension://abc' },
    { api: true, control: true },
  ],
  [
    'the same page at another port',
    { cors: ['http://app.test:3000'] },
    { origin: 'http://app.test:3001' },
    { api: false, control: false },
  ],
  ['any page, with cors *', { cors: ['*'] }, { origin: 'https://any.example' }, { api: true, control: false }],
  ['a page without an origin, with cors *', { cors: ['*'] }, { origin: 'null' }, { api: true, control: false }],
])('%s', (_name, options, headers, expected) => {
  test('is served as expected', async () => {
    const found = { api: await served(options, SESSIONS, headers), control: await served(options, WORLDS, headers) }
    expect(found).toEqual(expected)
  })
})

describe.each<[string, EmulatorOptions, Record<string, string>, { api: boolean; control: boolean }]>([
  ['localhost', {}, { host: 'localhost:1' }, { api: true, control: true }],
  ['localhost in capitals, with a dot', {}, { host: 'LOCALHOST.:4580' }, { api: true, control: true }],
  ['another loopback address', {}, { host: '127.8.8.8' }, { api: true, control: true }],
  ['lakemock', {}, { host: 'lakemock:4580' }, { api: true, control: true }],
  ['the machine, from a container', {}, { host: 'host.docker.internal:4580' }, { api: true, control: true }],
  ['an allowed name', { allowHost: ['a.test', 'B.test'] }, { host: 'b.test:80' }, { api: true, control: true }],
  ['an allowed IPv6 address', { allowHost: ['fd00::1'] }, { host: '[fd00::1]:80' }, { api: true, control: true }],
  ['a foreign name', {}, { host: 'evil.example' }, { api: true, control: false }],
  ['a foreign name that begins like loopback', {}, { host: '127.0.0.1.evil.example' }, { api: true, control: false }],
  ['a foreign address', {}, { host: '192.0.2.1:4580' }, { api: true, control: false }],
  [
    'a foreign name below an allowed one',
    { allowHost: ['a.test'] },
    { host: 'x.a.test' },
    { api: true, control: false },
  ],
  [
    'any name, on every interface',
    { host: '0.0.0.0' },
    { host: 'mock.svc.cluster.test' },
    { api: true, control: true },
  ],
  [
    'any name from a browser, on every interface',
    { host: '0.0.0.0' },
    { host: 'evil.example:4580', 'user-agent': BROWSER },
    { api: false, control: false },
  ],
  [
    'an address from a browser, on every interface',
    { host: '::' },
    { host: '192.0.2.1:4580', 'user-agent': BROWSER },
    { api: true, control: true },
  ],
  [
    'a local name from a browser, on every interface',
    { host: '0.0.0.0' },
    { host: 'mock:4580', 'user-agent': BROWSER },
    { api: true, control: true },
  ],
  [
    'a Huawei name from a browser',
    {},
    { host: 'dli.cn-north-4.myhuaweicloud.com', 'user-agent': BROWSER },
    { api: true, control: false },
  ],
])('under the name %s', (_name, options, headers, expected) => {
  test('is served as expected', async () => {
    const found = { api: await served(options, SESSIONS, headers), control: await served(options, WORLDS, headers) }
    expect(found).toEqual(expected)
  })
})

describe('a page that may call', () => {
  const origin = 'http://localhost:3000'
  const create: InjectedRequest = {
    method: 'POST',
    url: SESSIONS,
    payload: '{"kind":"spark","queue":"default"}',
    headers: { origin, host: '127.0.0.1:4580', 'content-type': 'application/json' },
  }

  test('finds out with OPTIONS, then calls, and reads the reply', () =>
    withEmulator({}, async (emulator) => {
      const wanted = 'content-type,x-auth-token,x-project-id'
      const preflight = await emulator.inject({
        method: 'OPTIONS' as 'GET',
        url: SESSIONS,
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': wanted,
          'access-control-request-private-network': 'true',
        },
      })
      expect(preflight.statusCode).toBe(204)
      expect(preflight.headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': expect.stringContaining('DELETE'),
        'access-control-allow-headers': wanted,
        'access-control-allow-private-network': 'true',
        vary: 'origin',
      })
      expect(await emulator.projects()).toEqual([])
      const reply = await emulator.inject(create)
      expect(reply.statusCode).toBe(200)
      expect(reply.headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': '*',
        'x-content-type-options': 'nosniff',
      })
    }))

  test('reads refusals, too', () =>
    withEmulator({ auth: 'verify' }, async (emulator) => {
      const refused = await emulator.inject(create)
      expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([401, origin])
    }))

  test('reads replies that a fault sends', () =>
    withEmulator({}, async (emulator) => {
      await emulator.project('p1').faults.add({ match: {}, fault: { kind: 'truncate' } })
      const reply = await emulator.inject(create).catch((error: Error) => error)
      if (!(reply instanceof Error)) expect(reply.headers['access-control-allow-origin']).toBe(origin)
      await emulator.project('p1').faults.clear()
      await emulator.project('p1').faults.add({ match: {}, fault: { kind: 'wrong-content-type', type: 'text/html' } })
      const other = await emulator.inject(create)
      expect(other.headers).toMatchObject({
        'content-type': 'text/html',
        'access-control-allow-origin': origin,
        'x-content-type-options': 'nosniff',
      })
    }))

  test.each([
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
  ])('cannot send a body of type %s: a browser sends it without OPTIONS', (type) =>
    withEmulator({}, async (emulator) => {
      const headers: Record<string, string> = { origin, host: '127.0.0.1:4580' }
      if (type !== undefined) headers['content-type'] = type
      const reply = await emulator.inject({ ...create, headers })
      expect(reply.statusCode).toBe(400)
      expect(reply.json().error_msg).toContain('Content-Type must be application/json')
      expect(await emulator.projects()).toEqual([])
    }),
  )

  test('a client without a page may leave the content type out', () =>
    withEmulator({}, async (emulator) => {
      expect((await emulator.inject({ ...create, headers: {} })).statusCode).toBe(200)
    }))

  test('OPTIONS without a page is a method that no operation has', () =>
    withEmulator({}, async (emulator) => {
      for (const [url, code] of [
        [SESSIONS, 'APIGW.0101'],
        [WORLDS, 'no-such-api'],
      ] as const) {
        const reply = await emulator.inject({ method: 'OPTIONS' as 'GET', url })
        expect([reply.statusCode, reply.body]).toEqual([404, expect.stringContaining(code)])
      }
    }))
})

test('a link leads to the page of the API, and no other page can frame it', () =>
  withEmulator({}, async (emulator) => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    const page = await emulator.inject({ method: 'GET', url: '/_lakemock/docs', headers: link })
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    })
    const other = await emulator.inject({ method: 'GET', url: WORLDS, headers: link })
    expect(other.statusCode).toBe(403)
  }))
