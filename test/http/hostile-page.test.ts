/** What a web page can send is refused on every route, before anything changes. The routes come from the description of the API. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedRequest } from '../../src/index.ts'

const MINE = '127.0.0.1:4580'
const EVIL = 'https://evil.example'

let emulator: Emulator
let routes: { method: InjectedRequest['method']; url: string; api: string }[]

beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual' })
  const { paths } = (await emulator.openapi()) as { paths: Record<string, Record<string, { tags: string[] }>> }
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags }]) => ({
      method: method.toUpperCase() as InjectedRequest['method'],
      url: path.replaceAll(/\{\w+\}/g, 'p1'),
      api: tags[0] ?? '',
    })),
  )
  routes.push(
    { method: 'GET', url: '/_lakemock/docs', api: 'control' },
    { method: 'GET', url: '/_lakemock/docs/static/index.html', api: 'control' },
    { method: 'POST', url: '/_lakemock/nowhere', api: 'control' },
    { method: 'POST', url: '/nowhere', api: 'dli' },
  )
})
afterAll(() => emulator.close())

const hostile: Record<string, Record<string, string>> = {
  'fetch, as current browsers mark it': { origin: EVIL, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  'fetch, as old browsers mark it': { origin: EVIL },
  'fetch under another port of the same name': { origin: 'http://evil.example:4580', 'sec-fetch-site': 'cross-site' },
  'a sandboxed frame, a file, a redirect': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'an image or a script': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
  'a page of the same site without an origin': { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
  'a frame': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  'a form': { origin: EVIL, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
  'a WebSocket': { origin: EVIL, connection: 'Upgrade', upgrade: 'websocket', 'sec-fetch-mode': 'websocket' },
  'a name that looks like loopback': { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'cross-site' },
  'an address that looks like loopback': { origin: 'http://127.0.0.1.evil.example:4580' },
  'a name that ends like loopback': { origin: 'http://evillocalhost:4580' },
  'an extension of the browser': { origin: 'chrome-extension://abcdefgh', 'sec-fetch-site': 'cross-site' },
  'two origins': { origin: `http://${MINE}, ${EVIL}` },
  'our own origin after a redirect': {
    origin: `http://${MINE}`,
    'sec-fetch-site': 'cross-site',
    host: 'localhost:4580',
  },
  'DNS rebinding': { origin: 'http://evil.example:4580', host: 'evil.example:4580' },
  'DNS rebinding, as a browser marks it under https': {
    origin: 'https://evil.example:4580',
    'sec-fetch-site': 'same-origin',
    host: 'evil.example:4580',
  },
  'DNS rebinding, a read': { host: 'evil.example:4580', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' },
}

/** The form in which each API refuses. */
function shapeOf(api: string): unknown {
  if (api === 'control') return { error: { code: 'web-page', message: expect.any(String), field: expect.any(String) } }
  if (api === 'iam') return { error: { code: 403, title: 'Forbidden', message: expect.any(String) } }
  return {
    error_code: 'APIGW.0302',
    error_msg: expect.any(String),
    request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
  }
}

describe('a hostile page: every route refuses', () => {
  test.each(Object.entries(hostile))('%s', async (name, headers) => {
    const before = { projects: await emulator.projects(), users: await tokenCount() }
    // a page of this machine may call the emulated APIs
    const isLocal = name.startsWith('our own origin')
    const called = routes.filter((route) => !isLocal || route.api === 'control')
    const replies = await Promise.all(
      called.map(async ({ method, url }) => {
        // a body that is served, if it reaches its operation
        const body = method === 'GET' ? {} : { payload: '{}' }
        return emulator.inject({ method, url, headers: { host: MINE, ...headers }, ...body })
      }),
    )
    const outcomes = called.map(({ method, url }, at) => `${method} ${url}: ${replies[at]?.statusCode}`)
    expect(outcomes).toEqual(called.map(({ method, url }) => `${method} ${url}: 403`))
    expect(replies.map((reply) => reply.json())).toEqual(called.map(({ api }) => shapeOf(api)))
    for (const { headers: given } of replies) {
      expect([given['x-content-type-options'], given['access-control-allow-origin']]).toEqual(['nosniff', undefined])
    }
    expect({ projects: await emulator.projects(), users: await tokenCount() }).toEqual(before)
  })

  test('refused preflight requests', async () => {
    for (const url of ['/_lakemock/reset', '/v2.0/p1/sessions', '/v3/auth/tokens', '/nowhere']) {
      const headers = { host: MINE, origin: EVIL, 'access-control-request-method': 'POST' }
      const reply = await emulator.inject({ method: 'OPTIONS' as 'GET', url, headers })
      expect(reply.statusCode).toBe(403)
      expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})

describe('DNS rebinding', () => {
  test('the control API is not reached under a name of others, whatever the client is', async () => {
    for (const { method, url } of routes.filter(({ api }) => api === 'control')) {
      const reply = await emulator.inject({ method, url, headers: { host: 'evil.example:4580' } })
      expect(`${url}: ${reply.statusCode}`).toBe(`${url}: 403`)
      expect(reply.json().error.message).toContain('--allow-host evil.example')
    }
    expect(await emulator.projects()).toEqual([])
  })

  test('the emulated APIs are reached under any name by clients other than browsers', async () => {
    for (const host of ['dli.cn-north-4.myhuaweicloud.com', 'dli.test:8080', 'evil.example']) {
      const reply = await emulator.inject({ method: 'GET', url: '/v2.0/named/sessions', headers: { host } })
      expect(reply.statusCode).toBe(200)
    }
    await emulator.project('named').delete()
  })
})

test('refusals are counted under the operation', async () => {
  await emulator.inject({ method: 'POST', url: '/_lakemock/reset', headers: { host: MINE, origin: EVIL } })
  expect(await emulator.metrics()).toMatch(
    /lakemock_requests_total\{api="control",operation="ResetAll",status="403"\} \d/,
  )
})

/** A page that could sign in could guess passwords: IAM must not count it. */
async function tokenCount(): Promise<string[]> {
  const lines = (await emulator.metrics()).split('\n')
  return lines.filter((line) => /operation="Keystone/.test(line) && !/status="403"/.test(line))
}
