/** Where the live page is, and who gets it. The page itself has its tests in test/browser. */
import { existsSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'

const isBuilt = existsSync(new URL('../../dist/ui/index.html', import.meta.url))
const PAGE = '/_lakemock/ui'
const BROWSER = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', 'user-agent': 'Mozilla/5.0' }

let emulator: Emulator
afterEach(() => emulator.close())

async function get(url: string, headers: Record<string, string> = {}, options: EmulatorOptions = {}) {
  emulator = await createEmulator({ fixtures: {}, listen: false, ...options })
  return emulator.inject({ method: 'GET', url, headers: { host: '127.0.0.1:4580', ...headers } })
}

test.each<[string, Record<string, string>]>([
  ['a program', {}],
  ['curl', { accept: '*/*' }],
  ['a program that wants JSON', { accept: 'application/json, text/html' }],
  ['a program with a token', { ...BROWSER, 'x-auth-token': 't' }],
  ['a program that signs', { ...BROWSER, 'x-sdk-date': '20260101T000000Z', authorization: 'SDK-HMAC-SHA256 Access=a' }],
])('%s gets the start page at /', async (_who, headers) => {
  const reply = await get('/', headers)
  expect([reply.statusCode, reply.body.includes('Description of the API')]).toEqual([200, true])
})

test('without it, a browser gets the start page', async () => {
  expect((await get('/', BROWSER, { ui: false })).body).toContain('Description of the API')
  await emulator.close()
  expect((await get(PAGE, BROWSER, { ui: false })).statusCode).toBe(404)
})

test('a path below it that it does not have is unknown', async () => {
  expect((await get(`${PAGE}/../../package.json`)).statusCode).toBe(404)
  await emulator.close()
  expect((await get(`${PAGE}/other.js`)).statusCode).toBe(404)
})

describe.skipIf(!isBuilt)('built', () => {
  test.each([
    ['/', BROWSER, 'text/html'],
    [PAGE, {}, 'text/html'],
    [`${PAGE}/`, {}, 'text/html'],
    [`${PAGE}/page.css`, {}, 'text/css'],
    [`${PAGE}/page.js`, {}, 'text/javascript'],
  ])('%s has its type and the strict policy', async (url, headers, type) => {
    const reply = await get(url, headers)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    const policy = String(reply.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(reply.body).not.toContain('Description of the API')
  })

  test('needs no control token, but what it reads does', async () => {
    expect((await get(PAGE, BROWSER, { controlToken: 'secret' })).statusCode).toBe(200)
    expect((await emulator.inject({ method: 'GET', url: '/_lakemock/worlds' })).statusCode).toBe(401)
  })

  test('may be the target of a link, but not of a frame or a script of another site', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await get(PAGE, { ...BROWSER, ...link })).statusCode).toBe(200)
    for (const dest of ['iframe', 'script']) {
      const headers = { ...BROWSER, ...link, 'sec-fetch-dest': dest, 'sec-fetch-mode': 'no-cors' }
      expect((await emulator.inject({ method: 'GET', url: `${PAGE}/page.js`, headers })).statusCode).toBe(403)
    }
  })
})
