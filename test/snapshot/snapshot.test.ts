import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { runs } from '../runs.ts'
import { everything, Ids, options, play, story, WORLD } from './story.ts'

type Json = Record<string, unknown>

let one: Emulator
let other: Emulator
beforeAll(async () => {
  one = await createEmulator(options)
  other = await createEmulator(options)
})
afterAll(async () => {
  await one.close()
  await other.close()
})

const take = async (emulator: Emulator, world = WORLD): Promise<Json> =>
  (await emulator.inject({ method: 'GET', url: `${world}/snapshot` })).json()
const put = (emulator: Emulator, snapshot: unknown, world = WORLD) =>
  emulator.inject({ method: 'PUT', url: `${world}/snapshot`, payload: snapshot as object })

test('a world that is put back elsewhere has the same future', async () => {
  // what the stories reached, so that the test proves that they did
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(story(60), story(40), story(12), async (before, after, spoiling) => {
      one.reset()
      other.reset()
      const ids = new Ids()
      await play(one, before, ids)
      // the previous content of the project makes no difference
      await play(other, spoiling, new Ids())
      const snapshot = await take(one)
      note(snapshot, seen)
      const restored = await put(other, snapshot)
      expect([restored.statusCode, restored.payload]).toEqual([200, '{"project_id":"p1","restored":true}'])
      expect(await take(other)).toEqual(snapshot)
      expect(await everything(other)).toEqual(await everything(one))
      const copy = ids.copy()
      const [first, second] = [await play(one, after, ids), await play(other, after, copy)]
      expect(second).toEqual(first)
      expect(await everything(other)).toEqual(await everything(one))
    }),
    { seed: 7, numRuns: runs(30, 20) },
  )
  expect([...seen].sort()).toEqual(
    [
      ...['captures', 'current', 'due execution', 'due heartbeat', 'due session', 'due statement', 'evicted'],
      ...['applied', 'matched by', 'open', 'past', 'queue', 'removed stub', 'livyState', 'throttled', 'waiting'],
    ].sort(),
  )
}, 120_000)

// biome-ignore lint/suspicious/noExplicitAny: reads into a document
function note(snapshot: any, seen: Set<string>): void {
  const add = (what: string, holds: boolean): unknown => holds && seen.add(what)
  for (const { kind } of snapshot.agenda) seen.add(`due ${kind}`)
  for (const session of snapshot.sessions) {
    add('queue', session.queue.length > 0)
    add('current', session.current !== undefined)
    add('livyState', session.livyState !== undefined)
    add(
      'evicted',
      session.statements.some((statement: Json) => !statement.visible),
    )
    add(
      'captures',
      session.statements.some(({ plan }: { plan: Json }) => plan.groups !== undefined),
    )
  }
  add(
    'removed stub',
    snapshot.stubs.list.some((stub: Json) => stub.origin === 'removed'),
  )
  add(
    'applied',
    snapshot.stubs.list.some((stub: Json) => stub.origin === 'fixtures' && stub.applied !== 0),
  )
  add('open', snapshot.gates.open.length > 0)
  add('waiting', snapshot.gates.waiting.length > 0)
  add('past', snapshot.tombstones.length > 0)
  add('throttled', snapshot.faults.fixtures[1].state.length > 0)
  add('matched by', snapshot.faults.fixtures[2].matchedBy.length > 0)
}

describe('a snapshot', () => {
  const furnish = async (): Promise<Json> => {
    one.reset()
    const ids = new Ids()
    await play(
      one,
      [
        ['session', 0, ''],
        ['next', 0, 'idle'],
        ['statement', 0, 'hold a'],
        ['statement', 0, 'say hi'],
      ],
      ids,
    )
    await play(
      one,
      [
        ['next', 0, 'idle'],
        ['sql', 0, 'select 1'],
        ['fault', 0, 'ListStatements'],
      ],
      ids,
    )
    return take(one)
  }

  test('can be put into another project, which goes on under its own id', async () => {
    const snapshot = await furnish()
    expect((await put(one, snapshot, WORLD.replace('p1', 'p2'))).json()).toEqual({ project_id: 'p2', restored: true })
    expect(await take(one, WORLD.replace('p1', 'p2'))).toEqual({ ...snapshot, project_id: 'p2' })
    expect(await take(one)).toEqual(snapshot)
  })

  test('keeps which stubs and faults are switched off, of the fixtures too', async () => {
    await furnish()
    const project = one.project('p1')
    await project.stubs.add([
      { name: 'off', enabled: false, match: { code: 'x' } },
      { name: 'switched on', enabled: false, match: { code: 'y' } },
    ])
    await project.faults.add({ name: 'off', fault: { kind: 'reset' } })
    await project.stubs.change('switched on', { enabled: true })
    await project.stubs.change('few', { enabled: false })
    await project.faults.change('off', { enabled: false })
    await project.faults.change('flaky', { enabled: false })
    const snapshot = await take(one)
    await put(one, snapshot, WORLD.replace('p1', 'p2'))
    const copy = one.project('p2')
    const enabled = (list: readonly { readonly name: string; readonly enabled: boolean }[]) =>
      list.map((use) => [use.name, use.enabled])
    const stubs = enabled(await copy.stubs.list())
    expect(stubs).toEqual(enabled(await project.stubs.list()))
    expect(stubs.filter(([, on]) => !on)).toEqual([
      ['off', false],
      ['few', false],
    ])
    const faults = enabled(await copy.faults.list())
    expect(faults).toEqual(enabled(await project.faults.list()))
    expect(faults.filter(([, on]) => !on)).toEqual([
      ['off', false],
      ['flaky', false],
    ])
  })

  test('put into another project, keeps what is derived from the project id: ids, results, random faults', async () => {
    const snapshot = await furnish()
    const copy = WORLD.replace('p1', 'p2')
    await put(one, snapshot, copy)
    const repliesOf = async (project: string): Promise<unknown[]> => {
      const urls = [`/v1.1/${project}/cluster_infos`, `/v2/${project}/clusters/c1/sql-execution/none`]
      const replies = []
      for (const url of urls) {
        const { statusCode, payload, headers } = await one.inject({ method: 'GET', url })
        replies.push([statusCode, payload.replaceAll(project, '<project>'), headers['x-request-id']])
      }
      const sql = { sql_type: 'presto', sql_content: 'select 4' }
      const submit = { method: 'POST', url: `/v2/${project}/clusters/c1/sql-execution`, payload: sql } as const
      replies.push((await one.inject(submit)).json())
      const world = `/_lakemock/worlds/${project}`
      const fault = { name: 'new', when: { chance: 0.5 }, fault: { kind: 'status', status: 503 } }
      await one.inject({ method: 'POST', url: `${world}/faults`, payload: fault })
      for (let time = 0; time < 10; time++) {
        replies.push((await one.inject({ method: 'GET', url: `/v2.0/${project}/version` })).statusCode)
      }
      replies.push((await one.inject({ method: 'GET', url: `${world}/sql` })).payload.replaceAll(project, '<project>'))
      return replies
    }
    const original = await repliesOf('p1')
    expect(JSON.stringify(original)).toMatch(/vpcId.*503/s)
    expect(await repliesOf('p2')).toEqual(original)
    // likewise of a snapshot of the copy
    await put(one, await take(one, copy), WORLD.replace('p1', 'p3'))
    expect((await take(one, WORLD.replace('p1', 'p3'))).sourceId).toBe('p1')
  })

  test('leaves out the journal', async () => {
    const snapshot = await furnish()
    await put(one, snapshot)
    const reply = await one.inject({ method: 'GET', url: `${WORLD}/journal` })
    expect(reply.json().total).toBe(0)
  })

  test('runs on from its time on a wall clock', async () => {
    const snapshot = await furnish()
    const clock = { ...(snapshot.clock as { nowMs: number }), mode: 'wall', speed: 1000 }
    expect((await put(one, { ...snapshot, clock })).statusCode).toBe(200)
    const { nowMs } = (await one.inject({ method: 'GET', url: `${WORLD}/clock` })).json()
    expect(nowMs).toBeGreaterThanOrEqual(clock.nowMs)
    // well before today
    expect(nowMs).toBeLessThan(clock.nowMs + 60 * 60_000)
  })

  test.each<[field: string, change: (snapshot: never) => unknown]>([
    [
      'format',
      (s: Json) => {
        s.format = 'other'
      },
    ],
    [
      'version',
      (s: Json) => {
        s.version = 1
      },
    ],
    [
      'bornMs',
      (s: Json) => {
        delete s.bornMs
      },
    ],
    [
      'more',
      (s: Json) => {
        s.more = 1
      },
    ],
    [
      'settings.unmatched',
      (s: { settings: Json }) => {
        s.settings.unmatched = 'x'
      },
    ],
    [
      'clock.nowMs',
      (s: { clock: Json }) => {
        s.clock.nowMs = 8.64e15
      },
    ],
    [
      'stubs.list.0.name',
      (s: { stubs: { list: Json[] } }) => {
        ;(s.stubs.list[0] as Json).name = 'elsewhere'
      },
    ],
    [
      'faults.fixtures.0.name',
      (s: { faults: { fixtures: Json[] } }) => {
        ;(s.faults.fixtures[0] as Json).name = 'elsewhere'
      },
    ],
    [
      'faults.fixtures.1.state',
      (s: { faults: { fixtures: Json[] } }) => {
        ;(s.faults.fixtures[1] as Json).state = [1]
      },
    ],
    [
      'faults.added.0.fault.fault.kind',
      (s: { faults: { added: { fault: { fault: Json } }[] } }) => {
        ;(s.faults.added[0] as { fault: { fault: Json } }).fault.fault.kind = 'x'
      },
    ],
    [
      'sessions.0.steps.0.state',
      (s: { sessions: { steps: Json[] }[] }) => {
        ;(s.sessions[0]?.steps[0] as Json).state = 'x'
      },
    ],
    [
      'sessions.0.current',
      (s: { sessions: Json[] }) => {
        ;(s.sessions[0] as Json).current = 7
      },
    ],
    [
      'sessions.0.queue.0',
      (s: { sessions: Json[] }) => {
        ;(s.sessions[0] as Json).queue = [0]
      },
    ],
    [
      'sessions.1.id',
      (s: { sessions: Json[] }) => {
        s.sessions.push(s.sessions[0] as Json)
      },
    ],
    [
      'executions.rows.0.plan.settings',
      (s: { executions: { rows: { plan: Json }[] } }) => {
        ;(s.executions.rows[0] as { plan: Json }).plan.settings = 99
      },
    ],
    [
      'agenda.0.row',
      (s: { agenda: Json[] }) => {
        ;(s.agenda[0] as Json).row = { sql: 'none' }
      },
    ],
    [
      'agenda.1.row',
      (s: { agenda: Json[] }) => {
        s.agenda.push(s.agenda[0] as Json)
      },
    ],
    [
      'agenda.0.row',
      (s: { agenda: Json[]; sessions: Json[] }) => {
        s.agenda = [{ kind: 'session', row: { session: s.sessions[0]?.id }, atMs: 0 }]
      },
    ],
    [
      'agenda.0.row',
      (s: { agenda: Json[]; executions: { rows: Json[] } }) => {
        s.agenda = [{ kind: 'heartbeat', row: { sql: s.executions.rows[0]?.id }, atMs: 0 }]
      },
    ],
    [
      'gates.waiting.0.name',
      (s: { gates: { open: string[] } }) => {
        s.gates.open = ['a']
      },
    ],
  ] as [string, (snapshot: never) => unknown][])(
    'is refused for its %s, and nothing changes',
    async (field, change) => {
      const before = await furnish()
      const bad = structuredClone(before)
      change(bad as never)
      const reply = await put(one, bad)
      expect(reply.json()).toMatchObject({ error: { code: 'invalid', field } })
      expect(reply.statusCode).toBe(400)
      expect(await take(one)).toEqual(before)
    },
  )

  test('put back while a reply is held: that is answered 502', async () => {
    one.reset()
    await one.inject({ method: 'PATCH', url: `${WORLD}/clock`, payload: { mode: 'wall' } })
    await one.inject({ method: 'PATCH', url: `${WORLD}/settings`, payload: { durations: { RUNNING: '1h' } } })
    const pending = one.inject({
      method: 'POST',
      url: '/v2/p1/clusters/c1/sql-execution',
      payload: { sql_type: 'presto', sql_content: 'insert into t values (1)' },
    })
    let snapshot = await take(one)
    while ((snapshot.executions as { rows: unknown[] }).rows.length === 0) {
      await new Promise(setImmediate)
      snapshot = await take(one)
    }
    expect((await put(one, snapshot)).statusCode).toBe(200)
    expect((await pending).statusCode).toBe(502)
    const { executions } = (await one.inject({ method: 'GET', url: `${WORLD}/sql` })).json()
    expect(executions).toHaveLength(1)
  })
})
