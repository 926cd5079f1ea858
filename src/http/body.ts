import type { FastifyInstance } from 'fastify'

/**
 * Takes every body as bytes, of whatever content type and method: a signature covers the bytes, clients send bodies with GET,
 * and cancels come with a JSON content type and no body at all (clients.md). What an operation needs of it is parsed later,
 * once the caller is known.
 */
export function installBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  for (const method of ['GET', 'DELETE'] as const) app.addHttpMethod(method, { hasBody: true, overrideExisting: true })
  app.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.exchange !== null) request.exchange.rawBody = body
    done(null, undefined)
  })
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
