import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebPages } from '../auth/web-pages.ts'
import { after } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { presets } from '../faults/presets.ts'
import type { RawExchange, RawReply, StoredExchange } from './exchange.ts'
import { endToEnd, Forwarder, headersOf, MAX_HEADER_SIZE, readBody, type Upstream } from './forward.ts'
import { Redactor } from './redact.ts'
import type { RedactionList } from './redaction-list.ts'

export interface RecorderOptions extends Upstream {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly keepIds: boolean
  /** What is removed beside recognized secrets. */
  readonly redact: RedactionList
  /** The current time in milliseconds since the epoch. */
  nowMs(): number
  /** Called with each exchange before the client gets its reply. Its errors go to `reportError`. */
  store(exchange: StoredExchange): void
  reportError(message: string): void
}

export interface Recorder {
  /** Such as `http://127.0.0.1:4580`. */
  readonly url: string
  /** Refuses new requests, waits a moment for those in flight, and ends. */
  close(): Promise<void>
}

/** How long `close` waits for requests in flight. */
const GRACE_MS = 1_000

/** A page could use the key that requests are signed with. */
const WEB_PAGE = { status: 403, code: 'APIGW.0302', message: 'The recorder does not serve web pages.' }
const TOO_LARGE = { status: 413, code: 'APIGW.0201', message: 'Request entity too large.' }

/** Starts a proxy that forwards every request to an upstream, and stores each exchange without secrets. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { credentials, keepIds, redact: list, nowMs } = options
  const forwarder = new Forwarder(options)
  const secrets = [credentials?.access, credentials?.secret, credentials?.securityToken]
  const redactor = new Redactor({ keepIds, list, secrets: secrets.filter((secret) => secret !== undefined) })
  const pages = new WebPages({ host: options.host, allowHost: [], cors: [] })
  let count = 0

  const server = createServer({ maxHeaderSize: MAX_HEADER_SIZE, requireHostHeader: false }, (request, response) => {
    if (isOfWebPage(pages, request)) {
      refuse(response, WEB_PAGE)
      return
    }
    exchange(request, response).catch((error: unknown) => {
      options.reportError(`${request.method} ${request.url?.split('?', 1)[0]}: ${(error as Error).message}`)
      refuse(response, presets.internal)
    })
  })
  // a reply may take as long as its statement
  server.requestTimeout = 0

  async function exchange(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const number = ++count
    const body = await readBody(incoming)
    if (body === undefined) {
      refuse(response, TOO_LARGE)
      return
    }
    const { method = 'GET', url: target = '/', rawHeaders } = incoming
    const request = { method, target, headers: headersOf(rawHeaders), body }
    const startedMs = nowMs()
    const sent = await forwarder.send(request, startedMs)
    const [reply, problem] = typeof sent === 'string' ? [undefined, sent] : [sent, undefined]
    keep({ number, startedMs, endedMs: nowMs(), request, reply, problem, clientGone: response.destroyed })
    if (problem !== undefined) options.reportError(`${method} ${target.split('?', 1)[0]}: ${problem}`)
    if (reply === undefined) refuse(response, presets['backend-unavailable'])
    else deliver(response, reply)
  }

  /** An exchange that cannot be stored must not fail the client's request. */
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
      const steps = [
        // without a request in flight there is nothing to wait for
        after(GRACE_MS / 4, () => {
          if (forwarder.isIdle) server.closeAllConnections()
        }),
        // each gets a 502 and is stored before its connection is closed
        after(GRACE_MS, () => forwarder.close()),
        after(GRACE_MS * 1.25, () => server.closeAllConnections()),
      ]
      await new Promise<void>((resolve) => server.close(() => resolve()))
      for (const step of steps) step.cancel()
      forwarder.close()
    },
  }
}

function isOfWebPage(pages: WebPages, { headers }: IncomingMessage): boolean {
  try {
    return pages.admit({ headers, isEncrypted: false, isControl: false, isPage: false }) !== undefined
  } catch (error) {
    if (error instanceof Problem) return true
    throw error
  }
}

function deliver(response: ServerResponse, { status, reason, headers, body }: RawReply): void {
  response.sendDate = false
  response.writeHead(status, reason, endToEnd(headers).flat())
  response.end(body)
}

/** A reply of the recorder itself, in the form of the gateway. */
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
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}
