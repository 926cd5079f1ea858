import type { TProperties } from 'typebox'
import type { Random } from '../../core/random.ts'

/** What a fault may ask of the request that it acts on, and of the world that the request is about. */
export interface Scene {
  /** The rule's own stream: what one rule draws shifts no other. */
  readonly random: Random
  /** The world's time; milliseconds. */
  readonly nowMs: number
  /** Who asks, for counting by user; empty where nobody is known. */
  readonly user: string
  readonly wire: Wire
  /** What a signature of this request covers, newlines as `|`: what the gateway repeats when it refuses one. */
  canonicalRequest(): string
  /** Waits in real time, or on the world's clock. Ends early, with an error, when the world does. */
  pause(ms: number, clock: FaultClock): Promise<void>
  /** Waits until a gate of the world is released. Ends early, with an error, when the world does. */
  gate(name: string): Promise<void>
}

export type FaultClock = 'real' | 'world'

/** The connection that the request came on. */
export interface Wire {
  /** Cuts it with a TCP RST: the client sees "connection reset by peer". */
  reset(): void
  /** Closes it once what was written has gone out. */
  close(): void
  /** Sends bytes past HTTP, as they are. */
  raw(bytes: Uint8Array): void
  /** Sends the head of a reply: its status, its headers and the length of the body that it promises. */
  head(reply: WireReply, length: number): void
  /** Sends a part of the body. */
  write(bytes: Uint8Array): void
  /** Ends the reply. */
  end(): void
}

/** A reply as it would go out. */
export interface WireReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A refusal in the place of the operation, in the vendor's words. */
export interface FaultReply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> | string | undefined
  readonly code: string
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/** What acting came to: the request goes on, is answered by the fault, or is gone. */
export type Decision = undefined | FaultReply | 'gone'

/** A fault, ready to act. A kind gives `before`, or `after`, or both. */
export interface Action {
  /** What it has counted, as JSON holds it, and back; for kinds that count. `restore` throws a Problem where it is no state of its. */
  state?(): unknown
  restore?(state: unknown, at: string): void
  /** Before who calls is asked (`connection`), or before the operation (`request`). */
  readonly stage: 'connection' | 'request'
  /** Whether it acts this time; counted as a hit only then. For kinds that count requests themselves. */
  applies?(scene: Pick<Scene, 'nowMs' | 'user'>): boolean
  before?(scene: Scene): Decision | Promise<Decision>
  /** Whether `before` always ends the request: what comes after it in the order does not act then. */
  readonly ends?: boolean
  /** Sends the reply in its own way, once the work is done. */
  after?(reply: WireReply, scene: Scene): void | Promise<void>
}

/**
 * A kind of fault: a file of its own beside this one, and a line in `index.ts`. `prepare` reads a declaration that its schema
 * has passed, and throws a Problem that names the field where a value breaks a rule that a schema cannot say.
 */
export interface FaultKind<Fields> {
  readonly kind: string
  /** One line for the docs. */
  readonly summary: string
  /** The fields beside `kind`. */
  readonly fields: TProperties
  /** Whether the header X-Lakemock-Fault may name it alone: it needs no field. */
  readonly bare: boolean
  prepare(fault: Fields, at: string): Action
}
