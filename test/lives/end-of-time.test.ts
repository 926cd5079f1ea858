/** The end of the year 9999: what would come later comes then, whatever the clock. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { realTime } from '../../src/core/real-time.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'

const LAST = '9999-12-31T23:59:59.999Z'
let elapsedMs = 0
let emulator: Emulator
beforeEach(() => {
  vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => elapsedMs)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await emulator.close()
})

async function call(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) {
  const { statusCode, body } = await emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  expect(statusCode, body).toBeLessThan(300)
  return JSON.parse(body) as Record<string, unknown>
}

const world = '/_lakemock/worlds/p'
const nowOf = async () => (await call('GET', `${world}/clock`)).now

/** A session of a world whose time is an hour before its end. */
async function session(clock: 'wall' | 'auto' | 'manual'): Promise<string> {
  emulator = await createEmulator({ fixtures: {}, listen: false, clock })
  await call('PATCH', `${world}/clock`, { now: '9999-12-31T23:00:00Z' })
  await call('PATCH', `${world}/settings`, { durations: { starting: '10h', running: '10h' } })
  const { id } = await call('POST', '/v2.0/p/sessions', { kind: 'spark', queue: 'default' })
  return `/v2.0/p/sessions/${id}`
}

test('a wall clock stops there, and everything has happened', async () => {
  const path = await session('wall')
  elapsedMs += 11 * 3_600_000
  expect(await call('GET', path)).toMatchObject({ state: 'idle' })
  expect(await nowOf()).toBe(LAST)
  elapsedMs += 1000 * 365 * 86_400_000
  await call('POST', `${path}/statements`, { code: '1' })
  expect(await call('GET', `${path}/statements/0`)).toMatchObject({ state: 'available' })
  expect(await nowOf()).toBe(LAST)
})

test('reads on an auto clock go no further', async () => {
  const path = await session('auto')
  expect(await call('GET', path)).toMatchObject({ state: 'idle' })
  expect(await nowOf()).toBe(LAST)
})

test('steps of a manual clock go no further', async () => {
  const path = await session('manual')
  await call('POST', `${world}/clock/advance`, { to: 'idle' })
  expect(await nowOf()).toBe(LAST)
  expect(await call('GET', path)).toMatchObject({ state: 'idle' })
  await call('POST', `${path}/statements`, { code: '1' })
  await call('POST', `${world}/clock/advance`, { to: 'next' })
  expect(await call('GET', `${path}/statements/0`)).toMatchObject({ state: 'available' })
})

test('a wait for an instant after the end ends there', async () => {
  const path = await session('auto')
  const late = { match: { operation: 'ShowSession' }, fault: { kind: 'latency', delay: '20h', clock: 'world' } }
  await call('POST', `${world}/faults`, late)
  expect(await call('GET', path)).toMatchObject({ state: 'idle' })
  expect(await nowOf()).toBe(LAST)
})
