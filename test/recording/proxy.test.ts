import { createHash, randomBytes } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { outgoing } from '../../src/recording/forward.ts'
import type { RecorderOptions } from '../../src/recording/recorder.ts'
import { percent, sdkDate, sign } from '../auth/signer.ts'
import { type RawUpstream, rawUpstream } from './raw-upstream.ts'
import { type Recording, recordFrom, START_MS } from './record-with.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function recording(upstream: string, options: Partial<RecorderOptions> = {}): Promise<Recording> {
  const made = await recordFrom(upstream, options)
  open.push(made.recorder)
  return made
}

async function upstreamThat(answer: Parameters<typeof rawUpstream>[0]): Promise<RawUpstream> {
  const upstream = await rawUpstream(answer)
  open.push(upstream)
  return upstream
}

/** Sends bytes to a port, and returns everything that it receives until the connection ends. */
function talk(url: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => {
      text += data.toString('latin1')
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(text))
  })
}

interface Whole {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly rawHeaders: string[]
  readonly body: Buffer
}

/** A request without the headers and the decoding that most clients add. */
function send(url: string, path: string, options: { method?: string; headers?: string[]; body?: Uint8Array } = {}) {
  return new Promise<Whole>((resolve, reject) => {
    const { method = 'GET', headers = [], body } = options
    const length = body === undefined ? [] : ['Content-Length', String(body.length)]
    const request = httpRequest(url, { method, path, headers: ['Host', new URL(url).host, ...headers, ...length] })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          body: Buffer.concat(chunks),
        }),
      )
    })
    request.end(body)
  })
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

describe('a web page', () => {
  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of this machine', { origin: 'http://localhost:3000' }],
    ['without an origin', { 'sec-fetch-site': 'cross-site' }],
    ['under a name of its own', { host: 'evil.example', 'user-agent': 'Mozilla/5.0' }],
  ])('%s is refused: nothing reaches the upstream or the recording', async (_what, headers) => {
    const upstream = await upstreamThat((socket) => socket.end())
    const { recorder, exchanges } = await recording(upstream.url)
    const lines = Object.entries({ host: '127.0.0.1', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    const reply = await talk(
      recorder.url,
      `POST /v2.0/p/sessions HTTP/1.1\r\n${lines.join('\r\n')}\r\ncontent-length: 0\r\n\r\n`,
    )
    expect(reply).toMatch(/^HTTP\/1.1 403 /)
    expect([upstream.received, exchanges]).toEqual([[], []])
  })
})

describe('a request', () => {
  test('is forwarded unchanged: method, target, headers with their case and order, bytes of the body', async () => {
    const upstream = await upstreamThat((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
    const { recorder } = await recording(upstream.url)
    const body = Buffer.concat([Buffer.from('{"a": 1}\n'), Buffer.from([0, 255, 128])])
    const headers = ['X-Sdk-Date', '20260101T000000Z', 'x-CASE', 'é as UTF-8', 'X-Twice', '1', 'X-Twice', '2']
    const latin1 = headers.map((text) => Buffer.from(text, 'utf8').toString('latin1'))
    const target = '//v2/p%2F1/clusters/c%20d?b=2&a=%C3%A9&a='
    await send(recorder.url, target, { method: 'POST', headers: latin1, body })
    const [text = ''] = upstream.received
    expect(text.split('\r\n')[0]).toBe(`POST ${target} HTTP/1.1`)
    expect(text.slice(text.indexOf('\r\n\r\n') + 4)).toBe(body.toString('latin1'))
    const lines = text.split('\r\n')
    expect(lines.slice(1, 6)).toEqual([
      `Host: ${new URL(upstream.url).host}`,
      'X-Sdk-Date: 20260101T000000Z',
      `x-CASE: ${latin1[3]}`,
      'X-Twice: 1',
      'X-Twice: 2',
    ])
  })

  test('in chunks is forwarded with its length; a POST without a body has length 0; a GET has no length', async () => {
    const upstream = await upstreamThat((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
    const { recorder } = await recording(upstream.url)
    const close = 'Host: x\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\n'
    await talk(
      recorder.url,
      `POST /chunks HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n`,
    )
    await talk(recorder.url, `POST /empty HTTP/1.1\r\n${close}Content-Type: application/json\r\n\r\n`)
    await talk(recorder.url, `GET /none HTTP/1.1\r\n${close}\r\n`)
    const [chunks = '', empty = '', none = ''] = upstream.received
    expect(chunks).toMatch(/\r\nContent-Length: 4\r\n/)
    expect(chunks.endsWith('\r\n\r\nabcd')).toBe(true)
    expect(empty).toMatch(/\r\nContent-Length: 0\r\n/)
    expect(none).not.toMatch(/content-length/i)
    for (const text of upstream.received) expect(text).not.toMatch(/transfer-encoding|x-hop|\r\nTE:/i)
  })

  test('keeps the Host if its signature covers it, and gets the Host of the upstream otherwise', () => {
    const origin = new URL('https://dli.example.com')
    const hostOf = (headers: (readonly [string, string])[], credentials?: RecorderOptions['credentials']) =>
      outgoing({ method: 'GET', target: '/', headers, body: new Uint8Array() }, { origin, credentials }, START_MS)
        .filter(([name]) => name.toLowerCase() === 'host')
        .map(([, value]) => value)
    const signed = (names: string) =>
      ['Authorization', `SDK-HMAC-SHA256 Access=a, SignedHeaders=${names}, Signature=0`] as const
    const host = ['host', '127.0.0.1:4580'] as const
    expect(hostOf([host])).toEqual(['dli.example.com'])
    expect(hostOf([host, signed('x-sdk-date')])).toEqual(['dli.example.com'])
    expect(hostOf([host, signed('host;x-sdk-date')])).toEqual(['127.0.0.1:4580'])
    expect(hostOf([host, signed('host;x-sdk-date')], { access: 'a', secret: 's' })).toEqual(['dli.example.com'])
    expect(hostOf([])).toEqual(['dli.example.com'])
  })
})

describe('a reply', () => {
  test('is returned unchanged, without the headers of the connection', async () => {
    const upstream = await upstreamThat((socket) =>
      socket.end(
        Buffer.from(
          'HTTP/1.1 299 Unusual Text\r\nX-Request-Id: 1\r\nset-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Hop: 1\r\nKeep-Alive: timeout=9\r\n' +
            'Connection: x-hop, close\r\nContent-Length: 4\r\nx-last: \xe9\r\n\r\n\x00\xff{}',
          'latin1',
        ),
      ),
    )
    const { recorder } = await recording(upstream.url)
    const text = await talk(recorder.url, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('HTTP/1.1 299 Unusual Text')
    expect(lines.slice(1).filter((line) => !/^connection:/i.test(line))).toEqual([
      'X-Request-Id: 1',
      'set-Cookie: a=1',
      'Set-Cookie: b=2',
      'Content-Length: 4',
      'x-last: \xe9',
      '',
      '\x00\xff{}',
    ])
  })

  test('with compression is returned compressed, and stored decompressed', async () => {
    const packed = gzipSync(JSON.stringify({ id: 's1', state: 'idle' }))
    const upstream = await upstreamThat((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`)
      socket.end(packed)
    })
    const { recorder, exchanges } = await recording(upstream.url)
    const { body, headers } = await send(recorder.url, '/v2.0/p/sessions/s1', { headers: ['Accept-Encoding', 'gzip'] })
    expect(headers['content-encoding']).toBe('gzip')
    expect(body).toEqual(packed)
    expect(exchanges[0]?.reply?.body).toEqual({ json: { id: 's1', state: 'idle' } })
  })

  test('of any size is returned unchanged, as is a request; a binary body is not stored', async () => {
    const large = randomBytes(40 * 1024 * 1024)
    const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
    const upstream = await upstreamThat((socket, request) => {
      const sent = hash(Buffer.from(request.slice(request.indexOf('\r\n\r\n') + 4), 'latin1'))
      socket.write(`HTTP/1.1 200 OK\r\nX-Sent: ${sent}\r\nTransfer-Encoding: chunked\r\n\r\n`)
      for (let at = 0; at < large.length; at += 8 * 1024 * 1024) {
        const part = large.subarray(at, at + 8 * 1024 * 1024)
        socket.write(`${part.length.toString(16)}\r\n`)
        socket.write(part)
        socket.write('\r\n')
      }
      socket.end('0\r\n\r\n')
    })
    const { recorder, exchanges } = await recording(upstream.url)
    const body = randomBytes(13 * 1024 * 1024)
    const reply = await send(recorder.url, '/', { method: 'POST', body })
    expect(reply.headers['x-sent']).toBe(hash(body))
    expect(hash(reply.body)).toBe(hash(large))
    expect(exchanges[0]?.request.body).toEqual({ omitted: 'binary' })
    expect(exchanges[0]?.reply?.body).toEqual({ omitted: 'binary' })
  })

  test.each([
    ['is not running', undefined],
    ['closes without a reply', ''],
    ['closes in the headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['closes in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id'],
    [
      'closes after 20 MB',
      `HTTP/1.1 200 OK\r\nContent-Length: ${64 * 1024 * 1024}\r\n\r\n${'x'.repeat(20 * 1024 * 1024)}`,
    ],
    ['closes between chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'],
    ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.7\r\n'],
  ])('of an upstream that %s is a 502 in the form of the gateway, and stored as a problem', async (_name, text) => {
    const upstream = await upstreamThat((socket) => socket.end(text ?? ''))
    if (text === undefined) await upstream.close()
    const { recorder, exchanges, complaints } = await recording(upstream.url)
    const { status, headers, body } = await send(recorder.url, '/v2.0/p/sessions')
    expect(status).toBe(502)
    const { request_id: id, ...rest } = JSON.parse(body.toString())
    expect(rest).toEqual({ error_msg: 'Backend unavailable.', error_code: 'APIGW.0201' })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(headers['x-request-id']).toBe(id)
    expect(exchanges).toHaveLength(1)
    expect(exchanges[0]?.reply).toBeUndefined()
    expect(exchanges[0]?.problem).toMatch(/./)
    expect(complaints[0]).toContain('GET /v2.0/p/sessions: ')
  })

  test('is stored even if the client has disconnected', async () => {
    let reply = (): void => undefined
    const upstream = await upstreamThat((socket) => {
      reply = () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')
    })
    const { recorder, exchanges } = await recording(upstream.url)
    const socket = connect(Number(new URL(recorder.url).port), '127.0.0.1')
    socket.write('POST /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}')
    await until(() => upstream.received.length === 1)
    const gone = new Promise((resolve) => socket.once('close', resolve))
    socket.destroy()
    await gone
    // until the recorder has noticed it
    for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve))
    reply()
    await until(() => exchanges.length === 1)
    expect(exchanges[0]).toMatchObject({ reply: { status: 200 }, request: { body: { json: {} } }, clientGone: true })
  })

  test('does not exist for an incomplete request, which is not forwarded', async () => {
    const upstream = await upstreamThat((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
    const { recorder, exchanges } = await recording(upstream.url)
    const socket = connect(Number(new URL(recorder.url).port), '127.0.0.1')
    await new Promise<void>((resolve) =>
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{}', () => resolve()),
    )
    socket.destroy()
    await send(recorder.url, '/after')
    expect(upstream.received).toHaveLength(1)
    expect(exchanges.map(({ request }) => request.target)).toEqual(['/after'])
  })

  test('that cannot be stored reaches the client, and the reason is reported', async () => {
    const upstream = await upstreamThat((socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'))
    const { recorder, complaints } = await recording(upstream.url, {
      store: () => {
        throw new Error('no space left on device')
      },
    })
    expect((await send(recorder.url, '/', { method: 'DELETE' })).status).toBe(204)
    expect(complaints).toEqual(['exchange 1 could not be stored: no space left on device'])
  })
})

test('a recorder that stops ends pending requests with a 502, and stores them', async () => {
  const upstream = await upstreamThat(() => undefined)
  const { recorder, exchanges } = await recordFrom(upstream.url)
  const pending = send(recorder.url, '/held')
  await until(() => upstream.received.length === 1)
  await recorder.close()
  expect((await pending).status).toBe(502)
  expect(exchanges[0]?.problem).toBe('the recording has ended')
})

describe('an upstream with TLS', () => {
  test('and a self-signed certificate is refused, unless --insecure is set', async () => {
    const upstream = await createEmulator({ tls: true })
    open.push(upstream)
    const strict = await recording(upstream.url)
    expect((await send(strict.recorder.url, '/_lakemock/health')).status).toBe(502)
    expect(strict.complaints[0]).toMatch(/self-signed certificate/)
    const lenient = await recording(upstream.url, { insecure: true })
    const { status, body } = await send(lenient.recorder.url, '/v2.0/p/sessions')
    expect([status, JSON.parse(body.toString())]).toEqual([200, { from: 0, total: 0, sessions: [] }])
  })
})

describe('an upstream that verifies signatures', () => {
  const key = { access: 'OWNACCESSKEY', secret: 'own-secret-key' }
  const temporary = { access: 'TEMPACCESSKEY', secret: 'temp-secret-key', securityToken: 'a/security+token==' }
  const options = { fixtures: { auth: { mode: 'verify', keys: [key, temporary] } } }
  const path = '/v2/p/clusters/c1/sql-execution'
  const body = Buffer.from('{"sql_type": "presto", "sql_content": "show tables"}\n')

  /** Signed as an SDK does, for the host that it calls. */
  const signedBy = (by: { access: string; secret: string }, url: string, names: string[]): string[] => {
    const all: Record<string, string> = {
      host: new URL(url).host,
      'content-type': 'application/json',
      'x-sdk-date': sdkDate(START_MS),
    }
    const signed = Object.fromEntries(names.map((name) => [name, all[name] ?? '']))
    const authorization = sign({ method: 'POST', path, headers: signed, body, ...by })
    return ['Content-Type', 'application/json', 'X-Sdk-Date', sdkDate(START_MS), 'Authorization', authorization]
  }

  test.each([[['x-sdk-date']], [['content-type', 'host', 'x-sdk-date']]])(
    'accepts the client’s own signature of %j',
    async (names) => {
      const upstream = await createEmulator({ ...options, clock: 'manual', now: START_MS })
      open.push(upstream)
      const { recorder, exchanges } = await recording(upstream.url)
      const headers = signedBy(key, recorder.url, names)
      expect((await send(recorder.url, path, { method: 'POST', headers, body })).status).toBe(200)
      expect(JSON.stringify(exchanges)).not.toContain(key.access)
      const wrong = signedBy({ ...key, secret: 'wrong' }, recorder.url, names)
      expect((await send(recorder.url, path, { method: 'POST', headers: wrong, body })).status).toBe(401)
    },
  )

  test.each([
    ['a key', key],
    ['a temporary key', temporary],
  ])('accepts requests signed again with %s, and no key is stored', async (_name, credentials) => {
    const upstream = await createEmulator({ ...options, clock: 'manual', now: START_MS })
    open.push(upstream)
    const { recorder, exchanges } = await recording(upstream.url, { credentials })
    const post = (target: string, headers: string[]) => send(recorder.url, target, { method: 'POST', headers, body })
    const headers = signedBy({ access: 'LOCALKEY1', secret: 'x' }, recorder.url, ['host', 'x-sdk-date'])
    expect((await post(path, headers)).status).toBe(200)
    expect((await post(path, ['X-Sdk-Content-Sha256', 'of something | else'])).status).toBe(200)
    const odd = `/v2.0/p/sessions?queue=${percent('a|b é')}&from=0&size=`
    expect(JSON.parse((await send(recorder.url, odd)).body.toString()).error_code).toBe('DLI.0001')
    // a request with a token is not signed again
    expect((await post(path, ['X-Auth-Token', 'clients-own-token'])).status).toBe(401)
    const stored = JSON.stringify(exchanges)
    for (const secret of [...Object.values(credentials), 'LOCALKEY1', 'clients-own-token'])
      expect(stored).not.toContain(secret)
  })
})
