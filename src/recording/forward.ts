import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { type Credentials, parseAuthorization } from '../auth/signature.ts'
import type { Header, RawExchange, RawReply } from './exchange.ts'
import { resigned } from './resign.ts'

/** Replies up to this size are held until they are complete, so that a broken one can become a 502. */
export const HELD_BYTES = 16 * 1024 * 1024

/** Tokens are long. */
export const MAX_HEADER_SIZE = 64 * 1024

/** Where requests go. */
export interface Upstream {
  /** Scheme, host and port. */
  readonly origin: URL
  /** Accept any certificate. */
  readonly insecure: boolean
  /** The key to sign with; undefined keeps the client's signature. */
  readonly credentials: Credentials | undefined
}

/** Headers of one connection (RFC 9110, 7.6.1), and Expect, which reading the body has answered. */
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

/** The headers of the forwarded request. */
export function outgoing(
  request: RawExchange['request'],
  { origin, credentials }: Pick<Upstream, 'origin' | 'credentials'>,
  nowMs: number,
): Header[] {
  const { method, body } = request
  const signed = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  // a signature that covers the host is valid only for that host
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

/** The result of a forwarded request. */
export interface Forwarded {
  readonly reply: RawReply | undefined
  readonly problem: string | undefined
  /** Sends the client what it has not received yet. */
  readonly deliver: () => void
}

/** Forwards requests. `close` ends those in flight. */
export class Forwarder {
  readonly #upstream: Upstream
  readonly #agent: HttpAgent
  readonly #pending = new Set<{ destroy(error?: Error): unknown }>()

  constructor(upstream: Upstream) {
    this.#upstream = upstream
    // one connection per request: on a closed connection a request would fail, and must not be sent twice
    this.#agent =
      upstream.origin.protocol === 'https:'
        ? new HttpsAgent({ keepAlive: false, rejectUnauthorized: !upstream.insecure })
        : new HttpAgent({ keepAlive: false })
  }

  /** Whether no request is in flight. */
  get isIdle(): boolean {
    return this.#pending.size === 0
  }

  close(): void {
    for (const request of this.#pending) request.destroy(new Error('the recording has ended'))
    this.#agent.destroy()
  }

  /** Forwards a request, and holds its reply until it is complete or too large. Never rejects. */
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

function failed(error: Error, response: ServerResponse): Forwarded {
  const code = (error as NodeJS.ErrnoException).code
  return {
    reply: undefined,
    problem: error.message || code || 'the upstream sent no reply',
    // a reply that has started can only be cut off
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
  // a client that has disconnected never drains
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
  // until the client has read it
  incoming.pause()
}
