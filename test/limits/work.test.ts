/** What one request may cost: texts, patterns, outcomes, bodies and lists have limits, and long work runs in slices. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTurn } from '../../src/core/clock.ts'
import { realTime } from '../../src/core/real-time.ts'
import { inSlices } from '../../src/core/slices.ts'
import { createEmulator, type Emulator, type InjectedReply } from '../../src/index.ts'

let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({
    listen: false,
    clock: 'manual',
    now: '2026-01-01T00:00:00Z',
    fixtures: { world: { durations: { starting: 0, waiting: 0, running: 0 } } },
  })
})
afterEach(() => emulator.close())

const WORLD = '/_lakemock/worlds/p'
const post = (url: string, payload: object): Promise<InjectedReply> => emulator.inject({ method: 'POST', url, payload })
const get = (url: string): Promise<InjectedReply> => emulator.inject({ method: 'GET', url })
const sql = (text: string): Promise<InjectedReply> =>
  post('/v2/p/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: text })
const messageOf = (reply: InjectedReply): string => {
  const { error, error_msg: message } = reply.json()
  return error?.message ?? message
}

async function statements(): Promise<string> {
  const { id } = (await post('/v2.0/p/sessions', { kind: 'spark', queue: 'q' })).json()
  await post(`${WORLD}/clock/advance`, { by: '1ms' })
  return `/v2.0/p/sessions/${id}/statements`
}

describe('one request', () => {
  test('is refused if its SQL is too long, or has too many quotes and comments', async () => {
    expect((await sql(`select '${'x'.repeat(999_991)}'`)).statusCode).toBe(200)
    expect(messageOf(await sql('x'.repeat(2_000_001)))).toContain(
      'sql_content must have at most 2000000 characters, not 2000001',
    )
    expect(messageOf(await sql(`select ${"'' ".repeat(30_000)}`))).toContain('at most 50000 quotes and comments')
  })

  test('is refused if its body has too many keys and values', async () => {
    const payload = { kind: 'spark', queue: 'q', conf: Array.from({ length: 150_000 }, () => ({})) }
    expect(messageOf(await post('/v2.0/p/sessions', payload))).toBe(
      'body has too many values: keys and values can be 262144, one for each 48 bytes of limits.body',
    )
  })

  test('is refused if the outcome of its stub becomes too large, and the stub is not used up', async () => {
    const outcome = { text: '$0'.repeat(9000) }
    await post(`${WORLD}/stubs`, { name: 'big', match: { code: { regex: '^big.*$' } }, times: 1, outcome })
    const path = await statements()
    expect(messageOf(await post(path, { code: `big${'x'.repeat(1000)}` }))).toMatch(
      /^the outcome of the stub "big" would take 9\d{6} bytes with what its regular expression captures of this text; at most 4194304 are supported/,
    )
    expect((await get(`${WORLD}/stubs`)).json().stubs[0]).toMatchObject({ name: 'big', applied: 0 })
    expect((await post(path, { code: 'big' })).statusCode).toBe(200)
  })

  test('cannot declare an outcome with too many references, or patterns for too many headers', async () => {
    const stub = { match: { code: { regex: '(a)' } }, outcome: { text: '$1'.repeat(10_001) } }
    expect(messageOf(await post(`${WORLD}/stubs`, stub))).toBe(
      'stubs.0.outcome has 10001 references to groups; at most 10000 are supported',
    )
    const header = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`x-${index}`, 'a']))
    expect(messageOf(await post(`${WORLD}/faults`, { match: { header }, fault: { kind: 'reset' } }))).toBe(
      'faults.0.match.header must have at most 20 fields',
    )
    expect(messageOf(await post(`${WORLD}/journal/verify`, { expect: [{ match: { header } }] }))).toBe(
      'expect.0.match.header must have at most 20 fields',
    )
    const expectations = Array.from({ length: 1001 }, () => ({ match: {} }))
    expect(messageOf(await post(`${WORLD}/journal/verify`, { expect: expectations }))).toBe(
      'expect must have at most 1000 items',
    )
  })

  test('is refused if the patterns of many fault rules take too many steps for its headers', async () => {
    const rules = Array.from({ length: 20 }, (_, index) => ({
      match: { header: { 'x-long': { regex: `([a-f]+[c-h]+)+[x-z]\\d[a-h]{${index}}` } } },
      fault: { kind: 'reset' },
    }))
    expect((await post(`${WORLD}/faults`, rules)).statusCode).toBe(201)
    const reply = await emulator.inject({
      method: 'GET',
      url: '/v2.0/p/sessions',
      headers: { 'x-long': 'abcdefgh'.repeat(6000) },
    })
    expect(reply.statusCode).toBe(400)
    expect(messageOf(reply)).toContain('take more than 4000000 steps')
    expect((await get('/v2.0/other/sessions')).statusCode).toBe(200)
  })
})

describe('results', () => {
  test('that a stub gives to all are shared; those with captures count', async () => {
    await emulator.close()
    emulator = await createEmulator({
      listen: false,
      clock: 'manual',
      limitsResultBytes: 20_000,
      fixtures: { world: { durations: { starting: 0, waiting: 0, running: 0 } } },
    })
    const rows = Array.from({ length: 1000 }, (_, index) => [index])
    await post(`${WORLD}/stubs`, [
      { match: { sql: 'show rows' }, outcome: { columns: ['a'], rows } },
      { match: { code: { regex: '^copy (.*)$' } }, outcome: { text: '$1$1$1$1' } },
    ])
    for (let number = 0; number < 50; number++) expect((await sql('show rows')).statusCode).toBe(200)
    const path = await statements()
    const statuses: number[] = []
    for (let number = 0; number < 50; number++)
      statuses.push((await post(path, { code: `copy ${'x'.repeat(900)}` })).statusCode)
    expect(statuses.filter((status) => status === 200)).toHaveLength(5)
    expect(messageOf(await post(path, { code: `copy ${'x'.repeat(900)}` }))).toBe(
      'results of statements, SQL executions and jobs of a project can take 20000 bytes (setting limits.resultBytes)',
    )
    expect((await get('/_lakemock/metrics')).payload).toContain('lakemock_limited{limit="resultBytes"} 46')
    // other projects go on, and a reset makes room
    expect((await post('/v2.0/q/sessions', { kind: 'spark', queue: 'q' })).statusCode).toBe(200)
    await post(`${WORLD}/reset`, {})
    expect((await post(await statements(), { code: 'x'.repeat(1000) })).statusCode).toBe(200)
  })
})

describe('a snapshot', () => {
  test('that has more than a limit is refused with its name, and nothing changes', async () => {
    for (let number = 0; number < 3; number++) await statements()
    await post(`${WORLD}/gates/a/release`, {})
    await post(`${WORLD}/gates/b/release`, {})
    await sql('select 1')
    await sql('select 2')
    await post(`${WORLD}/stubs`, [{ match: { code: 'a' } }, { match: { code: 'b' } }])
    for (const schema of ['default', 'sales', 'mart']) {
      const url = `${WORLD}/catalog/hive/${schema}/t9`
      await emulator.inject({ method: 'PUT', url, payload: { columns: { id: 'bigint' } } })
    }
    const snapshot = (await get(`${WORLD}/snapshot`)).json()
    const restore = async (limits: object): Promise<string> => {
      const { settings } = snapshot
      const payload = { ...snapshot, settings: { ...settings, limits: { ...settings.limits, ...limits } } }
      const reply = await emulator.inject({ method: 'PUT', url: '/_lakemock/worlds/q/snapshot', payload })
      return reply.statusCode === 200 ? 'restored' : messageOf(reply)
    }
    expect(await restore({ sessions: 2 })).toBe(
      'sessions has 3 sessions that have not ended; at most 2 are allowed (setting limits.sessions)',
    )
    expect(await restore({ executions: 1 })).toContain('at most 1 are allowed (setting limits.executions)')
    expect(await restore({ gates: 1 })).toContain('at most 1 are allowed (setting limits.gates)')
    expect(await restore({ stubs: 1 })).toContain('at most 1 are allowed (setting limits.stubs)')
    expect(await restore({ tables: 2 })).toMatch(
      /^catalog has 3 schemas; at most 2 are allowed \(setting limits\.tables\)$/,
    )
    expect(await restore({ textBytes: 10 })).toContain('(setting limits.textBytes)')
    expect(await restore({ resultBytes: 10 })).toContain('(setting limits.resultBytes)')
    expect((await get('/_lakemock/worlds/q/stubs')).json().stubs).toEqual([])
    expect(await restore({})).toBe('restored')
  })
})

describe('long work', () => {
  test('runs in slices: other turns of the event loop come between, and two works take turns', async () => {
    let elapsedMs = 0
    vi.spyOn(realTime, 'elapsedMs').mockImplementation(() => elapsedMs)
    const order: string[] = []
    const run = (name: string): Promise<void> =>
      inSlices([1, 2, 3, 4], (item) => {
        elapsedMs += 6
        order.push(`${name}${item}`)
      })
    const works = Promise.all([run('a'), run('b')])
    nextTurn(() => order.push('turn'))
    await works
    vi.restoreAllMocks()
    // the first slice is over when the second work begins: it begins in a later turn
    expect(order.slice(0, 4)).toEqual(['a1', 'a2', 'a3', 'a4'])
    expect(order.indexOf('turn')).toBeLessThan(order.indexOf('b1'))
    expect(order.filter((one) => one.startsWith('b'))).toEqual(['b1', 'b2', 'b3', 'b4'])
  })
})
