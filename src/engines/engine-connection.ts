/** HTTP to the server of an engine. Its connections stay open between polls, which costs a third of what `fetch` does. */
import { Agent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest, Agent as TlsAgent } from 'node:https'
import { after } from '../core/clock.ts'

/** Servers close a connection without requests after 5 seconds or more. */
const IDLE_MS = 4_000

export interface EngineRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path and query. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Whether it can be sent again, so that it may use a connection that the server is about to close. */
  readonly isRepeatable: boolean
}

export interface EngineReply {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

interface ConnectionLimits {
  /** How long a request may take to the last byte of its reply, in real milliseconds. */
  readonly requestMs: number
  readonly replyBytes: number
  /** What a longer reply throws. */
  tooLong(): Error
}

/** Requests to one server. It follows no redirect. */
export class EngineConnection {
  readonly #origin: URL
  readonly #limits: ConnectionLimits
  readonly #agent: Agent
  readonly #send: typeof httpRequest

  constructor(origin: string, limits: ConnectionLimits) {
    this.#origin = new URL(origin)
    this.#limits = limits
    const isTls = this.#origin.protocol === 'https:'
    const options = { keepAlive: true, timeout: IDLE_MS }
    this.#agent = isTls ? new TlsAgent(options) : new Agent(options)
    this.#send = isTls ? httpsRequest : httpRequest
  }

  /** The whole reply, whatever its status. Rejects if none comes, and with the reason of the signal. */
  request({ method, target, headers, body, signal, isRepeatable }: EngineRequest): Promise<EngineReply> {
    const options: RequestOptions = {
      ...{ method, path: target, headers: withLength(headers, body) },
      agent: isRepeatable ? this.#agent : false,
    }
    const { requestMs, replyBytes, tooLong } = this.#limits
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const request = this.#send(this.#origin, options)
      const fail = (error: Error): void => {
        release()
        reject(error)
        request.destroy()
      }
      const abort = (): void => fail(signal?.reason)
      const timer = after(requestMs, () => fail(new Error(`no reply in ${requestMs / 1000} s`)))
      const release = (): void => {
        timer.cancel()
        signal?.removeEventListener('abort', abort)
      }
      signal?.addEventListener('abort', abort)
      request.on('error', fail)
      request.on('response', (response) => {
        const pieces: Buffer[] = []
        let bytes = 0
        response.on('error', fail)
        response.on('data', (piece: Buffer) => {
          bytes += piece.length
          if (bytes > replyBytes) fail(tooLong())
          else pieces.push(piece)
        })
        response.on('end', () => {
          release()
          const text = pieces.length === 1 ? String(pieces[0]) : Buffer.concat(pieces).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      request.end(body)
    })
  }

  /** Ends what is open. */
  close(): void {
    this.#agent.destroy()
  }
}

const withLength = (headers: EngineRequest['headers'], body: string | undefined): Record<string, string | number> =>
  body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) }
