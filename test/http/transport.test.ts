/** What reaches a real socket and that no framework handles as an API would: the reply is always in the gateway's words. */
import { connect, type Socket } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {} })
})
afterAll(() => emulator.close())

/** Sends bytes and returns everything that comes until the server closes. */
function send(bytes: string, port = emulator.port): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  return textOf(socket)
}

function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}

const HOST = 'Host: x\r\nConnection: close\r\n'

describe('the gateway replies to', () => {
  test.each([
    ['bytes that are not HTTP', 'nonsense\r\n\r\n', 400, 'APIGW.0201'],
    ['an unknown method', `BREW /v2.0/p/sessions HTTP/1.1\r\n${HOST}\r\n`, 400, 'APIGW.0201'],
    [
      'a method that no API has',
      `QUERY /v2.0/p/sessions HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`,
      404,
      'APIGW.0101',
    ],
    ['CONNECT', `CONNECT example.com:443 HTTP/1.1\r\n${HOST}\r\n`, 404, 'APIGW.0101'],
    ['a long request line', `GET /v2.0/p/sessions?x=${'a'.repeat(9000)} HTTP/1.1\r\n${HOST}\r\n`, 414, 'APIGW.0201'],
    ['one that is too long to read', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${HOST}\r\n`, 414, 'APIGW.0201'],
    [
      'headers that are too long',
      `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}X-A: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
      'APIGW.0201',
    ],
    [
      'more than 2,000 headers',
      `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}${'X-A: b\r\n'.repeat(2000)}\r\n`,
      431,
      'APIGW.0201',
    ],
    ['an unknown Expect header', `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}Expect: miracles\r\n\r\n`, 417, 'APIGW.0201'],
  ])('%s', async (_what, bytes, status, code) => {
    const reply = await send(bytes)
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(reply).toMatch(/^x-request-id: [0-9a-f]{32}\r$/im)
    expect(reply).toMatch(/^content-type: application\/json/im)
    expect(reply).toContain(`"error_code":"${code}"`)
  })

  test.each([
    ['no Host header', 'GET /v2.0/p/sessions HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['the most headers', `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}${'X-A: b\r\n'.repeat(1998)}\r\n`],
    [
      'a body in chunks',
      `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
  ])('a request with %s as any other', async (_what, bytes) => {
    const reply = await send(bytes)
    expect(reply).toMatch(/^HTTP\/1.1 200 /)
    expect(reply).toContain('{"from":0,"total":0,"sessions":[]}')
  })
})

describe('a body over 12 MB', () => {
  test('is refused with 413, and the client that sent it all gets to read that', async () => {
    const body = `{"kind":"spark","queue":"${'q'.repeat(13 * 1024 * 1024)}"}`
    for (let i = 0; i < 3; i++) {
      const reply = await fetch(`${emulator.url}/v2.0/p/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(reply.status).toBe(413)
      expect(await reply.json()).toMatchObject({ error_code: 'APIGW.0201', error_msg: 'Request entity too large.' })
    }
  })

  test('just at the limit is not', async () => {
    const reply = await fetch(`${emulator.url}/v2.0/p/sessions/x/statements/0/cancel`, {
      method: 'POST',
      body: Buffer.alloc(12 * 1024 * 1024, ' '),
    })
    expect(reply.status).toBe(404)
  })
})

describe('a connection', () => {
  test('lives on after a refusal', async () => {
    const twice = `GET /v2.0/p/sessions?from=x HTTP/1.1\r\nHost: x\r\n\r\nGET /v2.0/p/sessions HTTP/1.1\r\n${HOST}\r\n`
    const reply = await send(twice)
    expect(reply.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 200'])
  })
})

describe('each request is counted once', () => {
  let counted: Emulator
  beforeEach(async () => {
    counted = await createEmulator({ fixtures: {} })
  })
  afterEach(() => counted.close())

  /** The number of requests by operation and status, without those that read the metrics. */
  async function counts(): Promise<Record<string, number>> {
    const { body } = await counted.inject({ method: 'GET', url: '/_lakemock/metrics' })
    const found = body.matchAll(
      /^lakemock_requests_total\{api="(?!control).*operation="(\w+)",status="(\w+)"\} (\d+)$/gm,
    )
    return Object.fromEntries(
      [...found].map(([, operation, status, count]) => [`${operation} ${status}`, Number(count)]),
    )
  }

  async function until(expected: Record<string, number>): Promise<void> {
    while (!isDeepStrictEqual(await counts(), expected)) await new Promise(setImmediate)
  }

  test('but not those that wait for a reply before theirs, when the client leaves', async () => {
    const world = '/_lakemock/worlds/p'
    const fault = { name: 'hold', match: { operation: 'ShowVersion' }, fault: { kind: 'stall' } }
    expect((await counted.inject({ method: 'POST', url: `${world}/faults`, payload: fault })).statusCode).toBe(201)
    const socket = connect(counted.port, '127.0.0.1')
    const list = 'GET /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\n\r\n'
    socket.write(`GET /v2.0/p/version HTTP/1.1\r\nHost: x\r\n\r\n${list.repeat(12)}`)
    const entries = async () => (await counted.inject({ method: 'GET', url: `${world}/journal` })).json().entries
    while ((await entries()).length < 1) await new Promise(setImmediate)
    socket.destroy()
    await until({ 'ShowVersion aborted': 1 })
    expect(await entries()).toEqual([expect.objectContaining({ operation: 'ShowVersion', aborted: true })])
  })

  test.each([
    ['whose path cannot be decoded', `GET /v2.0/%zz/sessions HTTP/1.1\r\n${HOST}\r\n`, { 'unknown 404': 1 }],
    ['that is not HTTP', 'nonsense\r\n\r\n', { 'unknown 400': 1 }],
    [
      'whose body is not HTTP',
      `POST /v2.0/p/sessions HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n`,
      { 'CreateSession 400': 1 },
    ],
  ])('one %s', async (_what, bytes, expected) => {
    const reply = await send(bytes, counted.port)
    expect(reply.match(/HTTP\/1.1 \d+/g)).toHaveLength(1)
    await until(expected)
  })

  test('one whose client ends in the middle of its body', async () => {
    const socket = connect({ port: counted.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.end('POST /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 300\r\n\r\n{"kind"')
    expect(await textOf(socket)).toBe('')
    await until({ 'CreateSession aborted': 1 })
  })
})

test('a header that a fault sets is sent once, whatever the case of its name', async () => {
  const headers = { 'Content-Type': 'text/html', 'X-Request-Id': 'mine' }
  const fault = { name: 'own', fault: { kind: 'status', status: 503, headers } }
  const added = await emulator.inject({ method: 'POST', url: '/_lakemock/worlds/own/faults', payload: fault })
  expect(added.statusCode).toBe(201)
  const reply = await send(`GET /v2.0/own/sessions HTTP/1.1\r\n${HOST}\r\n`)
  expect(reply.match(/^(content-type|x-request-id): .*(?=\r$)/gim)).toEqual([
    'content-type: text/html',
    'x-request-id: mine',
  ])
})

/** From 26 on Node itself closes connections without a request when its server stops. */
const closesUnused = Number(process.versions.node.split('.', 1)[0]) >= 26

test.skipIf(closesUnused)('a request that comes while it stops is answered as any other', async () => {
  const stopping = await createEmulator({ fixtures: {} })
  const socket = connect(stopping.port, '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  // connections are taken in their order: that one is, then
  await fetch(`${stopping.url}/_lakemock/health`)
  const stopped = stopping.close()
  const refused = () =>
    fetch(`${stopping.url}/_lakemock/health`).then(
      () => false,
      () => true,
    )
  while (!(await refused())) await new Promise(setImmediate)
  socket.write('GET /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\n\r\n')
  const reply = await textOf(socket)
  expect(reply).toMatch(/^HTTP\/1.1 200 .*^connection: close\r$/ims)
  expect(reply).toContain('{"from":0,"total":0,"sessions":[]}')
  await stopped
})
