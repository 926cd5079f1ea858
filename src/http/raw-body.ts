import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '../core/problem.ts'
import { closeOurSide } from './half-close.ts'

/** A body that is too large is read on, up to this many times the limit: the client has to send it all before it reads the refusal. */
const PATIENCE = 8

/** Whether a body follows the headers (RFC 9112, section 6). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** Whether the headers announce a body that is longer than the limit. */
export const isTooLong = ({ headers }: IncomingMessage, limit: number): boolean =>
  Number(headers['content-length'] ?? 0) > limit

/**
 * Reads bodies as bytes, of any content type and method: signatures cover the bytes, some clients send a body with GET, and cancels
 * come with a JSON content type and no body.
 */
export class RawBodies {
  readonly limit: number
  /** The connections on which a body is being read, each with a function that ends the reading. */
  readonly #reading = new WeakMap<object, (problem: Problem) => void>()
  /** Why the rest of a body will not come, by connection: known before its request has its turn. */
  readonly #broken = new WeakMap<object, Problem>()

  constructor(limit: number) {
    this.limit = limit
  }

  /** Calls `done` once with the whole body, or with a refusal and what has been read. Never if the client leaves before the end. */
  read(request: IncomingMessage, done: (problem: Problem | undefined, bytes: Buffer) => void): void {
    const broken = request.complete ? undefined : this.#broken.get(request.socket)
    if (broken !== undefined) {
      // the client has left
      if (request.socket.readableEnded) request.socket.destroy()
      else {
        done(broken, Buffer.alloc(0))
        closeOurSide(request.socket)
      }
      return
    }
    // the client waits for "100 Continue" before it sends the body, or announces more than would be read
    const isHopeless = isTooLong(request, this.limit * PATIENCE)
    if (isHopeless || (request.headers.expect !== undefined && isTooLong(request, this.limit))) {
      done(tooLarge(), Buffer.alloc(0))
      return
    }
    const chunks: Buffer[] = []
    let length = 0
    const end = (problem?: Problem): void => {
      this.#reading.delete(request.socket)
      done(problem, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    }
    /** Before the last byte: the rest is read and ignored. */
    const cut = (problem: Problem): void => {
      request.off('data', onData).off('end', onEnd).resume()
      end(problem)
    }
    const onEnd = (): void => end(length > this.limit ? tooLarge() : undefined)
    const onData = (chunk: Buffer): void => {
      length += chunk.length
      if (length <= this.limit) chunks.push(chunk)
      else chunks.length = 0
      if (length > this.limit * PATIENCE) cut(tooLarge())
    }
    request.on('data', onData).on('end', onEnd)
    this.#reading.set(request.socket, cut)
  }

  isReading(socket: Duplex): boolean {
    return this.#reading.has(socket)
  }

  /**
   * Refuses the request whose body is being read on a connection, and then closes the connection. False if no body is being read: that
   * of a request that waits for its turn is refused then.
   */
  refuse(socket: Duplex, problem: Problem): boolean {
    const cut = this.#reading.get(socket)
    if (cut === undefined) {
      this.#broken.set(socket, problem)
      return false
    }
    cut(problem)
    closeOurSide(socket)
    return true
  }
}

export const tooLarge = (): Problem => new Problem('too-large', 'the body is too large')
