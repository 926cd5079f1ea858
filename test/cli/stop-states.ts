/** States in which a signal to stop can find a server: what a client does before the signal. */
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { RawConnection } from '../http/raw-exchange.ts'

export interface State {
  readonly name: string
  readonly args?: readonly string[]
  /** The longest that the stop may take by what we promise, in milliseconds; tests allow more. */
  readonly promiseMs: number
  /** Brings the server into the state, in a project that no other state uses. */
  prepare(port: number, project: string): Promise<unknown>
}

const GET = 'GET /v2.0/p/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'
const getOf = (project: string): string => GET.replace('/p/', `/${project}/`)
const sockets: Socket[] = []

/** Cuts what the states have opened. */
export function closeClients(): void {
  for (const socket of sockets.splice(0)) socket.destroy()
}

function open(port: number, text = ''): Promise<RawConnection> {
  const client = new RawConnection(port)
  sockets.push(client.socket)
  return new Promise((resolve) => client.socket.once('connect', () => client.socket.write(text, () => resolve(client))))
}

const api = (port: number, method: string, path: string, body?: object): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { connection: 'close', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const control = (port: number, project: string, path: string, body: object): Promise<Response> =>
  api(port, 'POST', `/_lakemock/worlds/${project}${path}`, body)

/** Sends a request, and resolves once the journal has it: its reply is then held. */
async function hold(port: number, project: string, fault: object, count = 1): Promise<void> {
  await control(port, project, '/faults', { name: 'held', match: { operation: 'ListSessions' }, fault })
  await open(port, getOf(project).repeat(count))
  await arrived(port, project)
}

async function arrived(port: number, project: string): Promise<void> {
  for (;;) {
    const reply = await api(port, 'GET', `/_lakemock/worlds/${project}/journal`)
    const { entries } = (await reply.json()) as { entries: unknown[] }
    if (entries.length > 0) return
  }
}

/** A client that sends requests for large replies and never reads. */
async function ignoreReplies(port: number, project: string, path: string, count: number): Promise<void> {
  await control(port, project, '/stubs', {
    match: { sql: 'show tables' },
    outcome: { columns: ['a'], rows: Array(300).fill(['x'.repeat(10_000)]) },
  })
  const submit = { sql_type: 'presto', sql_content: 'show tables' }
  const reply = await api(port, 'POST', `/v2/${project}/clusters/c/sql-execution`, submit)
  const { sql_id } = (await reply.json()) as { sql_id: string }
  await control(port, project, '/clock/advance', { by: '1h' })
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket.pause())
  const get = `GET ${path.replace('ID', sql_id)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`
  await new Promise((resolve) => socket.write(get.repeat(count), resolve))
  await api(port, 'GET', '/_lakemock/health')
}

const manual = ['--clock', 'manual']

export const states: readonly State[] = [
  { name: 'no connection', promiseMs: 1000, prepare: async () => undefined },
  {
    name: 'an idle keep-alive connection',
    promiseMs: 1000,
    prepare: async (port) => (await open(port, GET)).until(/"sessions":\[\]/),
  },
  { name: 'a connection without a request', promiseMs: 1000, prepare: (port) => open(port) },
  { name: 'half a request line', promiseMs: 1000, prepare: (port) => open(port, 'GET /v2.0/p/ses') },
  { name: 'half of the headers', promiseMs: 1000, prepare: (port) => open(port, GET.slice(0, -4)) },
  {
    name: 'half a body',
    promiseMs: 1000,
    prepare: (port) => open(port, `${GET.slice(0, -2).replace('GET', 'POST')}Content-Length: 100\r\n\r\n{"kind"`),
  },
  {
    name: 'a body announced with Expect that never comes',
    promiseMs: 1000,
    prepare: async (port) =>
      (
        await open(port, `${GET.slice(0, -2).replace('GET', 'POST')}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n`)
      ).until(/100 Continue/),
  },
  {
    name: 'pipelined large replies that are not read',
    args: manual,
    promiseMs: 1000,
    prepare: (port, project) => ignoreReplies(port, project, `/v2/${project}/clusters/c/sql-execution/ID`, 40),
  },
  {
    name: 'a snapshot that is not read',
    args: manual,
    promiseMs: 1000,
    prepare: (port, project) => ignoreReplies(port, project, `/_lakemock/worlds/${project}/snapshot`, 5),
  },
  {
    name: 'thousands of pipelined requests',
    promiseMs: 1000,
    prepare: async (port) => {
      for (let client = 0; client < 20; client++) {
        const { socket } = await open(port)
        socket.pause().write(GET.repeat(1000))
      }
    },
  },
  {
    name: 'a reply held by latency',
    promiseMs: 2000,
    prepare: (port, project) => hold(port, project, { kind: 'latency', delay: '1h' }),
  },
  {
    name: 'a reply held by a gate',
    promiseMs: 2000,
    prepare: (port, project) => hold(port, project, { kind: 'stall', gate: 'g' }),
  },
  {
    name: 'a reply that never comes',
    promiseMs: 2000,
    prepare: (port, project) => hold(port, project, { kind: 'stall' }),
  },
  {
    name: 'a reply that is sent in pieces',
    promiseMs: 2000,
    prepare: (port, project) => hold(port, project, { kind: 'dribble', pieces: 10, over: '1h' }),
  },
  {
    name: 'requests behind a held reply',
    promiseMs: 2000,
    prepare: (port, project) => hold(port, project, { kind: 'stall' }, 200),
  },
  {
    name: 'a client that has ended within a request behind a held reply',
    promiseMs: 2000,
    async prepare(port, project) {
      await control(port, project, '/faults', { match: { operation: 'ListSessions' }, fault: { kind: 'stall' } })
      const client = await open(port, getOf(project) + GET.slice(0, -4))
      await arrived(port, project)
      client.socket.end()
      // connections are read in their order
      await api(port, 'GET', '/_lakemock/health')
    },
  },
  {
    name: 'an INSERT that waits for its end',
    promiseMs: 2000,
    async prepare(port, project) {
      // a manual clock would end it at once
      await control(port, project, '/stubs', {
        match: { sql: { regex: '^insert' } },
        durations: { RUNNING: '1h' },
        outcome: { updateCount: 1 },
      })
      api(port, 'POST', `/v2/${project}/clusters/c/sql-execution`, {
        sql_type: 'presto',
        sql_content: 'insert into t values (1)',
      }).catch(() => undefined)
      await arrived(port, project)
    },
  },
  {
    name: 'a wait of the journal',
    promiseMs: 2000,
    async prepare(port, project) {
      control(port, project, '/journal/wait', { match: { operation: 'ListSessions' }, timeout: '10m' }).catch(
        () => undefined,
      )
      await api(port, 'GET', '/_lakemock/health')
    },
  },
  { name: 'a TLS handshake that never comes', args: ['--tls'], promiseMs: 1000, prepare: (port) => open(port) },
  {
    name: 'half a TLS handshake',
    args: ['--tls'],
    promiseMs: 1000,
    prepare: (port) => open(port, '\x16\x03\x01\x02\x00\x01'),
  },
  {
    name: 'half a request over TLS',
    args: ['--tls'],
    promiseMs: 1000,
    async prepare(port) {
      const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false })
      sockets.push(socket)
      socket.on('error', () => undefined)
      await new Promise((resolve) => socket.once('secureConnect', () => socket.write('GET /v2.0', resolve)))
    },
  },
]
