import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Identity } from '../auth/authenticate.ts'
import type { SignedRequest } from '../auth/signature.ts'
import { stopwatchMs } from '../core/clock.ts'
import type { Entry, EntryReply } from '../journal/entry.ts'
import type { Call, Notes, Operation, Reply, Service } from '../operation.ts'
import type { World } from '../world/world.ts'
import type { Served } from './served.ts'

/** What headers can ask of the pipeline. Most polls have none of these, and to read headers costs more than to answer them. */
const TELLING = new Set([
  'content-length',
  'transfer-encoding',
  'x-auth-token',
  'authorization',
  'x-lakemock-fault',
  'x-lakemock-delay',
])
const LENGTHS = new Set([...TELLING].map((name) => name.length))

function isBare({ rawHeaders }: IncomingMessage): boolean {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string
    if (LENGTHS.has(name.length) && TELLING.has(name.toLowerCase())) return false
  }
  return true
}

/** Whether a header came; its name in lower case. */
export function hasHeader({ rawHeaders }: IncomingMessage, wanted: string): boolean {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string
    if (name.length === wanted.length && name.toLowerCase() === wanted) return true
  }
  return false
}

export type Params = Readonly<Record<string, string | undefined>>

const BYTE_ORDER_MARK = 0xfeff

/** A request as the framework has routed it. */
export interface Routed {
  readonly raw: IncomingMessage
  readonly params: unknown
  readonly query: unknown
}

/** One request on its way through the pipeline. */
export class Exchange implements Call {
  readonly served: Served
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly params: Params
  readonly query: unknown
  /** It has no body, says nothing of who calls, and asks for no fault. */
  readonly isBare: boolean
  readonly startedMs = stopwatchMs()
  readonly notes: Notes = {}
  requestId = ''
  /** The world's time when it came. */
  atMs = 0
  isLogged = false
  /** The reply does not come at once: by a fault, or because something is waited for. */
  isHeld = false
  /** The body's bytes as received: what a signature covers. */
  rawBody: Buffer | undefined
  #text: string | undefined
  #json: unknown
  body: unknown
  caller: Identity | undefined
  /** The names of the faults that acted, in order; undefined where none did. */
  faults: string[] | undefined
  /** Sends the reply in a fault's way; undefined where none asked for that. */
  deliver: ((reply: Reply) => void) | undefined
  /** The vendor's code of a refusal, for the log. */
  code: string | undefined
  /** Its place in the journal of its world; a test's own calls have none. */
  entry: Entry | undefined
  /** What a fault was given to send in its own way. */
  meant: EntryReply | undefined
  /** Whether the reply is out, or can no longer get there. */
  isOver = false
  /** The project's world, where the path names a project. */
  foundWorld: World | undefined

  constructor(served: Served, { raw: request, params, query }: Routed, response: ServerResponse) {
    this.served = served
    this.request = request
    this.response = response
    this.params = params as Params
    this.query = query
    this.isBare = isBare(request)
  }

  get service(): Service {
    return this.served.service
  }

  /** What its body says as JSON, parsed once; undefined where there is none. Throws a SyntaxError where it is no JSON. */
  get json(): unknown {
    if (this.#json === undefined && this.rawBody !== undefined) this.#json = JSON.parse(withoutByteOrderMark(this.text))
    return this.#json
  }

  get text(): string {
    this.#text ??= this.rawBody?.toString('utf8') ?? ''
    return this.#text
  }

  get operation(): Operation {
    return this.served.operation
  }

  /** The request line's path and query, as received. */
  get target(): string {
    return this.request.url as string
  }

  get origin(): string {
    const { headers, socket } = this.request
    return `${'encrypted' in socket ? 'https' : 'http'}://${headers.host ?? 'localhost'}`
  }

  get world(): World {
    if (this.foundWorld === undefined) throw new Error(`${this.operation.id} is about no project`)
    return this.foundWorld
  }

  /** The world's time, which a request can find ahead of what its world has caught up with. */
  get worldMs(): number {
    return Math.max(this.world.clock.nowMs(), this.world.nowMs)
  }
}

const withoutByteOrderMark = (text: string): string => (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text)

/** What every reply has that says nothing else. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = { 'content-type': 'application/json; charset=utf-8' }

/** The headers of a reply but for its id and length; names in lower case, so that each is there once. */
export function replyHeaders({ headers }: Reply): Readonly<Record<string, string>> {
  if (headers === undefined) return PLAIN_HEADERS
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return { ...PLAIN_HEADERS, ...Object.fromEntries(own) }
}

/** The parts of a request that its signature covers. */
export function signedRequest({ request, target, rawBody }: Exchange): SignedRequest {
  return { method: request.method as string, target, headers: request.headers, body: rawBody }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For the description, which says more of an operation than its schemas do. */
    operation?: Operation
  }
}
