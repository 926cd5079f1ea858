/** The faults that own the socket: only here is a reply sent without Fastify. */
import type { IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { Logger } from 'pino'
import { Problem } from '../core/problem.ts'
import type { Wire, WireReply } from '../faults/kinds/kind.ts'
import { browserHeaders } from './browser-headers.ts'
import type { Exchange } from './exchange.ts'
import type { ReplyFault } from './exchange-faults.ts'

/** A fault has taken the connection: there is no reply. */
export function abandonReply(reply: FastifyReply): void {
  reply.hijack()
}

/** Gives the reply to a fault, which sends it in its own way or loses it. */
export function deliverReply(
  exchange: Exchange,
  reply: FastifyReply,
  { action, scene }: ReplyFault,
  body: string,
  logger: Logger,
): void {
  reply.hijack()
  const { requestId, replyHeaders, code, allowedOrigin } = exchange
  const status = reply.statusCode
  const headers = { 'x-request-id': requestId, ...browserHeaders(allowedOrigin), ...replyHeaders }
  exchange.intendedReply = { status, errorCode: code, headers, body }
  const send = async (): Promise<void> => action.after({ status, headers, body: Buffer.from(body) }, scene)
  send().catch((error: unknown) => {
    // the world may end while a body is being sent in pieces: the reply is cut short then
    if (!(error instanceof Problem)) logger.error({ err: error, requestId }, 'internal error')
    scene.wire.close()
  })
}

/** Whether a request came over a connection: `inject` has none, and what is written there goes nowhere. */
export const isConnected = ({ socket }: IncomingMessage): boolean => typeof socket.resetAndDestroy === 'function'

/** The connection of a request. Under `inject`, whatever cuts a connection ends the request with an error. */
export function wireOf(exchange: Exchange): Wire {
  const { response, raw } = exchange
  const { socket } = raw
  const isReal = isConnected(raw)
  const sent = { status: 0, headers: {}, chunks: [] as Uint8Array[] }
  return {
    reset() {
      if (!isReal) response.destroy(new Error('connection reset (a fault)'))
      // Node cannot reset a TLS connection, nor one whose end is being sent because the client has left (nodejs: its handle would
      // stay open for ever): it is closed at once
      else if ('encrypted' in socket || socket.writableEnded) socket.destroy()
      else socket.resetAndDestroy()
    },
    close() {
      if (!isReal) response.destroy(new Error('connection closed (a fault)'))
      // what was written is sent first
      else socket.destroySoon()
    },
    raw(bytes) {
      if (isReal) socket.write(bytes)
    },
    head({ status, headers }: WireReply, length) {
      Object.assign(sent, { status, headers })
      response.writeHead(status, { ...headers, 'content-length': String(length) })
      response.flushHeaders()
    },
    write(bytes) {
      if (bytes.length === 0) return
      sent.chunks.push(bytes)
      response.write(bytes)
    },
    end() {
      const { entry, code, world } = exchange
      const { status, headers, chunks } = sent
      const body = Buffer.concat(chunks).toString()
      if (entry !== undefined) world.journal.answer(entry, { status, errorCode: code, headers, body }, exchange.worldMs)
      response.end()
    },
  }
}
