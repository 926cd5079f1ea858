/** How long a stop waits for replies in flight, by the timers of the machine. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'
import { RawConnection } from './raw-exchange.ts'

const SUBMIT = { sql_type: 'presto', sql_content: 'insert into t values (1)' }
const BODY = JSON.stringify(SUBMIT)
const INSERT = `POST /v2/p/clusters/c/sql-execution HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`

test('a reply in flight has half a second, and its connection a moment more', async () => {
  const emulator = await createEmulator({ fixtures: {} })
  const project = emulator.project('p')
  await project.stubs.add({
    match: { sql: { regex: '^insert' } },
    durations: { RUNNING: '1h' },
    outcome: { updateCount: 1 },
  })
  // loads what the first SQL needs
  await emulator.inject({ method: 'POST', url: '/v2/q/clusters/c/sql-execution', payload: SUBMIT })
  const inFlight = new RawConnection(emulator.port)
  inFlight.socket.write(INSERT)
  const sql = async () => (await emulator.inject({ method: 'GET', url: '/_lakemock/worlds/p/sql' })).json().executions
  while ((await sql()).length === 0) await new Promise(setImmediate)

  fakeMachine(Date.now())
  onTestFinished(restoreMachine)
  const closed = emulator.close()
  vi.advanceTimersByTime(499)
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
  expect(inFlight.text).toBe('')
  vi.advanceTimersByTime(1)
  expect(await inFlight.until(/Backend unavailable/)).toMatch(/^HTTP\/1.1 502 /)
  // what is left open is cut
  vi.advanceTimersByTime(125)
  await closed
})

test('half a request has a quarter of a second if no reply is in flight', async () => {
  const emulator = await createEmulator({ fixtures: {} })
  const half = new RawConnection(emulator.port)
  half.socket.write('GET /v2.0/p/ses')
  // connections are read in their order
  const next = new RawConnection(emulator.port)
  next.socket.write('GET /_lakemock/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await next.until(/never/)

  fakeMachine(Date.now())
  onTestFinished(restoreMachine)
  const closed = emulator.close()
  vi.advanceTimersByTime(249)
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
  expect(half.isClosed).toBe(false)
  vi.advanceTimersByTime(1)
  await half.until(/never/)
  await closed
})
