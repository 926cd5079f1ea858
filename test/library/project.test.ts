import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../build/generate/client-operations.ts'
import { connect, type Lakemock, LakemockError, type Project } from '../../src/client.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { root } from '../readme/blocks.ts'

const NOW = '2026-01-01T00:00:00.000Z'
let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator({ clock: 'manual', now: NOW, unmatched: 'fail' })
})
afterAll(() => emulator.close())

/** What the program under test does: it knows the URL and the project's id, and nothing of the library. */
async function ask(project: Project, method: string, path: string, body?: object) {
  const reply = await fetch(`${emulator.url}${path.replace('{p}', project.id)}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function idleSession(project: Project) {
  const { body } = await ask(project, 'POST', '/v2.0/{p}/sessions', { kind: 'spark', queue: 'q', name: 'etl' })
  await project.clock.untilIdle()
  return project.sessions.get(body.id as string)
}
const run = async (project: Project, session: string, code: string) =>
  (await ask(project, 'POST', `/v2.0/{p}/sessions/${session}/statements`, { code })).body.id as number
const runSql = async (project: Project, text: string) =>
  (await ask(project, 'POST', '/v2/{p}/clusters/c/sql-execution', { sql_type: 'presto', sql_content: text })).body
    .id as string

/** What a promise rejects with, which has to be an error of the library. */
async function refusal(promise: Promise<unknown>): Promise<LakemockError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LakemockError)
  return error as LakemockError
}

describe.each([
  ['in process', () => emulator],
  ['over HTTP', () => connect(emulator.url)],
] as const)('a lakemock %s', (_where, reach: () => Lakemock) => {
  test('says who it is', async () => {
    const lakemock = reach()
    expect(lakemock.url).toBe(emulator.url)
    expect(await lakemock.health()).toMatchObject({ status: 'ok' })
    expect(await lakemock.ready()).toBe(true)
    expect(await lakemock.metrics()).toContain('lakemock_worlds ')
    expect(await lakemock.openapi()).toHaveProperty('openapi')
    expect(await lakemock.fixturesSchema()).toHaveProperty('title', 'lakemock fixtures')
  })

  test('refuses a name that would make the path of another operation', async () => {
    const project = reach().project()
    await project.stubs.add({ name: 'kept', match: { code: 'x' } })
    for (const name of ['', '.', '..']) {
      const error = await refusal(project.stubs.remove(name))
      expect([error.code, error.field]).toEqual(['invalid', 'name'])
    }
    expect((await project.stubs.list()).map((stub) => stub.name)).toContain('kept')
  })

  test('draws an id for a project that has none, and lists it once it was used', async () => {
    const lakemock = reach()
    const [one, other] = [lakemock.project(), lakemock.project()]
    expect(one.id).toMatch(/^[0-9a-f]{32}$/)
    expect(other.id).not.toBe(one.id)
    await one.show()
    const ids = (await lakemock.projects()).map(({ project_id: id }) => id)
    expect(ids).toContain(one.id)
    expect(ids).not.toContain(other.id)
  })

  test('moves the clock', async () => {
    const { clock, ...project } = reach().project()
    expect(await clock.show()).toMatchObject({ mode: 'manual', now: NOW })
    expect(await clock.set({ now: '2026-02-01T00:00:00Z' })).toMatchObject({ now: '2026-02-01T00:00:00.000Z' })
    expect(await clock.advance('5s')).toMatchObject({ now: '2026-02-01T00:00:05.000Z', changes: 0 })
    expect(await clock.advance(250)).toMatchObject({ now: '2026-02-01T00:00:05.250Z' })
    expect(await clock.to('2026-02-01T00:01:00Z')).toMatchObject({ now: '2026-02-01T00:01:00.000Z' })
    await ask(project as Project, 'POST', '/v2.0/{p}/sessions', { kind: 'spark', queue: 'q' })
    const { due } = await project.agenda()
    expect(due[0]).toMatchObject({ kind: 'session' })
    expect(await clock.toNext()).toMatchObject({ now: due[0]?.at, changes: 1 })
    await ask(project as Project, 'POST', '/v2.0/{p}/sessions', { kind: 'spark', queue: 'q' })
    expect((await clock.untilIdle()).changes).toBe(1)
    expect(await clock.set({ mode: 'wall', speed: 2 })).toMatchObject({ mode: 'wall', speed: 2 })
  })

  test('adds stubs, and says which were not matched', async () => {
    const project = reach().project()
    const fromFixtures = await project.stubs.list()
    const [added, second] = await project.stubs.add([
      { name: 'orders', match: { code: 'orders.count()' }, durations: { running: '2s' }, outcome: { text: '42' } },
      { match: { sql: { regex: '^select' } }, outcome: { columns: ['a'], rows: [[1]] } },
    ])
    expect(added).toMatchObject({ name: 'orders', origin: 'added', applied: 0, stub: { outcome: { text: '42' } } })
    expect(await project.stubs.list()).toHaveLength(fromFixtures.length + 2)
    const session = await idleSession(project)
    const statement = session.statement(await run(project, session.id, 'orders.count()'))
    const unknown = await run(project, session.id, 'orders.sum()')
    await project.clock.untilIdle()
    expect(await statement.show()).toMatchObject({
      answeredBy: 'orders',
      statement: { state: 'available', output: { data: { 'text/plain': '42' } } },
    })
    const { unmatched, unusedStubs } = await project.unmatched()
    expect(unmatched).toMatchObject([{ id: `${session.id}:${unknown}`, closest: [{ stub: 'orders' }, {}] }])
    expect(unusedStubs).toContain(second?.name)
    expect(await project.stubs.change('orders', { enabled: false })).toMatchObject({ applied: 1, enabled: false })
    const missed = await run(project, session.id, 'orders.count()')
    const after = await project.unmatched()
    expect(after.disabledStubs).toContain('orders')
    expect(after.unmatched).toContainEqual(
      expect.objectContaining({
        id: `${session.id}:${missed}`,
        closest: expect.arrayContaining([
          { stub: 'orders', difference: expect.objectContaining({ key: 'enabled', expected: true }) },
        ]),
      }),
    )
    await expect(project.stubs.change('none', { enabled: false })).rejects.toMatchObject({ code: 'not-found' })
    await project.stubs.remove('orders')
    expect(await project.stubs.clear()).toBe(1)
    expect(await project.stubs.list()).toEqual(fromFixtures)
  })

  test('adds faults, and counts them', async () => {
    const project = reach().project()
    const [fault] = await project.faults.add({
      name: 'throttled',
      match: { operation: 'ListSessions' },
      when: { nth: [1] },
      fault: { kind: 'status', preset: 'throttled' },
    })
    expect(fault).toMatchObject({ name: 'throttled', matched: 0, applied: 0 })
    expect((await ask(project, 'GET', '/v2.0/{p}/sessions')).status).toBe(429)
    expect((await ask(project, 'GET', '/v2.0/{p}/sessions')).status).toBe(200)
    expect(await project.faults.show('throttled')).toMatchObject({ matched: 2, applied: 1 })
    expect(await project.faults.change('throttled', { enabled: false })).toMatchObject({ matched: 2, enabled: false })
    await expect(project.faults.change('none', { enabled: false })).rejects.toMatchObject({ code: 'not-found' })
    await project.faults.add([{ name: 'late', fault: { kind: 'latency', delay: '1s' } }])
    expect((await project.faults.list()).map(({ name }) => name)).toEqual(['late', 'throttled'])
    await project.faults.remove('late')
    expect(await project.faults.clear()).toBe(1)
  })

  test('holds a statement at a gate, and a wait for the gate sees it', async () => {
    const project = reach().project()
    await project.stubs.add({ match: { code: 'train' }, outcome: { text: 'trained', hold: 'training' } })
    const session = await idleSession(project)
    const statement = session.statement(await run(project, session.id, 'train'))
    await project.clock.untilIdle()
    expect(await project.gates.list()).toEqual([{ name: 'training', open: false, waiting: 1 }])
    const { code, message, reply } = await refusal(statement.wait('available'))
    expect(code).toBe('not-reached')
    expect(message).toContain(`Statement ${statement.id} is running and not available`)
    expect(message).toContain('it waits at gate training: release it')
    expect(reply).toMatchObject({ reached: false, missing: { gate: 'training' } })
    expect(await project.gates.release('training')).toMatchObject({ open: true, released: 1 })
    expect(await statement.wait('available', { timeout: '1m' })).toMatchObject({ state: 'available' })
    expect(await project.gates.close('training')).toMatchObject({ open: false })
  })

  test('shows and steers sessions and statements', async () => {
    const project = reach().project()
    const session = await idleSession(project)
    expect(await session.show()).toMatchObject({
      session: { id: session.id, name: 'etl' },
      heartbeatAt: null,
    })
    expect(await project.sessions.list()).toHaveLength(1)
    expect(await session.state()).toBe('idle')
    expect((await session.wait('idle')).history.map(({ state }) => state)).toContain('starting')

    const sleep = async () => session.statement(await run(project, session.id, 'Thread.sleep(60000)'))
    const failing = await sleep()
    expect(await failing.state()).toBe('waiting')
    expect(await project.sessions.statements()).toMatchObject([
      { sessionId: session.id, id: failing.id, code: 'Thread.sleep(60000)', state: 'waiting', gate: null },
    ])
    await project.clock.toNext()
    expect(await failing.state()).toBe('running')
    expect((await failing.fail({ ename: 'Boom', evalue: 'gone' })).statement).toMatchObject({
      state: 'error',
      output: { ename: 'Boom' },
    })
    expect(await (await sleep()).fail()).toMatchObject({ statement: { state: 'error' } })
    const finishing = await sleep()
    expect((await finishing.finish({ text: 'done' })).statement).toMatchObject({
      output: { data: { 'text/plain': 'done' } },
    })
    expect((await (await sleep()).finish()).statement).toMatchObject({ state: 'available' })
    expect((await refusal(finishing.finish())).code).toBe('wrong-state')
    await finishing.evict()
    expect((await refusal(finishing.show())).code).toBe('not-found')
    expect(await project.history('statement', `${session.id}:${finishing.id}`)).toMatchObject({
      gone: { why: expect.any(String) },
    })

    expect((await session.set('recovering')).session.state).toBe('recovering')
    expect((await session.kill('error')).session.state).toBe('error')
    expect((await refusal(session.wait('idle', { now: true }))).message).toContain('is error and not idle')
    const other = await idleSession(project)
    expect((await other.kill()).session.state).toBe('dead')
    const third = await idleSession(project)
    await third.expire()
    expect(await project.history('session', third.id)).toMatchObject({
      gone: { why: 'expired through the control API' },
    })
  })

  test('shows and steers SQL and clusters', async () => {
    const project = reach().project()
    await project.stubs.add({
      match: { sql: { regex: 'orders' } },
      outcome: { columns: ['id', 'name'], rows: [[1, 'a']] },
    })
    const sql = project.sql.get(await runSql(project, 'select * from orders'))
    expect((await refusal(sql.wait('FINISHED'))).message).toContain('advance the clock')
    await project.clock.untilIdle()
    expect(await sql.state()).toBe('FINISHED')
    expect(await sql.wait('FINISHED')).toMatchObject({ reached: true, sqlId: sql.id, clusterId: 'c' })
    expect(await sql.csv()).toBe('id,name\r\n1,a\r\n')
    const [failed, ended, again] = await Promise.all(
      ['select 1', 'select 2', 'select 3'].map(async (text) => project.sql.get(await runSql(project, text))),
    )
    expect((await failed?.fail('no memory'))?.sql).toMatchObject({ status: 'FAILED', message: 'no memory' })
    expect((await ended?.finish({ columns: ['n'], rows: [[7]] }))?.sql).toMatchObject({ status: 'FINISHED' })
    expect((await again?.fail())?.sql.status).toBe('FAILED')
    expect(await project.sql.list()).toHaveLength(4)
    expect((await project.sql.get(await runSql(project, 'select 4')).finish()).answeredBy).toBe('default')

    expect(await project.clusters.list()).toMatchObject({ anyId: true, clusters: [] })
    expect(await project.clusters.change('c', { state: 'terminated' })).toMatchObject({ id: 'c', state: 'terminated' })
    expect(await project.clusters.show('c')).toMatchObject({ state: 'terminated', declared: true })
    await project.clusters.remove('c')
    expect((await refusal(project.clusters.show('c'))).code).toBe('not-found')
  })

  test('creates clusters, makes them fail, terminates them and waits for them', async () => {
    const project = reach().project()
    const { clusters } = project
    const { id } = await clusters.create({ name: 'nightly', components: ['Presto'] })
    expect((await refusal(clusters.wait(id, 'running'))).message).toContain('advance the clock')
    await project.clock.untilIdle()
    expect(await clusters.wait(id, 'running')).toMatchObject({ reached: true, created: true, components: ['Presto'] })
    expect(await clusters.terminate(id)).toMatchObject({ state: 'terminating' })
    expect((await refusal(clusters.terminate(id))).code).toBe('wrong-state')
    await project.clock.untilIdle()
    expect(await clusters.state(id)).toBe('terminated')
    expect((await project.history('cluster', id)).history).toHaveLength(4)

    const { id: failing } = await clusters.create({ name: 'failing' })
    expect(await clusters.fail(failing, 'No resources.')).toMatchObject({ state: 'failed', error: 'No resources.' })
    expect(await clusters.fail('other')).toMatchObject({ state: 'abnormal', created: false })
  })

  test('shows, ends and waits for batches', async () => {
    const project = reach().project()
    const submit = async (body: object) => {
      const reply = await ask(project, 'POST', '/v2.0/{p}/batches', { file: 'a.jar', ...body })
      return project.batches.get(reply.body.id as string)
    }
    await project.stubs.add({ match: { api: 'dli', job: 'held' }, outcome: { log: ['done'], hold: 'g' } })
    const batch = await submit({ name: 'held' })
    expect(await batch.show()).toMatchObject({ batch: { state: 'starting' }, starts: 1, gate: null })
    const early = await refusal(batch.wait('success'))
    expect(early.message).toContain(`Batch ${batch.id} is starting and not success`)
    await project.clock.untilIdle()
    expect(await batch.show()).toMatchObject({ batch: { state: 'running' }, gate: 'g' })
    expect(await batch.finish({ log: ['42 rows'] })).toMatchObject({ batch: { state: 'success' } })
    expect((await batch.wait('running')).reached).toBe(true)
    expect((await batch.show()).batch.log).toContain('42 rows')

    const failed = await submit({})
    expect((await failed.fail('java.lang.Error: no')).batch.log).toContain(
      'User class threw exception: java.lang.Error: no',
    )
    expect((await refusal(failed.kill())).code).toBe('wrong-state')
    const killed = await submit({})
    expect((await killed.kill()).history.at(-1)).toMatchObject({ state: 'dead', why: 'killed through the control API' })
    expect(await killed.state()).toBe('dead')
    expect((await project.batches.list()).map(({ batch: one }) => one.id)).toEqual([batch.id, failed.id, killed.id])
    expect((await refusal(project.batches.get('none').show())).code).toBe('not-found')
  })

  test('reads, verifies and waits for the journal', async () => {
    const project = reach().project()
    const { journal } = project
    const waiting = journal.wait({ operation: 'CreateSession' }, { timeout: '1m' })
    const session = await idleSession(project)
    expect((await waiting).entries).toMatchObject([{ operation: 'CreateSession' }])
    await ask(project, 'GET', `/v2.0/{p}/sessions/${session.id}`)
    await ask(project, 'GET', '/v2.0/{p}/sessions/none')

    const { entries, total, lastId } = await journal.list({ status: '2xx', path: { regex: 'sessions' } })
    expect({ total, lastId, operations: entries.map(({ operation }) => operation) }).toEqual({
      total: 2,
      lastId: 3,
      operations: ['CreateSession', 'ShowSession'],
    })
    expect((await journal.list({}, { from: 1, size: 1, order: 'desc' })).entries).toMatchObject([{ id: 2 }])
    expect((await journal.list({}, { since: 2 })).total).toBe(1)
    expect(await journal.entry(1)).toMatchObject({ line: `POST /v2.0/${project.id}/sessions`, status: 200 })
    const table = await journal.text({ operation: 'ShowSession' })
    expect(table.split('\n')).toHaveLength(4)
    expect(table).toContain('DLI.')

    const create = { match: { operation: 'CreateSession' }, exactly: 1 } as const
    expect((await journal.verify(create)).result).toBe('pass')
    expect(
      (await journal.verify([create, { match: { operation: 'ShowSession' }, atLeast: 2 }], { inOrder: true })).result,
    ).toBe('pass')
    const twice = await refusal(journal.verify({ match: { operation: 'CreateSession', status: 429 } }))
    expect(twice.code).toBe('not-verified')
    expect(twice.message).toMatch(
      /^expected at least 1 of .*"status":429.*, found 0\n {2}near: 1 POST .* status is 200, not 429\n {2}near: 3 GET/,
    )
    const order = await refusal(journal.verify([{ match: { operation: 'ShowSession' } }, create], { inOrder: true }))
    expect(order.message).toContain('not in this order: expectation 2 is not met after entry 2')
    expect(await journal.check({ match: {}, atMost: 1 })).toMatchObject({
      result: 'fail',
      expectations: [{ found: 3 }],
    })

    const tooFew = await refusal(journal.wait({ operation: 'CancelSession' }, { count: 2, timeout: 1 }))
    expect(tooFew.message).toMatch(
      /^0 of 2 requests that match {"operation":"CancelSession"} have come: the timeout ended\.\n {2}near: 1 POST/,
    )
    let isOver = false
    const reset = refusal(journal.wait({ operation: 'CancelSession' }, { since: NOW })).finally(() => {
      isOver = true
    })
    // over a socket the wait can come after the first of them
    while (!isOver) {
      await project.reset()
      // in the same process, resets alone would leave no turn for it
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await reset).message).toContain('the project was reset')
    await ask(project, 'GET', '/v2.0/{p}/sessions')
    expect(await journal.clear()).toEqual({ removed: 1, lastId: 1 })
  })

  test('changes settings, and puts a world back', async () => {
    const project = reach().project()
    expect(await project.settings.show()).toMatchObject({ unmatched: 'fail', limits: { sessions: 1000 } })
    await project.settings.change({ unmatched: 'empty', limits: { sessions: 2 }, durations: { starting: [1, 2] } })
    const session = await idleSession(project)
    const snapshot = await project.snapshot()
    const other = reach().project()
    await other.restore(snapshot)
    expect(await other.settings.show()).toMatchObject({ unmatched: 'empty', limits: { sessions: 2 } })
    expect(await other.sessions.get(session.id).state()).toBe('idle')
    await project.reset()
    expect(await project.show()).toMatchObject({ sessions: { total: 0 }, settings: { unmatched: 'fail' } })
    await other.delete()
    expect((await reach().projects()).map(({ project_id: id }) => id)).not.toContain(other.id)
  })

  test('resets one project, or all', async () => {
    const lakemock = reach()
    const [one, other] = [lakemock.project(), lakemock.project()]
    await Promise.all([idleSession(one), idleSession(other)])
    const total = async (project: Project) => (await project.show()).sessions.total
    await lakemock.reset(one.id)
    expect(await Promise.all([total(one), total(other)])).toEqual([0, 1])
    await lakemock.reset()
    expect(await total(other)).toBe(0)
  })

  test('matches nothing if no condition is given', async () => {
    const project = reach().project()
    const none = (await refusal(project.sessions.get(undefined as never).show())) as LakemockError
    expect(none).toMatchObject({ code: 'invalid', field: 'session_id' })
    expect(none.message).toBe('session_id is required and must not be empty.')
    expect(await refusal(project.gates.release(''))).toMatchObject({ field: 'name' })
    expect((await refusal(project.sql.get('').show())).message).toBe('sql_id is required and must not be empty.')
  })

  test('names the field of what it refuses', async () => {
    const project = reach().project()
    const typo = { match: { coed: 'x' } } as object as { match: object }
    const { code, field, message, name } = await refusal(project.stubs.add(typo))
    expect({ code, name, field }).toEqual({ code: 'invalid', name: 'LakemockError', field: 'stubs.0.match.coed' })
    expect(message).toContain('coed')
    expect((await refusal(project.clock.advance('soon'))).field).toBe('by')
    expect((await refusal(project.faults.show('a/b?c'))).message).toContain('"a/b?c"')
    expect(() => reach().project('a/b')).toThrow(/^A project's id must be 1 to 64 letters.*not "a\/b"/)
  })
})

describe('every operation of the control API', () => {
  /** Those that no method calls, and why. */
  const leftOut: Readonly<Record<string, string>> = {
    WaitForStatementById: 'the same as WaitForStatement, at a short path',
    WatchEvents: 'its reply does not end: events() reads it',
  }

  test('is called by a method, or left out for a reason', () => {
    const folder = `${root}src/client/`
    const source = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
      .join('\n')
    const called = new Set([...source.matchAll(/\bcall\('(\w+)'/g)].map(([, name]) => name))
    const missing = operations.map(({ id }) => id).filter((id) => !called.has(id))
    expect(missing).toEqual(Object.keys(leftOut))
    expect(called.size).toBeGreaterThan(50)
  })
})
