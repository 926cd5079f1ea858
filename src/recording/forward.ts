import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { type Credentials, parseAuthorization, sign } from '../auth/signature.ts'
import { type Header, headerIn, type RawExchange, type RawReply } from './exchange.ts'

/** The largest body that is forwarded, in bytes; the gateway accepts 12 MB. */
const BODY_LIMIT = 64 * 1024 * 1024

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

/** Without the headers of the connection. */
export function endToEnd(headers: readonly Header[]): Header[] {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((name) => name.trim())
  return headers.filter(([name]) => !hopByHop.has(name.toLowerCase()) && !named.includes(name.toLowerCase()))
}

/** Headers of the client's signature. */
const signatureHeaders = new Set(['authorization', 'x-sdk-date', 'x-sdk-content-sha256', 'x-security-token'])

/** The headers of the forwarded request. */
export function outgoing(
  request: RawExchange['request'],
  { origin, credentials }: Pick<Upstream, 'origin' | 'credentials'>,
  nowMs: number,
): Header[] {
  const { method, body } = request
  const signed = parseAuthorization(headerIn(request.headers, 'authorization') ?? '')
  // a signature that covers the host is valid only for that host
  const keepsHost = credentials === undefined && signed?.signedHeaders.includes('host')
  const host = (keepsHost && headerIn(request.headers, 'host')) || origin.host
  const kept = endToEnd(request.headers).filter(([name]) => name.toLowerCase() !== 'content-length')
  const headers = kept.map(([name, value]): Header => [name, name.toLowerCase() === 'host' ? host : value])
  if (headerIn(headers, 'host') === undefined) headers.unshift(['Host', host])
  const hasLength = headerIn(request.headers, 'content-length') !== undefined
  if (body.length > 0 || hasLength || ['POST', 'PUT', 'PATCH'].includes(method))
    headers.push(['Content-Length', String(body.length)])
  // a token does not depend on the host
  if (credentials === undefined || headerIn(headers, 'x-auth-token') !== undefined) return headers
  const unsigned = headers.filter(([name]) => !signatureHeaders.has(name.toLowerCase()))
  const byName = Object.fromEntries(unsigned.map(([name, value]) => [name.toLowerCase(), value]))
  const { target } = request
  return [...unsigned, ...Object.entries(sign({ method, target, headers: byName, body }, credentials, nowMs))]
}

/** Forwards requests. `close` ends those in flight. */
export class Forwarder {
  readonly #upstream: Upstream
  readonly #agent: HttpAgent
  readonly #end = new AbortController()
  #inFlight = 0

  constructor(upstream: Upstream) {
    this.#upstream = upstream
    // one connection per request: on a closed connection a request would fail, and must not be sent twice
    this.#agent =
      upstream.origin.protocol === 'https:'
        ? new HttpsAgent({ keepAlive: false, rejectUnauthorized: !upstream.insecure })
        : new HttpAgent({ keepAlive: false })
  }

  /** Whether no request waits for its reply. */
  get isIdle(): boolean {
    return this.#inFlight === 0
  }

  close(): void {
    this.#end.abort()
  }

  /** The complete reply, or the reason why it is missing. Never rejects. */
  async send(request: RawExchange['request'], nowMs: number): Promise<RawReply | string> {
    this.#inFlight++
    try {
      return await this.#replyTo(request, nowMs)
    } catch (error) {
      if (this.#end.signal.aborted) return 'the recording has ended'
      const { message, code } = error as NodeJS.ErrnoException
      return message || code || 'the upstream sent no reply'
    } finally {
      this.#inFlight--
    }
  }

  #replyTo(request: RawExchange['request'], nowMs: number): Promise<RawReply> {
    const { origin } = this.#upstream
    const host = origin.hostname.replace(/^\[(.*)\]$/, '$1')
    return new Promise((resolve, reject) => {
      const out = (origin.protocol === 'https:' ? httpsRequest : httpRequest)({
        host,
        port: origin.port,
        servername: isIP(host) === 0 ? host : '',
        method: request.method,
        path: request.target,
        headers: outgoing(request, this.#upstream, nowMs).flat(),
        agent: this.#agent,
        maxHeaderSize: MAX_HEADER_SIZE,
        signal: this.#end.signal,
      })
      out.on('error', reject)
      out.on('response', (incoming) => readReply(incoming).then(resolve, reject))
      out.end(request.body)
    })
  }
}

async function readReply(incoming: IncomingMessage): Promise<RawReply> {
  const body = await readBody(incoming)
  if (body === undefined) throw new Error(`the reply is larger than ${BODY_LIMIT} bytes`)
  const { statusCode: status = 0, statusMessage: reason = '', rawHeaders } = incoming
  return { status, reason, headers: headersOf(rawHeaders), body }
}

/** A whole body; undefined if it is too large. Rejects if the connection breaks. */
export async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length
    // the rest is read, so that the client can receive the refusal
    if (length <= BODY_LIMIT) chunks.push(chunk)
  }
  return length <= BODY_LIMIT ? Buffer.concat(chunks) : undefined
}
