/** Connections that one side has ended: each is closed for good, whatever the other side does. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Exchange } from '../../src/http/exchange.ts'
import { wireOf } from '../../src/http/fault-delivery.ts'
import { LINGER_MS } from '../../src/http/half-close.ts'
import { createEmulator } from '../../src/index.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

/** A client that keeps its side open. */
function open(port: number, text: string): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  socket.write(text)
  sockets.push(socket)
  return socket
}

test('a fault that resets a connection whose client has just left closes it', async () => {
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const client = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  sockets.push(client)
  const [socket] = (await once(server, 'connection')) as [Socket]
  const failures: Error[] = []
  socket.on('error', (error) => failures.push(error))
  const closed = once(socket, 'close')
  // what the HTTP server does if the client has ended, and before the system has done it
  socket.end()
  wireOf({ raw: { socket }, response: {} } as unknown as Exchange).reset()
  await closed
  expect(failures).toEqual([])
  // all connections have ended
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  ['a request that is not HTTP', 'nonsense\r\n\r\n'],
  [
    'a body that is not HTTP',
    'POST /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n',
  ],
])('a client that keeps its side open after the refusal of %s is cut', async (_what, text) => {
  const emulator = await createEmulator({ fixtures: {} })
  onTestFinished(() => emulator.close())
  fakeMachine(Date.now())
  onTestFinished(restoreMachine)
  const client = open(emulator.port, text)
  let reply = ''
  client.on('data', (data) => {
    reply += data
  })
  await once(client, 'end')
  expect(reply).toMatch(/^HTTP\/1.1 400 /)
  vi.advanceTimersByTime(LINGER_MS - 1)
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
  // the server still reads: a write does not fail
  client.write('more')
  // not `once`: the reset is an error of the client's socket
  const closed = new Promise((resolve) => client.once('close', resolve))
  vi.advanceTimersByTime(1)
  // what comes after the cut is answered with a reset
  while (!client.destroyed) {
    client.write('more')
    await new Promise(setImmediate)
  }
  await closed
})

test.each([
  ['ends within the body', 'Content-Length: 9\r\n\r\n{', true, /HTTP\/1.1 200 .*\}$/s],
  [
    'sends a body that is not HTTP',
    'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n',
    false,
    /HTTP\/1.1 200 .*HTTP\/1.1 400 /s,
  ],
])('a client that %s of a request that waits for its turn is cut', async (_what, rest, ends, expected) => {
  const emulator = await createEmulator({ fixtures: {}, clock: 'manual' })
  onTestFinished(() => emulator.close())
  const world = '/_lakemock/worlds/p'
  const fault = { match: { operation: 'ListSessions' }, fault: { kind: 'latency', delay: '1h', clock: 'world' } }
  await emulator.inject({ method: 'POST', url: `${world}/faults`, payload: fault })
  // the second waits until the first has its reply
  const held = 'GET /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\n\r\n'
  const client = open(emulator.port, `${held}POST /v2.0/p/sessions HTTP/1.1\r\nHost: x\r\n${rest}`)
  if (ends) client.end()
  let replies = ''
  client.on('data', (data) => {
    replies += data
  })
  await emulator.inject({ method: 'GET', url: `${world}/journal/wait?operation=ListSessions` })
  // connections are read in their order: the end, or what is wrong, is known then
  for (let count = 0; count < 3; count++) await fetch(`${emulator.url}/_lakemock/health`)
  await emulator.inject({ method: 'POST', url: `${world}/clock/advance`, payload: { by: '1h' } })
  await once(client, 'end')
  expect(replies).toMatch(expected)
})
