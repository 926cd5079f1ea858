/** Replies that are held until an SQL execution has ended, and what can happen meanwhile. */
import { afterEach, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'

const WORLD = '/_lakemock/worlds/p'
let emulator: Emulator
afterEach(() => emulator.close())

async function start(options: EmulatorOptions): Promise<void> {
  emulator = await createEmulator({ fixtures: {}, listen: false, ...options })
}

const insert = () =>
  emulator.inject({
    method: 'POST',
    url: '/v2/p/clusters/c/sql-execution',
    payload: { sql_type: 'presto', sql_content: 'insert into t values (1)' },
  })
const control = (method: 'GET' | 'POST' | 'PATCH', path: string, payload: object = {}) =>
  emulator.inject({ method, url: WORLD + path, payload })

/** Goes on once an INSERT is held: without counting time, it is the server's own progress that is waited for. */
async function isHeld(): Promise<void> {
  while ((await control('GET', '/sql')).json().executions.length === 0) await new Promise(setImmediate)
}

test('on a wall clock it is answered when it has ended', async () => {
  await start({ speed: 1000, durations: { RUNNING: '1s' } })
  expect((await insert()).json()).toMatchObject({ status: 'FINISHED', content: [['1']] })
})

test.each(['auto', 'manual'] as const)('a switch to the %s clock ends it at once', async (mode) => {
  await start({ durations: { RUNNING: '1h' } })
  const pending = insert()
  await isHeld()
  await control('PATCH', '/clock', { mode })
  expect((await pending).json()).toMatchObject({ status: 'FINISHED' })
})

test('an advance of the clock ends it', async () => {
  await start({ durations: { RUNNING: '1h' } })
  const pending = insert()
  await isHeld()
  await control('POST', '/clock/advance', { to: 'idle' })
  expect((await pending).json()).toMatchObject({ status: 'FINISHED' })
})

test('one that is no longer kept is answered all the same', async () => {
  await start({ limitsExecutions: 1, speed: 1000, durations: { RUNNING: '2s' } })
  const replies = await Promise.all([insert(), insert(), insert()])
  expect(replies.map((reply) => reply.json().status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED'])
})

test('a reset ends it like a gateway whose backend has gone', async () => {
  await start({ durations: { RUNNING: '1h' } })
  const pending = insert()
  await isHeld()
  await control('POST', '/reset')
  const reply = await pending
  expect(reply.statusCode).toBe(502)
  expect((await control('GET', '/sql')).json()).toEqual({ executions: [] })
})
