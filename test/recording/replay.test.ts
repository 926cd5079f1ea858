import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { EmulatorOptions } from '../../src/index.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import {
  callAt,
  type ManualLakemock,
  manualLakemock,
  type Reply,
  recordFrom,
  type Surroundings,
} from './record-with.ts'

const PROJECT = 'p'
const DLI = `/v2.0/${PROJECT}/sessions`
const MRS = (cluster: string) => `/v2/${PROJECT}/clusters/${cluster}/sql-execution`
const POLL_MS = 400

const upstreamFixtures = {
  stubs: [
    { match: { session: 'etl' }, durations: { not_started: 300, starting: 1900 } },
    { match: { session: 'broken' }, durations: { starting: 1200 }, outcome: { session: 'error' } },
    { match: { code: 'val a = 1' }, durations: { waiting: 400, running: 2300 }, outcome: { text: 'a: Int = 1' } },
    { match: { code: 'again' }, times: 1, durations: { running: 900 }, outcome: { text: 'first' } },
    { match: { code: 'again' }, durations: { running: 1700 }, outcome: { text: 'second' } },
    {
      match: { code: 'throw' },
      durations: { waiting: 0, running: 700 },
      outcome: { error: { ename: 'Error', evalue: 'java.lang.Exception: $1', traceback: ['a', 'b'] } },
    },
    {
      match: { code: 'raise' },
      durations: { running: 700 },
      outcome: { error: { ename: 'E', evalue: 'e', traceback: [] }, state: 'available' },
    },
    {
      match: { code: '%table x' },
      outcome: { output: { status: 'ok', data: { 'application/vnd.livy.table.v1+json': { data: [[1, 'a']] } } } },
    },
    { match: { code: 'long' }, durations: { waiting: 0 }, outcome: { never: true } },
    {
      match: { sql: 'show tables' },
      durations: { QUEUED: 600, WAITING_FOR_RESOURCES: 0, PLANNING: 500, STARTING: 0, RUNNING: 1500, FINISHING: 0 },
      outcome: { columns: ['Table'], rows: [['t1'], [null]] },
    },
    { match: { sql: 'select * from t1' }, durations: { RUNNING: 1200 }, outcome: { columns: ['id'], rows: [['1']] } },
    { match: { sql: 'select * from nowhere' }, durations: { RUNNING: 800 }, outcome: { message: 'does not exist' } },
    {
      match: { sql: 'select count(*) from huge' },
      durations: { RUNNING: '1h' },
      outcome: { columns: ['n'], rows: [] },
    },
    { match: { sql: 'select 1', cluster: 'c1' }, outcome: { message: 'not on this one' } },
    { match: { sql: 'desc t1' }, durations: { RUNNING: 1600 }, outcome: { columns: ['a', 'b'], rows: [['x', 'y']] } },
    { match: { sql: 'insert into t1 values (1)' }, outcome: { updateCount: 1 } },
    {
      match: { sql: 'create table t1 (id int)' },
      outcome: { message: "line 1:1: Table 'hive.default.t1' already exists" },
    },
  ],
}

/** Acts as a program, and logs every reply. */
async function program({ call, wait }: Surroundings, log: string[]): Promise<string[]> {
  let passedMs = 0
  const sessions: string[] = []
  const pass = async (ms: number): Promise<void> => {
    await wait(ms)
    passedMs += ms
  }
  const say = async (what: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Reply> => {
    const reply = await call(method, path, body)
    log.push(`${passedMs} ${what} ${reply.status} ${stable(reply.body)}`)
    return reply
  }
  const until = async (what: string, path: string, isOver: (body: Reply['body']) => boolean): Promise<void> => {
    for (let polls = 0; polls < 100; polls++) {
      await pass(POLL_MS)
      const { body } = await say(what, 'GET', path)
      if (isOver(body)) return
    }
    throw new Error(`${what} did not end`)
  }
  const started = async (name: string): Promise<string> => {
    const { body } = await say(`create ${name}`, 'POST', DLI, { kind: 'spark', queue: 'q1', name })
    sessions.push(body.id)
    const path = `${DLI}/${body.id}`
    await until(`start ${name}`, `${path}/state`, ({ state }) => ['idle', 'error'].includes(state))
    return path
  }
  const isOver = ({ state }: { state: string }): boolean => ['available', 'error', 'cancelled'].includes(state)
  const run = async (session: string, code: string): Promise<string> => {
    const { body } = await say(`run ${code}`, 'POST', `${session}/statements`, { code })
    return `${session}/statements/${body.id}`
  }
  const finished = async (session: string, code: string): Promise<void> => {
    await until(code, await run(session, code), isOver)
  }

  await started('broken')
  const session = await started('etl')
  for (const code of ['val a = 1', 'again', 'again', 'throw', 'raise', '%table x']) await finished(session, code)
  // one that is polled, and one that waits for it and is cancelled; then the first is cancelled
  const long = await run(session, 'long')
  const queued = await run(session, 'val queued = 1')
  await pass(POLL_MS)
  await say('long', 'GET', long)
  await say('cancel queued', 'POST', `${queued}/cancel`)
  await until('queued', queued, isOver)
  await say('cancel long', 'POST', `${long}/cancel`)
  await until('long', long, isOver)
  // two that wait in turn
  const [one, two] = [await run(session, 'val a = 1'), await run(session, 'raise')]
  await until('one', one, isOver)
  await until('two', two, isOver)
  await say('delete', 'DELETE', session)

  const submit = async (cluster: string, sql: string, database?: string): Promise<string> => {
    const { body } = await say(`submit ${sql}`, 'POST', MRS(cluster), {
      sql_type: 'presto',
      sql_content: sql,
      database,
    })
    return `${MRS(cluster)}/${body.id}`
  }
  const ended = (body: Reply['body']): boolean =>
    ['FINISHED', 'FAILED'].includes(body.status) || body.error_code === 'MRS.0011'
  for (const sql of ['show tables', 'select * from t1', 'select * from nowhere', 'desc t1']) {
    await until(sql, await submit('c1', sql), ended)
  }
  await until('select 1 on c1', await submit('c1', 'select 1'), ended)
  await until('select 1 on c2', await submit('c2', 'select 1'), ended)
  const huge = await submit('c1', 'select count(*) from huge')
  for (let polls = 0; polls < 3; polls++) {
    await pass(POLL_MS)
    await say('huge', 'GET', huge)
  }
  await say('cancel huge', 'POST', `${huge}/cancel`)
  await until('huge', huge, ended)
  for (const sql of ['insert into t1 values (1)', 'create table t1 (id int)', 'drop table t9']) {
    await say(sql, 'POST', MRS('c1'), { sql_type: 'presto', sql_content: sql })
  }
  return sessions
}

/** A reply without what differs in each run: ids, times, progress, the place of rows. */
function stable(body: unknown): string {
  return JSON.stringify(body, (key, value: unknown) => {
    if (['progress', 'create_time', 'update_time', 'started', 'completed', 'log', 'appId', 'appInfo'].includes(key))
      return undefined
    if ((key === 'id' || key === 'sql_id') && typeof value === 'string' && value !== '') return 'an id'
    if (key === 'result_location' && value !== null) return 'a file'
    return value
  })
}

interface Step {
  readonly state: string
  readonly atMs: number
}

/** When each statement and SQL execution changed its state, since it was created. */
async function courses(
  { ask }: ManualLakemock,
  sessions: readonly string[],
): Promise<Record<string, Record<string, number>>> {
  const get = async (path: string) => (await ask('GET', `/_lakemock/worlds/${PROJECT}${path}`)).body
  const found: Record<string, readonly Step[]> = {}
  const { executions } = await get('/sql')
  for (const [index, { sql, history }] of Object.entries(
    executions as { sql: { statement: string }; history: Step[] }[],
  )) {
    found[`sql ${index} ${sql.statement}`] = history
  }
  for (const [index, session] of sessions.entries()) {
    found[`session ${index}`] = (await get(`/history/session/${session}`)).history
    for (let number = 0; ; number++) {
      const { history } = await get(`/history/statement/${session}:${number}`)
      if (history === undefined) break
      found[`statement ${index}:${number}`] = history
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, [first, ...rest]]) => [
      name,
      Object.fromEntries(rest.toReversed().map(({ state, atMs }) => [state, atMs - (first?.atMs ?? 0)])),
    ]),
  )
}

async function recorded(options: EmulatorOptions) {
  const upstream = await manualLakemock(options, PROJECT)
  const { recorder, exchanges, complaints, time } = await recordFrom(upstream.emulator.url)
  const seen: string[] = []
  const sessions = await program(
    {
      call: (method, path, body) => callAt(recorder.url, method, path, body),
      wait: (ms) => upstream.advance(ms, time),
    },
    seen,
  )
  const truth = await courses(upstream, sessions)
  await recorder.close()
  await upstream.emulator.close()
  expect(complaints).toEqual([])
  return { exchanges, seen, truth }
}

describe('a replay of a recording', () => {
  test.each([
    ['as documented in 2021', {}],
    ['as documented in 2025', { docs: '2025' }],
    ['in the dialect of Livy, with ids for all SQL', { dialect: 'livy', ids: 'always' }],
  ] as const)('gives the same program the same replies at the same times: %s', async (_name, settings) => {
    const { exchanges, seen, truth } = await recorded({ ...settings, fixtures: upstreamFixtures })
    const made = fixturesFrom(exchanges, { faults: false })
    // settings are not in the fixtures
    const replay = await manualLakemock({ ...settings, fixtures: parse(made.yaml), listen: false }, PROJECT)
    const again: string[] = []
    const sessions = await program({ call: replay.ask, wait: (ms) => replay.advance(ms) }, again)
    expect(again).toEqual(seen)
    expect(seen.length).toBeGreaterThan(80)

    // durations are exact to half the polling interval
    const replayed = await courses(replay, sessions)
    expect(Object.keys(replayed)).toEqual(Object.keys(truth))
    const off = Object.entries(truth).flatMap(([name, states]) =>
      Object.entries(states)
        .filter(
          ([state, ms]) => replayed[name]?.[state] === undefined || Math.abs(replayed[name][state] - ms) > POLL_MS / 2,
        )
        .map(([state, ms]) => `${name} ${state}: ${replayed[name]?.[state]} ms for ${ms} ms`),
    )
    expect(off).toEqual([])
    await replay.emulator.close()
  })

  test('repeats gateway errors at the same calls with --faults', async () => {
    const fault = { kind: 'status', preset: 'throttled', headers: { 'Retry-After': '3' } }
    const faults = [
      { match: { operation: 'CreateSession' }, when: { nth: [1, 3] }, fault },
      {
        match: { operation: 'ListSessions' },
        when: { nth: [2] },
        fault: { kind: 'status', preset: 'backend-timeout' },
      },
    ]
    const calls = async (url: string): Promise<string[]> => {
      const seen: string[] = []
      for (let count = 0; count < 4; count++) {
        const created = await callAt(url, 'POST', DLI, { kind: 'spark', queue: 'q1' })
        const listed = await callAt(url, 'GET', DLI)
        seen.push(`${created.status} ${created.body.error_msg} ${listed.status} ${listed.body.error_code}`)
      }
      return seen
    }
    const upstream = await manualLakemock({ fixtures: { faults } }, PROJECT)
    const { recorder, exchanges } = await recordFrom(upstream.emulator.url)
    const seen = await calls(recorder.url)
    await recorder.close()
    await upstream.emulator.close()
    expect(seen.map((line) => line.slice(0, 3))).toEqual(['429', '200', '429', '200'])
    for (const isActive of [true, false]) {
      const made = fixturesFrom(exchanges, { faults: isActive })
      const replay = await manualLakemock({ fixtures: parse(made.yaml) }, PROJECT)
      const again = await calls(replay.emulator.url)
      await replay.emulator.close()
      if (isActive) expect(again).toEqual(seen)
      else expect(again).toEqual(Array(4).fill('200 undefined 200 undefined'))
    }
  })
})
