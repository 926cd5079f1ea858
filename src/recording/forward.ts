import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { type Credentials, parseAuthorization } from '../auth/signature.ts'
import type { Header, RawExchange, RawReply } from './exchange.ts'
import { resigned } from './resign.ts'

/** A reply is kept back until it is whole, up to so many bytes: until then one that is cut can still become a 502. */
export const HELD_BYTES = 16 * 1024 * 1024

/** Bytes of headers that are taken: tokens are long. */
export const MAX_HEADER_SIZE = 64 * 1024

/** Where requests go. */
export interface Upstream {
  /** Scheme, host and port. */
  readonly origin: URL
  /** Its certificate may be anybody's. */
  readonly insecure: boolean
  /** To sign with; undefined: requests go out as the client signed them. */
  readonly credentials: Credentials | undefined
}

/** Headers that belong to one connection (RFC 9110, 7.6.1), and the wish that was granted when the body was read. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
])

export function headersOf(raw: readonly string[]): Header[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []))
}

function endToEnd(headers: readonly Header[]): Header[] {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((name) => name.trim())
  return headers.filter(([name]) => !hopByHop.has(name.toLowerCase()) && !named.includes(name.toLowerCase()))
}

/** The headers that a request goes out with. */
export function outgoing(
  request: RawExchange['request'],
  { origin, credentials }: Pick<Upstream, 'origin' | 'credentials'>,
  nowMs: number,
): Header[] {
  const { method, body } = request
  const signed = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  // a signature that covers the Host is right for that Host alone
  const keepsHost = credentials === undefined && parseAuthorization(signed ?? '')?.signedHeaders.includes('host')
  const headers = endToEnd(request.headers)
    .filter(([name]) => name.toLowerCase() !== 'content-length')
    .map(([name, value]): Header => [name, !keepsHost && name.toLowerCase() === 'host' ? origin.host : value])
  if (!headers.some(([name]) => name.toLowerCase() === 'host')) headers.unshift(['Host', origin.host])
  const length = request.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[0]
  if (body.length > 0 || length !== undefined || ['POST', 'PUT', 'PATCH'].includes(method)) {
    headers.push([length ?? 'Content-Length', String(body.length)])
  }
  return credentials === undefined ? headers : resigned({ ...request, headers }, credentials, nowMs)
}

/** What became of a request that was sent on. */
export interface Forwarded {
  readonly reply: RawReply | undefined
  readonly problem: string | undefined
  /** Sends what is not on its way to the client yet. */
  readonly deliver: () => void
}

/** Sends requests on. `close` ends those that are under way. */
export class Forwarder {
  readonly #upstream: Upstream
  readonly #agent: HttpAgent
  readonly #pending = new Set<{ destroy(error?: Error): unknown }>()

  constructor(upstream: Upstream) {
    this.#upstream = upstream
    // a connection each: one that the upstream has closed meanwhile would fail a request that must not be sent twice
    this.#agent =
      upstream.origin.protocol === 'https:'
        ? new HttpsAgent({ keepAlive: false, rejectUnauthorized: !upstream.insecure })
        : new HttpAgent({ keepAlive: false })
  }

  close(): void {
    for (const request of this.#pending) request.destroy(new Error('the recording has ended'))
    this.#agent.destroy()
  }

  /** Sends a request on, and holds its reply until it is whole or too large to be held. Never throws. */
  send(request: RawExchange['request'], response: ServerResponse, nowMs: number): Promise<Forwarded> {
    const { origin } = this.#upstream
    const host = origin.hostname.replace(/^\[(.*)\]$/, '$1')
    return new Promise((resolve) => {
      const fail = (error: Error): void => resolve(failed(error, response))
      try {
        const out = (origin.protocol === 'https:' ? httpsRequest : httpRequest)({
          host,
          port: origin.port,
          servername: isIP(host) === 0 ? host : '',
          method: request.method,
          path: request.target,
          headers: outgoing(request, this.#upstream, nowMs).flat(),
          agent: this.#agent,
          maxHeaderSize: MAX_HEADER_SIZE,
        })
        this.#pending.add(out)
        out.on('close', () => this.#pending.delete(out))
        out.on('error', fail)
        out.on('response', (incoming) => take(incoming, response, resolve, fail))
        out.end(request.body)
      } catch (error) {
        fail(error as Error)
      }
    })
  }
}

/** Why an upstream gave no reply. */
function failed(error: Error, response: ServerResponse): Forwarded {
  const code = (error as NodeJS.ErrnoException).code
  return {
    reply: undefined,
    problem: error.message || code || 'the upstream gave no reply',
    // what has begun cannot be taken back: it is cut as it was
    deliver: () => {
      if (response.headersSent) response.destroy()
    },
  }
}

function take(
  incoming: IncomingMessage,
  response: ServerResponse,
  resolve: (forwarded: Forwarded) => void,
  fail: (error: Error) => void,
): void {
  const status = incoming.statusCode ?? 0
  const headers = headersOf(incoming.rawHeaders)
  let chunks: Buffer[] | undefined = []
  let held = 0
  incoming.on('error', fail)
  // nobody drains what a client that went away does not read
  for (const event of ['drain', 'close'] as const) response.on(event, () => incoming.resume())
  incoming.on('data', (chunk: Buffer) => {
    if (chunks === undefined) {
      pass(incoming, response, chunk)
      return
    }
    chunks.push(chunk)
    held += chunk.length
    if (held <= HELD_BYTES) return
    writeHead(incoming, response, headers)
    for (const one of chunks) pass(incoming, response, one)
    chunks = undefined
  })
  incoming.on('end', () => {
    const body = chunks && Buffer.concat(chunks)
    resolve({
      reply: { status, headers, body },
      problem: undefined,
      deliver: () => {
        if (!response.headersSent) writeHead(incoming, response, headers)
        if (body === undefined) response.end()
        else response.end(body)
      },
    })
  })
}

function writeHead(
  { statusCode = 0, statusMessage = '' }: IncomingMessage,
  response: ServerResponse,
  headers: Header[],
): void {
  response.sendDate = false
  response.writeHead(statusCode, statusMessage, endToEnd(headers).flat())
}

function pass(incoming: IncomingMessage, response: ServerResponse, chunk: Buffer): void {
  if (response.destroyed || response.write(chunk)) return
  // it goes on once the client has read
  incoming.pause()
}
