/** Requests to a coordinator of Presto or Trino. */
import { pauseUnless } from '../../core/clock.ts'
import { fetchFailure } from '../../core/fetch-failure.ts'
import type { CoordinatorAddress } from '../engine-address.ts'
import { authorizationOf, type EngineCredentials, isSafeFor } from '../engine-credentials.ts'
import { EngineLost, EngineUnavailable } from '../engine-errors.ts'
import { readText } from '../read-text.ts'

const { fetch } = globalThis

/** A coordinator holds a poll for about a second. */
const REQUEST_MS = 60_000
/** The largest page: a coordinator sends 16 MB at most. */
const MAX_PAGE_BYTES = 128 * 1024 * 1024
/** How often a request is repeated, and how long before the first time; each time twice as long. */
const RETRIES = 6
const FIRST_RETRY_MS = 50

export interface CoordinatorRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path and query; a whole URL counts as its path and query: credentials go to no other host. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
  /** Whether a request that may have arrived can be sent again. */
  readonly isRepeatable: boolean
}

export class Coordinator {
  readonly address: CoordinatorAddress
  readonly #authorization: Readonly<Record<string, string>>
  readonly #firstRetryMs: number

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
  }

  /** The body of the reply. Overload (503, and 502 and 504 if the request is repeatable) is waited for; throws EngineLost. */
  async request(request: CoordinatorRequest): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      const { status, text } = await this.#attempt(request, attempt)
      if (status >= 200 && status < 300) return text
      const isOverload =
        status === 503 || status === 429 || ((status === 502 || status === 504) && request.isRepeatable)
      if (status !== 0 && (!isOverload || attempt >= RETRIES)) {
        throw new EngineLost(`${this.address.origin} replied ${status}: ${text.slice(0, 500).trim()}`)
      }
      await pauseUnless(request.signal, this.#firstRetryMs * 2 ** attempt)
    }
  }

  /** One request; the status 0 says that it can be repeated after a connection that broke. */
  async #attempt(request: CoordinatorRequest, attempt: number): Promise<{ status: number; text: string }> {
    const { method, target, headers, body, signal, isRepeatable } = request
    const { pathname, search } = new URL(target, this.address.origin)
    const limit = AbortSignal.timeout(REQUEST_MS)
    try {
      const reply = await fetch(`${this.address.origin}${pathname}${search}`, {
        method,
        headers: { ...this.#authorization, ...headers },
        redirect: 'manual',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        ...(body === undefined ? {} : { body }),
      })
      return { status: reply.status, text: await readText(reply, MAX_PAGE_BYTES, () => this.#tooLong()) }
    } catch (error) {
      if (signal?.aborted || error instanceof EngineLost) throw error
      if (isRepeatable && attempt < RETRIES / 2) return { status: 0, text: '' }
      throw new EngineLost(`The connection to ${this.address.origin} was lost: ${fetchFailure(error)}`)
    }
  }

  #tooLong(): EngineLost {
    return new EngineLost(`${this.address.origin} sent a page of more than ${MAX_PAGE_BYTES} bytes`)
  }
}
