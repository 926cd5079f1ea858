/** Which requests a rule acts on, and how it counts. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { livyOperationNames, projectOperations } from '../../src/operation-names.ts'

const WORLD = '/_lakemock/worlds/p1'
let emulator: Emulator
beforeEach(async () => {
  emulator = await createEmulator({
    fixtures: { auth: { keys: [{ access: 'AK1', secret: 'x', user: 'anna' }] } },
    clock: 'manual',
    now: '2026-01-01T00:00:00Z',
    listen: false,
  })
})
afterEach(() => emulator.close())

type Method = 'GET' | 'POST' | 'DELETE' | 'PATCH'
const send = (method: Method, url: string, payload?: object, headers: Record<string, string> = {}) =>
  emulator.inject({ method, url, headers, ...(payload && { payload }) })
const fault = { kind: 'status', preset: 'throttled' }
const add = async (rule: object, project = 'p1') => {
  const reply = await send('POST', `/_lakemock/worlds/${project}/faults`, { name: 'f', fault, ...rule })
  expect(reply.statusCode, reply.payload).toBe(201)
}
const counts = async () => (await send('GET', `${WORLD}/faults/f`)).json()
const list = async (project = 'p1') => (await send('GET', `/v2.0/${project}/sessions`)).statusCode
const times = async <T>(count: number, act: () => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let i = 0; i < count; i++) results.push(await act())
  return results
}
const F = 429

async function session(name = ''): Promise<string> {
  const { id } = (await send('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'q', name })).json()
  await send('POST', `${WORLD}/clock/advance`, { to: 'idle' })
  return `/v2.0/p1/sessions/${id}`
}

describe('when', () => {
  test.each([
    ['nth', { nth: [1, 3] }, [F, 200, F, 200, 200]],
    ['first', { first: 2 }, [F, F, 200, 200, 200]],
    ['every', { every: 2 }, [200, F, 200, F, 200]],
    ['times', { times: 1 }, [F, 200, 200, 200, 200]],
    ['times after nth', { nth: [2, 3, 4], times: 2 }, [200, F, F, 200, 200]],
    ['nothing', undefined, [F, F, F, F, F]],
    ['a chance of none', { chance: 0 }, [200, 200, 200, 200, 200]],
    ['a chance of one', { chance: 1 }, [F, F, F, F, F]],
  ])('%s', async (_what, when, expected) => {
    await add({ ...(when && { when }) })
    expect(await times(5, list)).toEqual(expected)
    const applied = expected.filter((status) => status === F).length
    expect((await counts()).applied).toBe(applied)
  })

  test('chance is drawn from a stream of the rule’s own: the same again after a reset, whatever else is drawn', async () => {
    await add({ when: { chance: 0.5 } })
    const first = await times(20, list)
    expect(new Set(first).size).toBe(2)
    await send('POST', `${WORLD}/reset`)
    await session()
    await add({ when: { chance: 0.5 } })
    expect(await times(20, list)).toEqual(first)
  })

  test('from and until, on the world’s clock: an instant, or a span from its beginning', async () => {
    await add({ when: { from: '10s', until: '2026-01-01T00:00:20Z' } })
    const at: number[] = [await list()]
    for (const by of ['9999ms', '1ms', '9999ms', '1ms']) {
      await send('POST', `${WORLD}/clock/advance`, { by })
      at.push(await list())
    }
    expect(at).toEqual([200, 200, F, F, 200])
  })

  test('until a gate is released', async () => {
    await add({ when: { gate: 'door' } })
    expect(await times(2, list)).toEqual([F, F])
    await send('POST', `${WORLD}/gates/door/release`)
    expect(await list()).toBe(200)
  })

  test('per resource: the second poll of each statement', async () => {
    const path = await session()
    await add({ match: { operation: 'ShowStatement' }, when: { nth: [2], per: 'resource' } })
    for (const code of ['a', 'b']) await send('POST', `${path}/statements`, { code })
    const poll = (id: number) => async () => (await send('GET', `${path}/statements/${id}`)).statusCode
    expect(await times(3, poll(0))).toEqual([200, F, 200])
    expect(await times(3, poll(1))).toEqual([200, F, 200])
  })
})

describe('match', () => {
  test('operation, one or several', async () => {
    await add({ match: { operation: ['CreateStatement', 'CancelStatement'] } })
    const path = await session()
    expect(await list()).toBe(200)
    expect((await send('POST', `${path}/statements`, { code: 'a' })).statusCode).toBe(F)
    expect((await send('POST', `${path}/statements/0/cancel`)).statusCode).toBe(F)
  })

  test('an operation that does not exist is refused, with the nearest', async () => {
    const reply = await send('POST', `${WORLD}/faults`, { fault, match: { operation: 'CreateStatment' } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error).toMatchObject({
      field: 'faults.0.match.operation',
      message: expect.stringMatching(
        /^faults\.0\.match\.operation must be one of CreateSession, .*, not "CreateStatment" \(did you mean "CreateStatement"\?\)$/,
      ),
    })
  })

  test('the operations that can be named are those that concern a project', async () => {
    const { paths } = (await send('GET', '/_lakemock/openapi.json')).json()
    const served = Object.entries(paths as Record<string, Record<string, { operationId: string; tags: string[] }>>)
      .filter(([path]) => path.includes('{project_id}'))
      .flatMap(([, methods]) => Object.values(methods))
      .filter(({ tags }) => tags[0] === 'dli' || tags[0] === 'mrs')
      .map(({ operationId }) => operationId)
    expect([...projectOperations].sort()).toEqual([...served, ...livyOperationNames].sort())
  })

  test('api, session by name or id, cluster, statement, header, code, SQL, user', async () => {
    const path = await session('etl')
    const statement = (code: string) => async () => (await send('POST', `${path}/statements`, { code })).statusCode
    const sql =
      (text: string, cluster = 'c1') =>
      async () =>
        (await send('POST', `/v2/p1/clusters/${cluster}/sql-execution`, { sql_type: 'presto', sql_content: text }))
          .statusCode
    const key = 'SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host, Signature=0'
    const cases: [object, () => Promise<number>, () => Promise<number>][] = [
      [{ api: 'mrs' }, sql('show tables'), list],
      [{ session: 'etl' }, statement('a'), list],
      [{ session: { regex: '^et' } }, statement('a'), sql('show tables')],
      [{ session: path.split('/').at(-1) }, statement('a'), list],
      [{ cluster: 'c1' }, sql('show tables'), sql('show tables', 'c2')],
      [
        { statement: 0 },
        async () => (await send('GET', `${path}/statements/0`)).statusCode,
        async () => (await send('GET', `${path}/statements/1`)).statusCode,
      ],
      [
        { header: { 'User-Agent': { regex: 'curl' } } },
        async () => (await send('GET', path, undefined, { 'user-agent': 'curl/8' })).statusCode,
        async () => (await send('GET', path)).statusCode,
      ],
      [{ code: { regex: '^val' } }, statement('val  a=1'), statement('var a=1')],
      [{ sql: 'show tables' }, sql('show  tables -- all'), sql('show schemas')],
      [
        { user: 'anna' },
        async () => (await send('GET', path, undefined, { authorization: key })).statusCode,
        async () => (await send('GET', path)).statusCode,
      ],
      [{ project: 'p1' }, list, () => list('p2')],
    ]
    for (const [match, hit, miss] of cases) {
      await add({ match })
      expect(await miss(), JSON.stringify(match)).not.toBe(F)
      expect(await hit(), JSON.stringify(match)).toBe(F)
      await send('DELETE', `${WORLD}/faults`)
    }
  })

  test('a session that is only being created is known by its name', async () => {
    await add({ match: { operation: 'CreateSession', session: 'etl' } })
    const create = async (name: string) =>
      (await send('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'q', name })).statusCode
    expect([await create('other'), await create('etl')]).toEqual([200, F])
  })
})

describe('rules', () => {
  test('act in order: latencies add up, and the first one that sends a reply wins', async () => {
    const rule = (name: string, what: object) => ({ name, fault: what })
    const latency = { kind: 'latency', delay: '1s', clock: 'world' }
    await send('PATCH', `${WORLD}/clock`, { mode: 'auto' })
    const reply = await send('POST', `${WORLD}/faults`, [
      rule('slow', latency),
      rule('slower', latency),
      rule('busy', fault),
      rule('never reached', { kind: 'status', preset: 'internal' }),
    ])
    expect(reply.statusCode, reply.payload).toBe(201)
    expect(await list()).toBe(F)
    expect((await send('GET', `${WORLD}/clock`)).json().now).toBe('2026-01-01T00:00:02.000Z')
  })

  test('belong to one project, and go with a reset', async () => {
    await add({})
    expect([await list(), await list('p2')]).toEqual([F, 200])
    await send('POST', `${WORLD}/reset`)
    expect(await list()).toBe(200)
  })

  test('never act on the control API', async () => {
    await add({ fault: { kind: 'reset' } })
    expect((await send('GET', WORLD)).statusCode).toBe(200)
  })

  test.each([
    [
      { fault: { kind: 'statuss', preset: 'x' } },
      'fault.kind is unknown: "statuss" (did you mean "status"?); kinds: latency',
    ],
    [{ fault: { kind: 'status' } }, 'requires preset or status'],
    [{ fault: { kind: 'status', preset: 'busy' } }, 'fault.preset must be one of unauthorized'],
    [{ fault: { kind: 'reset', bytes: 3 } }, 'unknown field "faults.1.fault.bytes"; allowed: kind'],
    [{ fault: { kind: 'latency' } }, 'delay is required'],
    [{ fault: { kind: 'latency', delay: 'soon' } }, 'fault.delay must be a span'],
    [{ fault: { kind: 'stall', gate: 'a', for: '1s' } }, 'gate cannot be combined with "for"'],
    [{ fault: { kind: 'throttle', limit: 1, window: 0 } }, 'window must be longer than 0'],
    [{ fault, when: { nth: [0] } }, 'when.nth.0 must be 1 or more'],
    [{ fault, when: { chance: 2 } }, 'when.chance must be 1 or less'],
    [{ fault, when: { from: 'noon' } }, 'when.from must be a span of time'],
    [{ fault, match: { code: { regex: '(' } } }, 'match.code.regex'],
    [{ match: {} }, 'fault is required'],
  ])('are refused as a whole if something is wrong: %j', async (rule, message) => {
    const reply = await send('POST', `${WORLD}/faults`, [{ fault }, rule])
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error.message).toContain(message)
    expect((await send('GET', `${WORLD}/faults`)).json()).toEqual({ faults: [] })
  })

  test('can stand in fixtures', async () => {
    const own = await createEmulator({ fixtures: { faults: [{ fault, match: { api: 'dli' } }] }, listen: false })
    expect((await own.inject({ method: 'GET', url: '/v2.0/p1/sessions' })).statusCode).toBe(F)
    await own.close()
  })
})

describe('in band', () => {
  const ask = (headers: Record<string, string>) => send('GET', '/v2.0/p1/sessions', undefined, headers)

  test('a preset, a rule by its name whatever it matches, a kind that needs no field, and a delay', async () => {
    expect((await ask({ 'x-lakemock-fault': 'backend-timeout' })).statusCode).toBe(504)
    await add({ when: { first: 0 + 1, from: '1d' } })
    expect(await list()).toBe(200)
    expect((await ask({ 'x-lakemock-fault': 'f' })).statusCode).toBe(F)
    expect((await ask({ 'x-lakemock-fault': 'malformed' })).payload).toMatch(/,$/)
    expect((await ask({ 'x-lakemock-delay': '5ms' })).statusCode).toBe(200)
  })

  test('an unknown name or a malformed duration is refused, with the nearest name', async () => {
    const named = await ask({ 'x-lakemock-fault': 'throtled' })
    expect(named.statusCode).toBe(400)
    expect(named.json().error_msg).toContain('X-Lakemock-Fault names no fault: throtled (did you mean "throttled"?)')
    expect((await ask({ 'x-lakemock-delay': 'long' })).json().error_msg).toContain('X-Lakemock-Delay must be a span')
  })

  test('can be switched off for a world', async () => {
    await send('PATCH', `${WORLD}/settings`, { inBand: false })
    expect((await ask({ 'x-lakemock-fault': 'backend-timeout' })).statusCode).toBe(200)
  })
})
