/**
 * One request, top to bottom. Each step sees the exchange as the step before left it; a Problem thrown by any of them becomes
 * the reply, in the dialect of the family that was asked.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Authenticator, authenticate, readIdentity } from '../auth/authenticate.ts'
import { realNowMs, stopwatchMs } from '../engine/clock.ts'
import { hex32 } from '../engine/ids.ts'
import { invalid, Problem } from '../engine/problem.ts'
import type { Random } from '../engine/random.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Family, Operation, Reply } from '../operation.ts'
import type { Worlds } from '../worlds.ts'
import { isDeeperThan } from './body.ts'
import { Exchange, signedRequest } from './exchange.ts'
import { type Acting, actingOn, FaultAnswer, letAct, replyOf, takeBack, takeOverReplies } from './faults.ts'
import { gatewayError, noSuchApi } from './gateway.ts'
import { logRequest } from './log.ts'
import { problemOf } from './problems.ts'
import { recordBody, recordEnd, recordGone, recordReply, recordRequest } from './record.ts'

export interface PipelineContext extends Authenticator {
  readonly worlds: Worlds
  readonly metrics: Metrics
  readonly mustVerify: boolean
  /** Ids for requests that concern no project. */
  readonly requestIds: Random
  /** What stands for a path that no family has. */
  readonly unknown: (path: string) => { family: Family; operation: Operation }
}

/** The gateway allows no longer request line (its reference names the refusal, not the length; 8 KB is nginx's default). */
const MAX_TARGET = 8192

/** Jackson, which the services read their bodies with, goes no deeper. What is echoed has to fit on the stack. */
const MAX_DEPTH = 1000

export function installPipeline(app: FastifyInstance, context: PipelineContext): void {
  const { worlds, metrics } = context
  app.decorateRequest('exchange', null as never)

  app.addHook('onRequest', (request, reply, done) => {
    open(request)
    reply.raw.once('close', () => recordGone(request, metrics))
    findWorld(request)
    nameRequest(request, reply)
    recordRequest(request)
    refuseLongTarget(request)
    done()
  })
  app.addHook('preValidation', (request, reply, done) => {
    catchUp(request)
    const acting = actingOn(request, reply, context)
    if (acting === undefined) {
      identify(request)
      arrive(request)
      parseBody(request)
      recordBody(request)
      done()
    } else {
      underFaults(acting, request, reply).then(() => done(), done)
    }
  })
  // here Fastify checks the body and the query against the operation's schemas, and calls its handler (app.ts)
  app.setErrorHandler(refuse)
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.exchange !== null) recordReply(request, reply, payload)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    recordEnd(request, reply, metrics)
    logRequest(request, reply)
    done()
  })
  // the client went away before it was answered
  app.addHook('onRequestAbort', (request, done) => {
    logRequest(request, undefined)
    done()
  })

  function open(request: FastifyRequest): void {
    const { family, operation } = request.routeOptions.config
    const target = request.originalUrl
    const known = family && operation ? { family, operation } : context.unknown(target)
    const origin = `${request.protocol}://${request.headers.host ?? 'localhost'}`
    request.exchange = new Exchange(known.family, known.operation, origin, stopwatchMs())
  }

  function findWorld({ exchange, params }: FastifyRequest): void {
    const projectId = (params as { project_id?: string }).project_id
    if (projectId === undefined) return
    try {
      exchange.world = worlds.of(projectId)
    } catch (error) {
      exchange.requestId = hex32(context.requestIds)
      throw error
    }
  }

  function nameRequest({ exchange }: FastifyRequest, reply: FastifyReply): void {
    // a test's own calls must not shift what the program under test is given
    const isOfWorld = exchange.foundWorld !== undefined && exchange.family.name !== 'control'
    exchange.requestId = isOfWorld ? exchange.world.requestId() : hex32(context.requestIds)
    reply.header('x-request-id', exchange.requestId)
  }

  function refuseLongTarget(request: FastifyRequest): void {
    if (request.originalUrl.length > MAX_TARGET) throw new Problem('uri-too-long', 'the request line is too long')
  }

  function catchUp({ exchange }: FastifyRequest): void {
    exchange.foundWorld?.catchUp()
  }

  /** The same steps, with faults on the connection before, on the request between, and on the reply after them. */
  async function underFaults(acting: readonly Acting[], request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // what is held from here on has come
    recordBody(request)
    const lost = (): void => {
      if (!reply.raw.writableFinished) logRequest(request, undefined)
    }
    if (await letAct(acting, 'connection')) {
      reply.hijack()
      lost()
      return
    }
    try {
      identify(request)
    } catch (error) {
      takeBack(request, acting)
      throw error
    }
    // from here on: what a fault answers can be sent in another fault's way, too
    takeOverReplies(request, reply, acting, lost)
    await letAct(acting, 'request')
    arrive(request)
    parseBody(request)
    recordBody(request)
    // a fault may have waited: what was due meanwhile happens first
    catchUp(request)
  }

  function identify(request: FastifyRequest): void {
    const { exchange, headers } = request
    if (!context.mustVerify || !exchange.family.needsAuth(exchange.operation)) {
      exchange.caller = readIdentity(context, headers)
      return
    }
    const world = exchange.foundWorld
    exchange.caller = authenticate(context, signedRequest(request), nowMs, world?.id)

    /**
     * A token lives on the clock of its project's world, a domain's and what concerns no project on the machine's. A signature is
     * dated by its client, which can follow a wall clock or be told of a manual one; an auto clock runs ahead of every client.
     */
    function nowMs(token?: { project: { id: string } | undefined }): number {
      if (token === undefined && world?.clock.mode === 'auto') return realNowMs()
      const projectId = token === undefined ? world?.id : token.project?.id
      return projectId === undefined ? realNowMs() : worlds.of(projectId).clock.nowMs()
    }
  }

  function arrive({ exchange, params }: FastifyRequest): void {
    if (exchange.foundWorld !== undefined) exchange.family.arrives?.(exchange.world, params as Record<string, string>)
  }

  function parseBody(request: FastifyRequest): void {
    const { exchange, headers } = request
    const raw = exchange.rawBody
    request.body = undefined
    if (exchange.operation.body === undefined || raw === undefined || raw.length === 0) return
    const type = headers['content-type']
    if (type !== undefined && !/^\s*application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type)) {
      throw invalid('Content-Type', `must be application/json, not ${type}`)
    }
    // it passes over a byte order mark
    const text = new TextDecoder().decode(raw)
    if (isDeeperThan(MAX_DEPTH, text)) throw invalid('body', `is nested deeper than ${MAX_DEPTH} levels`)
    try {
      request.body = JSON.parse(text)
    } catch (error) {
      // the engine's own words differ from one Node to the next; where it stopped reading does not
      const place = /at position \d+/.exec((error as Error).message)?.[0] ?? 'it ends too soon'
      throw invalid('body', `is no JSON (${place})`)
    }
  }

  function refuse(
    error: Parameters<typeof problemOf>[0] | FaultAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (error instanceof FaultAnswer) {
      write(request.exchange, reply, replyOf(error.reply, request.exchange.requestId))
      return
    }
    let problem = problemOf(error)
    // whatever else is wrong with a request for an API that does not exist: that is what to say of it
    if (request.is404 && problem?.kind !== 'uri-too-long' && problem?.kind !== 'too-large') problem = noSuchApi()
    if (problem === undefined) {
      request.log.error({ err: error, requestId: request.exchange?.requestId }, 'a fault of ours')
      problem = new Problem('internal', error.message)
    }
    const { exchange } = request
    write(
      exchange,
      reply,
      exchange.family.wireError(problem, exchange.foundWorld) ?? gatewayError(problem, exchange.requestId),
    )
  }
}

/** Writes what an operation answered, or a refusal. */
export function write(exchange: Exchange, reply: FastifyReply, answer: Reply): void {
  const { status, headers, body } = answer
  reply.code(status)
  if (!reply.hasHeader('x-request-id')) reply.header('x-request-id', exchange.requestId)
  if (status >= 400) {
    const { error_code: code } = (body ?? {}) as { error_code?: unknown }
    exchange.code = typeof code === 'string' ? code : undefined
  }
  if (exchange.deliver !== undefined) {
    exchange.deliver(answer)
    return
  }
  if (status >= 400) {
    // the response schemas say what an error can hold; its order and its extra fields are the dialect's own
    reply.type('application/json; charset=utf-8')
    if (typeof body !== 'string') reply.serializer(JSON.stringify)
  }
  if (headers !== undefined) reply.headers(headers)
  reply.send(body)
}
