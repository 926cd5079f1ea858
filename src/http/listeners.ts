import { lookup } from 'node:dns/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import type { FastifyInstance } from 'fastify'

export interface Address {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

/**
 * How many connections can wait to be accepted. With Node's own 511, a thousand that one project opens at once made
 * the system drop those of others, which try again after a second. The system's own limit may be lower.
 */
const BACKLOG = 4096

/**
 * The addresses that an application listens on. The name `localhost` means several addresses: connections to each reach the one server
 * of the application, so that the same limits hold for all.
 */
export class Listeners {
  readonly #app: FastifyInstance
  readonly #others: Server[] = []

  constructor(app: FastifyInstance) {
    this.#app = app
    let closed: Promise<unknown> = Promise.resolve()
    app.addHook('preClose', async () => {
      closed = Promise.all(this.#others.map((server) => new Promise((resolve) => server.close(resolve))))
    })
    app.addHook('onClose', async () => {
      await closed
    })
  }

  /** Returns the URL of the first address. */
  async listen({ host, port }: Address): Promise<string> {
    const url = await this.#app.listen({ host, port, backlog: BACKLOG })
    if (host !== 'localhost') return url
    const main = this.#app.server.address() as AddressInfo
    const addresses = await lookup(host, { all: true }).catch(() => [])
    const others = new Set(addresses.map(({ address }) => address).filter((address) => address !== main.address))
    for (const address of others) await this.#listenToo({ host: address, port: main.port })
    return url
  }

  /** An address that cannot be listened on is left out: the machine may have no IPv6. */
  #listenToo(address: Address): Promise<void> {
    const server = createServer((socket) => this.#app.server.emit('connection', socket))
    server.maxConnections = this.#app.server.maxConnections
    server.on('drop', (data) => this.#app.server.emit('drop', data))
    return new Promise((resolve) => {
      server.once('error', () => resolve())
      server.listen({ ...address, backlog: BACKLOG }, () => {
        this.#others.push(server)
        resolve()
      })
    })
  }
}
