import type { Logger } from 'pino'
import { stopwatchMs } from '../engine/clock.ts'
import type { Exchange } from './exchange.ts'

/** What is asked again and again by those who only watch: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs'])

/**
 * One line a request, the first time that it is called for it. It names what was asked and answered and holds no header, body or
 * query: tokens, signatures and passwords never come near it. Without a reply the status is null: the client went away, or a
 * fault cut the connection.
 */
export function logRequest(log: Logger, exchange: Exchange, status: number | null): void {
  if (exchange.isLogged) return
  exchange.isLogged = true
  const level = QUIET.has(exchange.operation.id) ? 'debug' : 'info'
  if (!log.isLevelEnabled(level)) return
  log[level](
    {
      operation: exchange.operation.id,
      project: exchange.foundWorld?.id,
      status,
      code: exchange.code,
      requestId: exchange.requestId,
      answeredBy: exchange.notes.answeredBy,
      faults: exchange.faults?.length ? exchange.faults : undefined,
      ms: Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000,
    },
    'request',
  )
}
