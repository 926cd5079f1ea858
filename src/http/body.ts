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
