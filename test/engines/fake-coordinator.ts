import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What comes of one request: a page as JSON or as text, a status, or a connection that breaks. */
export type Turn = object | string | number | 'cut'

/** The statement protocol of a coordinator, as far as a client sees it: each request takes the next turn that the test has set. */
export class FakeCoordinator {
  readonly requests: SeenRequest[] = []
  readonly #server: Server
  readonly #turns: Turn[] = []
  #more: Iterator<Turn, undefined> = [].values()
  #held: (() => void) | undefined
  /** Requests that have no reply yet. */
  readonly #open = new Set<ServerResponse>()

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = ''
      request.on('data', (piece) => {
        body += piece
      })
      request.on('end', () => {
        this.requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
        if (request.method === 'DELETE') {
          response.writeHead(204).end()
          return
        }
        if (request.url === '/v1/info') {
          response.end(JSON.stringify({ nodeVersion: { version: '0.217' }, starting: false }))
          return
        }
        const turn = this.#turns.shift() ?? this.#more.next().value
        if (turn !== undefined) {
          reply(response, turn)
          return
        }
        this.#open.add(response)
        response.once('close', () => this.#open.delete(response))
        this.#held?.()
      })
    })
  }

  static async start(port = 0): Promise<FakeCoordinator> {
    const coordinator = new FakeCoordinator()
    await new Promise<void>((resolve) => coordinator.#server.listen(port, '127.0.0.1', resolve))
    return coordinator
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** A page; `at` is the token of the next one. */
  page(state: string, at: number | undefined, rest: object = {}): object {
    const next = at === undefined ? {} : { nextUri: `http://127.0.0.1:${this.port}/v1/statement/q/${at}` }
    return { id: 'q', infoUri: 'http://x', ...next, stats: { state }, ...rest }
  }

  play(...turns: readonly Turn[]): void {
    this.#turns.push(...turns)
  }

  /** Like `play`, with turns that are made when they are needed. */
  playAll(turns: Iterator<Turn, undefined>): void {
    this.#more = turns
  }

  /** Resolves when a request has come that has no turn: it stays open. */
  held(): Promise<void> {
    return new Promise((resolve) => {
      this.#held = resolve
    })
  }

  /** How many requests are open because they have no turn. */
  get openCount(): number {
    return this.#open.size
  }

  /** Gives the requests that are open a turn. */
  answerOpen(turn: Turn): void {
    for (const response of this.#open) reply(response, turn)
  }

  get methods(): string[] {
    return this.requests.map(({ method }) => method)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

function reply(response: ServerResponse, turn: Turn): void {
  if (turn === 'cut') response.destroy()
  else if (typeof turn === 'number') response.writeHead(turn).end('words of the service')
  else response.end(typeof turn === 'string' ? turn : JSON.stringify(turn))
}
