import type { Server, Socket } from 'node:net'

/** The open connections of a server, those in a TLS handshake included: a stop cuts the ones that are left. */
export class Connections {
  readonly #open = new Set<Socket>()

  track(server: Server): void {
    server.on('connection', (socket) => {
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
    })
  }

  cut(): void {
    for (const socket of this.#open) socket.destroy()
  }
}
