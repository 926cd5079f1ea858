/** A reply that is written as a whole is, byte for byte, what Node would have written. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WholeResponse } from '../../src/http/response.ts'

const TEXTS: Readonly<Record<string, string>> = {
  '/ascii': '{"id":0,"state":"available"}',
  '/wide': '{"data":"naïve – 漢字 – 😀"}',
  '/empty': '',
  '/long': JSON.stringify('x'.repeat(200_000)),
}
const ID = '0123456789abcdef0123456789abcdef'

/** What became of each reply: whether it was written as a whole, and the events that followed. */
let seen: { whole: boolean; events: string[]; out: boolean[] }[] = []

function byWhole(_request: IncomingMessage, response: WholeResponse): void {
  const one = { whole: false, events: [] as string[], out: [] as boolean[] }
  seen.push(one)
  for (const event of ['finish', 'close']) {
    response.on(event, () => {
      one.events.push(event)
      one.out.push(WholeResponse.isOut(response))
    })
  }
  const text = TEXTS[response.req.url ?? ''] ?? '{}'
  one.whole = response.sendWhole(statusOf(response), ID, text)
  if (!one.whole) byNode(response.req, response)
  expect(WholeResponse.hasBegun(response)).toBe(true)
}

function byNode(_request: IncomingMessage, response: ServerResponse): void {
  const text = TEXTS[response.req.url ?? ''] ?? '{}'
  response.writeHead(statusOf(response), {
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': ID,
    ...(statusOf(response) === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
  })
  response.end(statusOf(response) === 204 ? undefined : text)
}

const statusOf = ({ req }: ServerResponse): number => Number(/^\/(\d{3})$/.exec(req.url ?? '')?.[1] ?? 200)

let whole: Server
let node: Server
beforeAll(async () => {
  whole = createServer({ ServerResponse: WholeResponse as typeof ServerResponse }, byWhole as never)
  node = createServer(byNode)
  for (const server of [whole, node]) {
    server.keepAliveTimeout = 7000
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
})
afterAll(() => {
  for (const server of [whole, node]) {
    server.close()
    server.closeAllConnections()
  }
})

/** Sends bytes and answers what comes, until so many replies have come or the server has closed. */
function send(server: Server, bytes: string, replies: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const chunks: Buffer[] = []
    const end = (): void => {
      socket.destroy()
      // both write the second that they are in
      resolve(
        Buffer.concat(chunks)
          .toString('utf8')
          .replaceAll(/^Date: \w{3}, \d.* GMT\r$/gm, 'Date\r'),
      )
    }
    socket.on('data', (data) => {
      chunks.push(data)
      if (isComplete(Buffer.concat(chunks), replies)) end()
    })
    socket.on('close', end)
    socket.on('error', reject)
    socket.write(bytes)
  })
}

function isComplete(bytes: Buffer, replies: number): boolean {
  let at = 0
  for (let count = 0; count < replies; count++) {
    const end = bytes.indexOf('\r\n\r\n', at)
    if (end < 0) return false
    const length = /content-length: (\d+)/.exec(bytes.subarray(at, end).toString('latin1'))?.[1] ?? '0'
    at = end + 4 + Number(length)
  }
  return bytes.length >= at
}

/** Its lines in a set order: nothing depends on that of headers. */
function sorted(reply: string): string {
  return reply.replaceAll(/(?<=^HTTP\/1\.1 .*\r\n)(?:.+\r\n)+/gm, (head) => head.split('\r\n').sort().join('\r\n'))
}

const GET = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`

describe('a reply as a whole', () => {
  test.each([...Object.keys(TEXTS), '/404', '/500', '/299'])('of %s', async (path) => {
    seen = []
    const [ours, theirs] = await Promise.all([whole, node].map((server) => send(server, GET(path), 1)))
    expect(sorted(ours as string)).toBe(sorted(theirs as string))
    expect(ours).toContain('Keep-Alive: timeout=7\r\n')
    expect(seen.map((one) => one.whole)).toEqual([true])
  })

  test('is followed by the end of writing and then of the response, and by the next request', async () => {
    seen = []
    await send(whole, GET('/ascii') + GET('/wide', 'Connection: close\r\n'), 3)
    expect(seen.map((one) => one.events)).toEqual([
      ['finish', 'close'],
      ['finish', 'close'],
    ])
    expect(seen.flatMap((one) => one.out)).toEqual([true, true, true, true])
  })
})

describe('Node writes the reply', () => {
  test.each([
    ['to who wants the connection closed', GET('/ascii', 'Connection: close\r\n')],
    ['to HTTP/1.0', 'GET /ascii HTTP/1.0\r\n\r\n'],
    ['to HEAD', 'HEAD /ascii HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['without a body', GET('/204')],
  ])('%s', async (_what, bytes) => {
    seen = []
    const [ours, theirs] = await Promise.all([whole, node].map((server) => send(server, bytes, 1)))
    expect(ours).toBe(theirs)
    expect(seen.map((one) => one.whole)).toEqual([false])
  })

  test('that waits for the one before it', async () => {
    seen = []
    const bytes = GET('/ascii') + GET('/wide') + GET('/long')
    const [ours, theirs] = await Promise.all([whole, node].map((server) => send(server, bytes, 3)))
    expect(sorted(ours as string)).toBe(sorted(theirs as string))
    expect(seen.map((one) => one.whole)).toEqual([true, false, false])
  })
})
