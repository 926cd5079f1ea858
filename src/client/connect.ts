import { pause, stopwatchMs } from '../core/clock.ts'
import type { Transport } from './call.ts'
import { LakemockError } from './error.ts'
import { type Lakemock, lakemockOver } from './lakemock.ts'

/** A lakemock in another process. */
export interface Client extends Lakemock {
  /** Answers once it is ready. Rejects with `unreachable` where that takes longer than so many real milliseconds; 30 s when absent. */
  untilReady(timeoutMs?: number): Promise<void>
}

export interface ConnectOptions {
  /** What sends the requests; the runtime's own `fetch` when absent. */
  readonly fetch?: typeof fetch
}

/** How long to wait before another look, in milliseconds. */
const LOOK_AGAIN_MS = 100

/**
 * Reaches a lakemock that runs somewhere else: in a container, in another process. Nothing is asked yet, and nothing has to be closed.
 * `url` is what it listens on; LAKEMOCK_URL of the environment when absent, else `http://127.0.0.1:4580`.
 */
export function connect(url?: string, options: ConnectOptions = {}): Client {
  const base = baseOf(url ?? (globalThis.process?.env.LAKEMOCK_URL || 'http://127.0.0.1:4580'))
  const lakemock = lakemockOver(base, overFetch(base, options.fetch ?? ((...args) => fetch(...args))))
  return {
    ...lakemock,
    async untilReady(timeoutMs = 30_000) {
      const endsMs = stopwatchMs() + timeoutMs
      for (;;) {
        try {
          if (await lakemock.ready()) return
        } catch (error) {
          const canCome = error instanceof LakemockError && error.code === 'unreachable'
          if (!canCome || stopwatchMs() >= endsMs) throw error
        }
        if (stopwatchMs() >= endsMs) {
          throw new LakemockError('unreachable', `${base} answers and is not ready after ${timeoutMs} ms: see its log.`)
        }
        await pause(Math.min(LOOK_AGAIN_MS, endsMs - stopwatchMs()))
      }
    },
  }
}

function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new LakemockError('invalid', `url must be such as http://127.0.0.1:4580, not ${JSON.stringify(url)}`, {
      field: 'url',
    })
  }
  return url.replace(/\/+$/, '')
}

function overFetch(base: string, send: typeof fetch): Transport {
  return async ({ method, target, body }) => {
    try {
      const reply = await send(`${base}${target}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      })
      return { status: reply.status, text: await reply.text() }
    } catch (cause) {
      throw new LakemockError(
        'unreachable',
        `${base} does not answer (${reasonOf(cause)}): start one with "npx lakemock", or set LAKEMOCK_URL to where it listens.`,
        { cause },
      )
    }
  }
}

/** fetch says no more than "fetch failed": the reason is in its cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string }
  return code ?? inner ?? message
}
