/**
 * One request, from its first line to its last byte: the hooks in the order in which Fastify calls them. A step that throws or
 * calls `done` with an error ends in the error handler of its service (`refuseIn`); every reply leaves through `sendReply`.
 */

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { type Authenticator, authenticate, readIdentity } from '../auth/authenticate.ts'
import { hex32 } from '../core/ids.ts'
import { Problem } from '../core/problem.ts'
import type { Random } from '../core/random.ts'
import { whenEnded } from '../core/when-ended.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Service } from '../operation.ts'
import type { Worlds } from '../world/worlds.ts'
import type { BrowserGuard } from './browser-guard.ts'
import { decodeBody } from './content-encoding.ts'
import { credentialClocks } from './credential-clocks.ts'
import { dialectOf } from './dialect-routing.ts'
import { Exchange } from './exchange.ts'
import { publishHeld, publishRequest, publishSteering } from './exchange-events.ts'
import { type ActiveFault, ExchangeFaults, type FaultDecision, replyFaultOf, runFaults } from './exchange-faults.ts'
import { abandonReply, deliverReply, isConnected } from './fault-delivery.ts'
import { problemOf } from './framework-error.ts'
import { faultReply } from './gateway.ts'
import { openEntry, recordAborted, recordHeld, recordReceived, recordReply } from './journaling.ts'
import { checkInTurns, checkNoBody, isLongBody, parseBody, readBody } from './json-body.ts'
import type { ProjectTurns } from './project-turns.ts'
import { hasBody, isTooLong, type RawBodies } from './raw-body.ts'
import { JSON_HEADERS, refusal, sendReply } from './reply.ts'
import { checkHead } from './request-head.ts'
import { logRequest } from './request-log.ts'
import type { Route } from './route.ts'
import { noteUnknownFields } from './unknown-fields.ts'

export interface LifecycleContext extends Authenticator {
  readonly worlds: Worlds
  readonly metrics: Metrics
  readonly logger: Logger
  readonly bodies: RawBodies
  readonly projectTurns: ProjectTurns
  readonly guard: BrowserGuard
  /** Whether callers are authenticated: the setting `auth` is `verify`. */
  readonly mustVerify: boolean
  /** Ids for requests that concern no project. */
  readonly requestIds: Random
  /** The route of a request that no operation serves. */
  unknownRoute(url: string): Route
}

type Done = (error?: Error) => void

/** What Fastify is given as the type of a body whose type does not matter. */
const OPAQUE = 'application/octet-stream'

export interface Lifecycle {
  /** Whether no request is in flight. */
  isIdle(): boolean
  /** The handler of every route. */
  handle(request: FastifyRequest, reply: FastifyReply): void
  /** The error handler of a service's plugin. */
  refuseIn(service: Service): (error: unknown, request: FastifyRequest, reply: FastifyReply) => void
}

/** Adds the steps of every request to the application. */
export function addLifecycle(app: FastifyInstance, context: LifecycleContext): Lifecycle {
  const { worlds, metrics, logger, bodies, projectTurns, requestIds, guard } = context
  let inFlight = 0

  app.addHook('onRequest', openExchange)
  app.addHook('preParsing', readRawBody)
  app.addHook('preValidation', bringUpToDate)
  app.addHook('preValidation', identifyCaller)
  app.addHook('preValidation', applyRequestFaults)
  app.addHook('preValidation', receiveBody)
  // 7. Fastify checks the schemas. 8. It calls `handle`
  app.addHook('onSend', recordOrDeliver)
  app.setErrorHandler((error, request, reply) => refuseIn(request.exchange.service)(error, request, reply))
  return { handle, refuseIn, isIdle: () => inFlight === 0 && projectTurns.isIdle }

  /** 1. The headers have arrived: refuse what a web page may not send, find the world, open the request's entry in the journal. */
  function openExchange(request: FastifyRequest, reply: FastifyReply, done: Done): void {
    const route = request.routeOptions.config.route ?? context.unknownRoute(request.url)
    const exchange = new Exchange(route, request, reply.raw)
    request.exchange = exchange
    inFlight++
    exchange.response.once('close', () => endExchange(exchange))
    try {
      guard.check(exchange)
    } catch (error) {
      exchange.requestId = hex32(requestIds)
      throw error
    }
    // Fastify refuses a content type that is not a media type
    if (exchange.operation.ignoresContentType) request.headers = { 'content-type': OPAQUE }
    findWorld(exchange)
    openEntry(exchange)
    checkHead(exchange)
    done()
  }

  /** 2. The body, as bytes. */
  function readRawBody({ exchange }: FastifyRequest, reply: FastifyReply, _payload: unknown, done: Done): void {
    if (!hasBody(exchange.raw)) {
      done()
      return
    }
    // a client that gets its reply before it has sent the body does not send it
    if (exchange.raw.headers.expect !== undefined && isTooLong(exchange.raw, bodies.limit))
      reply.header('connection', 'close')
    const receive = (problem: Problem | undefined, content: Buffer | undefined): void => {
      exchange.content = content
      if (problem !== undefined || !isLongBody(exchange)) done(problem)
      else void checkInTurns(exchange, bodies.limit).then(() => done())
    }
    bodies.read(exchange.raw, (problem, bytes) => {
      if (bytes.length > 0) exchange.rawBody = bytes
      const encoding = exchange.raw.headers['content-encoding']
      if (problem !== undefined || encoding === undefined || bytes.length === 0) receive(problem, exchange.rawBody)
      else decodeBody(encoding, bytes, bodies.limit, receive)
    })
  }

  /** 3. The request has arrived. In the turn of its project, what it needs is loaded, and everything that is due by now happens. */
  function bringUpToDate({ exchange }: FastifyRequest, reply: FastifyReply, done: Done): void {
    const { foundWorld: world, operation } = exchange
    const goOn = (): void => applyConnectionFaults(exchange, reply, done)
    if (world === undefined) {
      goOn()
      return
    }
    const handle = (): void => {
      const late = whenEnded(operation.prepare?.(world), () => world.catchUp())
      if (late === undefined) goOn()
      // many requests may have waited for the same: they take turns again
      else late.then(() => inTurn(exchange, goOn, done), done)
    }
    projectTurns.take(world.id, { handle, refuse: done })
  }

  /** Then the faults act that do not depend on the caller. */
  function applyConnectionFaults(exchange: Exchange, reply: FastifyReply, done: Done): void {
    exchange.faults = ExchangeFaults.of(exchange, context)
    const acting = exchange.faults?.take('connection') ?? []
    if (acting.length === 0) {
      done()
      return
    }
    act(acting, exchange, reply, done)
  }

  /** 4. The caller: verified if the setting `auth` is `verify`, otherwise only read. */
  function identifyCaller({ exchange }: FastifyRequest, _reply: FastifyReply, done: Done): void {
    const { service, operation, foundWorld } = exchange
    exchange.caller =
      context.mustVerify && service.needsAuth(operation)
        ? authenticate(context, exchange.signed, credentialClocks(worlds, foundWorld), foundWorld?.id)
        : readIdentity(context, exchange.raw.headers)
    done()
  }

  /** 5. The faults that act before the operation, or in its place. */
  function applyRequestFaults({ exchange }: FastifyRequest, reply: FastifyReply, done: Done): void {
    const acting = exchange.faults?.take('request') ?? []
    if (acting.length === 0) {
      done()
      return
    }
    // one fault can give the reply (status), and another can decide how it is sent (truncate)
    exchange.replyFault = replyFaultOf(acting)
    act(acting, exchange, reply, done)
  }

  /** Lets faults act. One of them may reply or take the connection; if none does, the request goes on. */
  function act(acting: readonly ActiveFault[], exchange: Exchange, reply: FastifyReply, done: Done): void {
    hold(exchange)
    const go = (decision: FaultDecision) => (): void => {
      if (decision === 'gone') abandonReply(reply)
      else if (decision !== undefined) sendReply(reply, exchange, faultReply(decision, exchange.requestId))
      else done()
    }
    runFaults(acting).then((decision) => inTurn(exchange, go(decision), done), done)
  }

  /** 6. The service learns of the request, and the body is parsed. */
  function receiveBody(request: FastifyRequest, reply: FastifyReply, done: Done): void {
    const { exchange } = request
    const { foundWorld, service, params, operation, content } = exchange
    if (foundWorld !== undefined) service.onRequest?.(foundWorld, params)
    const refused = operation.refuse?.(exchange)
    if (refused !== undefined) {
      sendReply(reply, exchange, refused)
      return
    }
    if (content !== undefined) checkNoBody(exchange)
    if (operation.readBody !== undefined) request.body = readBody(exchange, bodies.limit)
    else if (operation.body !== undefined && content !== undefined) request.body = parseBody(exchange, bodies.limit)
    noteUnknownFields(exchange)
    recordReceived(exchange)
    // a fault may have waited: what was due meanwhile happens first
    const late = exchange.isHeld ? foundWorld?.catchUp() : undefined
    if (late === undefined) done()
    else late.then(() => done(), done)
  }

  /** 8. The operation itself. */
  function handle({ exchange }: FastifyRequest, reply: FastifyReply): void {
    const answer = exchange.operation.handle(exchange)
    if (!(answer instanceof Promise)) {
      sendReply(reply, exchange, answer)
      return
    }
    recordHeld(exchange)
    publishHeld(exchange)
    const refuse = (error: Error): void => {
      reply.send(error)
    }
    answer.then(
      (settled) => inTurn(exchange, () => sendReply(reply, exchange, settled), refuse),
      (error: Error) => inTurn(exchange, () => refuse(error), refuse),
    )
  }

  /** Goes on with a request that has waited: many may have waited for the same, such as a step of the clock. */
  function inTurn({ foundWorld }: Exchange, go: () => void, refuse: (error: Error) => void): void {
    projectTurns.take(foundWorld?.id ?? '', { handle: go, refuse })
  }

  /** 9. The reply as text goes to the journal and out, or to the fault that sends it in its own way. */
  function recordOrDeliver({ exchange }: FastifyRequest, reply: FastifyReply, payload: unknown, done: Done): void {
    // Node sends no body in reply to HEAD
    const text = typeof payload === 'string' && exchange.raw.method !== 'HEAD' ? payload : ''
    if (exchange.replyFault !== undefined) {
      deliverReply(exchange, reply, exchange.replyFault, text, logger)
      return
    }
    recordReply(exchange, reply.statusCode, text)
    done()
  }

  /** Whatever was thrown on the way, in the words of the service. */
  function refuseIn(service: Service) {
    return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
      const { exchange } = request
      const thrown = error instanceof Problem ? error : problemOf(error as FastifyError, request)
      if (thrown instanceof Problem && thrown.limit !== undefined) metrics.countRefusal(thrown.limit)
      if (!(thrown instanceof Problem)) {
        logger.error({ err: error, requestId: exchange.requestId }, 'internal error')
        // one of the headers of the operation or a fault may be what Node refused to send
        for (const name of Object.keys(exchange.replyHeaders)) reply.removeHeader(name)
        exchange.replyHeaders = JSON_HEADERS
      }
      sendReply(reply, exchange, refusal(service, exchange, thrown, dialectOf(worlds, exchange.target)))
    }
  }

  /** 10. The last byte is sent, or the connection is lost. Fastify's `onResponse` does not run for a client that has left. */
  function endExchange(exchange: Exchange): void {
    if (exchange.isOver) return
    exchange.isOver = true
    inFlight--
    try {
      noteEnd(exchange)
    } catch (error) {
      // no request is left to refuse
      logger.error({ err: error, requestId: exchange.requestId }, 'internal error')
    }
  }

  function noteEnd(exchange: Exchange): void {
    exchange.onEnd?.()
    const { raw, response, operation, service, code } = exchange
    const isSent = response.writableFinished || (response.writableEnded && !isConnected(raw))
    const status = isSent ? response.statusCode : null
    metrics.count(operation.id, service.name, status ?? 'aborted', isSent ? code : undefined)
    if (!isSent) recordAborted(exchange)
    publishRequest(exchange)
    if (isSent && status !== null && status < 300) publishSteering(exchange)
    logRequest(logger, exchange, status)
  }

  function findWorld(exchange: Exchange): void {
    const { params, route } = exchange
    try {
      if (params.project_id !== undefined) exchange.foundWorld = worlds.of(params.project_id)
    } finally {
      // the calls of a test must not change the ids that the program under test receives
      const { foundWorld } = exchange
      exchange.requestId = foundWorld === undefined || route.isControl ? hex32(requestIds) : foundWorld.requestId()
    }
  }
}

/** The reply comes later, but the request has arrived. */
function hold(exchange: Exchange): void {
  exchange.isHeld = true
  recordReceived(exchange)
  publishHeld(exchange)
}
