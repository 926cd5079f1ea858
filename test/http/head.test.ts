/** HEAD of every GET route returns the headers of GET, and no body. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RawConnection } from './raw-exchange.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: 'default', clock: 'manual' })
})
afterAll(() => emulator.close())

/** Differs from one reply to the next. */
const OWN = ['x-request-id', 'date', 'connection', 'keep-alive']

const read = async (method: 'GET' | 'HEAD', path: string) => {
  const reply = await fetch(emulator.url + path, { method })
  const headers = Object.fromEntries([...reply.headers].filter(([name]) => !OWN.includes(name)))
  return { status: reply.status, headers, body: await reply.text() }
}

test('of every GET route of every API', async () => {
  const { paths } = (await (await fetch(`${emulator.url}/_lakemock/openapi.json`)).json()) as {
    paths: Record<string, object>
  }
  const routes = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  expect(routes.length).toBeGreaterThan(20)
  // the content of these two grows with each request
  const grows = ['/_lakemock/metrics', '/_lakemock/worlds/{project_id}/metrics']
  const served = [...routes, '/', '/_lakemock/docs', '/_lakemock/docs/static/index.html']
  // and this one does not end; test/events has its HEAD
  const others = served.filter((path) => !grows.includes(path) && path !== '/_lakemock/events')
  for (const route of others) {
    const path = route.replaceAll(/\{\w+\}/g, 'p')
    const [get, head] = [await read('GET', path), await read('HEAD', path)]
    expect({ path, ...head }).toEqual({ path, ...get, body: '' })
    expect(head.headers).toHaveProperty('content-length')
  }
  for (const path of grows) expect(await read('HEAD', path.replace('{project_id}', 'p'))).toMatchObject({ body: '' })
})

test('of a request without a connection', async () => {
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map((method) => emulator.inject({ method: method as 'GET', url: '/v2.0/p/sessions' })),
  )
  expect(head?.statusCode).toBe(get?.statusCode)
  expect(head?.headers['content-length']).toBe(get?.headers['content-length'])
})

test('is HEAD, without a body, in the journal', async () => {
  await read('HEAD', '/v2.0/head/sessions')
  const { entries } = await emulator.project('head').journal.list()
  expect(entries).toMatchObject([
    { operation: 'ListSessions', request: { method: 'HEAD' }, reply: { status: 200, body: '' } },
  ])
})

test.each([
  '/_lakemock/docs/static/../../../../etc/passwd',
  '/_lakemock/docs/static/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/_lakemock/docs/static/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/_lakemock/docs/static/..%5c..%5cpackage.json',
  '/_lakemock/docs/static/%00',
  '/_lakemock/docs/static/none.js',
  '/_lakemock/docs/../../etc/passwd',
])('%s is an unknown path', async (url) => {
  // a client would resolve the dots
  const client = new RawConnection(emulator.port)
  client.socket.write(`GET ${url} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
  const reply = await client.until(/never/)
  expect(reply).toMatch(/^HTTP\/1.1 404 /)
  expect(reply).toContain('"code":"no-such-api"')
})

test('of a path that only POST has, and of an unknown path, is refused like GET', async () => {
  for (const path of ['/v2.0/head/sessions/s/statements/0/cancel', '/v2.0/head/none', '/_lakemock/none'])
    expect({ path, ...(await read('HEAD', path)) }).toEqual({ path, ...(await read('GET', path)), body: '' })
})
