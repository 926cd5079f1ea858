/** What the journal of a world learns of each request. */
import type { Exchange } from './exchange.ts'

/** The request begins. */
export function openEntry(exchange: Exchange): void {
  const { foundWorld, route, target, requestId, notes } = exchange
  if (foundWorld === undefined || route.isControl) return
  const { rawHeaders, method } = exchange.raw
  const of = method === 'HEAD' ? route.journaledHead : route.journaled
  const request = { of, target, rawHeaders, requestId, atMs: exchange.worldMs }
  exchange.entry = foundWorld.journal.open(request, notes)
}

/** The request has arrived. Called again when its body is parsed and its caller is known. */
export function recordReceived(exchange: Exchange): void {
  const { entry, content, caller } = exchange
  if (entry === undefined) return
  const body = content && { text: exchange.text, bytes: content.length, parsed: exchange.body }
  exchange.world.journal.receive(entry, body, caller?.user)
}

/** The reply comes later: a test that waits for the request need not wait for its reply. */
export function recordHeld(exchange: Exchange): void {
  exchange.isHeld = true
  if (exchange.entry !== undefined) exchange.world.journal.hold(exchange.entry)
}

/** The reply is about to be sent. */
export function recordReply(exchange: Exchange, status: number, body: string): void {
  const { entry, code, replyHeaders } = exchange
  if (entry === undefined) return
  // a refusal can come before the body was recorded
  if (entry.body === undefined && exchange.content !== undefined) recordReceived(exchange)
  // a reply that is not held belongs to the instant of its request
  const endMs = exchange.isHeld ? exchange.worldMs : Math.max(entry.request.atMs, exchange.world.nowMs)
  exchange.world.journal.answer(entry, { status, errorCode: code, headers: replyHeaders, body }, endMs)
}

/** The connection was lost before the last byte: the client has no complete reply. */
export function recordAborted(exchange: Exchange): void {
  const { entry, intendedReply } = exchange
  if (entry === undefined) return
  const { journal } = exchange.world
  if (intendedReply !== undefined) journal.answer(entry, intendedReply, exchange.worldMs)
  journal.abort(entry, exchange.worldMs)
}
