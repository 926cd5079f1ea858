/** Requests that never reach the lifecycle: they cannot be parsed as HTTP, or their path cannot be decoded. */

import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { hex32 } from '../core/ids.ts'
import { STATUS_CODES } from '../core/node-http.ts'
import { Problem } from '../core/problem.ts'
import type { Random } from '../core/random.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Service } from '../operation.ts'
import { browserHeaders } from './browser-headers.ts'
import type { ConnectionTurns } from './connection-turns.ts'
import { codeOf, gatewayError, noSuchApi } from './gateway.ts'
import { closeOurSide } from './half-close.ts'
import type { RawBodies } from './raw-body.ts'
import { UNKNOWN } from './route.ts'

interface UnreadContext {
  readonly bodies: RawBodies
  readonly turns: ConnectionTurns
  readonly metrics: Metrics
  readonly logger: Logger
  readonly requestIds: Random
  serviceOf(url: string): Service
}

/** An error of Node's HTTP parser. */
interface ParserError {
  readonly code?: string
  /** The bytes that were read last, and how many of them were parsed. */
  readonly rawPacket?: unknown
  readonly bytesParsed?: number
}

export class UnreadRequests {
  readonly #context: UnreadContext
  #hasRefusedConnection = false

  constructor(context: UnreadContext) {
    this.#context = context
  }

  /** Node would reply to CONNECT itself, in no error format of an API. */
  listen({ server }: FastifyInstance): void {
    server.on('connect', (_request, socket) => this.refuseSocket({}, socket))
  }

  /** Node has closed a connection beyond the maximum. */
  refuseConnection(): void {
    this.#context.metrics.countRefusal('connections')
    if (this.#hasRefusedConnection) return
    this.#hasRefusedConnection = true
    this.#context.logger.warn(
      'a connection was closed: the maximum of open connections (limits-connections) is reached',
    )
  }

  /** For Fastify's `frameworkErrors`: a path that cannot be decoded is an unknown path. */
  refusePath({ url }: FastifyRequest, reply: FastifyReply): void {
    const requestId = hex32(this.#context.requestIds)
    const problem = noSuchApi()
    const service = this.#context.serviceOf(url)
    const { status, body } = service.wireError(problem, undefined) ?? gatewayError(problem, requestId)
    const headers = {
      'x-request-id': requestId,
      'content-type': 'application/json; charset=utf-8',
      ...browserHeaders(undefined),
    }
    reply.code(status).headers(headers).send(JSON.stringify(body))
    this.#record(service, status, requestId, codeOf(body))
  }

  /** For Fastify's `clientErrorHandler`: there may be no request to reply to, so the reply is written to the socket. */
  refuseSocket(error: ParserError, socket: Duplex): void {
    const { bodies, turns } = this.#context
    if (!socket.writable) return
    // a client that ends within a body has left: the request learns it from its connection
    if (error.code === 'HPE_INVALID_EOF_STATE' && bodies.isReading(socket)) {
      socket.destroy()
      return
    }
    const problem = parserProblem(error)
    // if it is the body that cannot be parsed, there is a request to reply to
    if (bodies.refuse(socket, problem)) return
    turns.afterReplies(socket, () => this.#refuse(problem, socket))
  }

  #refuse(problem: Problem, socket: Duplex): void {
    if (!socket.writable) return
    const requestId = hex32(this.#context.requestIds)
    const { status, body } = gatewayError(problem, requestId)
    closeOurSide(socket, rawReply(status, requestId, JSON.stringify(body)))
    this.#record(this.#context.serviceOf(''), status, requestId, codeOf(body))
  }

  /** These requests have no exchange: their log line and their count are made here. */
  #record({ name }: Service, status: number, requestId: string, code: string | undefined): void {
    this.#context.metrics.count(UNKNOWN, name, status, code)
    this.#context.logger.info({ operation: UNKNOWN, status, code, requestId }, 'request')
  }
}

function parserProblem({ code, rawPacket, bytesParsed }: ParserError): Problem {
  switch (code) {
    case undefined:
      return noSuchApi()
    case 'HPE_HEADER_OVERFLOW':
      // a request line is ended by a line break
      return Buffer.isBuffer(rawPacket) && !rawPacket.subarray(0, bytesParsed).includes('\n')
        ? new Problem('uri-too-long', 'the request line is too long')
        : new Problem('headers-too-large', 'the headers are too long')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('request-timeout', 'the request was not complete in time')
    default:
      return new Problem('invalid', 'The request is not valid HTTP.')
  }
}

function rawReply(status: number, requestId: string, text: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `X-Request-Id: ${requestId}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    text,
  ].join('\r\n')
}
