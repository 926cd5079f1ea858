import { pause, stopwatchMs } from '../core/clock.ts'
import { fetchFailure } from '../core/fetch-failure.ts'
import { parseSpan } from '../core/span.ts'
import { trimEnd } from '../core/trim-end.ts'
import type { Transport } from './call.ts'
import { LakemockError } from './error.ts'
import type { OpenStream } from './events.ts'
import { type Lakemock, lakemockOver } from './lakemock.ts'

/** A lakemock in another process. */
export interface Client extends Lakemock {
  /**
   * Resolves when its fixtures are loaded. Rejects with `unreachable` after the timeout: real time, `5s`, `500ms` or
   * milliseconds; 30 s when absent.
   */
  untilReady(timeout?: string | number): Promise<void>
}

export interface ConnectOptions {
  /** Sends the requests; the runtime's own `fetch` when absent. */
  readonly fetch?: typeof fetch
  /** The control token of lakemock; when absent it is LAKEMOCK_CONTROL_TOKEN of the environment. */
  readonly token?: string
}

/** The interval between checks, in milliseconds. */
const CHECK_INTERVAL_MS = 100

/**
 * Connects to a lakemock in another process or in a container. It sends no request yet, and does not need to be closed.
 * `url` is the URL of lakemock; when absent it is LAKEMOCK_URL of the environment, else `http://127.0.0.1:4580`. Throws a
 * LakemockError with the code `invalid` if it is not an http or https URL.
 */
export function connect(url?: string, options: ConnectOptions = {}): Client {
  const base = baseOf(url ?? (globalThis.process?.env.LAKEMOCK_URL || 'http://127.0.0.1:4580'))
  const token = options.token ?? (globalThis.process?.env.LAKEMOCK_CONTROL_TOKEN || undefined)
  const send = sender(base, token, options.fetch ?? ((...args) => fetch(...args)))
  const lakemock = lakemockOver(base, overFetch(send), streamOver(base, send))
  return {
    ...lakemock,
    async untilReady(timeout = '30s') {
      const timeoutMs = timeoutOf(timeout)
      const endsMs = stopwatchMs() + timeoutMs
      for (;;) {
        try {
          if (await lakemock.ready()) return
        } catch (error) {
          const canCome = error instanceof LakemockError && error.code === 'unreachable'
          if (!canCome || stopwatchMs() >= endsMs) throw error
        }
        if (stopwatchMs() >= endsMs) {
          throw new LakemockError(
            'unreachable',
            `${base} is running, but not ready after ${timeoutMs} ms: see its log.`,
          )
        }
        await pause(Math.min(CHECK_INTERVAL_MS, endsMs - stopwatchMs()))
      }
    },
  }
}

/** A timeout in milliseconds, in the forms of every other wait. */
function timeoutOf(timeout: string | number): number {
  try {
    return parseSpan(timeout, 'timeout')
  } catch (error) {
    throw new LakemockError('invalid', (error as Error).message, { field: 'timeout' })
  }
}

function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new LakemockError('invalid', `url must be such as http://127.0.0.1:4580, not ${JSON.stringify(url)}`, {
      field: 'url',
    })
  }
  return trimEnd(url, '/')
}

/** Sends a request, and reads its reply with `read`. */
type Send = <T>(target: string, init: RequestInit, read: (reply: Response) => Promise<T>) => Promise<T>

function sender(base: string, token: string | undefined, send: typeof fetch): Send {
  const credentials: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return async (target, init, read) => {
    try {
      return await read(await send(`${base}${target}`, { ...init, headers: { ...credentials, ...init.headers } }))
    } catch (cause) {
      throw unreachable(base, cause)
    }
  }
}

function overFetch(send: Send): Transport {
  return ({ method, target, body }) => {
    const init = body === undefined ? { method } : { method, body, headers: { 'content-type': 'application/json' } }
    return send(target, init, async (reply) => ({ status: reply.status, text: await reply.text() }))
  }
}

function streamOver(base: string, send: Send): OpenStream {
  return (target, signal) =>
    send(target, { signal }, async ({ status, body }) => ({ status, chunks: chunksOf(base, body) }))
}

/** Not every runtime can iterate over a body. */
async function* chunksOf(base: string, body: Response['body']): AsyncGenerator<string, undefined> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw unreachable(base, cause)
    })
    if (done) return
    yield value
  }
}

const unreachable = (base: string, cause: unknown): LakemockError =>
  new LakemockError(
    'unreachable',
    `cannot reach ${base} (${fetchFailure(cause)}): start lakemock, or set LAKEMOCK_URL to its URL.`,
    { cause },
  )
