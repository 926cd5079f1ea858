import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settingKeys, settings } from '../../src/config/settings.ts'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'
import { root } from '../readme/blocks.ts'

const KIB = 1024
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({
    listen: false,
    clock: 'manual',
    now: '2026-01-01T00:00:00Z',
    limitsGates: 5,
    limitsWaits: 5,
    limitsTextBytes: 20 * KIB,
    limitsProcessTextBytes: 50 * KIB,
    limitsProcessJournalBytes: 200 * KIB,
    limitsTokens: 5,
    limitsProjects: 5,
    fixtures: { world: { durations: { starting: 0, waiting: 0, running: 0 } } },
  })
})
afterEach(() => emulator.close())

const world = (project: string): string => `/_lakemock/worlds/${project}`
const post = (url: string, payload: object = {}): Promise<InjectedReply> =>
  emulator.inject({ method: 'POST', url, payload })
const get = (url: string): Promise<InjectedReply> => emulator.inject({ method: 'GET', url })

/** What the metrics say that a limit has dropped or refused. */
async function limited(limit: string): Promise<number> {
  const { payload } = await get('/_lakemock/metrics')
  return Number(new RegExp(`lakemock_limited\\{limit="${limit}"\\} (\\d+)`).exec(payload)?.[1])
}

async function newSession(project: string): Promise<string> {
  const { id } = (await post(`/v2.0/${project}/sessions`, { kind: 'spark', queue: 'q' })).json()
  await post(`${world(project)}/clock/advance`, { by: '1ms' })
  return `/v2.0/${project}/sessions/${id}/statements`
}

/** Another project still takes sessions and statements. */
async function otherGoesOn(): Promise<void> {
  expect((await post(await newSession('other'), { code: 'val a = 1' })).statusCode).toBe(200)
}

describe('a limit', () => {
  test('of open gates: further releases are refused and counted', async () => {
    const statuses: number[] = []
    for (let gate = 0; gate < 50; gate++) {
      statuses.push((await post(`${world('p')}/gates/g${gate}/release`)).statusCode)
    }
    expect(statuses).toEqual([...Array(5).fill(200), ...Array(45).fill(409)])
    const refusal = (await post(`${world('p')}/gates/more/release`)).json()
    expect(refusal.error).toMatchObject({ code: 'quota', field: 'name' })
    expect(refusal.error.message).toBe('a project can have 5 open gates (setting limits.gates): close one')
    expect((await get(`${world('p')}/gates`)).json().gates).toHaveLength(5)
    expect(await limited('gates')).toBe(46)
    // an open gate can be released again, a closed one makes room, another project has its own
    expect((await post(`${world('p')}/gates/g0/release`)).statusCode).toBe(200)
    await post(`${world('p')}/gates/g0/close`)
    expect((await post(`${world('p')}/gates/more/release`)).statusCode).toBe(200)
    expect((await post(`${world('other')}/gates/g/release`)).statusCode).toBe(200)
  })

  test('of waiting requests: further ones are refused and counted, and others go on', async () => {
    const waits = Array.from({ length: 50 }, () => get(`${world('p')}/journal/wait?operation=ListSessions&timeout=30s`))
    const refused = await Promise.all(waits.slice(5))
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(Array(45).fill(409))
    expect(refused[0]?.json().error.message).toBe('5 requests of this project wait already (setting limits.waits)')
    expect(await limited('waits')).toBe(45)
    await get('/v2.0/other/sessions')
    // what ends makes room
    await get('/v2.0/p/sessions')
    for (const wait of waits.slice(0, 5)) expect((await wait).json()).toMatchObject({ reached: true })
    expect((await get(`${world('p')}/journal/wait?operation=ListSessions`)).statusCode).toBe(200)
  })

  test('of the texts of a project: further statements are refused and counted, and others go on', async () => {
    const statements = await newSession('p')
    const replies = []
    for (let number = 0; number < 200; number++) {
      replies.push(await post(statements, { code: 'x'.repeat(KIB) }))
    }
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(20)
    expect(replies.at(-1)?.json()).toMatchObject({
      error_code: 'DLI.1028',
      error_msg: expect.stringContaining('of a project can take 20480 bytes (setting limits.textBytes)'),
    })
    expect(await limited('textBytes')).toBe(180)
    const stub = { match: { code: 'x' }, outcome: { text: 'x'.repeat(5 * KIB) } }
    expect((await post(`${world('p')}/stubs`, stub)).statusCode).toBe(409)
    const fault = { fault: { kind: 'status', status: 503, body: 'x'.repeat(5 * KIB) } }
    expect((await post(`${world('p')}/faults`, fault)).statusCode).toBe(409)
    const sql = { sql_type: 'presto', sql_content: `select '${'x'.repeat(5 * KIB)}'` }
    expect((await post('/v2/p/clusters/c1/sql-execution', sql)).statusCode).toBe(400)
    await otherGoesOn()
    // what is removed makes room
    await emulator.inject({ method: 'DELETE', url: statements.replace('/statements', '') })
    expect((await post('/v2/p/clusters/c1/sql-execution', sql)).statusCode).toBe(200)
  })

  test('of the texts of all projects: it holds for the sum, and a reset makes room', async () => {
    const accepted = []
    for (let project = 0; project < 10; project++) {
      const statements = await newSession(`p${project}`)
      for (let number = 0; number < 15; number++) {
        const { statusCode } = await post(statements, { code: 'x'.repeat(KIB) })
        if (statusCode === 200) accepted.push(project)
      }
    }
    expect(accepted).toHaveLength(50)
    expect(await limited('textBytes')).toBeGreaterThan(0)
  })

  test('of the journals of all projects: the largest lose their oldest requests, and no other', async () => {
    await post('/v2.0/small/sessions', { kind: 'spark', queue: 'q' })
    for (let number = 0; number < 100; number++) {
      const project = `p${number % 3}`
      await post(`/v2.0/${project}/sessions`, { kind: 'spark', queue: 'q', name: 'n', file: 'x'.repeat(20 * KIB) })
    }
    const { payload } = await get('/_lakemock/metrics')
    const bytes = Number(/^lakemock_journal_bytes (\d+)$/m.exec(payload)?.[1])
    expect(bytes).toBeLessThanOrEqual(200 * KIB)
    expect(bytes).toBeGreaterThan(100 * KIB)
    expect(await limited('journal')).toBeGreaterThan(80)
    expect((await get(`${world('small')}/journal`)).json()).toMatchObject({ total: 1, dropped: 0 })
    const lists = await Promise.all([0, 1, 2].map(async (one) => (await get(`${world(`p${one}`)}/journal`)).json()))
    for (const { total, dropped } of lists) expect([total > 0, dropped > 0]).toEqual([true, true])
    // a reset gives its part back
    for (const one of [0, 1, 2]) await post(`${world(`p${one}`)}/reset`)
    expect((await get('/_lakemock/metrics')).payload).toMatch(/^lakemock_journal_entries 1$/m)
  })

  test('of tokens: the oldest is dropped and counted; of projects: further ones are refused', async () => {
    const auth = {
      identity: { methods: ['password'], password: { user: { name: 'u', password: 'p', domain: { name: 'd' } } } },
    }
    for (let number = 0; number < 50; number++) expect((await post('/v3/auth/tokens', { auth })).statusCode).toBe(201)
    expect(await limited('tokens')).toBe(45)
    const statuses: number[] = []
    for (let number = 0; number < 50; number++) {
      statuses.push((await post('/v3/projects', { project: { name: `cn-north-4_${number}` } })).statusCode)
    }
    expect(statuses).toEqual([...Array(5).fill(201), ...Array(45).fill(403)])
  })
})

test('a snapshot that is refused takes no part of a budget', async () => {
  const snapshot = (await get(`${world('p')}/snapshot`)).json()
  for (let number = 0; number < 20; number++) {
    const bad = { ...snapshot, stubs: { count: 0, list: [{ name: 'none', origin: 'fixtures', applied: 0 }] } }
    expect((await emulator.inject({ method: 'PUT', url: `${world('p')}/snapshot`, payload: bad })).statusCode).toBe(400)
  }
  await otherGoesOn()
})

test('docs/limits.md has each setting of a limit with its default', () => {
  const page = readFileSync(`${root}docs/limits.md`, 'utf8')
  const limits = settingKeys.filter((key) => key.startsWith('limits'))
  const missing = limits.filter((key) => !page.includes(`| \`${settings[key].file}\` | ${settings[key].default} |`))
  expect(missing).toEqual([])
})
