import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'
import { runs } from '../runs.ts'

const NOW = Date.UTC(2026, 0, 1)
const ranges = {
  world: {
    durations: {
      not_started: [0, 500],
      starting: ['100ms', '3s'],
      waiting: [0, 900],
      running: [0, 4000],
      cancelling: [0, 500],
      QUEUED: [0, 500],
      RUNNING: ['1ms', '2s'],
    },
  },
}

const running: Emulator[] = []
async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ listen: false, clock: 'manual', now: NOW, fixtures: ranges, ...options })
  running.push(emulator)
  return emulator
}
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
})

const SESSIONS = '/v2.0/p1/sessions'
const SQL = '/v2/p1/clusters/c/sql-execution'

/** What to ask; `{session}` and `{sql}` stand for the ids that the replies before gave. */
const script: readonly InjectedRequest[] = [
  { method: 'POST', url: SESSIONS, payload: { kind: 'spark', queue: 'q', name: 'n', heartbeatTimeoutInSecond: 900 } },
  { method: 'GET', url: `${SESSIONS}/{session}` },
  { method: 'POST', url: '/_lakemock/worlds/p1/clock/advance', payload: { to: 'idle' } },
  { method: 'POST', url: `${SESSIONS}/{session}/statements`, payload: { code: '1 + 2' } },
  { method: 'POST', url: `${SESSIONS}/{session}/statements`, payload: { code: 'größe' } },
  { method: 'POST', url: SQL, payload: { sql_type: 'presto', sql_content: 'select 1' } },
  { method: 'POST', url: '/_lakemock/worlds/p1/clock/advance', payload: { by: '1200ms' } },
  { method: 'GET', url: `${SQL}/{sql}` },
  { method: 'POST', url: `${SESSIONS}/{session}/statements/1/cancel` },
  { method: 'GET', url: `${SESSIONS}/{session}/statements` },
  { method: 'POST', url: '/_lakemock/worlds/p1/clock/advance', payload: { to: 'idle' } },
  { method: 'GET', url: `${SESSIONS}/{session}/statements` },
  { method: 'GET', url: `${SESSIONS}/{session}/log` },
  { method: 'GET', url: `${SQL}/{sql}` },
  { method: 'POST', url: SQL, payload: { sql_type: 'presto', sql_content: 'drop table t' } },
  { method: 'GET', url: SESSIONS },
  { method: 'GET', url: '/_lakemock/worlds/p1' },
  { method: 'GET', url: '/_lakemock/worlds/p1/sessions' },
  { method: 'GET', url: '/_lakemock/worlds/p1/sql' },
  { method: 'GET', url: `${SESSIONS}/unknown` },
  { method: 'GET', url: '/v9/unknown' },
  { method: 'POST', url: SESSIONS, payload: { kind: 'other' } },
  {
    method: 'POST',
    url: '/v3/auth/tokens',
    payload: {
      auth: {
        identity: { methods: ['password'], password: { user: { name: 'u', password: 'p', domain: { name: 'd' } } } },
        scope: { project: { id: 'p1' } },
      },
    },
  },
  { method: 'GET', url: '/v3/projects?name=cn-north-4' },
  { method: 'DELETE', url: `${SESSIONS}/{session}` },
]

interface Heard {
  readonly status: number
  readonly body: string
  readonly requestId: unknown
  readonly token: unknown
}

/** Plays the script and writes down every byte of the replies. `project` takes the place of p1. */
async function play(emulator: Emulator, project = 'p1'): Promise<Heard[]> {
  const heard: Heard[] = []
  let [session, sql] = ['', '']
  for (const request of script) {
    const url = request.url.replace('{session}', session).replace('{sql}', sql).replace('/p1/', `/${project}/`)
    const reply = await emulator.inject({ ...request, url: url.replace(/\/p1$/, `/${project}`) })
    heard.push({
      status: reply.statusCode,
      body: reply.body,
      requestId: reply.headers['x-request-id'],
      token: reply.headers['x-subject-token'],
    })
    if (session === '') session = reply.json().id
    if (sql === '' && url.endsWith('sql-execution')) sql = reply.json().id
  }
  return heard
}

describe('the same seed and the same requests', () => {
  it('give the same bytes and the same request ids in two emulators', async () => {
    const [one, other] = [await play(await start()), await play(await start())]
    expect(one.map((reply) => reply.status)).toEqual(
      script.map((_, i) => ({ 19: 404, 20: 404, 21: 400, 22: 201 })[i] ?? 200),
    )
    expect(other).toEqual(one)
    expect(new Set(one.map((reply) => reply.requestId)).size).toBe(script.length)
  })

  it('give the same after a reset of the project', async () => {
    const emulator = await start()
    const first = await play(emulator)
    emulator.reset('p1')
    const second = await play(emulator)
    // the tokens, and what concerns no project, continue as they were
    const ofProject = (reply: Heard, i: number) => (i < 20 || i === 21 || i === 24 ? [reply.status, reply.body] : [])
    expect(second.map(ofProject)).toEqual(first.map(ofProject))
    const vendors = script.flatMap(({ url }, i) => (url.startsWith('/v2') ? [i] : []))
    for (const i of vendors) expect(second[i]?.requestId).toBe(first[i]?.requestId)
  })

  it('give a program the same replies, however often a test reads the control API in between', async () => {
    const [quiet, watched] = [await start(), await start()]
    const first: unknown[] = []
    const second: unknown[] = []
    for (let i = 0; i < 6; i++) {
      const request = { method: 'POST', url: SESSIONS, payload: { kind: 'spark', queue: 'q' } } as const
      first.push((await quiet.inject(request)).headers['x-request-id'])
      for (let k = 0; k < i; k++) await watched.inject({ method: 'GET', url: '/_lakemock/worlds/p1' })
      second.push((await watched.inject(request)).headers['x-request-id'])
    }
    expect(second).toEqual(first)
  })

  it('give the same replies, whatever another project does meanwhile', async () => {
    const [alone, shared] = [await start(), await start()]
    const expected = await play(alone)
    await play(shared, 'p2')
    const heard = await play(shared)
    const vendors = script.flatMap(({ url }, i) => (url.startsWith('/v2') ? [i] : []))
    for (const i of vendors)
      expect([heard[i]?.body, heard[i]?.requestId]).toEqual([expected[i]?.body, expected[i]?.requestId])
  })

  it('give the same in whatever steps time passes', async () => {
    const emulator = await start()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1500 }), { minLength: 1, maxLength: 6 }), async (steps) => {
        const heard: string[][] = []
        for (const way of [steps, [steps.reduce((sum, step) => sum + step, 0)]]) {
          emulator.reset('p1')
          const { body } = await emulator.inject({
            method: 'POST',
            url: SESSIONS,
            payload: { kind: 'spark', queue: 'q' },
          })
          const session = `${SESSIONS}/${JSON.parse(body).id}`
          for (const by of way) {
            await emulator.inject({ method: 'POST', url: '/_lakemock/worlds/p1/clock/advance', payload: { by } })
          }
          const shown = await emulator.inject({ method: 'GET', url: session })
          const log = await emulator.inject({ method: 'GET', url: `${session}/log` })
          heard.push([body, shown.body, log.body])
        }
        expect(heard[1]).toEqual(heard[0])
      }),
      { seed: 9, numRuns: runs(40) },
    )
  })
})

describe('another seed, or another project', () => {
  it('gives other ids and other lengths', async () => {
    const bodies = async (options: EmulatorOptions, project: string) => {
      const heard = await play(await start(options), project)
      return { id: JSON.parse(heard[0]?.body as string).id, request: heard[0]?.requestId, idleAt: heard[2]?.body }
    }
    const [one, seeded, elsewhere] = [
      await bodies({}, 'p1'),
      await bodies({ seed: 'other' }, 'p1'),
      await bodies({}, 'p2'),
    ]
    for (const key of ['id', 'request', 'idleAt'] as const) {
      expect(new Set([one[key], seeded[key], elsewhere[key]]).size, key).toBe(3)
    }
  })
})
