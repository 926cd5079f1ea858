import type { FastifyReply, FastifyRequest } from 'fastify'
import { stopwatchMs } from '../engine/clock.ts'

/** What is asked again and again by those who only watch: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs'])

/**
 * One line a request, the first time that it is called for it. It names what was asked and answered and holds no header, body or
 * query: tokens, signatures and passwords never come near it. Without a reply the status is null: the client went away, or a
 * fault cut the connection.
 */
export function logRequest({ exchange, log }: FastifyRequest, reply: FastifyReply | undefined): void {
  if (exchange === null || exchange.isLogged) return
  exchange.isLogged = true
  log[QUIET.has(exchange.operation.id) ? 'debug' : 'info'](
    {
      operation: exchange.operation.id,
      project: exchange.foundWorld?.id,
      status: reply?.statusCode ?? null,
      code: exchange.code,
      requestId: exchange.requestId,
      answeredBy: exchange.notes.answeredBy,
      faults: exchange.faults.length > 0 ? exchange.faults : undefined,
      ms: Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000,
    },
    'request',
  )
}
