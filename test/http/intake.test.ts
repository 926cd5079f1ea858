/** What the server does with a request before it is routed: it takes the turn of its project. */
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'
import { ConnectionTurns } from '../../src/http/connection-turns.ts'
import { Connections } from '../../src/http/connections.ts'
import { ProjectTurns, projectOf } from '../../src/http/project-turns.ts'
import { makeServer } from '../../src/http/server.ts'

afterEach(() => vi.restoreAllMocks())

async function start(handle: (request: IncomingMessage, response: ServerResponse) => void, projectTurns: ProjectTurns) {
  const connections = new Connections()
  const server = makeServer(handle, {
    tls: undefined,
    turns: new ConnectionTurns(),
    projectTurns,
    connections,
    bodyLimit: 1000,
    maxConnections: 100,
    onRefused: () => undefined,
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    connections.cut()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

test.each([
  ['/v2.0/p/sessions', 'p'],
  ['//v2//p/clusters/c/sql-execution', 'p'],
  ['/v1.1/p?x=/v1/q', 'p'],
  ['/_lakemock/worlds/p/journal/wait', 'p'],
  // not decoded: a request under another name waits for no other
  ['/v2.0/%70/sessions', '%70'],
  ['/_lakemock/health', '/_lakemock/health'],
  ['/_lakemock/worlds', '/_lakemock/worlds'],
  ['/', ''],
  ['/anything/else', ''],
])('%s takes the turn of "%s"', (url, project) => {
  expect(projectOf(url)).toBe(project)
})

test('requests of a project that come at the same moment are each routed in a turn of its own', async () => {
  let elapsedMs = 0
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => elapsedMs)
  let turnNumber = 0
  let areOver = false
  const count = (): void => {
    turnNumber++
    if (!areOver) realTime.setImmediate(count)
  }
  const routed: number[] = []
  const port = await start((_request, response) => {
    elapsedMs += 11
    routed.push(turnNumber)
    response.end()
  }, new ProjectTurns())
  const sockets = await Promise.all(Array.from({ length: 6 }, () => open(port)))
  count()
  const replies = sockets.map((socket) => once(socket, 'data'))
  for (const socket of sockets) socket.write(get('/v2.0/hostile/sessions'))
  await Promise.all(replies)
  areOver = true
  expect(new Set(routed).size).toBe(6)
})

test('a request whose client leaves before its turn is not handled', async () => {
  const steps: (() => void)[] = []
  const projectTurns = new ProjectTurns()
  vi.spyOn(projectTurns, 'take').mockImplementation((_project, { handle }) => void steps.push(handle))
  const handled: string[] = []
  const port = await start(({ url = '' }) => handled.push(url), projectTurns)
  const [leaving, staying] = await Promise.all([open(port), open(port)])
  leaving.write(get('/left'))
  while (steps.length < 1) await new Promise(setImmediate)
  leaving.resetAndDestroy()
  // connections are read in their order
  staying.write(get('/stays'))
  while (steps.length < 2) await new Promise(setImmediate)
  for (const step of steps) step()
  expect(handled).toEqual(['/stays'])
})
