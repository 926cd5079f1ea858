/** What the journal of a world, and the counts of the process, are told of each request. */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { WireReply } from '../faults/kinds/kind.ts'
import type { Answer } from '../journal/entry.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Exchange } from './exchange.ts'

/** Opens the entry of a request that concerns a world. A test's own calls are in no journal. */
export function recordRequest(exchange: Exchange): void {
  const { foundWorld, served, request } = exchange
  if (foundWorld === undefined || served.isControl) return
  exchange.entry = foundWorld.journal.open({
    operation: served.operation.id,
    api: served.family.name,
    method: request.method as string,
    target: exchange.target,
    rawHeaders: rawHeadersOf(request),
    requestId: exchange.requestId,
    atMs: exchange.worldMs,
    textPlace: served.operation.text,
    notes: exchange.notes,
  })
}

/** The headers of the request before on a connection: most clients send the same again, and the journal then keeps them once. */
const sent = new WeakMap<Socket, readonly string[]>()

function rawHeadersOf({ socket, rawHeaders }: IncomingMessage): readonly string[] {
  const before = sent.get(socket)
  if (before?.length === rawHeaders.length && before.every((text, at) => text === rawHeaders[at])) return before
  sent.set(socket, rawHeaders)
  return rawHeaders
}

/** What its body says and who calls. */
export function recordBody({ entry, foundWorld, rawBody, body, caller }: Exchange): void {
  if (entry !== undefined) foundWorld?.journal.hear(entry, rawBody, body, caller?.user)
}

/** What was noted of it, where its reply is held: whoever waits for such a request need not wait for the reply. */
export function recordHeld({ entry, foundWorld }: Exchange): void {
  if (entry !== undefined) foundWorld?.journal.touch(entry)
}

/** The reply, as it goes out. */
export function recordReply(
  exchange: Exchange,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  const { entry } = exchange
  if (entry === undefined) return
  // what was refused before its body was parsed was still asked
  if (entry.body === undefined && exchange.rawBody !== undefined) recordBody(exchange)
  const answer = { status, errorCode: exchange.code, headers, body }
  exchange.world.journal.answer(entry, answer, exchange.worldMs)
}

/** The reply that a fault was given, to be sent in its own way or not at all. */
export function recordMeant(exchange: Exchange, { status, headers, body }: WireReply): void {
  exchange.meant = { status, errorCode: exchange.code, headers, body }
}

/** What a fault has sent in its own way, to its end. */
export function recordSent(exchange: Exchange, { status, headers, body }: WireReply): void {
  const { entry } = exchange
  if (entry === undefined) return
  const answer: Answer = { status, errorCode: exchange.code, headers, body }
  exchange.world.journal.answer(entry, answer, exchange.worldMs)
}

/** The last byte is out. */
export function recordEnd({ served, response, code }: Exchange, metrics: Metrics): void {
  metrics.count(served.operation.id, served.family.name, response.statusCode, code)
}

/** The connection is gone before the last byte: nobody has the reply. */
export function recordGone(exchange: Exchange, metrics: Metrics): void {
  const { served, entry, meant } = exchange
  metrics.count(served.operation.id, served.family.name, 'aborted', undefined)
  if (entry === undefined) return
  const { journal } = exchange.world
  if (meant !== undefined) journal.answer(entry, meant, exchange.worldMs)
  journal.cut(entry, exchange.worldMs)
}
