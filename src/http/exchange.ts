import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Identity } from '../auth/authenticate.ts'
import type { SignedRequest } from '../auth/signature.ts'
import { stopwatchMs } from '../core/clock.ts'
import { withoutMark } from '../core/utf8.ts'
import type { Entry, EntryReply } from '../journal/entry.ts'
import type { Call, Notes, Operation, Service } from '../operation.ts'
import type { World } from '../world/world.ts'
import type { ExchangeFaults, ReplyFault } from './exchange-faults.ts'
import { JSON_HEADERS } from './reply.ts'
import type { Route } from './route.ts'

export type Params = Readonly<Record<string, string | undefined>>

/** One request on its way through the lifecycle, and what is known of it so far. */
export class Exchange implements Call {
  readonly route: Route
  readonly request: FastifyRequest
  readonly response: ServerResponse
  readonly startedMs = stopwatchMs()
  /** What the operation says of the request, for the log and the journal. */
  readonly notes: Notes = {}
  requestId = ''
  /** The world of the project in the path; undefined if the path names none. */
  foundWorld: World | undefined
  /** The request's entry in the journal of its world; undefined for the control API. */
  entry: Entry | undefined
  /** The body's bytes as received: a signature covers them. */
  rawBody: Buffer | undefined
  /** The body's bytes after decoding; the same as `rawBody` without a Content-Encoding. */
  content: Buffer | undefined
  /** What the check of a long body has found; undefined if the body is checked when it is read. */
  checkedBody: { readonly problem?: unknown } | undefined
  caller: Identity | undefined
  /** The origin of the web page that sent it, if it is not our own: the reply allows the page to read it. */
  allowedOrigin: string | undefined
  /** The faults that may act on this request; undefined if none may. */
  faults: ExchangeFaults | undefined
  /** The fault that sends the reply in its own way; undefined if none does. */
  replyFault: ReplyFault | undefined
  /** The reply that a fault was given to send in its own way, or to lose. */
  intendedReply: EntryReply | undefined
  /** The headers of the reply as the operation gave them. */
  replyHeaders = JSON_HEADERS
  /** The vendor's code of a refusal, and its message. */
  code: string | undefined
  message: string | undefined
  /** The reply comes later than the request, because of a fault or because the operation waits. */
  isHeld = false
  /** The last byte is sent, or can no longer be sent. */
  isOver = false
  /** Called when the request is over. */
  onEnd: (() => void) | undefined
  #text: string | undefined
  #json: unknown

  constructor(route: Route, request: FastifyRequest, response: ServerResponse) {
    this.route = route
    this.request = request
    this.response = response
  }

  get service(): Service {
    return this.route.service
  }

  get operation(): Operation {
    return this.route.operation
  }

  get raw(): IncomingMessage {
    return this.request.raw
  }

  get params(): Params {
    return this.request.params as Params
  }

  get query(): unknown {
    return this.request.query
  }

  get body(): unknown {
    return this.request.body
  }

  /** The request line's path and query, as received. */
  get target(): string {
    return this.raw.url ?? ''
  }

  get headers(): IncomingMessage['headers'] {
    return this.raw.headers
  }

  /** The body as text. */
  get text(): string {
    this.#text ??= this.content?.toString('utf8') ?? ''
    return this.#text
  }

  /** The body as JSON, parsed once; undefined if there is none. Throws a SyntaxError if it is not JSON. */
  get json(): unknown {
    if (this.#json === undefined && this.content !== undefined) {
      this.#json = JSON.parse(withoutMark(this.text))
    }
    return this.#json
  }

  get isEncrypted(): boolean {
    return 'encrypted' in this.raw.socket
  }

  get origin(): string {
    const { headers } = this.raw
    return `${this.isEncrypted ? 'https' : 'http'}://${headers.host ?? 'localhost'}`
  }

  get world(): World {
    if (this.foundWorld === undefined) throw new Error(`${this.operation.id} concerns no project`)
    return this.foundWorld
  }

  /** The world's time. Its clock can be ahead of the last instant that the world has run to. */
  get worldMs(): number {
    return Math.max(this.world.clock.nowMs(), this.world.nowMs)
  }

  /** The parts of the request that its signature covers. */
  get signed(): SignedRequest {
    const { method = '', headers } = this.raw
    return { method, target: this.target, headers, body: this.rawBody }
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation that a route serves; absent for paths that no operation has. */
    route?: Route
  }
  interface FastifyRequest {
    exchange: Exchange
  }
}
