/** The requests of the chaos: some wait for their reply, some leave before it. */
import http from 'node:http'
import net from 'node:net'

/** Faults delay replies far less than this. */
const TIMEOUT_MS = 20_000
/** Less than the server's own limit: a connection that the server is closing must not be used again. */
const IDLE_MS = 2_000

export interface Reply {
  /** Undefined without a complete reply. */
  readonly status: number | undefined
  // biome-ignore lint/suspicious/noExplicitAny: the caller knows what it requested
  readonly body: any
  /** The beginning of the reply, or the reason why it is missing. */
  readonly text: string
  /** The value of X-Request-Id. */
  readonly id: string | undefined
}

/** How a client leaves: after which part of its request (1: all of it) and which time, and whether with a TCP RST. */
export interface Departure {
  readonly part: number
  readonly afterMs: number
  readonly isRude: boolean
}

export class Client {
  readonly #port: number
  readonly #agents = { api: agent(), control: agent() }
  /** Replies by status, and `lost`. */
  readonly replies = new Map<string, number>()
  left = 0

  constructor(url: string) {
    this.#port = Number(new URL(url).port)
  }

  /** Never rejects: faults break connections and replies. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const reply = await this.#request(method, path, body, headers)
    const name = String(reply.status ?? 'lost')
    this.replies.set(name, (this.replies.get(name) ?? 0) + 1)
    return reply
  }

  #request(method: string, path: string, body: unknown, more: Record<string, string>): Promise<Reply> {
    const content = body === undefined ? '' : JSON.stringify(body)
    const type = content === '' ? {} : { 'content-type': 'application/json' }
    const headers = { ...type, 'content-length': String(Buffer.byteLength(content)), ...more }
    // faults close connections of the APIs, and the control API has no faults
    const agent = path.startsWith('/_lakemock/') ? this.#agents.control : this.#agents.api
    return new Promise((resolve) => {
      const lost = ({ message }: Error): void =>
        resolve({ status: undefined, body: undefined, text: message, id: undefined })
      const options = { host: '127.0.0.1', port: this.#port, agent, method, path, headers }
      const request = http.request({ ...options, timeout: TIMEOUT_MS })
      request.on('response', (response) => {
        let whole = ''
        response.setEncoding('utf8')
        response.on('data', (data) => {
          whole += data
        })
        response.on('error', lost)
        response.on('end', () => {
          const id = response.headers['x-request-id']
          resolve({ status: response.statusCode, body: parsed(whole), text: whole.slice(0, 300), id: String(id) })
        })
      })
      request.on('timeout', () => request.destroy(new Error(`no reply in ${TIMEOUT_MS / 1000} s`)))
      request.on('error', lost)
      request.end(content)
    })
  }

  /** Sends a request or a part of it, and closes the connection without reading. */
  leave(method: string, path: string, body: unknown, { part, afterMs, isRude }: Departure): Promise<void> {
    this.left++
    const text = body === undefined ? '' : JSON.stringify(body)
    const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n`
    const whole = Buffer.from(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    return this.#closeAfter(whole.subarray(0, Math.ceil(whole.length * part)), afterMs, isRude)
  }

  /** Sends bytes that are not HTTP. */
  disturb(bytes: string): Promise<void> {
    this.left++
    return this.#closeAfter(Buffer.from(bytes, 'latin1'), 20, false)
  }

  #closeAfter(bytes: Uint8Array, afterMs: number, isRude: boolean): Promise<void> {
    return new Promise((resolve) => {
      const socket = net.connect(this.#port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
      socket.write(bytes)
      setTimeout(() => (isRude ? socket.resetAndDestroy() : socket.destroy()), afterMs)
    })
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy()
  }
}

const agent = (): http.Agent => new http.Agent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
