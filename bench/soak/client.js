/** The soak's clients: ones that wait for their reply, and ones that go away. */
import http from 'node:http'
import net from 'node:net'

/** A reply that takes longer is given up: faults hold replies far shorter than this, in milliseconds. */
const PATIENCE_MS = 15_000

/**
 * @typedef {object} Reply
 * @property {number | undefined} status undefined where no whole reply came
 * @property {any} body undefined where it is no JSON
 * @property {string} why there is no reply, or the text of one
 */

export class Client {
  #port
  #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  /** The control API has no faults: its calls must not come by connections that one is about to close. */
  #controlAgent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  /** Replies by status, and `lost`. @type {Map<string, number>} */
  replies = new Map()

  /** @param {number} port */
  constructor(port) {
    this.#port = port
  }

  /**
   * Asks, and takes whatever comes: faults cut connections and break replies.
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<Reply>}
   */
  async ask(method, path, body) {
    const reply = await this.#ask(method, path, body)
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
  #ask(method, path, body) {
    const text = body === undefined ? '' : JSON.stringify(body)
    const agent = path.startsWith('/_lakemock/') ? this.#controlAgent : this.#agent
    const headers = text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    return new Promise((resolve) => {
      const lost = (/** @type {Error} */ error) => resolve({ status: undefined, body: undefined, why: error.message })
      const request = http.request({
        ...{ host: '127.0.0.1', port: this.#port, agent, method, path, headers },
        timeout: PATIENCE_MS,
      })
      request.on('response', (response) => {
        let whole = ''
        response.setEncoding('utf8')
        response.on('data', (data) => {
          whole += data
        })
        response.on('error', lost)
        response.on('end', () =>
          resolve({ status: response.statusCode, body: parsed(whole), why: whole.slice(0, 300) }),
        )
      })
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no reply in time`)))
      request.on('error', lost)
      request.end(text)
    })
  }

  /**
   * Sends a request, or a part of it, and goes away after a while without reading.
   * @param {string} method
   * @param {string} path
   * @param {unknown} body
   * @param {{ part: number, afterMs: number, isRude: boolean }} how much of it is sent (1: all), when it goes, and whether with a RST
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
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
