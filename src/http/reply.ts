import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Problem } from '../core/problem.ts'
import type { Dialect, Reply, Service } from '../operation.ts'
import { browserHeaders } from './browser-headers.ts'
import type { Exchange } from './exchange.ts'
import { codeOf, gatewayError, messageOf } from './gateway.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** The headers of a reply whose operation gives none. */
export const JSON_HEADERS: Readonly<Record<string, string>> = { 'content-type': JSON_TYPE }

/** The one exit for replies: what an operation returned, a refusal, or the reply of a fault. */
export function sendReply(reply: FastifyReply, exchange: Exchange, { status, headers, body }: Reply): void {
  if (status >= 400) {
    exchange.code = codeOf(body)
    exchange.message = messageOf(body)
  }
  reply.code(status)
  // an empty body has no type: clients parse what is declared as JSON
  if (body !== null) reply.header('content-type', JSON_TYPE)
  reply.header('x-request-id', exchange.requestId)
  reply.headers(browserHeaders(exchange.allowedOrigin))
  if (headers !== undefined) {
    exchange.replyHeaders = { ...JSON_HEADERS, ...inLowerCase(headers) }
    reply.headers(headers)
  }
  // Fastify would write null as JSON
  if (body === null) reply.send()
  else if (body instanceof Readable && exchange.raw.method === 'HEAD') {
    // a stream may have no end
    body.destroy()
    reply.send('')
  } else reply.send(isSent(body) ? body : JSON.stringify(body))
}

/** Whether Fastify sends a body as it is. */
const isSent = (body: unknown): boolean =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof Readable

/** What was thrown, in the words of the service, or of the gateway in front of it. `dialect` is that of the project in the path. */
export function refusal(service: Service, exchange: Exchange, error: Error, dialect: Dialect): Reply {
  const { foundWorld, requestId, origin, target, raw, operation } = exchange
  const problem = error instanceof Problem ? error : new Problem('internal', error.message)
  if (problem.kind === 'no-such-api') {
    const reply = service.unknownRoute?.({ method: raw.method ?? '', target, origin, dialect })
    if (reply !== undefined) return reply
  }
  return (
    operation.wireError?.(problem, foundWorld) ??
    service.wireError(problem, foundWorld) ??
    gatewayError(problem, requestId)
  )
}

function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
