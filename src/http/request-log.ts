import type { Logger } from 'pino'
import { stopwatchMs } from '../core/clock.ts'
import { engineSqlOf } from '../journal/entry.ts'
import type { Exchange } from './exchange.ts'
import { UNKNOWN } from './route.ts'

/** Operations that monitoring calls all the time: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs', 'ShowLivePage'])

/** The longest method and path in a log line, in characters. */
const LONGEST_REQUEST = 200

/**
 * Writes the log line of a request. It contains no header, body or query, except a value that a refusal names and the
 * names of unknown fields, so that no token, signature or password gets into a log. The status is null if the client
 * left or a fault cut the connection.
 */
export function logRequest(logger: Logger, exchange: Exchange, status: number | null): void {
  const level = QUIET.has(exchange.operation.id) ? 'debug' : 'info'
  if (logger.isLevelEnabled(level)) logger[level](logFields(exchange, status), 'request')
}

/** The host of a whole URL, which can have a password before it, and the query. */
const NOT_PATH = /^[^/?]*:\/\/[^/?]*|\?.*$/gs

/** The method and the path, of a request that has no better name. */
const requestLine = ({ raw, target }: Exchange): string =>
  `${raw.method} ${target.replace(NOT_PATH, '')}`.slice(0, LONGEST_REQUEST)

/** pino leaves out fields that are undefined. */
function logFields(exchange: Exchange, status: number | null) {
  return {
    operation: exchange.operation.id,
    request: exchange.operation.id === UNKNOWN ? requestLine(exchange) : undefined,
    project: exchange.foundWorld?.id,
    status,
    code: exchange.code,
    message: exchange.message,
    requestId: exchange.requestId,
    answeredBy: exchange.notes.answeredBy,
    engineSql: engineSqlOf(exchange.notes.subject),
    checked: exchange.notes.report?.checked.join(', '),
    assumed: exchange.notes.report?.assumed.length ? exchange.notes.report.assumed : undefined,
    unknownFields: exchange.notes.unknownFields?.names,
    hint: exchange.notes.unknownFields?.hint,
    faults: exchange.faults?.names.length ? exchange.faults.names : undefined,
    ms: Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000,
  }
}
