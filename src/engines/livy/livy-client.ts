import { fetchFailure } from '../../core/fetch-failure.ts'
import { EngineConnection } from '../engine-connection.ts'
import { authorizationOf, type EngineCredentials, isSafeFor } from '../engine-credentials.ts'
import { EngineUnavailable } from '../engine-errors.ts'

/** A reply of Livy, whatever its status. */
export interface LivyReply {
  readonly status: number
  /** The body parsed as JSON; undefined if it is not JSON. */
  readonly value: unknown
  readonly text: string
}

/** The request may not have arrived: no reply came. The message says why. */
export class NoReply extends Error {
  override readonly name = 'NoReply'
}

/** How long one request may take, in real milliseconds. */
const REQUEST_MS = 30_000

/** The largest reply that is read, in bytes: a result of Livy is one reply. */
const REPLY_BYTES = 64 * 1024 * 1024

/** Sends requests to one Livy server. */
export class LivyClient {
  /** Without a slash at its end. */
  readonly url: string
  readonly #path: string
  readonly #connection: EngineConnection
  readonly #headers: Readonly<Record<string, string>>

  /** Throws EngineUnavailable if a password or a token would be sent unencrypted to another machine. */
  constructor(url: string, credentials: EngineCredentials) {
    this.url = url
    const { origin, pathname } = new URL(url)
    this.#path = pathname === '/' ? '' : pathname
    this.#connection = new EngineConnection(origin, { requestMs: REQUEST_MS, replyBytes: REPLY_BYTES, tooLong })
    const hasSecret = credentials.token !== undefined || credentials.password !== undefined
    if (hasSecret && !isSafeFor(url)) {
      throw new EngineUnavailable(
        `a password or token is not sent to ${url}, which is not encrypted: use livy+https instead of livy`,
      )
    }
    this.#headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      // Livy with protection against forged requests refuses others (livy.server.csrf-protection.enabled)
      'x-requested-by': 'lakemock',
      // a user of Livy needs no password
      ...authorizationOf({ ...credentials, password: credentials.password ?? '' }),
    }
  }

  /** Rejects with NoReply. */
  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, signal?: AbortSignal): Promise<LivyReply> {
    try {
      const { status, text } = await this.#connection.request({
        ...{ method, target: `${this.#path}${path}`, headers: this.#headers, signal, isRepeatable: method === 'GET' },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return { status, value: parsed(text), text }
    } catch (error) {
      throw error instanceof NoReply ? error : new NoReply(fetchFailure(error))
    }
  }

  /** Ends the connections that are open. */
  close(): void {
    this.#connection.close()
  }
}

const tooLong = (): NoReply => new NoReply(`a reply has more than ${REPLY_BYTES / 1024 / 1024} MiB`)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
