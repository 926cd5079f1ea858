import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the fake sends: a status and a body, or no reply because the connection is cut. */
export type Scripted = readonly [status: number, body: unknown] | 'cut'

export interface SeenRequest {
  readonly line: string
  readonly query: string
  readonly body: string
  readonly authorization: string | undefined
}

/** What Livy with `livy.server.csrf-protection.enabled` sends without the header. */
const NOT_PROTECTED = [400, 'Missing Required Header for CSRF protection.'] as const

/** A Livy server that a test plays: the newest script for `METHOD /path` decides each reply. */
export class FakeLivy {
  readonly url: string
  readonly #close: () => Promise<void>
  readonly requests: SeenRequest[] = []
  readonly #scripts = new Map<string, (count: number, query: string) => Scripted>()

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url
    this.#close = close
  }

  static async start(port = 0): Promise<FakeLivy> {
    let fake: FakeLivy | undefined
    const server = createServer((request, response) => fake?.reply(request, response))
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const { port: taken } = server.address() as AddressInfo
    fake = new FakeLivy(`http://127.0.0.1:${taken}`, async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
    fake.script('GET /sessions', () => [200, { from: 0, total: 0, sessions: [] }])
    fake.script('POST /sessions', () => [201, { id: 13, state: 'starting', log: [] }])
    fake.script('GET /sessions/13', () => [200, { id: 13, state: 'idle' }])
    fake.script('GET /sessions/13/log', () => [200, { id: 13, from: 0, total: 2, log: ['stdout: ', '\nstderr: '] }])
    fake.script('DELETE /sessions/13', () => [200, { msg: 'deleted' }])
    fake.script('POST /sessions/13/statements', () => [201, { id: 0, state: 'waiting', output: null, progress: 0 }])
    fake.script('POST /sessions/13/statements/0/cancel', () => [200, { msg: 'canceled' }])
    return fake
  }

  /** `reply` is called with the number of such requests before, and the query of this one. */
  script(line: string, reply: (count: number, query: string) => Scripted): void {
    this.#scripts.set(line, reply)
  }

  count(line: string): number {
    return this.requests.filter((request) => request.line === line).length
  }

  close(): Promise<void> {
    return this.#close()
  }

  private reply(request: IncomingMessage, response: ServerResponse): void {
    const pieces: Buffer[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const [path, query = ''] = request.url?.split('?') ?? []
      const line = `${request.method} ${path}`
      const { authorization, 'x-requested-by': requestedBy } = request.headers
      const isProtected = request.method === 'GET' || requestedBy !== undefined
      const scripted = this.#scripts.get(line)?.(this.count(line), query) ?? [404, 'not found']
      this.requests.push({ line, query, body: Buffer.concat(pieces).toString(), authorization })
      if (!isProtected) {
        reply(response, NOT_PROTECTED)
        return
      }
      if (scripted === 'cut') {
        request.socket.destroy()
        return
      }
      reply(response, scripted)
    })
  }
}

function reply(response: ServerResponse, [status, body]: Exclude<Scripted, 'cut'>): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
