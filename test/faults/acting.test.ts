/** What is counted is what acted, and waits follow upon each other. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const WORLD = '/_lakemock/worlds/p1'
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({ fixtures: {}, clock: 'manual', now: '2026-01-01T00:00:00Z', listen: false })
})
afterEach(() => emulator.close())

const send = (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, headers: Record<string, string> = {}) =>
  emulator.inject({ method, url: path, headers, ...(payload && { payload }) })
const list = (headers?: Record<string, string>) => send('GET', '/v2.0/p1/sessions', undefined, headers)
const add = (rules: object[]) => send('POST', `${WORLD}/faults`, rules)
const counts = async () =>
  Object.fromEntries(
    (await send('GET', `${WORLD}/faults`))
      .json()
      .faults.map(({ name, matched, applied }: Record<string, number>) => [name, [matched, applied]]),
  )
const isHeld = async () => (await send('GET', WORLD)).json().due.count > 0

test('a rule behind one that has replied counts as matched, is not applied and keeps its times', async () => {
  await add([
    { name: 'a', when: { times: 1 }, fault: { kind: 'status', status: 501 } },
    { name: 'b', when: { times: 1 }, fault: { kind: 'status', status: 502 } },
  ])
  expect([(await list()).statusCode, (await list()).statusCode, (await list()).statusCode]).toEqual([501, 502, 200])
  expect(await counts()).toEqual({ a: [1, 1], b: [2, 1] })
  const { journal } = { journal: (await send('GET', `${WORLD}/journal`)).json() }
  expect(journal.entries.map(({ faults }: { faults: string[] }) => faults)).toEqual([['a'], ['b'], []])
})

test('waits in the world’s time are passed by one jump of its clock', async () => {
  const latency = (name: string, delay: string) => ({ name, fault: { kind: 'latency', delay, clock: 'world' } })
  await add([latency('a', '2s'), latency('b', '3s')])
  const pending = list()
  while (!(await isHeld())) await new Promise(setImmediate)
  await send('POST', `${WORLD}/clock/advance`, { by: '5s' })
  expect((await pending).statusCode).toBe(200)
})

test('a switch to the auto clock ends a wait in the world’s time', async () => {
  await add([{ fault: { kind: 'latency', delay: '1h', clock: 'world' } }])
  const pending = list()
  while (!(await isHeld())) await new Promise(setImmediate)
  await send('PATCH', `${WORLD}/clock`, { mode: 'auto' })
  expect((await pending).statusCode).toBe(200)
})

test('a rule that a header names acts once', async () => {
  await add([{ name: 'slow', fault: { kind: 'latency', delay: 1 } }])
  await list({ 'x-lakemock-fault': 'slow' })
  expect((await counts()).slow[1]).toBe(1)
})

test('a request that is held at a gate shows there', async () => {
  await add([{ fault: { kind: 'stall', gate: 'door' } }])
  const pending = list()
  const gates = async () => (await send('GET', `${WORLD}/gates`)).json().gates
  while ((await gates()).length === 0) await new Promise(setImmediate)
  expect(await gates()).toEqual([{ name: 'door', open: false, waiting: 1 }])
  expect((await send('POST', `${WORLD}/gates/door/release`)).json()).toMatchObject({ released: 1 })
  expect((await pending).statusCode).toBe(200)
  expect(await gates()).toEqual([{ name: 'door', open: true, waiting: 0 }])
})

test('a period counts from the time that the clock of an empty world was set to', async () => {
  await send('PATCH', `${WORLD}/clock`, { now: '2020-01-01T00:00:00Z' })
  await add([{ when: { from: '10s' }, fault: { kind: 'status', status: 503 } }])
  expect((await list()).statusCode).toBe(200)
  await send('POST', `${WORLD}/clock/advance`, { by: '10s' })
  expect((await list()).statusCode).toBe(503)
})

test.each([
  [{ 'x-a': 'a\nb' }, 'fault.headers.x-a'],
  [{ 'bad name': 'x' }, 'fault.headers.bad name'],
  [{ 'Transfer-Encoding': 'chunked' }, 'cannot be set: lakemock computes it from the body'],
])('a header that no reply can have is refused: %j', async (headers, message) => {
  const reply = await add([{ fault: { kind: 'status', status: 500, headers } }])
  expect(reply.statusCode).toBe(400)
  expect(reply.json().error.message).toContain(message)
})

test('a rule that never acted is reported', async () => {
  await add([{ name: 'idle', match: { api: 'mrs' }, fault: { kind: 'reset' } }])
  await list()
  expect((await send('GET', `${WORLD}/unmatched`)).json().unusedFaults).toEqual(['idle'])
})

test('no token of a request shows in its journal, not even if the gateway repeats what was signed', async () => {
  await emulator.close()
  emulator = await createEmulator({
    fixtures: { auth: { mode: 'verify', keys: [{ access: 'AK', secret: 'SK', securityToken: 'STSSECRET' }] } },
    listen: false,
  })
  const date = new Date((await send('GET', `${WORLD}/clock`)).json().nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const reply = await list({
    'x-security-token': 'STSSECRET',
    'x-sdk-date': date,
    authorization: 'SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date;x-security-token, Signature=00',
  })
  expect(reply.payload).toContain('x-security-token:STSSECRET')
  const journal = (await send('GET', `${WORLD}/journal`)).payload
  expect(journal).toContain('canonicalRequest')
  expect(journal).not.toContain('STSSECRET')
})

test('a rule that is switched off matches nothing, keeps its counts, and is reported as switched off', async () => {
  const rule = { fault: { kind: 'status', status: 503 } }
  expect((await add([{ name: 'off', enabled: false, ...rule }])).json().faults[0]).toMatchObject({ enabled: false })
  expect((await list()).statusCode).toBe(200)
  expect((await send('GET', `${WORLD}/unmatched`)).json()).toMatchObject({ unusedFaults: [], disabledFaults: ['off'] })
  const switched = await send('PATCH', `${WORLD}/faults/off`, { enabled: true })
  expect(switched.json()).toMatchObject({ name: 'off', enabled: true, matched: 0 })
  expect((await list()).statusCode).toBe(503)
  await send('PATCH', `${WORLD}/faults/off`, { enabled: false })
  expect((await list()).statusCode).toBe(200)
  expect((await send('GET', `${WORLD}/faults/off`)).json()).toMatchObject({ enabled: false, matched: 1, applied: 1 })
  // a header names it whatever it matches
  expect((await list({ 'x-lakemock-fault': 'off' })).statusCode).toBe(503)
})
