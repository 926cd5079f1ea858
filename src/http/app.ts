import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Logger } from 'pino'
import type { Authenticator } from '../auth/authenticate.ts'
import type { Random } from '../core/random.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Operation, Service } from '../operation.ts'
import type { Worlds } from '../world/worlds.ts'
import { type AccessSettings, addPreflight, BrowserGuard } from './browser-guard.ts'
import { ConnectionTurns } from './connection-turns.ts'
import { Connections } from './connections.ts'
import { byDialect } from './dialect-routing.ts'
import { addDocsPage, DOCS_PATH } from './docs-page.ts'
import { HeadRequests } from './head-requests.ts'
import { addLifecycle } from './lifecycle.ts'
import { type Address, Listeners } from './listeners.ts'
import { addLivePage } from './live-page.ts'
import type { Description } from './openapi.ts'
import { ProjectTurns } from './project-turns.ts'
import { RawBodies } from './raw-body.ts'
import { type Route, routeOf, unknownRoute } from './route.ts'
import { MAX_HEADER_BYTES, makeServer } from './server.ts'
import { addStartPage } from './start-page.ts'
import type { TlsMaterial } from './tls.ts'
import { UnreadRequests } from './unread-requests.ts'
import { validatorCompiler } from './validators.ts'

export interface AppOptions extends Authenticator {
  /** Unknown paths are refused in the error format of the first; the control API is one of them. */
  readonly services: readonly Service[]
  readonly version: string
  readonly tls: TlsMaterial | undefined
  readonly worlds: Worlds
  readonly metrics: Metrics
  readonly logger: Logger
  /** Whether callers are authenticated: the setting `auth` is `verify`. */
  readonly mustVerify: boolean
  /** Which web pages may call, and who may use the control API. */
  readonly access: AccessSettings
  /** The longest body, in bytes. */
  readonly bodyLimit: number
  /** The most open connections. */
  readonly maxConnections: number
  /** Whether the live page is served. */
  readonly hasLivePage: boolean
  /** Ids for requests that concern no project. */
  readonly requestIds: Random
}

/** The application, and what describes it. */
export interface App {
  readonly app: FastifyInstance
  readonly connections: Connections
  /** Whether no request is in flight. */
  isIdle(): boolean
  /** Listens; returns the URL. */
  listen(address: Address): Promise<string>
  /** The OpenAPI description of every operation. */
  openapi(): Promise<unknown>
}

/** Builds the application: every service is a plugin, and every request takes the same steps (lifecycle.ts). It does not listen. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { services, bodyLimit } = options
  const bodies = new RawBodies(bodyLimit)
  const turns = new ConnectionTurns()
  const projectTurns = new ProjectTurns()
  const heads = new HeadRequests()
  const connections = new Connections()
  const unread = new UnreadRequests({ ...options, bodies, turns, serviceOf })
  const routing: FastifyServerOptions = {
    // each request has one line, which the lifecycle writes
    logger: false,
    exposeHeadRoutes: false,
    // plugins wait for nothing: on a very busy machine a limit would fail a start that is only slow
    pluginTimeout: 0,
    routerOptions: {
      ignoreDuplicateSlashes: true,
      ignoreTrailingSlash: true,
      maxParamLength: MAX_HEADER_BYTES,
      constraints: { dialect: byDialect(options.worlds) },
    },
    // with compilers given here, Fastify loads none of its own. Its type for `buildValidator` describes another compiler
    schemaController: {
      compilersFactory: {
        buildValidator: () => validatorCompiler() as never,
        buildSerializer: () => () => JSON.stringify,
      },
    },
  }
  const app: FastifyInstance = Fastify({
    ...routing,
    forceCloseConnections: 'idle',
    // requests that come on open connections while we stop are served like those in flight
    return503OnClosing: false,
    // the last step before the router
    rewriteUrl: (request) => heads.routeAsGet(request),
    frameworkErrors(_error, request, reply) {
      heads.restore(request)
      unread.refusePath(request as never, reply as never)
    },
    clientErrorHandler: (error, socket) => unread.refuseSocket(error, socket),
    // Fastify reads the scheme of the URL from it
    ...(options.tls === undefined ? {} : { https: options.tls }),
    serverFactory: (handler) =>
      makeServer(handler, { ...options, turns, projectTurns, connections, onRefused: () => unread.refuseConnection() }),
  })
  unread.listen(app)

  // a body is read and parsed by the lifecycle, whatever its content type
  app.removeAllContentTypeParsers()
  // the usual type has its own entry: Fastify would parse it for each request before it comes to `*`
  app.addContentTypeParser(['application/json', '*'], (_request, _payload, done) => done(null))
  app.addHook('onRequest', (request, _reply, done) => {
    heads.restore(request)
    done()
  })
  const unknownRoutes = new Map(services.map((service) => [service, unknownRoute(service)]))
  const unknownRouteOf = (service: Service): Route => unknownRoutes.get(service) ?? unknownRoute(service)
  const { handle, refuseIn, isIdle } = addLifecycle(app, {
    ...options,
    bodies,
    projectTurns,
    guard: new BrowserGuard(options.access),
    unknownRoute: (url) => unknownRouteOf(serviceOf(url)),
  })
  app.setNotFoundHandler(handle)
  for (const service of services) {
    app.register(async (plugin) => {
      plugin.setErrorHandler(refuseIn(service))
      const serve = (operation: Operation, constraints: { dialect?: string } = {}): void => {
        const { method, path: url } = operation
        const config = { route: routeOf(service, operation) }
        plugin.route({ method, url, config, constraints, schema: schemaOf(operation), handler: handle })
      }
      for (const operation of service.operations) serve(operation)
      for (const { method, path: url } of service.notEmulated ?? [])
        plugin.route({ method, url, config: { route: unknownRouteOf(service) }, handler: handle })
      for (const [dialect, operations] of Object.entries(service.dialects ?? {}))
        for (const operation of operations) serve(operation, { dialect })
    })
  }
  const listeners = new Listeners(app)
  let described: Promise<Description> | undefined
  addPreflight(app, serviceOf)
  addStartPage(app, serviceOf(DOCS_PATH), options.version, options.hasLivePage)
  if (options.hasLivePage) addLivePage(app, serviceOf(DOCS_PATH))
  addDocsPage(app, serviceOf(DOCS_PATH), describe)
  app.addHook('onClose', async () => (await described)?.page.close())
  await app.ready()
  return {
    app,
    connections,
    isIdle,
    listen: (address) => listeners.listen(address),
    openapi: async () => (await describe()).document,
  }

  /** The description of the operations. Made on first use: it takes long, and most never use it. */
  function describe(): Promise<Description> {
    described ??= (async () => {
      const { describeOperations } = await import('./openapi.ts')
      return describeOperations({ ...options, docsPath: DOCS_PATH, makeApp: () => Fastify(routing) })
    })()
    return described
  }

  /** The service whose error format a URL gets. */
  function serviceOf(url: string): Service {
    const isControl = /^\/+_lakemock(\/|\?|$)/.test(url)
    return services.find(({ name }) => (name === 'control') === isControl) as Service
  }
}

/** What Fastify checks. Replies are written with JSON.stringify, which is as fast as a compiled serializer for replies of this size. */
function schemaOf({ body, query }: Operation) {
  return { ...(body === undefined ? {} : { body }), ...(query === undefined ? {} : { querystring: query }) }
}
