/** The order of the steps of a request, seen from what each refuses first. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, listen: false, limitsBody: 1000 })
})
afterAll(() => emulator.close())

const LONG = 'x'.repeat(9000)

test.each([
  ['the request line before the path', `/nowhere?${LONG}`, '{}', 414],
  ['the size of a body before the path', '/nowhere', LONG, 413],
  ['the size of a body before its content', '/v2.0/p/sessions', LONG, 413],
  ['the path before the content of a body', '/nowhere', '{', 404],
])('refuses %s', async (_what, url, payload, status) => {
  expect((await emulator.inject({ method: 'POST', url, payload })).statusCode).toBe(status)
})

test.each([
  ['json', '{"kind": "spark", "queue": "q"}', 'must be application/json, not json'],
  ['text/plain', '{"kind": "spark", "queue": "q"}', 'must be application/json, not text/plain'],
  [
    'application/json',
    '{"kind": "spark",\n"queue" "q"}',
    'body is not valid JSON at line 2, column 9: unexpected "\\""',
  ],
  ['application/json', '{"kind": "spark"', 'body is not valid JSON at line 1, column 17: the text ends too soon'],
])('a body of type %s: %s', async (type, payload, message) => {
  const headers = { 'content-type': type }
  const reply = await emulator.inject({ method: 'POST', url: '/v2.0/p/sessions', payload, headers })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().error_msg).toContain(message)
})

test('the page of the API is a reply like any other: with a request id, and counted', async () => {
  const page = await emulator.inject({ method: 'GET', url: '/_lakemock/docs' })
  expect(page.statusCode).toBe(200)
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  const { body } = await emulator.inject({ method: 'GET', url: '/_lakemock/metrics' })
  expect(body).toContain('lakemock_requests_total{api="control",operation="ShowDocs",status="200"} 1')
})

test('the page at / says what runs here, and each of its links works', async () => {
  const page = await emulator.inject({ method: 'GET', url: '/' })
  expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  const { body } = await emulator.inject({ method: 'GET', url: '/_lakemock/health' })
  expect(page.body).toContain(`lakemock ${JSON.parse(body).version}`)
  const links = [...page.body.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
  expect(links).toContain('/_lakemock/docs')
  const statuses = await Promise.all(
    links.map(async (url) => (await emulator.inject({ method: 'GET', url })).statusCode),
  )
  expect(statuses).toEqual(links.map(() => 200))
})

test.each([
  ['POST', '/', 'APIGW.0101'],
  ['GET', '/nowhere', 'APIGW.0101'],
  ['GET', '/v2.0', 'APIGW.0101'],
] as const)('%s %s is still an unknown API', async (method, url, code) => {
  const reply = await emulator.inject({ method, url })
  expect([reply.statusCode, reply.json().error_code]).toEqual([404, code])
})
