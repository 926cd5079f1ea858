import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A line between a browser and a server, which can be cut and lead to another server afterwards. */
export class Line {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #port: number
  #isCut = false

  private constructor(port: number) {
    this.#port = port
    this.#server = createServer((socket) => this.#join(socket))
  }

  static async to(port: number): Promise<Line> {
    const line = new Line(port)
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    return line
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Ends every connection, and each later one, until the line is repaired. */
  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  repair(port = this.#port): void {
    this.#port = port
    this.#isCut = false
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(socket: Socket): void {
    if (this.#isCut) {
      socket.destroy()
      return
    }
    const target = connect(this.#port, '127.0.0.1')
    for (const [one, other] of [
      [socket, target],
      [target, socket],
    ] as const) {
      this.#sockets.add(one)
      one.pipe(other)
      // the other end has left
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.#sockets.delete(one)
        other.destroy()
      })
    }
  }
}
