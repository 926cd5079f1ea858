/** What the journal of a world, and the counts of the process, are told of each request. */
import type { WireReply } from '../faults/kinds/kind.ts'
import type { EntryReply } from '../journal/entry.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { Exchange } from './exchange.ts'

/** Opens the entry of a request that concerns a world. A test's own calls are in no journal. */
export function recordRequest(exchange: Exchange): void {
  const { foundWorld, served } = exchange
  if (foundWorld === undefined || served.isControl) return
  const { target, request, requestId, notes } = exchange
  const atMs = exchange.worldMs
  exchange.atMs = atMs
  exchange.entry = foundWorld.journal.open(
    { of: served.journaled, target, rawHeaders: request.rawHeaders, requestId, atMs },
    notes,
  )
}

/** What its body says and who calls. */
export function recordBody(exchange: Exchange): void {
  const { entry, foundWorld, rawBody, caller } = exchange
  if (entry === undefined) return
  const body = rawBody && { text: exchange.text, bytes: rawBody.length, parsed: exchange.body }
  foundWorld?.journal.receive(entry, body, caller?.user)
}

/** What was noted of it, where its reply is held: whoever waits for such a request need not wait for the reply. */
export function recordHeld(exchange: Exchange): void {
  const { entry, foundWorld } = exchange
  exchange.isHeld = true
  if (entry !== undefined) foundWorld?.journal.hold(entry)
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
  const { world } = exchange
  // what is answered at once is answered at the instant of the request, and nobody need look at the clock again
  const endMs = exchange.isHeld ? exchange.worldMs : Math.max(entry.request.atMs, world.nowMs)
  world.journal.answer(entry, answer, endMs)
}

/** The reply that a fault was given, to be sent in its own way or not at all. */
export function recordMeant(exchange: Exchange, { status, headers, body }: WireReply): void {
  exchange.meant = { status, errorCode: exchange.code, headers, body: Buffer.from(body).toString() }
}

/** What a fault has sent in its own way, to its end. */
export function recordSent(exchange: Exchange, { status, headers, body }: WireReply): void {
  const { entry } = exchange
  if (entry === undefined) return
  const answer: EntryReply = { status, errorCode: exchange.code, headers, body: Buffer.from(body).toString() }
  exchange.world.journal.answer(entry, answer, exchange.worldMs)
}

/** The last byte is out. */
export function recordEnd({ served, response, code }: Exchange, metrics: Metrics): void {
  metrics.count(served.operation.id, served.service.name, response.statusCode, code)
}

/** The connection is gone before the last byte: nobody has the reply. */
export function recordGone(exchange: Exchange, metrics: Metrics): void {
  const { served, entry, meant } = exchange
  metrics.count(served.operation.id, served.service.name, 'aborted', undefined)
  if (entry === undefined) return
  const { journal } = exchange.world
  if (meant !== undefined) journal.answer(entry, meant, exchange.worldMs)
  journal.abort(entry, exchange.worldMs)
}
