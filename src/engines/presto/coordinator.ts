/** Requests to a coordinator of Presto or Trino. */
import { pauseUnless } from '../../core/clock.ts'
import { fetchFailure } from '../../core/fetch-failure.ts'
import type { CoordinatorAddress } from '../engine-address.ts'
import { EngineConnection, type EngineReply, type EngineRequest } from '../engine-connection.ts'
import { authorizationOf, type EngineCredentials, isSafeFor } from '../engine-credentials.ts'
import { EngineLost, EngineUnavailable } from '../engine-errors.ts'

/** A coordinator holds a poll for about a second. */
const REQUEST_MS = 60_000
/** The largest page: a coordinator sends 16 MB at most. */
const MAX_PAGE_BYTES = 128 * 1024 * 1024
/** How often a request is repeated, and how long before the first time; each time twice as long. */
const RETRIES = 6
const FIRST_RETRY_MS = 50
/** The longest pause that a Retry-After gets. */
const RETRY_AFTER_MOST_MS = 5_000

export interface CoordinatorRequest extends Omit<EngineRequest, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>
  /** Path and query; a whole URL counts as its path and query: no request goes to another host. */
  readonly target: string
}

export class Coordinator {
  readonly address: CoordinatorAddress
  readonly #authorization: Readonly<Record<string, string>>
  readonly #firstRetryMs: number
  readonly #connection: EngineConnection

  constructor(address: CoordinatorAddress, credentials: EngineCredentials, firstRetryMs = FIRST_RETRY_MS) {
    this.address = address
    this.#authorization = authorizationOf(credentials)
    this.#firstRetryMs = firstRetryMs
    if ('authorization' in this.#authorization && !isSafeFor(address.origin)) {
      const to = address.origin.replace('http:', 'https:')
      throw new EngineUnavailable(
        `a password or token is not sent to ${address.origin}, which is not encrypted: use ${address.kind}+https for ${to}`,
      )
    }
    this.#connection = new EngineConnection(address.origin, {
      ...{ requestMs: REQUEST_MS, replyBytes: MAX_PAGE_BYTES },
      tooLong: () => new EngineLost(`${address.origin} sent a page of more than ${MAX_PAGE_BYTES} bytes`),
    })
  }

  /** The body of the reply. Overload (503, and 502 and 504 if the request is repeatable) is waited for; throws EngineLost. */
  async request(request: CoordinatorRequest): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      const reply = await this.#attempt(request, attempt)
      if (reply !== undefined) {
        const { status, text } = reply
        if (status >= 200 && status < 300) return text
        const isOverload =
          status === 503 || status === 429 || ((status === 502 || status === 504) && request.isRepeatable)
        if (!isOverload || attempt >= RETRIES)
          throw new EngineLost(`${this.address.origin} replied ${status}: ${text.slice(0, 500).trim()}`)
      }
      await pauseUnless(request.signal, retryDelayMs(this.#firstRetryMs * 2 ** attempt, reply?.headers['retry-after']))
    }
  }

  /** Ends the connections that are open. */
  close(): void {
    this.#connection.close()
  }

  /** One request; undefined says that it can be repeated after a connection that broke. */
  async #attempt(request: CoordinatorRequest, attempt: number): Promise<EngineReply | undefined> {
    const { pathname, search } = new URL(request.target, this.address.origin)
    const headers = { ...this.#authorization, ...request.headers }
    try {
      return await this.#connection.request({ ...request, headers, target: `${pathname}${search}` })
    } catch (error) {
      if (request.signal?.aborted || error instanceof EngineLost) throw error
      if (request.isRepeatable && attempt < RETRIES / 2) return undefined
      throw new EngineLost(`The connection to ${this.address.origin} was lost: ${fetchFailure(error)}`)
    }
  }
}

/** The pause before a request is repeated: at least what the reply wants, within reason. */
export function retryDelayMs(ownMs: number, retryAfter: string | undefined): number {
  const wantedMs = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0
  return Math.max(ownMs, Math.min(wantedMs, RETRY_AFTER_MOST_MS))
}
