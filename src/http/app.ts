import { STATUS_CODES } from 'node:http'
import type { Writable } from 'node:stream'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { hex32 } from '../engine/ids.ts'
import { Problem } from '../engine/problem.ts'
import type { Family, Operation, Reply } from '../operation.ts'
import { installBodies } from './body.ts'
import { installCompilers } from './compilers.ts'
import { gatewayError, noSuchApi } from './gateway.ts'
import { DOCS_PATH, installOpenapi } from './openapi.ts'
import { installPipeline, type PipelineContext, write } from './pipeline.ts'
import { recordHeld } from './record.ts'
import type { TlsMaterial } from './tls.ts'

export interface AppOptions extends Omit<PipelineContext, 'unknown'> {
  /** The first is asked for paths that no family has; the control API comes last. */
  readonly families: readonly Family[]
  readonly logger: FastifyBaseLogger
  readonly version: string
  /** Bytes of a body. */
  readonly bodyLimit: number
  readonly tls: TlsMaterial | undefined
}

/** Request line and headers together: above the longest line that the gateway takes, so that it is we who refuse it. */
const MAX_HEADER_BYTES = 64 * 1024

/** A request without a Host header is answered like any other: by us. */
const serverOptions = { maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false }

/** What stands for a path that no family has. */
const unknownOperation: Operation = {
  id: 'unknown',
  method: 'GET',
  path: '*',
  summary: '',
  description: '',
  replies: {},
  handle: () => {
    throw noSuchApi()
  },
}

/** What stands for the files of the page that renders the description: they are a plugin's, and no operations. */
const docsOperation: Operation = { ...unknownOperation, id: 'ShowDocs' }

/** The application: every operation of every family behind one pipeline. It does not listen. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { families } = options
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // a request's line in the log carries our own id of it
    childLoggerFactory: (logger) => logger,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreDuplicateSlashes: true, ignoreTrailingSlash: true, maxParamLength: MAX_HEADER_BYTES },
    // the query and path of what cannot even be routed are refused like any unknown path
    frameworkErrors: (_error, request, reply) => refuseUnrouted(request as FastifyRequest, reply as FastifyReply),
    clientErrorHandler: (error, socket) => refuseUnread(error, socket),
    http: serverOptions,
    ...(options.tls === undefined ? {} : { https: { ...options.tls, ...serverOptions } }),
  })
  // what Node would answer by itself, without a word in any dialect
  app.server.on('connect', (_request, socket) => refuseUnread({}, socket))
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  installCompilers(app)
  installBodies(app, options.bodyLimit)
  installPipeline(app, {
    ...options,
    unknown: (target) => ({
      family: strangerTo(target),
      operation: target.startsWith(DOCS_PATH) ? docsOperation : unknownOperation,
    }),
  })
  await installOpenapi(app, { families, version: options.version, mustVerify: options.mustVerify })
  for (const family of families) for (const operation of family.operations) addRoute(app, family, operation)
  app.setNotFoundHandler(() => {
    throw noSuchApi()
  })
  await app.ready()
  return app

  function familyOf(target: string): Family {
    const isControl = /^\/+_lakemock(\/|\?|$)/.test(target)
    return families.find((family) => (family.name === 'control') === isControl) as Family
  }

  /** The gateway looks for the API before it asks who calls. */
  function strangerTo(target: string): Family {
    return { ...familyOf(target), needsAuth: () => false }
  }

  function refuseUnrouted(request: FastifyRequest, reply: FastifyReply): void {
    const requestId = hex32(options.requestIds)
    const problem = noSuchApi()
    const { status, body } = familyOf(request.url).wireError(problem, undefined) ?? gatewayError(problem, requestId)
    reply
      .code(status)
      .header('x-request-id', requestId)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(body))
    options.logger.info({ operation: unknownOperation.id, status, requestId }, 'request')
  }

  /** What is no HTTP that can be read gets the gateway's words by hand: there is no request to answer. */
  function refuseUnread(error: { code?: string }, socket: Writable): void {
    if (!socket.writable) return
    const requestId = hex32(options.requestIds)
    const { status, body } = gatewayError(unreadProblem(error.code), requestId)
    socket.end(rawReply(status, requestId, JSON.stringify(body)))
    options.logger.info({ operation: unknownOperation.id, status, requestId }, 'request')
  }
}

function unreadProblem(code: string | undefined): Problem {
  switch (code) {
    case undefined:
      return noSuchApi()
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('uri-too-long', 'the request line and the headers are too long')
    default:
      return new Problem('invalid', 'The request is no HTTP that we can read.')
  }
}

function addRoute(app: FastifyInstance, family: Family, operation: Operation): void {
  app.route({
    method: operation.method,
    url: operation.path,
    config: { family, operation },
    schema: {
      operationId: operation.id,
      tags: [family.name],
      summary: operation.summary,
      description: operation.description,
      response: operation.replies,
      ...(operation.params ? { params: operation.params } : {}),
      ...(operation.query ? { querystring: operation.query } : {}),
      ...(operation.body ? { body: operation.body } : {}),
    },
    handler(request, reply) {
      const { exchange } = request
      exchange.params = request.params
      exchange.query = request.query
      exchange.body = request.body
      const answer = operation.handle(exchange)
      if (!(answer instanceof Promise)) {
        write(exchange, reply, answer)
        return undefined
      }
      recordHeld(exchange)
      return answer.then((settled: Reply) => {
        write(exchange, reply, settled)
        return reply
      })
    },
  })
}

function rawReply(status: number, requestId: string, text: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n')
}
