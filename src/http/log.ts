import type { Logger } from 'pino'
import { realNowMs, stopwatchMs } from '../core/clock.ts'
import type { Exchange } from './exchange.ts'

/** What takes whole lines of a log. */
export interface Lines {
  write(text: string): void
}

export interface RequestLog {
  /** One line a request, the first time that it is called for it. Without a reply the status is null. */
  (exchange: Exchange, status: number | null): void
  /** Whether it writes anything at all. */
  readonly isOn: boolean
}

/** What is asked again and again by those who only watch: logged at debug. */
const QUIET = new Set(['Health', 'Ready', 'ShowDocs'])

/**
 * Writes a line for each request. It names what was asked and answered and holds no header, body or query: tokens, signatures and
 * passwords never come near it. Without a status the client went away, or a fault cut the connection. Where the logger's lines are
 * JSON and go to `lines`, each is put together here: the same text, at a fraction of the cost, for there are as many as requests.
 */
export function requestLog(logger: Logger, lines?: Lines): RequestLog {
  const log = (exchange: Exchange, status: number | null): void => {
    if (exchange.isLogged) return
    exchange.isLogged = true
    const level = QUIET.has(exchange.operation.id) ? 'debug' : 'info'
    if (!logger.isLevelEnabled(level)) return
    const ms = Math.round((stopwatchMs() - exchange.startedMs) * 1000) / 1000
    if (lines === undefined) logger[level](told(exchange, status, ms), 'request')
    else lines.write(lineOf(logger.levels.values[level] as number, exchange, status, ms))
  }
  return Object.assign(log, { isOn: logger.isLevelEnabled('info') })
}

function told(exchange: Exchange, status: number | null, ms: number) {
  return {
    operation: exchange.operation.id,
    project: exchange.foundWorld?.id,
    status,
    code: exchange.code,
    requestId: exchange.requestId,
    answeredBy: exchange.notes.answeredBy,
    faults: exchange.faults?.length ? exchange.faults : undefined,
    ms,
  }
}

/** As pino writes it: what is undefined is left out. */
function lineOf(level: number, exchange: Exchange, status: number | null, ms: number): string {
  const { operation, foundWorld, code, requestId, notes, faults } = exchange
  // of these neither the operation nor the id of the request, and no project's, has anything in it that JSON escapes
  let line = `{"level":${level},"time":${realNowMs()},"operation":"${operation.id}"`
  if (foundWorld !== undefined) line += `,"project":"${foundWorld.id}"`
  line += `,"status":${status}`
  if (code !== undefined) line += `,"code":${JSON.stringify(code)}`
  line += `,"requestId":"${requestId}"`
  if (notes.answeredBy !== undefined) line += `,"answeredBy":${quoted(notes.answeredBy)}`
  if (faults !== undefined && faults.length > 0) line += `,"faults":${JSON.stringify(faults)}`
  return `${line},"ms":${ms},"msg":"request"}\n`
}

let lastName = ''
let lastQuoted = '""'

/** A name as JSON: the same few come again and again. */
function quoted(name: string): string {
  if (name !== lastName) {
    lastName = name
    lastQuoted = JSON.stringify(name)
  }
  return lastQuoted
}
