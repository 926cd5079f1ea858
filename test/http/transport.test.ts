/** What comes over a real socket and no framework answers as an API would: the gateway's words, whatever it is. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ fixtures: {} })
})
afterAll(() => emulator.close())

/** Sends bytes and answers all that comes until the server closes. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(emulator.port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })
}

const HOST = 'Host: x\r\nConnection: close\r\n'

describe('the gateway answers', () => {
  test.each([
    ['what is no HTTP', 'nonsense\r\n\r\n', 400, 'APIGW.0201'],
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
  ])('%s', async (_what, bytes, status, code) => {
    const reply = await send(bytes)
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(reply).toMatch(/^x-request-id: [0-9a-f]{32}\r$/im)
    expect(reply).toMatch(/^content-type: application\/json/im)
    expect(reply).toContain(`"error_code":"${code}"`)
  })

  test.each([
    ['no Host header', 'GET /v2.0/p/sessions HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an Expect header that nobody knows', `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}Expect: miracles\r\n\r\n`],
    [
      'a body in chunks',
      `GET /v2.0/p/sessions HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
  ])('a request with %s as any other', async (_what, bytes) => {
    const reply = await send(bytes)
    expect(reply).toMatch(/^HTTP\/1.1 200 /)
    expect(reply).toContain('{"from":0,"total":0,"sessions":[]}')
  })

  test('HEAD as any method that no API has', async () => {
    const reply = await fetch(`${emulator.url}/v2.0/p/sessions`, { method: 'HEAD' })
    expect(reply.status).toBe(404)
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
