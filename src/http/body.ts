import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../engine/problem.ts'

/** A body that is too large is read on for so many times its limit, so that the client hears why it is refused. */
const PATIENCE = 8

/**
 * Takes every body as bytes, of whatever content type and method: a signature covers the bytes, clients send bodies with GET,
 * and cancels come with a JSON content type and no body at all (seen on the wire). What an operation needs of it is parsed later,
 * once the caller is known.
 */
export function installBodies(app: FastifyInstance, limit: number): void {
  app.removeAllContentTypeParsers()
  for (const method of ['GET', 'DELETE'] as const) app.addHttpMethod(method, { hasBody: true, overrideExisting: true })
  // the framework's own limit would close the connection on a client that still writes
  app.addContentTypeParser('*', { bodyLimit: Number.MAX_SAFE_INTEGER }, (request, payload, done) => {
    const chunks: Buffer[] = []
    let length = 0
    payload.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (length > limit * PATIENCE) finish(new Problem('too-large', 'the body is too large'))
    })
    payload.on('end', () => finish(length > limit ? new Problem('too-large', 'the body is too large') : null))
    payload.on('error', finish)

    function finish(error: Error | null): void {
      payload.removeAllListeners('data').removeAllListeners('end')
      if (error === null) keep(request, chunks)
      else payload.resume()
      done(error, undefined)
    }
  })
}

function keep({ exchange }: FastifyRequest, chunks: readonly Buffer[]): void {
  if (exchange === null || chunks.length === 0) return
  exchange.rawBody = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
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
