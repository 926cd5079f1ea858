/** What the journal of a world, and the counts of the process, are told of each request. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WireReply } from '../faults/kinds/kind.ts'
import type { Answer } from '../journal/entry.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Exchange } from './exchange.ts'

/** The headers of a reply that tell a client something. */
const TOLD_HEADERS = ['content-type', 'location', 'retry-after'] as const

/** Opens the entry of a request that concerns a world. A test's own calls are in no journal. */
export function recordRequest({ exchange, method, originalUrl, headers }: FastifyRequest): void {
  const world = exchange.foundWorld
  if (world === undefined || exchange.family.name === 'control') return
  exchange.entry = world.journal.open({
    operation: exchange.operation.id,
    api: exchange.family.name,
    method,
    target: originalUrl,
    headers,
    requestId: exchange.requestId,
    atMs: exchange.worldMs,
    textPlace: exchange.operation.text,
    notes: exchange.notes,
    faults: exchange.faults,
  })
}

/** What its body says and who calls. */
export function recordBody({ exchange, body }: FastifyRequest): void {
  const { entry, rawBody, caller } = exchange
  if (entry !== undefined) exchange.world.journal.hear(entry, rawBody, body, caller?.user)
}

/** What was noted of it, where its reply is held: whoever waits for such a request need not wait for the reply. */
export function recordHeld({ entry, foundWorld }: Exchange): void {
  if (entry !== undefined) foundWorld?.journal.touch(entry)
}

/** The reply, as it goes out. */
export function recordReply(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const { exchange } = request
  const { entry } = exchange
  if (entry === undefined) return
  // what was refused before its body was parsed was still asked
  if (entry.body === undefined && exchange.rawBody !== undefined) recordBody(request)
  const body = typeof payload === 'string' || payload instanceof Uint8Array ? payload : undefined
  const headers = toldHeaders((name) => reply.getHeader(name))
  const answer = { status: reply.statusCode, errorCode: exchange.code, headers, body }
  exchange.world.journal.answer(entry, answer, exchange.worldMs)
}

/** The reply that a fault was given, to be sent in its own way or not at all. */
export function recordMeant({ exchange }: FastifyRequest, { status, headers, body }: WireReply): void {
  exchange.meant = { status, errorCode: exchange.code, headers: toldHeaders((name) => headers[name]), body }
}

/** What a fault has sent in its own way, to its end. */
export function recordSent({ exchange }: FastifyRequest, { status, headers, body }: WireReply): void {
  const { entry } = exchange
  if (entry === undefined) return
  const answer: Answer = { status, errorCode: exchange.code, headers: toldHeaders((name) => headers[name]), body }
  exchange.world.journal.answer(entry, answer, exchange.worldMs)
}

function toldHeaders(read: (name: string) => unknown): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of TOLD_HEADERS) {
    const value = read(name)
    if (value !== undefined) headers[name] = String(value)
  }
  return headers
}

/** The last byte is out. */
export function recordEnd({ exchange }: FastifyRequest, reply: FastifyReply, metrics: Metrics): void {
  if (exchange === null) return
  exchange.isOver = true
  metrics.count(exchange.operation.id, exchange.family.name, reply.statusCode, exchange.code)
}

/** The connection is gone; where that was before the last byte, nobody has the reply. */
export function recordGone({ exchange }: FastifyRequest, metrics: Metrics): void {
  if (exchange.isOver) return
  exchange.isOver = true
  metrics.count(exchange.operation.id, exchange.family.name, 'aborted', undefined)
  const { entry, meant } = exchange
  if (entry === undefined) return
  const { journal } = exchange.world
  if (meant !== undefined) journal.answer(entry, meant, exchange.worldMs)
  journal.cut(entry, exchange.worldMs)
}
