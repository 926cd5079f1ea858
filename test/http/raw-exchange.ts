import { connect, type Socket } from 'node:net'

/** A connection that keeps what it receives, for requests that no HTTP client sends. */
export class RawConnection {
  readonly socket: Socket
  text = ''
  #waiting: (() => void)[] = []
  isClosed = false

  constructor(port: number, host = '127.0.0.1') {
    this.socket = connect(port, host)
    this.socket.on('data', (data) => {
      this.text += data.toString('latin1')
      this.#wake()
    })
    this.socket.on('error', () => undefined)
    this.socket.on('close', () => {
      this.isClosed = true
      this.#wake()
    })
  }

  /** Resolves with all that came, once it matches or the server has closed. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.text) && !this.isClosed)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    return this.text
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resume of waiting) resume()
  }
}
