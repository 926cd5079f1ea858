import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import type { StubDefinition } from '../../src/stubs/stub.ts'
import { callAt, manualLakemock, type Reply, recordFrom, START_MS, type Surroundings } from './record-with.ts'

type Said = readonly [
  ms: number,
  method: string,
  path: string,
  body?: object | undefined,
  reply?: object | undefined,
  status?: number,
]

const JOBS = '/v2/p/clusters/c/job-executions'
const JOB = `${JOBS}/j1`

function made(...said: readonly Said[]) {
  const exchanges = said.map(
    ([ms, method, target, body, reply, status = 200], index): StoredExchange => ({
      ...{ number: index + 1, at: new Date(START_MS + ms).toISOString(), tookMs: 0 },
      request: { method, target, headers: [], ...(body && { body: { json: body } }) },
      reply: { status, headers: [], ...(reply && { body: { json: reply } }) },
    }),
  )
  const { yaml, report } = fixturesFrom(exchanges, { faults: false })
  return { stubs: (parse(yaml) as { stubs?: unknown[] } | null)?.stubs ?? [], report }
}

const submit = (more: object = {}, id = 'j1'): Said => [
  ...([0, 'POST', JOBS, { job_type: 'SparkSql', job_name: 'n', arguments: ['select 1'], ...more }] as const),
  { job_submit_result: { job_id: id, state: 'COMPLETE' } },
]
const detail = (state: string, more: object = {}) => ({
  ...{ job_id: 'j1', job_type: 'SparkSql', job_state: state, job_result: 'UNDEFINED', ...more },
})
const shown = (ms: number, state: string, more: object = {}): Said => [
  ...([ms, 'GET', JOB, undefined] as const),
  { job_detail: detail(state, more) },
]
const finished = (ms: number, more: object = {}): Said =>
  shown(ms, 'FINISHED', { job_result: 'SUCCEEDED', job_progress: 100, ...more })
const results = (sql_results: object): Said => [9000, 'GET', `${JOB}/sql-result`, undefined, { sql_results }]

const job = { name: 'n', type: 'SparkSql', arguments: 'select 1' }

describe('a recorded job of MRS', () => {
  test('has the lengths of its states, and the rows that its result had', () => {
    const rows = [
      { id: '1', name: 'a' },
      { id: '2', name: null },
    ]
    const { stubs, report } = made(
      submit(),
      shown(1000, 'ACCEPTED'),
      shown(2000, 'RUNNING'),
      finished(4000),
      results({ 0: rows }),
    )
    expect(stubs).toEqual([
      {
        match: { api: 'mrs', job },
        durations: { NEW: '500ms', NEW_SAVING: '0ms', SUBMITTED: '0ms', ACCEPTED: '1000ms', RUNNING: '1500ms' },
        outcome: {
          columns: ['id', 'name'],
          rows: [
            ['1', 'a'],
            ['2', null],
          ],
        },
      },
    ])
    expect(report).toContain('The fixtures are complete.')
  })

  test('that finished has its job_result, one that failed or was killed has none', () => {
    const outcomeAfter = (...said: readonly Said[]) => made(submit({ job_type: 'SparkSubmit' }), ...said).stubs[0]
    const type = { job_type: 'SparkSubmit' }
    expect(outcomeAfter(finished(10, type))).toMatchObject({ outcome: { jobResult: 'SUCCEEDED' } })
    const failedInside = shown(10, 'FINISHED', { ...type, job_result: 'FAILED' })
    expect(outcomeAfter(failedInside)).toMatchObject({ outcome: { jobResult: 'FAILED' } })
    const failed = shown(10, 'FAILED', { ...type, job_result: 'FAILED' })
    expect(outcomeAfter(failed)).toMatchObject({ outcome: { message: expect.stringContaining('no reason') } })
    const kill: Said = [5, 'POST', `${JOB}/kill`, undefined, undefined, 202]
    const killed = shown(10, 'KILLED', { ...type, job_result: 'KILLED' })
    expect(outcomeAfter(kill, killed)).toMatchObject({ outcome: { never: true } })
  })

  test('is found in lists, too', () => {
    const list: Said = [
      ...([2000, 'GET', `${JOBS}?job_name=n`, undefined] as const),
      { total_record: 2, job_list: [detail('RUNNING'), { ...detail('FAILED'), job_id: 'other' }] },
    ]
    const { stubs, report } = made(submit(), list, finished(4000), results({ 0: [{ result: 'succeed' }] }))
    expect(stubs).toMatchObject([{ durations: { NEW: '1000ms', RUNNING: '2000ms' } }])
    expect(stubs).toMatchObject([{ outcome: { jobResult: 'SUCCEEDED' } }])
    expect(report).toContain('The fixtures are complete.')
  })

  test.each([
    ['that nothing read', undefined, 'its rows were not read'],
    [
      'of several statements',
      { 0: [{ result: 'succeed' }], 1: [{ a: '1' }] },
      'a stub of a job has the rows of one statement',
    ],
    ['that are not rows', { 0: ['a'] }, 'its rows are not objects of texts'],
  ])('has a note about rows %s', (_, sqlResults, text) => {
    const { stubs, report } = made(submit(), finished(10), ...(sqlResults ? [results(sqlResults)] : []))
    expect(stubs).toMatchObject([{ outcome: { jobResult: 'SUCCEEDED' } }])
    expect(report).toContain(`MRS job j1: ${text}`)
    expect(made(submit(), finished(10), results({ 0: [] })).stubs).toMatchObject([{ outcome: { rows: [] } }])
  })

  test('that was not submitted in the recording, or is refused, is noted', () => {
    const refused = { error_code: 'MRS.1', error_msg: 'no' }
    const { stubs, report } = made(shown(0, 'RUNNING'), [1, 'POST', JOBS, { job_name: 'n' }, refused, 400])
    expect(stubs).toEqual([])
    expect(report).toContain('MRS job j1 was created before the recording, or is a step of a cluster: it has no stub')
    expect(report).toContain('CreateExecuteJob number 1 was refused with 400 MRS.1 no')
  })
})

const POLL_MS = 400

/** Submits jobs, and returns what it saw of them. */
async function program({ call, wait }: Surroundings): Promise<string[]> {
  const seen: string[] = []
  const run = async (type: string, name: string, given: string[], kills = false): Promise<void> => {
    const submitted = await call('POST', JOBS, { job_type: type, job_name: name, arguments: given })
    const path = `${JOBS}/${submitted.body.job_submit_result.job_id}`
    for (let polls = 0; polls < 40; polls++) {
      await wait(POLL_MS)
      const { job_state: state, job_result: result } = ((await call('GET', path)) as Reply).body.job_detail
      seen.push(`${name} ${state} ${result}`)
      if (['FINISHED', 'FAILED', 'KILLED'].includes(state)) break
      if (kills && polls === 3) seen.push(`kill ${(await call('POST', `${path}/kill`)).status}`)
    }
    if (type === 'SparkSql') seen.push(JSON.stringify((await call('GET', `${path}/sql-result`)).body))
  }
  await run('SparkSubmit', 'etl', ['--class', 'a.B', 'obs://b/a.jar', '2026'])
  await run('SparkSubmit', 'etl', ['--class', 'a.B', 'obs://b/a.jar', '2026'])
  await run('SparkSubmit', 'broken', ['obs://b/b.jar'])
  await run('SparkSubmit', 'endless', ['obs://b/c.jar'], true)
  await run('SparkSql', 'report', ['select a from t'])
  return seen
}

test('a replay of jobs gives the same states at the same times', async () => {
  const stubs: StubDefinition[] = [
    { match: { api: 'mrs', job: 'etl' }, times: 1, durations: { RUNNING: 1300 }, outcome: { jobResult: 'FAILED' } },
    { match: { api: 'mrs', job: 'etl' }, durations: { ACCEPTED: 900, RUNNING: 2100 } },
    { match: { api: 'mrs', job: 'broken' }, durations: { RUNNING: 700 }, outcome: { message: 'no' } },
    { match: { api: 'mrs', job: 'endless' }, outcome: { never: true } },
    { match: { api: 'mrs', job: 'report' }, durations: { RUNNING: 1500 }, outcome: { columns: ['a'], rows: [['1']] } },
  ]
  const upstream = await manualLakemock({ fixtures: { stubs } }, 'p')
  const { recorder, exchanges, time } = await recordFrom(upstream.emulator.url)
  const call: Surroundings['call'] = (method, path, body) => callAt(recorder.url, method, path, body)
  const seen = await program({ call, wait: (ms) => upstream.advance(ms, time) })
  await recorder.close()
  await upstream.emulator.close()
  const replay = await manualLakemock(
    { fixtures: parse(fixturesFrom(exchanges, { faults: false }).yaml), listen: false },
    'p',
  )
  expect(await program({ call: replay.ask, wait: (ms) => replay.advance(ms) })).toEqual(seen)
  expect(seen.join()).toMatch(/FINISHED FAILED.*FINISHED SUCCEEDED.*FAILED FAILED.*kill 202.*KILLED KILLED.*"a":"1"/)
  const { body } = await replay.ask('GET', '/_lakemock/worlds/p/unmatched')
  expect(body.unusedStubs).toEqual([])
  await replay.emulator.close()
})
