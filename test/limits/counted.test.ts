/** Each collection is filled beyond its limit: it stays within the limit, what was dropped or refused is counted, other projects go on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'
import { root } from '../readme/blocks.ts'

const LIMIT = 4
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({
    listen: false,
    clock: 'manual',
    limitsSessions: LIMIT,
    limitsStatements: LIMIT,
    limitsExecutions: LIMIT,
    limitsHistory: LIMIT,
    limitsStubs: LIMIT,
    limitsFaults: LIMIT,
    limitsClusters: LIMIT,
    limitsJournal: LIMIT,
    limitsWorlds: LIMIT,
    fixtures: { world: { durations: { starting: 0, waiting: 0, running: 60_000 } } },
  })
})
afterEach(() => emulator.close())

const WORLD = '/_lakemock/worlds/p'
const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object): Promise<InjectedReply> =>
  emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
const session = { kind: 'spark', queue: 'q' }

async function limited(limit: string): Promise<number> {
  const { payload } = await call('GET', '/_lakemock/metrics')
  return Number(new RegExp(`lakemock_limited\\{limit="${limit}"\\} (\\d+)`).exec(payload)?.[1])
}

/** Makes ten times as many as the limit; returns the number of those that were accepted. */
async function fill(make: (number: number) => Promise<InjectedReply>): Promise<number> {
  let accepted = 0
  for (let number = 0; number < LIMIT * 10; number++) if ((await make(number)).statusCode < 300) accepted++
  return accepted
}

test('sessions, and the history of those that are gone', async () => {
  expect(await fill(() => call('POST', '/v2.0/p/sessions', session))).toBe(LIMIT)
  expect(await limited('sessions')).toBe(LIMIT * 9)
  expect((await call('POST', '/v2.0/other/sessions', session)).statusCode).toBe(200)
  for (let round = 0; round < 10; round++) {
    const { sessions } = (await call('GET', '/v2.0/p/sessions')).json()
    for (const { id } of sessions) await call('DELETE', `/v2.0/p/sessions/${id}`)
    await fill(() => call('POST', '/v2.0/p/sessions', session))
  }
  expect(await limited('history')).toBe(LIMIT * 9)
})

test('statements that are kept, and statements that wait', async () => {
  const { id } = (await call('POST', '/v2.0/p/sessions', session)).json()
  await call('POST', `${WORLD}/clock/advance`, { by: '1ms' })
  const path = `/v2.0/p/sessions/${id}/statements`
  for (let round = 0; round < 3; round++) await fill((number) => call('POST', path, { code: `${number}` }))
  expect((await call('GET', path)).json().total_statements).toBe(LIMIT)
  expect(await limited('statements')).toBe(LIMIT * 10 + 1 - LIMIT)
  expect(await limited('waitingStatements')).toBe(LIMIT * 20 - 1)
  expect(await limited('unmatched')).toBe(0)
})

test('SQL executions, and requests in the journal', async () => {
  const sql = { sql_type: 'presto', sql_content: 'select 1' }
  expect(await fill(() => call('POST', '/v2/p/clusters/c1/sql-execution', sql))).toBe(LIMIT * 10)
  expect((await call('GET', `${WORLD}/sql`)).json().executions).toHaveLength(LIMIT)
  expect(await limited('executions')).toBe(LIMIT * 9)
  expect((await call('GET', `${WORLD}/journal`)).json().entries).toHaveLength(LIMIT)
  expect(await limited('journal')).toBe(LIMIT * 9)
})

test.each([
  ['stubs', (number: number) => call('POST', `${WORLD}/stubs`, { match: { code: `${number}` } })],
  ['faults', () => call('POST', `${WORLD}/faults`, { fault: { kind: 'reset' } })],
  ['clusters', (number: number) => call('PATCH', `${WORLD}/clusters/c${number}`, { state: 'frozen' })],
  ['worlds', (number: number) => call('GET', `/v2.0/p${number}/sessions`)],
] as const)('%s', async (limit, make) => {
  expect(await fill(make)).toBe(LIMIT)
  expect(await limited(limit)).toBe(LIMIT * 9)
})

test('the metric has every limit that a refusal names', async () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const named = sources.flatMap((file) =>
    [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/overLimit\(\s*'(\w+)'/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(10)
  const { payload } = await call('GET', '/_lakemock/metrics')
  const counted = [...payload.matchAll(/lakemock_limited\{limit="(\w+)"\}/g)].map(([, name]) => name)
  expect(named.filter((name) => !counted.includes(name))).toEqual([])
})
