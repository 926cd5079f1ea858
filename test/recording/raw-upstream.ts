import { createServer, type Socket } from 'node:net'

export interface RawUpstream {
  readonly url: string
  /** The bytes that each connection brought, as Latin-1. */
  readonly received: string[]
  close(): Promise<void>
}

/** An upstream that sends the given bytes as soon as a request is complete; each connection is one request. */
export async function rawUpstream(answer: (socket: Socket, request: string) => void): Promise<RawUpstream> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    const parts: Buffer[] = []
    let bytes = 0
    /** How long the request is, once its headers are there. */
    let length: number | undefined
    let isAnswered = false
    socket.on('data', (data) => {
      parts.push(data)
      bytes += data.length
      length ??= lengthOf(Buffer.concat(parts).toString('latin1'))
      if (isAnswered || length === undefined || bytes < length) return
      isAnswered = true
      const text = Buffer.concat(parts).toString('latin1')
      received.push(text)
      answer(socket, text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function lengthOf(beginning: string): number | undefined {
  const end = beginning.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  return end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(beginning)?.[1] ?? 0)
}
