import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { START_MS } from './record-with.ts'

type Said = readonly [
  ms: number,
  method: string,
  path: string,
  body: object | undefined,
  reply: object,
  status?: number,
]

const JOBS = '/v1.0/p/jobs'
const JOB = `${JOBS}/j1`

function made(...said: readonly Said[]) {
  const exchanges = said.map(
    ([ms, method, target, body, reply, status = 200], index): StoredExchange => ({
      ...{ number: index + 1, at: new Date(START_MS + ms).toISOString(), tookMs: 0 },
      request: { method, target, headers: [], ...(body && { body: { json: body } }) },
      reply: { status, headers: [], body: { json: reply } },
    }),
  )
  const { yaml, report } = fixturesFrom(exchanges, { faults: false })
  return { stubs: (parse(yaml) as { stubs?: unknown[] }).stubs ?? [], report }
}

const submit = (sql: string, reply: object): Said => [
  ...([0, 'POST', `${JOBS}/submit-job`, { sql, queue_name: 'q' }] as const),
  { is_success: true, job_id: 'j1', job_mode: 'async', job_type: 'QUERY', ...reply },
]
const status = (ms: number, state: string, more: object = {}): Said => [
  ...([ms, 'GET', `${JOB}/status`, undefined] as const),
  { is_success: true, job_id: 'j1', job_mode: 'async', status: state, ...more },
]

describe('a recorded SQL job', () => {
  test('has the lengths of its states, and the rows of its preview with their types', () => {
    const preview = {
      job_id: 'j1',
      row_count: 2,
      schema: [{ a: 'int' }, { b: 'string' }],
      rows: [
        [1, 'x'],
        [2, null],
      ],
    }
    const { stubs, report } = made(
      submit('select a, b from t', {}),
      status(1000, 'LAUNCHING'),
      status(2000, 'RUNNING'),
      status(4000, 'FINISHED'),
      [4100, 'GET', `${JOB}/preview?queue-name=q`, undefined, preview],
      [4200, 'GET', `${JOB}?page-size=1`, undefined, { ...preview, rows: [[1, 'x']] }],
    )
    expect(stubs).toEqual([
      {
        match: { api: 'dli', sql: 'select a, b from t' },
        durations: { LAUNCHING: '1500ms', RUNNING: '1500ms' },
        outcome: { columns: ['a', 'b'], types: ['int', 'string'], rows: preview.rows },
      },
    ])
    expect(report).toContain('The fixtures are complete.')
  })

  test('that failed, was cancelled, wrote rows, or was synchronous', () => {
    const failed = made(submit('select 1', {}), status(10, 'FAILED', { message: 'DLI.0999: no' }))
    expect(failed.stubs).toMatchObject([{ outcome: { message: 'DLI.0999: no' } }])
    const cancelled = made(submit('select 1', {}), status(10, 'CANCELLED'))
    expect(cancelled.stubs).toMatchObject([{ outcome: { never: true } }])
    const wrote = made(
      submit('insert into t values (1)', { job_type: 'INSERT' }),
      status(10, 'FINISHED', { job_type: 'INSERT', result_count: 1 }),
    )
    expect(wrote.stubs).toMatchObject([{ outcome: { updateCount: 1 } }])
    const sync = { job_type: 'DDL', job_mode: 'sync', schema: [{ col_name: 'string' }], rows: [['a']] }
    expect(made(submit('desc t', sync)).stubs).toMatchObject([{ outcome: { columns: ['col_name'], rows: [['a']] } }])
  })

  test('whose rows nothing read is noted', () => {
    const { stubs, report } = made(submit('select 1', {}), status(10, 'FINISHED', { job_type: 'QUERY' }))
    expect(stubs).toEqual([{ match: { api: 'dli', sql: 'select 1' }, durations: expect.anything() }])
    expect(report).toContain('SQL job j1: its rows were not read in the recording')
  })
})
