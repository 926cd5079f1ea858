import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { nextTurn } from '../core/clock.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Something that waits until the replies before it are sent. */
interface Turn {
  run(): void
  /** The reply that ends the turn; undefined for the last turn of a connection. */
  readonly response: ServerResponse | undefined
}

interface Connection {
  /** The reply of the turn that has begun last. */
  last: ServerResponse
  readonly waiting: Turn[]
}

/** From this number of waiting requests on, a connection is not read until they are handled. */
export const MAX_WAITING = 64

/**
 * The order of the requests on each connection. A pipelined request is handled after the reply before it is sent, so that
 * a connection holds one reply in memory; and each waits for a turn of the event loop, so that connections take turns.
 */
export class ConnectionTurns {
  readonly #connections = new WeakMap<Duplex, Connection>()

  /** Handles a request in its turn: at once if no reply is open on its connection. */
  take(request: IncomingMessage, response: ServerResponse, handle: Handler): void {
    const { socket } = request
    const connection = this.#connections.get(socket)
    if (connection === undefined) this.#connections.set(socket, { last: response, waiting: [] })
    else if (response.socket === null) {
      this.#wait(socket, connection, { response, run: () => handle(request, response) })
      return
    } else connection.last = response
    handle(request, response)
  }

  /** Runs `end` when the replies of the requests that a connection has sent so far are sent. */
  afterReplies(socket: Duplex, end: () => void): void {
    const connection = this.#connections.get(socket)
    if (connection === undefined || (connection.last.closed && connection.waiting.length === 0)) end()
    else this.#wait(socket, connection, { response: undefined, run: end })
  }

  #wait(socket: Duplex, connection: Connection, turn: Turn): void {
    const { waiting, last } = connection
    waiting.push(turn)
    if (waiting.length === 1) this.#follow(socket, connection, last)
    if (waiting.length === MAX_WAITING) socket.pause()
  }

  /** The next turn begins when `reply` is sent. */
  #follow(socket: Duplex, connection: Connection, reply: ServerResponse): void {
    reply.once('close', () => nextTurn(() => this.#begin(socket, connection)))
  }

  #begin(socket: Duplex, connection: Connection): void {
    const { waiting } = connection
    if (socket.destroyed) waiting.length = 0
    const turn = waiting.shift()
    if (turn === undefined) return
    const { response } = turn
    if (waiting.length === 0) socket.resume()
    if (response !== undefined) {
      connection.last = response
      if (waiting.length > 0) this.#follow(socket, connection, response)
    }
    turn.run()
  }
}
