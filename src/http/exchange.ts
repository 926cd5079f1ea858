import type { FastifyRequest } from 'fastify'
import type { Identity } from '../auth/authenticate.ts'
import type { SignedRequest } from '../auth/signature.ts'
import type { Answer, Entry } from '../journal/entry.ts'
import type { Call, Family, Notes, Operation, Reply } from '../operation.ts'
import type { World } from '../world.ts'

/** One request on its way through the pipeline. */
export class Exchange implements Call {
  readonly family: Family
  readonly operation: Operation
  readonly origin: string
  readonly startedMs: number
  readonly notes: Notes = {}
  requestId = ''
  isLogged = false
  /** The body's bytes as received: what a signature covers. */
  rawBody: Uint8Array | undefined
  params: unknown
  query: unknown
  body: unknown
  caller: Identity | undefined
  /** The names of the faults that acted, in order. */
  readonly faults: string[] = []
  /** Sends the reply in a fault's way; undefined where none asked for that. */
  deliver: ((reply: Reply) => void) | undefined
  /** The vendor's code of a refusal, for the log. */
  code: string | undefined
  /** Its place in the journal of its world; a test's own calls have none. */
  entry: Entry | undefined
  /** What a fault was given to send in its own way. */
  meant: Answer | undefined
  /** Whether the reply is out, or can no longer get there. */
  isOver = false
  #world: World | undefined

  constructor(family: Family, operation: Operation, origin: string, startedMs: number) {
    this.family = family
    this.operation = operation
    this.origin = origin
    this.startedMs = startedMs
  }

  /** The project's world, where the path names a project. */
  get foundWorld(): World | undefined {
    return this.#world
  }

  get world(): World {
    if (this.#world === undefined) throw new Error(`${this.operation.id} is about no project`)
    return this.#world
  }

  set world(world: World) {
    this.#world = world
  }

  /** The world's time, which a request can find ahead of what its world has caught up with. */
  get worldMs(): number {
    return Math.max(this.world.clock.nowMs(), this.world.nowMs)
  }
}

/** The parts of a request that its signature covers. */
export function signedRequest({ method, originalUrl, headers, exchange }: FastifyRequest): SignedRequest {
  return { method, target: originalUrl, headers, body: exchange.rawBody }
}

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange
  }
  interface FastifyContextConfig {
    family?: Family
    operation?: Operation
  }
}
