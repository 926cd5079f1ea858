/** The control token protects the control API and nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, createEmulator, type Emulator, type InjectedRequest, LakemockError } from '../../src/index.ts'

const TOKEN = 's3cret-Token'
const OPEN = ['GET /_lakemock/health', 'GET /_lakemock/ready']

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {}, controlToken: TOKEN })
})
afterAll(() => emulator.close())

test('every route of the control API needs it, but for health and ready', async () => {
  const { paths } = (await emulator.openapi()) as { paths: Record<string, Record<string, unknown>> }
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase() as InjectedRequest['method'],
      url: path.replaceAll(/\{\w+\}/g, 'p1'),
    })),
  )
  const control = routes.filter(({ url }) => url.startsWith('/_lakemock/'))
  control.push({ method: 'GET', url: '/_lakemock/docs' }, { method: 'GET', url: '/_lakemock/docs/static/index.html' })
  control.push({ method: 'GET', url: '/_lakemock/nowhere' }, { method: 'GET', url: '/_lakemock' })
  const replies = await Promise.all(control.map((route) => emulator.inject(route)))
  const without = control.filter((_route, at) => replies[at]?.statusCode !== 401)
  expect(without.map(({ method, url }) => `${method} ${url}`)).toEqual(OPEN)
  expect(await emulator.projects()).toEqual([])
  for (const { method, url } of routes.filter(({ url }) => !url.startsWith('/_lakemock/')))
    expect((await emulator.inject({ method, url })).statusCode).not.toBe(401)
})

test.each([
  ['Bearer', `Bearer ${TOKEN}`, 200],
  ['bearer in lower case', `bearer  ${TOKEN}`, 200],
  ['the password of a browser', `Basic ${btoa(`user:${TOKEN}`)}`, 200],
  ['the password without a user', `Basic ${btoa(`:${TOKEN}`)}`, 200],
  ['another token', `Bearer ${TOKEN}x`, 401],
  ['the beginning of the token', `Bearer ${TOKEN.slice(0, -1)}`, 401],
  ['another case', `Bearer ${TOKEN.toLowerCase()}`, 401],
  ['no scheme', TOKEN, 401],
  ['no token', 'Bearer', 401],
  ['an empty password', `Basic ${btoa('user:')}`, 401],
  ['a user instead of a password', `Basic ${btoa(TOKEN)}x`, 401],
  ['a signature', `SDK-HMAC-SHA256 Access=${TOKEN}, SignedHeaders=host, Signature=0`, 401],
])('%s', async (_what, authorization, status) => {
  const reply = await emulator.inject({ method: 'GET', url: '/_lakemock/worlds', headers: { authorization } })
  expect(reply.statusCode).toBe(status)
  if (status === 401) {
    expect(reply.json().error).toMatchObject({ code: 'unauthenticated', field: 'Authorization' })
    expect(reply.headers['www-authenticate']).toBe('Bearer realm="lakemock", Basic realm="lakemock"')
    expect(reply.body).not.toContain(TOKEN)
  }
})

test('clients send it: the emulator itself, connect with it, and connect with the environment', async () => {
  await emulator.project('p1').reset()
  await connect(emulator.url, { token: TOKEN }).project('p1').clock.advance('1s')
  process.env.LAKEMOCK_CONTROL_TOKEN = TOKEN
  try {
    expect(await connect(emulator.url).projects()).toHaveLength(1)
  } finally {
    delete process.env.LAKEMOCK_CONTROL_TOKEN
  }
  const without = connect(emulator.url)
  await without.untilReady()
  const refused = await without.projects().catch((error: LakemockError) => error)
  expect(refused).toBeInstanceOf(LakemockError)
  expect(refused).toMatchObject({ code: 'unauthenticated' })
})

test('a web page needs to be allowed as well', async () => {
  const headers = { authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' }
  expect((await emulator.inject({ method: 'GET', url: '/_lakemock/worlds', headers })).statusCode).toBe(403)
})
