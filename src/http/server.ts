import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import { createServer } from '../core/node-http.ts'
import type { ConnectionTurns } from './connection-turns.ts'
import type { Connections } from './connections.ts'
import { type ProjectTurns, projectOf } from './project-turns.ts'
import { isTooLong } from './raw-body.ts'
import type { TlsMaterial } from './tls.ts'

/** The limit of the request line and the headers together. Less than what Node reads at once, so that an error shows the line. */
export const MAX_HEADER_BYTES = 60 * 1024

/** How long a client may take, in milliseconds, for a TLS handshake, for the headers, and for a whole request. */
export const HANDSHAKE_MS = 10_000
export const HEADERS_MS = 30_000
export const REQUEST_MS = 300_000
/** How often requests that take too long are searched for. */
const CHECK_MS = 5_000
/** How long an idle connection is kept. Load balancers reuse connections for 60 s. */
export const KEEP_ALIVE_MS = 72_000

export interface TransportOptions {
  readonly tls: TlsMaterial | undefined
  readonly turns: ConnectionTurns
  readonly projectTurns: ProjectTurns
  readonly connections: Connections
  readonly bodyLimit: number
  readonly maxConnections: number
  /** Called for each connection beyond the maximum. */
  onRefused(): void
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Makes the HTTP server of an application. Requests reach `handle` one at a time on each connection, and in the turns
 * of their projects.
 */
export function makeServer(handle: Handler, options: TransportOptions): Server {
  const { tls, turns, projectTurns, connections, bodyLimit } = options
  const serverOptions: ServerOptions = {
    maxHeaderSize: MAX_HEADER_BYTES,
    // a request without a Host header is served like any other
    requireHostHeader: false,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: CHECK_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  }
  const server = tls === undefined ? createServer(serverOptions) : makeTlsServer(tls, serverOptions)
  connections.track(server)
  server.maxConnections = options.maxConnections
  server.on('drop', () => options.onRefused())
  // without a limit, Node drops no header: the lifecycle refuses a request with too many of them
  server.maxHeadersCount = 0
  const take = (request: IncomingMessage, response: ServerResponse, begin: Handler): void =>
    turns.take(request, response, () => {
      projectTurns.take(projectOf(request.url ?? ''), {
        // a client that has left meanwhile needs no reply
        handle: () => {
          if (!request.socket.destroyed) begin(request, response)
        },
        refuse(error) {
          throw error
        },
      })
    })
  const takeAsIs = (request: IncomingMessage, response: ServerResponse): void => take(request, response, handle)
  server.on('request', takeAsIs)
  // Node would reply in no error format of an API: the lifecycle refuses it
  server.on('checkExpectation', takeAsIs)
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) =>
    take(request, response, () => {
      if (!isTooLong(request, bodyLimit)) response.writeContinue()
      handle(request, response)
    }),
  )
  return server
}

function makeTlsServer(tls: TlsMaterial, options: ServerOptions): Server {
  const https = process.getBuiltinModule('node:https')
  return https.createServer({ ...options, ...tls, handshakeTimeout: HANDSHAKE_MS })
}
