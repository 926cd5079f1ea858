import net from 'node:net'
import { performance } from 'node:perf_hooks'
import { Replies } from './replies.js'

/**
 * Where a connection gets its requests and reports its replies.
 * @typedef {object} Traffic
 * @property {() => Buffer | undefined} next the next request; undefined if there is nothing to send
 * @property {(sentMs: number, status: number, text: () => string) => void} received
 * @property {(count: number) => void} lost the connection ended before `count` replies came
 * @property {(error: Error) => void} failed
 */

/** One raw socket with up to `pipelining` requests in flight. It reconnects whenever the server closes it. */
export class Connection {
  #port
  #pipelining
  #traffic
  /** When each request in flight was sent, the oldest first. @type {number[]} */
  #sentMs = []
  #isClosed = false
  /** @type {net.Socket} */
  #socket
  /** @type {Replies} */
  #replies

  /**
   * @param {number} port
   * @param {number} pipelining
   * @param {Traffic} traffic
   */
  constructor(port, pipelining, traffic) {
    this.#port = port
    this.#pipelining = pipelining
    this.#traffic = traffic
    this.#replies = this.#createReader()
    this.#socket = this.#connect()
  }

  /** Sends requests until the connection is full. */
  fill() {
    while (this.#sentMs.length < this.#pipelining && !this.#isClosed) {
      const request = this.#traffic.next()
      if (request === undefined) return
      this.#sentMs.push(performance.now())
      this.#socket.write(request)
    }
  }

  close() {
    this.#isClosed = true
    this.#socket.destroy()
  }

  #createReader() {
    return new Replies((status, isLast, text) => {
      const sentMs = this.#sentMs.shift()
      if (sentMs === undefined) throw new Error('a reply without a request')
      this.#traffic.received(sentMs, status, text)
      if (isLast) this.#reconnect()
      else this.fill()
    })
  }

  #connect() {
    const socket = net.connect({ host: '127.0.0.1', port: this.#port, noDelay: true })
    socket.on('data', (chunk) => {
      if (socket !== this.#socket) return
      socket.cork()
      try {
        this.#replies.feed(/** @type {Buffer} */ (chunk))
      } catch (error) {
        this.#traffic.failed(/** @type {Error} */ (error))
      }
      socket.uncork()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (!this.#isClosed && socket === this.#socket) this.#reconnect()
    })
    return socket
  }

  #reconnect() {
    const lost = this.#sentMs.length
    if (lost > 0) this.#traffic.lost(lost)
    this.#sentMs = []
    const old = this.#socket
    this.#replies = this.#createReader()
    this.#socket = this.#connect()
    old.destroy()
    this.fill()
  }
}
