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
    let text = ''
    let isAnswered = false
    socket.on('data', (data) => {
      text += data.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      if (isAnswered || end < 0) return
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
      if (text.length < end + 4 + length) return
      isAnswered = true
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
