import type { FastifyReply, FastifyRequest } from 'fastify'
import { stopwatchMs } from '../engine/clock.ts'

/** What is asked again and again by those who only watch: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs'])

/**
 * One line a request. It names what was asked and answered and holds no header, body or query: tokens, signatures and
 * passwords never come near it.
 */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { exchange, log } = request
  if (exchange === null) return
  const level = QUIET.has(exchange.operation.id) ? 'debug' : 'info'
  log[level](
    {
      operation: exchange.operation.id,
      project: exchange.foundWorld?.id,
      status: reply.statusCode,
      code: exchange.code,
      requestId: exchange.requestId,
      answeredBy: exchange.notes.answeredBy,
      ms: Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000,
    },
    'request',
  )
}
