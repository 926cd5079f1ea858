/** Every wait of the library takes the same forms of a timeout, and refuses the same ones. */
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/client.ts'
import { createEmulator } from '../../src/index.ts'

const emulator = await createEmulator({ listen: false, clock: 'manual' })
afterAll(() => emulator.close())
const project = emulator.project('p')

const body = { kind: 'spark', queue: 'q' }
const send = async (url: string, payload: object) => (await emulator.inject({ method: 'POST', url, payload })).json()
const { id: session } = await send('/v2.0/p/sessions', body)
await project.clock.untilIdle()
await send(`/v2.0/p/sessions/${session}/statements`, { code: '1' })
const { sql_id: sql } = await send('/v2/p/clusters/c/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
const never = connect('http://lakemock.test', { fetch: async () => Response.json({ ready: false }, { status: 503 }) })

type Timeout = string | number
const waits: [name: string, wait: (timeout: Timeout) => Promise<unknown>][] = [
  ['untilReady', (timeout) => never.untilReady(timeout)],
  ['journal.wait', (timeout) => project.journal.wait({ operation: 'CancelSql' }, { timeout })],
  ['session', (timeout) => project.sessions.get(session).wait('shutting_down', { timeout })],
  ['statement', (timeout) => project.sessions.get(session).statement(0).wait('available', { timeout })],
  ['sql', (timeout) => project.sql.get(sql).wait('FINISHED', { timeout })],
]

describe.each(waits)('%s', (_name, wait) => {
  const codeOf = (timeout: Timeout): Promise<string> =>
    wait(timeout).then(
      () => 'reached',
      ({ code, field }) => (field === undefined ? code : `${code} ${field}`),
    )

  test.each<Timeout>([0, 1, '0', '1ms', '0.001s', '0s'])('ends after %j', async (timeout) => {
    expect(await codeOf(timeout)).toMatch(/^(not-reached|unreachable)$/)
  })

  test.each<Timeout>(['soon', '-1s', -1, Number.NaN, '5 parsecs'])('refuses %j', async (timeout) => {
    expect(await codeOf(timeout)).toBe('invalid timeout')
  })
})
