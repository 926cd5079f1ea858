import type { IncomingMessage } from 'node:http'
import type { Wire } from '../faults/kinds/kind.ts'
import type { Exchange } from './exchange.ts'
import { recordSent } from './record.ts'

/** Whether there is a connection under a request: under `inject` there is none, and what is written goes nowhere. */
export const isConnected = ({ socket }: IncomingMessage): boolean => typeof socket.resetAndDestroy === 'function'

/**
 * The connection under a request, for faults that answer in a way that no framework would. Under `inject` there is no socket: what
 * cuts a connection ends the injected request with an error.
 */
export function wireOf(exchange: Exchange): Wire {
  const { response } = exchange
  const { socket } = exchange.request
  const sent = { status: 0, headers: {}, chunks: [] as Uint8Array[] }
  // a request without a socket has nothing but its response to end
  const isReal = isConnected(exchange.request)
  return {
    reset() {
      if (!isReal) response.destroy(new Error('connection reset (a fault)'))
      else if ('encrypted' in socket) socket.destroy()
      else socket.resetAndDestroy()
    },
    close() {
      if (!isReal) response.destroy(new Error('connection closed (a fault)'))
      // what was written goes out first
      else socket.destroySoon()
    },
    raw(bytes) {
      if (isReal) socket.write(bytes)
    },
    head({ status, headers }, length) {
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
      recordSent(exchange, { ...sent, body: Buffer.concat(sent.chunks) })
      response.end()
    },
  }
}
