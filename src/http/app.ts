import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  type HTTPMethods,
} from 'fastify'
import { hex32 } from '../core/ids.ts'
import { Problem } from '../core/problem.ts'
import type { Operation, Service } from '../operation.ts'
import { breakOff, isReading } from './body.ts'
import { Exchange } from './exchange.ts'
import { codeOf, gatewayError, noSuchApi } from './gateway.ts'
import { type PipelineContext, pipeline, type Serve } from './pipeline.ts'
import { recordEnd } from './record.ts'
import { logRequest } from './request-log.ts'
import { WholeResponse } from './response.ts'
import { Served } from './served.ts'
import type { TlsMaterial } from './tls.ts'

export interface AppOptions extends PipelineContext {
  /** The first is asked for paths that no service has; the control API comes last. */
  readonly services: readonly Service[]
  readonly version: string
  readonly tls: TlsMaterial | undefined
}

/** Request line and headers together: above the longest line that the gateway takes, so that it is we who refuse it. */
const MAX_HEADER_BYTES = 64 * 1024

/** A request without a Host header is answered like any other: by us. */
const serverOptions = {
  maxHeaderSize: MAX_HEADER_BYTES,
  requireHostHeader: false,
  ServerResponse: WholeResponse as typeof ServerResponse,
}

/** What stands for a path that no service has. */
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

/** Where the page is that renders the description. */
const DOCS_PATH = '/_lakemock/docs'

/** How requests are routed. An operation compiles what it needs of its schemas itself: the framework need not load what compiles them. */
const routing = {
  // each request has one line, which the pipeline writes: a logger here would only follow every reply once more
  logger: false,
  exposeHeadRoutes: false,
  routerOptions: { ignoreDuplicateSlashes: true, ignoreTrailingSlash: true, maxParamLength: MAX_HEADER_BYTES },
  schemaController: {
    compilersFactory: { buildValidator: () => () => () => true, buildSerializer: () => () => JSON.stringify },
  } as unknown as NonNullable<FastifyServerOptions['schemaController']>,
} satisfies FastifyServerOptions

/** The application, and what describes it. */
export interface App {
  readonly app: FastifyInstance
  /** The OpenAPI description of every operation. */
  openapi(): Promise<unknown>
}

/** The application: every operation of every service behind one pipeline. It does not listen. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { services } = options
  let pages: Promise<FastifyInstance> | undefined
  const app: FastifyInstance = Fastify({
    ...routing,
    forceCloseConnections: 'idle',
    // what still comes on an open connection while we stop is answered like the rest of what is in flight
    return503OnClosing: false,
    // the query and path of what cannot even be routed are refused like any unknown path
    frameworkErrors: (_error, request, reply) => refuseUnrouted(request as FastifyRequest, reply as FastifyReply),
    clientErrorHandler: (error, socket) => refuseUnread(error, socket),
    http: serverOptions,
    ...(options.tls === undefined ? {} : { https: { ...options.tls, ...serverOptions } }),
  })
  // what Node would answer by itself, without a word in any dialect
  app.server.on('connect', (_request, socket) => refuseUnread({}, socket))
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  const serve = pipeline(options)
  answerStrangers(app)
  for (const [path, served] of byPath(services)) addRoute(app, serve, path, served)
  app.route({ method: 'GET', url: DOCS_PATH, onRequest: showPage, handler: neverReached })
  app.route({ method: ['GET', 'HEAD'], url: `${DOCS_PATH}/*`, onRequest: showPage, handler: neverReached })
  app.addHook('onClose', async () => (await pages)?.close())
  await app.ready()
  return { app, openapi: async () => (await describe()).swagger() }

  function answerStrangers(to: FastifyInstance): void {
    to.removeAllContentTypeParsers()
    to.addContentTypeParser('*', (_request, _payload, done) => done(null))
    to.setNotFoundHandler((request, reply) => serve(strangerTo(request), request, reply))
    // whatever the framework itself has against a request for a path that no API has: that is what to say of it
    to.setErrorHandler((error, request, reply) => serve(strangerTo(request, error as Error), request, reply))
  }

  /** The description, with the page, is an application of its own, made when somebody asks: most never do, and it takes long. */
  function describe(): Promise<FastifyInstance> {
    pages ??= (async () => {
      const { installOpenapi } = await import('./openapi.ts')
      const made: FastifyInstance = Fastify(routing)
      answerStrangers(made)
      await installOpenapi(made, { ...options, docsPath: DOCS_PATH, onPages: watchPages })
      return made
    })()
    return pages
  }

  function showPage(request: FastifyRequest, reply: FastifyReply): void {
    reply.hijack()
    describe().then(
      (made) => made.routing(request.raw, reply.raw),
      (error: unknown) => serve(strangerTo(request, error as Error), request, reply),
    )
  }

  /** The page's files are a plugin's and pass no pipeline: they are named, counted and logged all the same. */
  function watchPages(pages: FastifyInstance): void {
    const served = new Served(serviceOf('/_lakemock'), { ...unknownOperation, id: 'ShowDocs' })
    const exchanges = new WeakMap<FastifyRequest, Exchange>()
    pages.addHook('onRequest', (request, reply, done) => {
      const exchange = new Exchange(served, request, reply.raw)
      exchange.requestId = hex32(options.requestIds)
      exchanges.set(request, exchange)
      reply.header('x-request-id', exchange.requestId)
      done()
    })
    pages.addHook('onResponse', (request, reply, done) => {
      const exchange = exchanges.get(request)
      if (exchange !== undefined) {
        recordEnd(exchange, options.metrics)
        logRequest(options.logger, exchange, reply.statusCode)
      }
      done()
    })
  }

  function serviceOf(target: string): Service {
    const isControl = /^\/+_lakemock(\/|\?|$)/.test(target)
    return services.find((service) => (service.name === 'control') === isControl) as Service
  }

  /** What stands for a request that is no operation's. The gateway looks for the API before it asks who calls. */
  function strangerTo({ url, is404 }: FastifyRequest, error?: Error): Served {
    const service = { ...serviceOf(url), needsAuth: () => false }
    if (error === undefined || is404) return new Served(service, unknownOperation)
    const handle = (): never => {
      throw error
    }
    return new Served(service, { ...unknownOperation, handle })
  }

  function refuseUnrouted(request: FastifyRequest, reply: FastifyReply): void {
    const requestId = hex32(options.requestIds)
    const problem = noSuchApi()
    const { status, body } = serviceOf(request.url).wireError(problem, undefined) ?? gatewayError(problem, requestId)
    reply
      .code(status)
      .header('x-request-id', requestId)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(body))
    noteRefusal(serviceOf(request.url).name, status, requestId, codeOf(body))
  }

  /** What is no HTTP that can be read gets the gateway's words by hand: there is no request to answer. */
  function refuseUnread(error: { code?: string }, socket: Duplex): void {
    if (!socket.writable) return
    // who ends in the middle of a body has left, and the request hears that of its connection
    if (error.code === 'HPE_INVALID_EOF_STATE' && isReading(socket)) {
      socket.destroy()
      return
    }
    const problem = unreadProblem(error.code)
    // a request whose body it is that cannot be read is there to be answered
    if (breakOff(socket, problem)) return
    const requestId = hex32(options.requestIds)
    const { status, body } = gatewayError(problem, requestId)
    socket.end(rawReply(status, requestId, JSON.stringify(body)))
    noteRefusal(serviceOf('').name, status, requestId, codeOf(body))
  }

  /** The line in the log, and the count, of a request that no pipeline saw. */
  function noteRefusal(api: string, status: number, requestId: string, code: string | undefined): void {
    options.metrics.count(unknownOperation.id, api, status, code)
    options.logger.info({ operation: unknownOperation.id, status, code, requestId }, 'request')
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

/** The operations of each path, by their methods. */
function byPath(services: readonly Service[]): Map<string, Map<string, Served>> {
  const paths = new Map<string, Map<string, Served>>()
  for (const service of services) {
    for (const operation of service.operations) {
      const { method, path } = operation
      const methods = paths.get(path) ?? new Map<string, Served>()
      paths.set(path, methods.set(method, new Served(service, operation)))
    }
  }
  return paths
}

/** A path as the framework knows it: its operations are one route, as each route costs a start its time. The pipeline does the rest. */
function addRoute(app: FastifyInstance, serve: Serve, path: string, methods: Map<string, Served>): void {
  const [only] = methods.values()
  app.route({
    method: [...methods.keys()] as HTTPMethods[],
    url: path,
    // the earliest that a route can take over: bodies are read by the pipeline, from any method and of any type
    onRequest:
      methods.size === 1
        ? (request, reply) => serve(only as Served, request, reply)
        : (request, reply) => serve(methods.get(request.method) as Served, request, reply),
    handler: neverReached,
  })
}

/** A route has to have a handler; ours take over before it. */
function neverReached({ routeOptions }: FastifyRequest): never {
  throw new Error(`${routeOptions.url} was not served`)
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
