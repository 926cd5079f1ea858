import type { TProperties } from 'typebox'
import type { Random } from '../../core/random.ts'

/** What a fault can use: the request that it is applied to, its connection, and its world. */
export interface Scene {
  /** The rule's own stream: its draws do not change those of other rules. */
  readonly random: Random
  /** The world's time; milliseconds. */
  readonly nowMs: number
  /** The caller, for counting by user; empty if the caller is unknown. */
  readonly user: string
  readonly wire: Wire
  /** The canonical request that a signature covers, newlines as `|`: the gateway repeats it when it refuses a signature. */
  canonicalRequest(): string
  /** Waits in real time, or on the world's clock. Ends early, with an error, when the world does. */
  pause(ms: number, clock: FaultClock): Promise<void>
  /** Waits until a gate of the world is released. Ends early, with an error, when the world does. */
  gate(name: string): Promise<void>
}

export type FaultClock = 'real' | 'world'

/** The connection that the request came on. */
export interface Wire {
  /** Cuts the connection with a TCP RST: the client sees "connection reset by peer". */
  reset(): void
  /** Closes the connection after everything written is sent. */
  close(): void
  /** Sends bytes unchanged, without HTTP framing. */
  raw(bytes: Uint8Array): void
  /** Sends the head of a reply: its status, its headers and `length` as Content-Length. */
  head(reply: WireReply, length: number): void
  /** Sends a part of the body. */
  write(bytes: Uint8Array): void
  /** Ends the reply. */
  end(): void
}

/** A reply as it would be sent. */
export interface WireReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** An error instead of the operation, in the vendor's format. */
export interface FaultReply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> | string | undefined
  readonly code: string
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What `before` decides: undefined continues with the request, a FaultReply is its reply, `gone` means that the
 * connection is closed.
 */
export type Decision = undefined | FaultReply | 'gone'

/** A prepared fault. A kind has `before`, or `after`, or both. */
export interface Action {
  /** The counts as JSON, for snapshots, and back; for kinds that count. `restore` throws a Problem if the state is invalid. */
  state?(): unknown
  restore?(state: unknown, at: string): void
  /** When the fault is chosen. `connection`: before the caller is authenticated; `request`: after that. */
  readonly stage: 'connection' | 'request'
  /** Whether the fault is applied to this request. For kinds that count requests themselves. */
  applies?(scene: Pick<Scene, 'nowMs' | 'user'>): boolean
  before?(scene: Scene): Decision | Promise<Decision>
  /** Whether `before` always ends the request: later rules are then not applied. */
  readonly ends?: boolean
  /** Sends the reply in its own way, after the operation. */
  after?(reply: WireReply, scene: Scene): void | Promise<void>
}

/**
 * A kind of fault: one file beside this one, and one line in `index.ts`. `prepare` gets a declaration that matches `fields`. It
 * throws a Problem with the name of the field if a value breaks a rule that a schema cannot express.
 */
export interface FaultKind<Fields> {
  readonly kind: string
  /** One line for the docs. */
  readonly summary: string
  /** The fields beside `kind`. */
  readonly fields: TProperties
  /** Whether the name alone is enough in the header X-Lakemock-Fault: no field is required. */
  readonly bare: boolean
  prepare(fault: Fields, at: string): Action
}
