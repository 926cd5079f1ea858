/**
 * The first request of a kind loads a part of the program. A test that waits for the request and then moves the clock must not move it
 * before the operation has begun. Each test here is the first in its process that loads its part.
 */
import { expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')

async function withEmulator(run: (emulator: Emulator) => Promise<void>): Promise<void> {
  const emulator = await createEmulator({ clock: 'manual', now: '2026-01-01T00:00:00Z', fixtures: {} })
  try {
    await run(emulator)
  } finally {
    await emulator.close()
  }
}

/** Sends a request, moves the clock by an hour as soon as the journal has the request, and returns the reply. */
async function movedOnArrival({ url }: Emulator, operation: string, path: string, body: object): Promise<Response> {
  const control = `${url}/_lakemock/worlds/p`
  const json = { 'content-type': 'application/json' }
  const post = (to: string, payload: object) =>
    fetch(to, { method: 'POST', headers: json, body: JSON.stringify(payload) })
  const reply = post(url + path, body)
  const waited = await fetch(`${control}/journal/wait?timeout=60s&operation=${operation}`)
  expect(await waited.json()).toMatchObject({ reached: true })
  await post(`${control}/clock/advance`, { by: '1h' })
  return reply
}

// biome-ignore lint/suspicious/noExplicitAny: what came, as JSON
const controlled = async ({ url }: Emulator, path: string): Promise<any> =>
  (await fetch(`${url}/_lakemock/worlds/p${path}`)).json()

test('the first SQL job begins before a wait for its request ends', () =>
  withEmulator(async (emulator) => {
    const payload = { sql: 'select 1', queue_name: 'q' }
    const reply = await movedOnArrival(emulator, 'CreateSqlJob', '/v1.0/p/jobs/submit-job', payload)
    const { job_id: id } = (await reply.json()) as { job_id: string }
    const status = await fetch(`${emulator.url}/v1.0/p/jobs/${id}/status`)
    expect(await status.json()).toMatchObject({ status: 'FINISHED' })
  }))

test('the first session begins before a wait for its request ends', () =>
  withEmulator(async (emulator) => {
    const payload = { kind: 'spark', queue: 'q' }
    const reply = await movedOnArrival(emulator, 'CreateSession', '/v2.0/p/sessions', payload)
    expect(await reply.json()).toMatchObject({ state: 'starting', create_time: NOW })
  }))

test('the first SQL execution begins before a wait for its request ends', () =>
  withEmulator(async (emulator) => {
    const payload = { sql_type: 'presto', sql_content: 'insert into t values (1)' }
    const reply = await movedOnArrival(emulator, 'ExecuteSql', '/v2/p/clusters/c/sql-execution', payload)
    expect(await reply.json()).toMatchObject({ status: 'FINISHED' })
    expect((await controlled(emulator, '/sql')).executions).toMatchObject([
      { history: [{ atMs: NOW }, {}, {}, {}, {}, {}, {}] },
    ])
  }))
