import { Ajv } from 'ajv'
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
import { gatewayError, noSuchApi } from './gateway.ts'
import { DOCS_PATH, installOpenapi } from './openapi.ts'
import { installPipeline, type PipelineContext, write } from './pipeline.ts'
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
    bodyLimit: options.bodyLimit,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreDuplicateSlashes: true, ignoreTrailingSlash: true, maxParamLength: MAX_HEADER_BYTES },
    // the query and path of what cannot even be routed are refused like any unknown path
    frameworkErrors: (_error, request, reply) => refuseUnrouted(request as FastifyRequest, reply as FastifyReply),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(rawBadRequest(hex32(options.requestIds)))
    },
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    ...(options.tls === undefined ? {} : { https: { ...options.tls, maxHeaderSize: MAX_HEADER_BYTES } }),
  })
  const ajvOf = {
    body: new Ajv({ allowUnionTypes: true, strict: false }),
    query: new Ajv({ coerceTypes: true, strict: false }),
  }
  app.setValidatorCompiler(({ schema, httpPart }) => ajvOf[httpPart === 'body' ? 'body' : 'query'].compile(schema))
  installBodies(app)
  installPipeline(app, {
    ...options,
    unknown: (target) => ({
      family: strangerTo(target),
      operation: target.startsWith(DOCS_PATH) ? docsOperation : unknownOperation,
    }),
  })
  await installOpenapi(app, families, options.version)
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
      return answer.then((settled: Reply) => {
        write(exchange, reply, settled)
        return reply
      })
    },
  })
}

/** What is no HTTP at all gets the gateway's words too, by hand: there is no request to answer. */
function rawBadRequest(requestId: string): string {
  const { body } = gatewayError(new Problem('invalid', 'The request is no HTTP that we can read.'), requestId)
  const text = JSON.stringify(body)
  return [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n')
}
