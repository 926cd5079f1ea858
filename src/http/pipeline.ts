/**
 * One request, top to bottom. Each step sees the exchange as the step before left it; a Problem thrown by any of them becomes
 * the reply, in the dialect of the service that was asked.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { type Authenticator, authenticate, type ProofClocks, readIdentity } from '../auth/authenticate.ts'
import { realNowMs } from '../core/clock.ts'
import { hex32 } from '../core/ids.ts'
import { invalid, Problem } from '../core/problem.ts'
import type { Random } from '../core/random.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Reply } from '../operation.ts'
import type { World } from '../world/world.ts'
import type { Worlds } from '../world/worlds.ts'
import { hasBody, isDeeperThan, readBody } from './body.ts'
import { Exchange, PLAIN_HEADERS, replyHeaders, signedRequest } from './exchange.ts'
import { type Acting, actingOn, FaultAnswer, letAct, replyOf, takeBack, takeOverReplies } from './faults.ts'
import { codeOf, gatewayError } from './gateway.ts'
import { recordBody, recordEnd, recordGone, recordHeld, recordReply, recordRequest } from './record.ts'
import { logRequest } from './request-log.ts'
import { WholeResponse } from './response.ts'
import type { Served } from './served.ts'
import { isConnected } from './wire.ts'

export interface PipelineContext extends Authenticator {
  readonly worlds: Worlds
  readonly metrics: Metrics
  readonly logger: Logger
  readonly mustVerify: boolean
  /** Bytes of a body. */
  readonly bodyLimit: number
  /** Ids for requests that concern no project. */
  readonly requestIds: Random
}

/** Answers a request that the framework has routed. */
export type Serve = (served: Served, request: FastifyRequest, reply: FastifyReply) => void

/** The gateway allows no longer request line (its reference names the refusal, not the length; 8 KB is nginx's default). */
const MAX_TARGET = 8192

/** Jackson, which the services read their bodies with, goes no deeper. What is echoed has to fit on the stack. */
const MAX_DEPTH = 1000

const JSON_TYPE = 'application/json'
const LIKE_JSON = /^\s*application\/([\w.+-]+\+)?json\s*(;|$)/i

export function pipeline(context: PipelineContext): Serve {
  const { worlds, metrics, logger } = context
  return serve

  /** From here on the reply is ours: the framework has found the operation, and does no more. */
  function serve(served: Served, request: FastifyRequest, reply: FastifyReply): void {
    reply.hijack()
    const { raw } = request
    const exchange = new Exchange(served, request, reply.raw)
    // the last byte is out, or can no longer get there
    exchange.response.on('close', () => end(exchange))
    hearOfLeaving(exchange)
    try {
      findWorld(exchange)
      nameRequest(exchange)
      recordRequest(exchange)
      refuseLongTarget(exchange)
    } catch (error) {
      refuse(exchange, error)
      return
    }
    if (exchange.isBare || !hasBody(raw)) hear(exchange)
    else {
      readBody(raw, context.bodyLimit, (error, bytes) => {
        if (bytes.length > 0) exchange.rawBody = bytes
        if (error === undefined) hear(exchange)
        else refuse(exchange, error)
      })
    }
  }

  /**
   * A reply that has to wait for the one before it, since its request came too early, has no connection yet, and Node does not tell
   * it when the client leaves.
   */
  function hearOfLeaving({ request: { socket }, response }: Exchange): void {
    if (response.socket !== null) return
    const leave = (): void => {
      response.destroy()
      response.emit('close')
    }
    // a client may send as many as it likes
    socket.setMaxListeners(0).once('close', leave)
    response.once('finish', () => socket.off('close', leave))
  }

  /** All of it has come. */
  function hear(exchange: Exchange): void {
    try {
      runDue(exchange)
      const acting = actingOn(exchange, context)
      if (acting !== undefined) {
        underFaults(acting, exchange).catch((error: unknown) => refuse(exchange, error))
        return
      }
      identify(exchange)
      arrive(exchange)
      parseBody(exchange)
      recordBody(exchange)
      operate(exchange)
    } catch (error) {
      refuse(exchange, error)
    }
  }

  /** The same steps, with faults on the connection before, on the request between, and on the reply after them. */
  async function underFaults(acting: readonly Acting[], exchange: Exchange): Promise<void> {
    exchange.isHeld = true
    // what is held from here on has come
    recordBody(exchange)
    const lost = (): void => {
      if (!WholeResponse.isOut(exchange.response)) log(exchange, null)
    }
    if (await letAct(acting, 'connection')) {
      lost()
      return
    }
    try {
      identify(exchange)
    } catch (error) {
      takeBack(exchange, acting)
      throw error
    }
    // from here on: what a fault answers can be sent in another fault's way, too
    takeOverReplies(exchange, acting, lost)
    await letAct(acting, 'request')
    arrive(exchange)
    parseBody(exchange)
    recordBody(exchange)
    // a fault may have waited: what was due meanwhile happens first
    runDue(exchange)
    operate(exchange)
  }

  function operate(exchange: Exchange): void {
    const { served } = exchange
    served.check(exchange.body, exchange.query)
    const answer = served.operation.handle(exchange)
    if (!(answer instanceof Promise)) {
      write(exchange, answer)
      return
    }
    recordHeld(exchange)
    answer.then((settled) => write(exchange, settled)).catch((error: unknown) => refuse(exchange, error))
  }

  function findWorld(exchange: Exchange): void {
    const projectId = exchange.params.project_id
    if (projectId === undefined) return
    try {
      exchange.foundWorld = worlds.of(projectId)
    } catch (error) {
      exchange.requestId = hex32(context.requestIds)
      throw error
    }
  }

  function nameRequest(exchange: Exchange): void {
    const { foundWorld, served } = exchange
    // a test's own calls must not shift what the program under test is given
    exchange.requestId =
      foundWorld !== undefined && !served.isControl ? foundWorld.requestId() : hex32(context.requestIds)
  }

  function refuseLongTarget({ target }: Exchange): void {
    if (target.length > MAX_TARGET) throw new Problem('uri-too-long', 'the request line is too long')
  }

  function runDue({ foundWorld, atMs, isBare, isHeld }: Exchange): void {
    // what has no body is heard when it comes
    foundWorld?.runDue(isBare && !isHeld && atMs > 0 ? atMs : undefined)
  }

  function identify(exchange: Exchange): void {
    const { service, operation, foundWorld: world } = exchange
    if (!context.mustVerify || !service.needsAuth(operation)) {
      if (!exchange.isBare) exchange.caller = readIdentity(context, exchange.request.headers)
      return
    }
    exchange.caller = authenticate(context, signedRequest(exchange), proofClocks(world), world?.id)
  }

  /**
   * A token lives on the clock of its project's world, a domain's and what concerns no project on the machine's. A client signs by the
   * machine's clock, or by the world's where it was told of it: either will do, or no unchanged client could use a world whose
   * time a test has moved on.
   */
  function proofClocks(world: World | undefined): ProofClocks {
    return {
      token: ({ project }) => (project === undefined ? realNowMs() : worlds.of(project.id).clock.nowMs()),
      signature: () => (world === undefined ? [realNowMs()] : [world.clock.nowMs(), realNowMs()]),
    }
  }

  function arrive({ foundWorld, service, params }: Exchange): void {
    if (foundWorld !== undefined) service.onRequest?.(foundWorld, params)
  }

  function parseBody(exchange: Exchange): void {
    if (exchange.operation.body === undefined || exchange.rawBody === undefined) return
    const type = exchange.request.headers['content-type']
    if (type !== undefined && type !== JSON_TYPE && !LIKE_JSON.test(type)) {
      throw invalid('Content-Type', `must be application/json, not ${type}`)
    }
    if (isDeeperThan(MAX_DEPTH, exchange.text)) throw invalid('body', `is nested deeper than ${MAX_DEPTH} levels`)
    try {
      exchange.body = exchange.json
    } catch (error) {
      // the engine's own words differ from one Node to the next; where it stopped reading does not
      const place = /at position \d+/.exec((error as Error).message)?.[0] ?? 'it ends too soon'
      throw invalid('body', `is no JSON (${place})`)
    }
  }

  /** Answers what was thrown: what a fault has to say, a refusal in the service's words, or a fault of ours. */
  function refuse(exchange: Exchange, error: unknown): void {
    const { requestId, service, foundWorld, response } = exchange
    if (error instanceof FaultAnswer) {
      write(exchange, replyOf(error.reply, requestId))
      return
    }
    if (!(error instanceof Problem)) logger.error({ err: error, requestId }, 'a fault of ours')
    if (WholeResponse.hasBegun(response)) {
      response.destroy()
      return
    }
    const problem = error instanceof Problem ? error : new Problem('internal', String((error as Error)?.message))
    write(exchange, service.wireError(problem, foundWorld) ?? gatewayError(problem, requestId))
  }

  /** It is over, for good or ill. */
  function end(exchange: Exchange): void {
    if (exchange.isOver) return
    exchange.isOver = true
    const { request, response } = exchange
    const isOut = WholeResponse.isOut(response) || (response.writableEnded && !isConnected(request))
    if (isOut) recordEnd(exchange, metrics)
    else recordGone(exchange, metrics)
    log(exchange, isOut ? response.statusCode : null)
  }

  /** One line per request. */
  function log(exchange: Exchange, status: number | null): void {
    if (exchange.isLogged) return
    exchange.isLogged = true
    logRequest(logger, exchange, status)
  }
}

/** Writes what an operation answered, or a refusal. */
function write(exchange: Exchange, answer: Reply): void {
  const { status, body } = answer
  if (status >= 400) exchange.code = codeOf(body)
  if (exchange.deliver !== undefined) {
    exchange.deliver(answer)
    return
  }
  const text = typeof body === 'string' ? body : exchange.served.serialize(status, body)
  const own = replyHeaders(answer)
  recordReply(exchange, status, own, text)
  const { response, requestId } = exchange
  if (own === PLAIN_HEADERS && response instanceof WholeResponse && response.sendWhole(status, requestId, text)) return
  // each is there once: a fault may say them all
  const headers = own['x-request-id'] === undefined ? ['x-request-id', requestId] : []
  for (const name in own) if (name !== 'content-length') headers.push(name, own[name] as string)
  headers.push('content-length', String(Buffer.byteLength(text)))
  response.writeHead(status, headers)
  response.end(text)
}
