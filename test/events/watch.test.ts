/** GET /_lakemock/events, as its readers see it. */
import { type IncomingMessage, request } from 'node:http'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import type { LakemockEvent } from '../../src/client.ts'
import { connect, createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'

const WATCH = '/_lakemock/events'
let emulator: Emulator
afterEach(() => emulator.close())

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await createEmulator({ fixtures: {}, clock: 'manual', ...options })
}

const post = (url: string, payload: object = {}) => emulator.inject({ method: 'POST', url, payload })

/** The events until one passes. */
async function until(
  events: AsyncIterable<LakemockEvent>,
  isLast: (event: LakemockEvent) => boolean,
): Promise<LakemockEvent[]> {
  const all: LakemockEvent[] = []
  for await (const event of events) {
    all.push(event)
    if (isLast(event)) break
  }
  return all
}

const isRequest = (operation: string) => (event: LakemockEvent) =>
  event.type === 'request' && event.entry.operation === operation && event.entry.tookMs !== null

/** Opens a stream without the library. */
const open = (headers: Record<string, string> = {}, path = WATCH, method = 'GET'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(emulator.url + path, { method, headers }, resolve)
      .on('error', reject)
      .end()
  })

test.each(['over a socket', 'in the same process'])('a statement from its creation to its end, %s', async (way) => {
  await start({ fixtures: { stubs: [{ name: 'one', match: { code: '1' }, outcome: { text: '1' } }] } })
  const project = emulator.project('p')
  const events = (way === 'over a socket' ? connect(emulator.url) : emulator).events({ project: 'p' })
  await events.opened
  const session = (await post('/v2.0/p/sessions', { kind: 'spark', queue: 'default' })).json().id
  await project.clock.untilIdle()
  await post(`/v2.0/p/sessions/${session}/statements`, { code: '1' })
  await project.clock.untilIdle()
  await post('/v2.0/other/sessions', { kind: 'spark', queue: 'default' })
  await project.faults.add({ match: { operation: 'ListSessions' }, fault: { kind: 'status', status: 500 } })
  await emulator.inject({ method: 'GET', url: '/v2.0/p/sessions' })
  const all = await until(events, isRequest('ListSessions'))
  expect(all.filter(({ type }) => type === 'clock').at(-1)).toMatchObject({ mode: 'manual', speed: 1 })
  // the first request may wait for what is loaded for it
  const over = all.filter(
    (event) => event.type !== 'clock' && (event.type !== 'request' || event.entry.tookMs !== null),
  )
  const lines = over.map((event) => {
    if (event.type === 'change') return `${event.kind} ${event.from} ${event.to}`
    if (event.type === 'request') return `${event.entry.operation} ${event.entry.status}`
    if (event.type === 'project') return `${event.what} ${event.operation ?? ''}`
    if (event.type === 'stub') return `${event.stub} ${event.kind}`
    return event.type === 'fault' ? `${event.operation} ${event.type}` : event.type
  })
  expect(lines).toEqual([
    'created ',
    'session null starting',
    'CreateSession 200',
    'session starting idle',
    'changed AdvanceClock',
    'statement null waiting',
    'one statement',
    'session idle busy',
    'CreateStatement 200',
    'statement waiting running',
    'statement running available',
    'session busy idle',
    'changed AdvanceClock',
    'changed AddFaults',
    'ListSessions fault',
    'ListSessions 500',
  ])
  expect(new Set(all.map((event) => ('project' in event ? event.project : '')))).toEqual(new Set(['p']))
  const statement = all.find((event) => event.type === 'change' && event.kind === 'statement')
  expect(statement).toMatchObject({ id: `${session}/0`, parent: session, why: 'created' })
})

test('resets, deletes and what the control API does to a project', async () => {
  await start()
  const events = emulator.events()
  await events.opened
  await post('/_lakemock/worlds/a/reset')
  await emulator.inject({ method: 'DELETE', url: '/_lakemock/worlds/a' })
  await post('/_lakemock/worlds/b/clock/advance', { by: '1s' })
  const all = await until(events, (event) => event.type === 'project' && event.operation === 'AdvanceClock')
  expect(all.map((event) => `${event.type} ${event.type === 'project' ? event.what : ''}`)).toEqual([
    'project created',
    'project reset',
    'project changed',
    'project deleted',
    'project changed',
    'project created',
    'clock ',
    'project changed',
  ])
})

test('a request whose reply is held comes twice', async () => {
  await start()
  await emulator.project('p').faults.add({
    match: { operation: 'ListSessions' },
    fault: { kind: 'latency', delay: '1s', clock: 'world' },
  })
  const events = emulator.events({ project: 'p' })
  await events.opened
  const pending = emulator.inject({ method: 'GET', url: '/v2.0/p/sessions' })
  const held = (await until(events, (event) => event.type === 'request')).at(-1)
  expect(held).toMatchObject({ type: 'request', entry: { id: 1, status: null, tookMs: null } })
  const rest = emulator.events({ project: 'p' })
  await rest.opened
  await emulator.project('p').clock.advance('1s')
  await pending
  expect((await until(rest, isRequest('ListSessions'))).at(-1)).toMatchObject({ entry: { id: 1, status: 200 } })
})

test('the reply is an event stream that no cache keeps, and that says where it begins', async () => {
  await start()
  const stream = await open()
  expect([stream.statusCode, stream.headers['content-type'], stream.headers['cache-control']]).toEqual([
    ...[200, 'text/event-stream; charset=utf-8', 'no-store'],
  ])
  stream.setEncoding('utf8')
  const { value } = await stream[Symbol.asyncIterator]().next()
  expect(value).toBe('retry: 1000\nid: 0\n\n')
})

test('a client that leaves is forgotten', async () => {
  await start()
  const readers = async (): Promise<string | undefined> =>
    /^lakemock_event_readers (\d+)$/m.exec(await emulator.metrics())?.[1]
  const stream = await open()
  const inProcess = emulator.events()
  await inProcess.opened
  expect(await readers()).toBe('2')
  stream.destroy()
  await inProcess.return?.()
  while ((await readers()) !== '0') await new Promise(setImmediate)
})

test('a client that comes back gets what it has missed', async () => {
  await start()
  const first = emulator.events()
  await first.opened
  await post('/v2.0/p/sessions', { kind: 'spark', queue: 'default' })
  const seen = await until(first, isRequest('CreateSession'))
  await post('/v2.0/q/sessions')
  const again = emulator.events({ since: seen.at(-1)?.eventId ?? 0 })
  const [next] = await until(again, () => true)
  expect(next).toMatchObject({ type: 'project', project: 'q', what: 'created' })
  expect(next?.eventId).toBe((seen.at(-1)?.eventId ?? 0) + 1)
})

test('the header Last-Event-ID comes before the query', async () => {
  await start()
  const stream = (await open({ 'last-event-id': '7' }, `${WATCH}?since=1`)).setEncoding('utf8')
  const { value } = await stream[Symbol.asyncIterator]().next()
  expect(value).toContain('id: 0\n')
  stream.destroy()
})

test('HEAD gets the headers and ends', async () => {
  await start()
  const reply = await open({}, WATCH, 'HEAD')
  expect(reply.statusCode).toBe(200)
  expect(await reply.toArray()).toEqual([])
})

test.each([
  [`${WATCH}?since=x`, 'since'],
  [`${WATCH}?project=a/b`, 'project'],
  [`${WATCH}?projects=a`, 'projects'],
])('%s is refused', async (url, field) => {
  await start({ listen: false })
  const reply = await emulator.inject({ method: 'GET', url })
  expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'invalid'])
  expect(reply.json().error.message).toContain(field)
})

test('a project that was never used gets no world by being watched', async () => {
  await start({ listen: false })
  const events = emulator.events({ project: 'new' })
  await events.opened
  expect(await emulator.projects()).toEqual([])
  await events.return?.()
})

test('the rules for web pages and the control token hold', async () => {
  await start({ controlToken: 'secret' })
  expect((await open()).statusCode).toBe(401)
  expect((await open({ authorization: 'Bearer secret', origin: 'http://evil.test' })).statusCode).toBe(403)
  const authorized = { authorization: 'Bearer secret', 'sec-fetch-site': 'same-origin' }
  expect((await open(authorized)).statusCode).toBe(200)
  await expect(connect(emulator.url, { token: 'other' }).events().opened).rejects.toMatchObject({
    code: 'unauthenticated',
  })
})

test('a stop ends every stream at once', async () => {
  await start()
  const events = connect(emulator.url).events()
  await events.opened
  const stream = await open()
  const rest = until(events, () => false)
  // no time passes for the timers of the stop, which would cut the connections
  fakeMachine(Date.now())
  onTestFinished(restoreMachine)
  await emulator.close()
  await rest
  await stream.toArray()
})

test('a signal ends the iteration, and a lost connection is an error', async () => {
  await start()
  const leaving = new AbortController()
  const events = connect(emulator.url).events({ signal: leaving.signal })
  await events.opened
  leaving.abort()
  expect(await until(events, () => false)).toEqual([])
  await expect(connect('http://127.0.0.1:1').events().next()).rejects.toMatchObject({ code: 'unreachable' })
  expect(() => emulator.events({ project: 'a b' })).toThrow('project must be')
})
