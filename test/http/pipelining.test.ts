/** Pipelined requests: one reply of a connection in memory, and every connection gets its turn. */
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RawConnection } from './raw-exchange.ts'

let emulator: Emulator
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await emulator.close()
})

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`

/** A client that sends requests and reads no reply. */
async function ignoring(text: string): Promise<void> {
  const socket = connect(emulator.port, '127.0.0.1').pause()
  sockets.push(socket)
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.write(text, resolve))
}

/** How many requests of a project have a reply. */
async function handled(project: string): Promise<number> {
  const reply = await emulator.inject({ method: 'GET', url: `/_lakemock/worlds/${project}/journal?size=1` })
  return reply.json().total
}

test('a request waits until the reply before it is read', async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'auto' })
  const project = emulator.project('p')
  await project.stubs.add({
    match: { sql: 'show tables' },
    outcome: { columns: ['a'], rows: Array(800).fill(['x'.repeat(10_000)]) },
  })
  const payload = { sql_type: 'presto', sql_content: 'show tables' }
  const { sql_id } = (await emulator.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', payload })).json()
  await project.clock.untilIdle()
  const before = await handled('p')
  for (let client = 0; client < 3; client++) await ignoring(get(`/v2/p/clusters/c/sql-execution/${sql_id}`).repeat(40))
  // connections are read in their order: by now the server has read all requests
  await new RawConnection(emulator.port).socket.end(get('/_lakemock/health'))
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate)
  // a reply of 8 MB fits into no buffer of a socket
  expect((await handled('p')) - before).toBeLessThanOrEqual(3)
})

test('replies come in the order of their requests, all of them', async () => {
  emulator = await createEmulator({ fixtures: {} })
  const client = new RawConnection(emulator.port)
  sockets.push(client.socket)
  const paths = Array.from({ length: 500 }, (_, index) => `/v2.0/p/sessions/${index}`)
  client.socket.write(`${paths.map(get).join('')}GET /v2.0/p/version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  const text = await client.until(/never/)
  expect([...text.matchAll(/[Ss]ession '?(\d+)'?/g)].map(([, id]) => Number(id))).toEqual(
    paths.map((_, index) => index),
  )
})

test('another connection is served between the requests of one that sends thousands', async () => {
  emulator = await createEmulator({ fixtures: {} })
  await ignoring(get('/v2.0/busy/version').repeat(3000))
  while ((await handled('busy')) === 0) await new Promise(setImmediate)
  const other = new RawConnection(emulator.port)
  sockets.push(other.socket)
  other.socket.write(get('/_lakemock/health'))
  await other.until(/"status"/)
  expect(await handled('busy')).toBeLessThan(3000)
})

test('what is not HTTP is refused behind the replies before it', async () => {
  emulator = await createEmulator({ fixtures: {} })
  const client = new RawConnection(emulator.port)
  client.socket.write(`${get('/v2.0/p/sessions').repeat(3)}nonsense\r\n\r\n`)
  const text = await client.until(/never/)
  expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 400'])
})
