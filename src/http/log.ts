import type { FastifyReply, FastifyRequest } from 'fastify'
import { stopwatchMs } from '../engine/clock.ts'

/** What is asked again and again by those who only watch: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs'])

/**
 * One line a request; its status is null where no reply went out. It names what was asked and answered and holds no header, body or query: tokens, signatures and
 * passwords never come near it.
 */
export function logRequest(request: FastifyRequest, reply: FastifyReply, end: 'answered' | 'lost' = 'answered'): void {
  const { exchange, log } = request
  if (exchange === null) return
  const level = QUIET.has(exchange.operation.id) ? 'debug' : 'info'
  log[level](
    {
      operation: exchange.operation.id,
      project: exchange.foundWorld?.id,
      status: end === 'lost' ? null : reply.statusCode,
      code: exchange.code,
      requestId: exchange.requestId,
      answeredBy: exchange.notes.answeredBy,
      faults: exchange.faults.length > 0 ? exchange.faults : undefined,
      ms: Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000,
    },
    'request',
  )
}
