/** The requests of the soak: some wait for their reply, some leave before it. */
import http from 'node:http'
import net from 'node:net'

/** Faults delay replies far less than this. */
const TIMEOUT_MS = 15_000

/**
 * @typedef {object} Reply
 * @property {number | undefined} status undefined without a complete reply
 * @property {any} body undefined if it is not JSON
 * @property {string} text of the reply, or the reason why it is missing
 */

export class Client {
  #port
  #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  /** Faults close connections, and the control API has none: its calls must not share them. */
  #controlAgent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  /** Replies by status, and `lost`. @type {Map<string, number>} */
  replies = new Map()

  /** @param {number} port */
  constructor(port) {
    this.#port = port
  }

  /**
   * Never rejects: faults break connections and replies.
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<Reply>}
   */
  async send(method, path, body) {
    const reply = await this.#request(method, path, body)
    const name = String(reply.status ?? 'lost')
    this.replies.set(name, (this.replies.get(name) ?? 0) + 1)
    return reply
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} body
   * @returns {Promise<Reply>}
   */
  #request(method, path, body) {
    const content = body === undefined ? '' : JSON.stringify(body)
    const agent = path.startsWith('/_lakemock/') ? this.#controlAgent : this.#agent
    const headers =
      content === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }
    return new Promise((resolve) => {
      const lost = (/** @type {Error} */ error) => resolve({ status: undefined, body: undefined, text: error.message })
      const request = http.request({
        ...{ host: '127.0.0.1', port: this.#port, agent, method, path, headers },
        timeout: TIMEOUT_MS,
      })
      request.on('response', (response) => {
        let whole = ''
        response.setEncoding('utf8')
        response.on('data', (data) => {
          whole += data
        })
        response.on('error', lost)
        response.on('end', () =>
          resolve({ status: response.statusCode, body: parse(whole), text: whole.slice(0, 300) }),
        )
      })
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: timed out`)))
      request.on('error', lost)
      request.end(content)
    })
  }

  /**
   * Sends a request or a part of it, and closes the connection without reading.
   * @param {string} method
   * @param {string} path
   * @param {unknown} body
   * @param {{ part: number, afterMs: number, isRude: boolean }} the part that is sent (1: all), when it closes, and whether with a RST
   * @returns {Promise<void>}
   */
  leave(method, path, body, { part, afterMs, isRude }) {
    const text = body === undefined ? '' : JSON.stringify(body)
    const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n`
    const whole = Buffer.from(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    return new Promise((resolve) => {
      const socket = net.connect(this.#port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
      socket.write(whole.subarray(0, Math.ceil(whole.length * part)))
      setTimeout(() => (isRude ? socket.resetAndDestroy() : socket.destroy()), afterMs)
    })
  }

  close() {
    this.#agent.destroy()
    this.#controlAgent.destroy()
  }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
