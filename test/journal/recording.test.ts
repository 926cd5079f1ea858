import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'
import type { entryView } from '../../src/journal/view.ts'

type Shown = ReturnType<typeof entryView>
let emulator: Emulator
afterEach(() => emulator.close())

async function begin(options: EmulatorOptions = {}): Promise<void> {
  emulator = await createEmulator({
    listen: false,
    fixtures: {},
    clock: 'manual',
    now: '2026-01-01T00:00:00Z',
    ...options,
  })
}
async function ask(method: InjectedRequest['method'], url: string, payload?: object | string, headers = {}) {
  const json = payload === undefined ? {} : { 'content-type': 'application/json' }
  const reply = await emulator.inject({
    method,
    url,
    headers: { ...json, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: reply.statusCode, body: reply.payload, json: () => JSON.parse(reply.payload) }
}
const control = (method: InjectedRequest['method'], path: string, payload?: object) =>
  ask(method, `/_lakemock/worlds/p1${path}`, payload)
async function entries(query = '', project = 'p1'): Promise<Shown[]> {
  return (await ask('GET', `/_lakemock/worlds/${project}/journal${query}`)).json().entries
}

describe('the journal of a world', () => {
  test('has each reply to the letter', async () => {
    await begin()
    const replies = [
      await ask('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'default' }),
      await ask('GET', '/v2.0/p1/sessions'),
      await ask('GET', '/v2.0/p1/sessions/none'),
      await ask('POST', '/v2.0/p1/sessions', '{"kind": '),
      await ask('POST', '/v2.0/p1/sessions', { kind: 'cobol' }),
      await ask('POST', '/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' }),
    ]
    const journal = await entries()
    expect(journal.map(({ status, reply }) => ({ status, body: reply?.body }))).toEqual(
      replies.map(({ status, body }) => ({ status, body })),
    )
    expect(journal.map(({ errorCode }) => errorCode)).toEqual([null, null, 'DLI.0023', 'DLI.0001', 'DLI.0001', null])
    expect(journal[3]?.request.body).toBe('{"kind": ')
  })

  test('has the location of a new session, under the Livy dialect', async () => {
    await begin({ dialect: 'livy' })
    const { id } = (await ask('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'default' })).json()
    const [entry] = await entries()
    expect(entry?.reply?.headers).toMatchObject({ location: `/v2.0/p1/sessions/${id}` })
  })

  test('has what was refused before anybody looked at it, and who called', async () => {
    await begin({ auth: 'verify', fixtures: 'default' })
    await ask('POST', '/v2.0/demo/sessions/s/statements', { code: 'val a = 1' }, { 'x-auth-token': 'wrong' })
    const password = { user: { name: 'demo', password: 'top-secret', domain: { name: 'demo' } } }
    await ask('POST', '/v3/auth/tokens', { auth: { identity: { methods: ['password'], password } } })
    const journal = await entries('?code=val%20a%20=%201', 'demo')
    expect(journal).toMatchObject([
      {
        operation: 'CreateStatement',
        status: 401,
        errorCode: 'APIGW.0301',
        user: null,
        request: { body: '{"code":"val a = 1"}' },
      },
    ])
    const all = (await ask('GET', '/_lakemock/worlds/demo/journal')).body
    expect(all).not.toContain('wrong')
    expect(all).not.toContain('top-secret')
    expect(journal).toHaveLength(1)
  })

  test('has neither the calls of the test, nor what concerns no project, nor other projects', async () => {
    await begin()
    await control('GET', '/settings')
    await ask('GET', '/v3/projects')
    await ask('GET', '/v2.0/p1/no-such-path')
    await ask('GET', '/v2.0/p2/sessions')
    expect(await entries()).toEqual([])
    expect(await entries('', 'p2')).toHaveLength(1)
  })

  test("measures by the world's clock, and holds what is not answered yet", async () => {
    const stub = { match: { sql: { regex: '^insert' } }, durations: { RUNNING: '1h' } }
    await begin({ clock: 'wall', fixtures: { stubs: [stub] } })
    // the first SQL of a process loads the grammars
    await ask('POST', '/v2/p2/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: 'select 1' })
    const sql = 'insert into t values (1)'
    const held = ask('POST', '/v2/p1/clusters/c1/sql-execution', { sql_type: 'presto', sql_content: sql })
    const came = (await control('GET', `/journal/wait?operation=ExecuteSql&sql=${encodeURIComponent(sql)}`)).json()
    expect(came).toMatchObject({
      reached: true,
      entries: [{ status: null, aborted: false, reply: null, tookMs: null }],
    })
    expect(came.entries[0].subject).toMatchObject({ kind: 'sql', before: null, after: null })
    expect(await entries('?status=2xx')).toEqual([])
    await control('POST', '/clock/advance', { to: 'idle' })
    expect((await held).status).toBe(200)
    const [entry] = await entries()
    expect(entry).toMatchObject({ status: 200, subject: { after: 'FINISHED' } })
    expect(entry?.tookMs).toBeGreaterThanOrEqual(3_600_000)
  })

  test('says how a read on the auto clock moved its world', async () => {
    await begin({ clock: 'auto' })
    const { id } = (await ask('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'default' })).json()
    await ask('GET', `/v2.0/p1/sessions/${id}/state`)
    expect((await entries())[1]).toMatchObject({ subject: { before: 'starting', after: 'idle' }, tookMs: 500 })
  })

  test('is the same in each run', async () => {
    const run = async (): Promise<string> => {
      await begin()
      const { id } = (await ask('POST', '/v2.0/p1/sessions', { kind: 'spark', queue: 'default' })).json()
      await control('POST', '/clock/advance', { by: '1s' })
      await ask('POST', `/v2.0/p1/sessions/${id}/statements`, { code: 'val a = 1' })
      return (await control('GET', '/journal')).body
    }
    const first = await run()
    await emulator.close()
    expect(await run()).toBe(first)
  })

  test('begins again with its world', async () => {
    await begin()
    await ask('GET', '/v2.0/p1/sessions')
    await control('POST', '/reset')
    expect((await control('GET', '/journal')).json()).toEqual({ entries: [], total: 0, dropped: 0, lastId: 0 })
  })

  test('is bounded by the settings, of a file or of one world', async () => {
    await begin({ fixtures: { world: { limits: { journal: 3 } } } })
    for (let i = 0; i < 5; i++) await ask('GET', '/v2.0/p1/sessions')
    expect((await control('GET', '/journal')).json()).toMatchObject({ total: 3, dropped: 2, lastId: 5 })
    await control('PATCH', '/settings', { limits: { journalBytes: 1 } })
    await ask('GET', '/v2.0/p1/sessions')
    expect((await control('GET', '/journal')).json()).toMatchObject({ total: 0, dropped: 6, lastId: 6 })
  })

  test('is read in pages', async () => {
    await begin()
    for (let i = 0; i < 5; i++) await ask('GET', `/v2.0/p1/sessions?from=${i}`)
    const page = async (query: string) => (await entries(`?${query}`)).map(({ id }) => id)
    expect(await page('from=1&size=2')).toEqual([2, 3])
    expect(await page('order=desc&size=2')).toEqual([5, 4])
    expect(await page('from=9')).toEqual([])
    expect(await page('size=0')).toEqual([])
    expect(await page('since=3')).toEqual([4, 5])
    expect(await page('since=2026-01-01T00:00:00Z')).toEqual([1, 2, 3, 4, 5])
    expect(await page('since=2026-01-01T00:00:01Z')).toEqual([])
  })
})
