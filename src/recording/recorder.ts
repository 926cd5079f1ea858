import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from '../core/clock.ts'
import { presets } from '../faults/presets.ts'
import type { RawExchange, StoredExchange } from './exchange.ts'
import { Forwarder, headersOf, MAX_HEADER_SIZE, type Upstream } from './forward.ts'
import { Redactor } from './redact.ts'

export interface RecorderOptions extends Upstream {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  readonly keepIds: boolean
  /** The time of an exchange, in milliseconds since the epoch: a test has its own. */
  nowMs(): number
  /** Takes each exchange once it is over, before the client has its reply. What it throws goes to `reportError`. */
  store(exchange: StoredExchange): void
  reportError(message: string): void
}

export interface Recorder {
  /** Where clients find it, as `http://127.0.0.1:4580`. */
  readonly url: string
  /** Takes no new request, lets those under way finish for a moment, and ends. */
  close(): Promise<void>
}

/** A request's body is held in memory: bytes. The gateway takes 12 MB. */
const BODY_LIMIT = 64 * 1024 * 1024
/** How long requests under way may take once we are told to stop, in milliseconds. */
const GRACE_MS = 1_000

const TOO_LARGE = { status: 413, code: 'APIGW.0201', message: 'Request entity too large.' }

/** Starts a proxy that sends every request on to an upstream, and hands out what it saw without secrets. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { credentials, keepIds, nowMs } = options
  const forwarder = new Forwarder(options)
  const secrets = [credentials?.access, credentials?.secret, credentials?.securityToken]
  const redactor = new Redactor({ keepIds, secrets: secrets.filter((secret) => secret !== undefined) })
  let count = 0

  const server = createServer({ maxHeaderSize: MAX_HEADER_SIZE, requireHostHeader: false }, (request, response) => {
    exchange(request, response).catch((error: unknown) => {
      options.reportError(`${request.method} ${request.url?.split('?', 1)[0]}: ${(error as Error).message}`)
      if (response.headersSent) response.destroy()
      else refuse(response, presets.internal)
    })
  })
  // a reply may be held for as long as its statement runs, and a slow upstream is no reason to cut
  server.requestTimeout = 0

  async function exchange(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const number = ++count
    const body = await bodyOf(incoming)
    if (body === 'gone') return
    if (body === 'large') {
      refuse(response, TOO_LARGE)
      return
    }
    const request: RawExchange['request'] = {
      method: incoming.method ?? 'GET',
      target: incoming.url ?? '/',
      headers: headersOf(incoming.rawHeaders),
      body,
    }
    const startedMs = nowMs()
    const { reply, problem, deliver } = await forwarder.send(request, response, startedMs)
    const clientGone = response.destroyed
    keep({ number, startedMs, endedMs: nowMs(), request, reply, problem, clientGone })
    if (problem !== undefined) options.reportError(`${request.method} ${request.target.split('?', 1)[0]}: ${problem}`)
    if (clientGone) return
    if (problem !== undefined && !response.headersSent) refuse(response, presets['backend-unavailable'])
    else deliver()
  }

  /** A record that cannot be kept is no reason to fail the client's request. */
  function keep(raw: RawExchange): void {
    try {
      options.store(redactor.store(raw))
    } catch (error) {
      options.reportError(`exchange ${raw.number} could not be stored: ${(error as Error).message}`)
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close() {
      const cut = after(GRACE_MS, () => {
        // each is answered 502 and recorded, and then its connection ends
        forwarder.close()
        after(GRACE_MS / 4, () => server.closeAllConnections())
      })
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      cut.cancel()
      forwarder.close()
    },
  }
}

/** A request's bytes; `gone` where the client went away before it had sent them all. */
function bodyOf(request: IncomingMessage): Promise<Buffer | 'gone' | 'large'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      // what is too large is read on, so that the client hears why it is refused
      if (length <= BODY_LIMIT) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => resolve(length > BODY_LIMIT ? 'large' : Buffer.concat(chunks)))
    request.on('close', () => resolve('gone'))
    request.on('error', () => resolve('gone'))
  })
}

/** A refusal of our own, in the gateway's words. */
function refuse(
  response: ServerResponse,
  { status, code, message }: { status: number; code: string; message: string },
): void {
  const id = randomUUID().replaceAll('-', '')
  const body = JSON.stringify({ error_msg: message, error_code: code, request_id: id })
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': id,
  })
  response.end(body)
}
