import { after } from '../../core/clock.ts'
import { fetchFailure } from '../../core/fetch-failure.ts'
import { authorizationOf, type EngineCredentials, isSafeFor } from '../engine-credentials.ts'
import { EngineUnavailable } from '../engine-errors.ts'
import { readText } from '../read-text.ts'

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
export const REPLY_BYTES = 64 * 1024 * 1024

/** Sends requests to one Livy server. */
export class LivyClient {
  /** Without a slash at its end. */
  readonly url: string
  readonly #headers: Readonly<Record<string, string>>

  /** Throws EngineUnavailable if a password or a token would be sent unencrypted to another machine. */
  constructor(url: string, credentials: EngineCredentials) {
    this.url = url
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
    const controller = new AbortController()
    const timer = after(REQUEST_MS, () => controller.abort(new Error(`no reply in ${REQUEST_MS / 1000} s`)))
    const abort = (): void => controller.abort(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    try {
      const response = await fetch(`${this.url}${path}`, {
        ...{ method, headers: this.#headers, redirect: 'manual', signal: controller.signal },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await readText(response, REPLY_BYTES, tooLong)
      return { status: response.status, value: parsed(text), text }
    } catch (error) {
      throw error instanceof NoReply ? error : new NoReply(fetchFailure(error))
    } finally {
      timer.cancel()
      signal?.removeEventListener('abort', abort)
    }
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
