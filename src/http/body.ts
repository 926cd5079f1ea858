import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '../core/problem.ts'

/** A body that is too large is read on for so many times its limit, so that the client hears why it is refused. */
const PATIENCE = 8

const NOTHING = Buffer.alloc(0)

/** The connections on which a body is being read, and what ends its reading. */
const reading = new WeakMap<object, (problem: Problem) => void>()

/** Whether a body is being read on a connection. */
export const isReading = (socket: Duplex): boolean => reading.has(socket)

/**
 * Ends the body that is being read on a connection, since what follows cannot be read as one; and the connection, once its request is
 * answered. False where no body is being read.
 */
export function breakOff(socket: Duplex, problem: Problem): boolean {
  const finish = reading.get(socket)
  if (finish === undefined) return false
  finish(problem)
  socket.end()
  return true
}

/** Whether a body follows the headers, of however many bytes (RFC 9112, section 6). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/**
 * Reads a body as bytes, of whatever content type and method: a signature covers the bytes, clients send bodies with GET, and cancels
 * come with a JSON content type and no body at all (seen on the wire). What an operation needs of it is parsed later, once the
 * caller is known. `done` is called once; never where the client goes before its end.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (error: Problem | undefined, bytes: Buffer) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const tooLarge = (): Problem => new Problem('too-large', 'the body is too large')
  const onData = (chunk: Buffer): void => {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (length > limit * PATIENCE) finish(tooLarge())
  }
  const onEnd = (): void => {
    reading.delete(request.socket)
    if (length > limit) done(tooLarge(), NOTHING)
    else done(undefined, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
  }
  request.on('data', onData)
  request.on('end', onEnd)
  reading.set(request.socket, finish)

  /** Before its end. */
  function finish(error: Problem): void {
    reading.delete(request.socket)
    request.off('data', onData)
    request.off('end', onEnd)
    request.resume()
    done(error, Buffer.concat(chunks))
  }
}

/** Whether objects and arrays stand more than so many deep in each other in a JSON text. */
export function isDeeperThan(limit: number, text: string): boolean {
  if (text.length <= limit) return false
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (isQuoted) {
      if (char === '\\') at++
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '{' || char === '[') {
      if (++depth > limit) return true
    } else if (char === '}' || char === ']') depth--
  }
  return false
}
