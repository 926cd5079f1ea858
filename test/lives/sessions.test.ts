import { afterAll, describe, expect, it } from 'vitest'
import { type Project, Projects } from './api.ts'

const NOW = Date.UTC(2026, 0, 1)
const instant = { waiting: 0, running: 0, cancelling: 0 }
const stubs = [
  { match: { code: 'instant' }, durations: instant, outcome: { text: '' } },
  { match: { code: 'hold' }, outcome: { text: 'released', hold: 'g' } },
  { match: { code: 'never' }, outcome: { never: true } },
  { match: { code: 'die' }, durations: { running: '2s' }, outcome: { session: 'dead' } },
  { match: { code: 'throw' }, outcome: { error: { ename: 'Boom', evalue: 'no', traceback: ['at 1'] } } },
  { match: { session: 'staged' }, durations: { not_started: '1s', starting: '2s', recovering: '3s' } },
  { match: { session: 'lingers' }, durations: { starting: '1s', shutting_down: '10s' } },
  { match: { session: 'fails' }, outcome: { session: 'dead' } },
]

const projects = new Projects({ unmatched: 'echo', clock: 'manual', now: NOW, fixtures: { stubs } })
const start = projects.start.bind(projects)
afterAll(() => projects.close())

/** The states of a session that was put on the agenda, one look after each change. */
async function statesOf(project: Project, session: string, changes: number): Promise<string[]> {
  const states = [await project.stateOf(session)]
  for (let i = 0; i < changes; i++) {
    await project.advance({ to: 'next' })
    states.push(await project.stateOf(session))
  }
  return states
}

describe('a session', () => {
  it('is starting, then idle, and has no application before', async () => {
    const project = await start()
    const { body } = await project.dli('POST', '', { kind: 'spark', queue: 'q' })
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      appId: '',
      name: '',
      owner: '',
      proxyUser: '',
      state: 'starting',
      kind: 'spark',
      appInfo: { driverLogUrl: null, sparkUiUrl: null },
      log: ['stdout: ', '\nstderr: ', '\nYARN Diagnostics: '],
      sc_type: 'A',
      cluster_name: 'q',
      queue: 'q',
      create_time: NOW,
      update_time: 0,
    })
    await project.advance({ by: 499 })
    expect(await project.stateOf(body.id)).toBe('starting')
    await project.advance({ by: 1 })
    const { body: idle } = await project.dli('GET', `/${body.id}`)
    expect([idle.state, idle.update_time]).toEqual(['idle', NOW + 500])
    expect(idle.appId).toMatch(/^application_\d{13}_\d{4}$/)
    expect(idle.appInfo.sparkUiUrl).toContain(idle.appId)
    expect(idle.log.length).toBeGreaterThan(3)
  })

  it('goes through every state that its stub gives a length', async () => {
    const project = await start()
    const id = await project.session({ name: 'staged' })
    expect(await statesOf(project, id, 3)).toEqual(['not_started', 'starting', 'recovering', 'idle'])
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(NOW + 6000)
  })

  it('that cannot start is dead and says in its log why', async () => {
    const project = await start()
    const id = await project.session({ name: 'fails' })
    expect(await statesOf(project, id, 1)).toEqual(['starting', 'dead'])
    const { body } = await project.dli('POST', `/${id}/statements`, { code: 'x' })
    expect([body.error_code, body.error_msg.includes('dead')]).toEqual(['DLI.0012', true])
    expect((await project.dli('GET', `/${id}/log`)).body.log.join()).toContain('dead')
  })

  it('with a memory size without a unit is created, and its start fails with the value in its log', async () => {
    const project = await start()
    const id = await project.session({ executorMemory: '2048' })
    expect(await statesOf(project, id, 1)).toEqual(['starting', 'error'])
    expect((await project.dli('GET', `/${id}/log`)).body.log.join()).toContain('2048')
  })

  it.each(['not_started', 'starting', 'recovering'])('takes no statements while it is %s', async (state) => {
    const project = await start()
    const id = await project.session({ name: 'staged' })
    while ((await project.stateOf(id)) !== state) await project.advance({ to: 'next' })
    const { status, body } = await project.dli('POST', `/${id}/statements`, { code: 'x' })
    expect([status, body.error_code]).toEqual([400, 'DLI.0012'])
    expect(body.error_msg).toContain(state)
  })

  it('is busy while it has something to run, and idle after the last', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'a')
    await project.run(id, 'b')
    const states: string[] = []
    for (let i = 0; i < 5; i++) {
      states.push(`${await project.stateOf(id)} ${await project.stateOf(id, 0)} ${await project.stateOf(id, 1)}`)
      await project.advance({ to: 'next' })
    }
    expect(states).toEqual([
      'busy waiting waiting',
      'busy running waiting',
      'busy available waiting',
      'busy available running',
      'idle available available',
    ])
  })

  it('is gone with its URLs once it is deleted', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'never')
    expect((await project.dli('DELETE', `/${id}`)).body).toEqual({ msg: 'deleted' })
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/state'],
      ['GET', '/log'],
      ['DELETE', ''],
      ['GET', '/statements'],
      ['GET', '/statements/0'],
      ['POST', '/statements/0/cancel'],
    ] as const) {
      const { status, body } = await project.dli(method, `/${id}${path}`)
      expect([status, body.error_code], `${method} ${path}`).toEqual([404, 'DLI.0023'])
    }
    expect((await project.dli('POST', `/${id}/statements`, { code: 'x' })).status).toBe(404)
    expect((await project.control('GET', '')).body.due.count).toBe(0)
  })

  it.each(['starting', 'idle'])(
    'that lingers is shutting_down for its time when it is deleted while %s',
    async (state) => {
      const project = await start()
      const id = await project.session({ name: 'lingers' })
      if (state === 'idle') await project.advance({ by: '1s' })
      expect(await project.stateOf(id)).toBe(state)
      await project.dli('DELETE', `/${id}`)
      expect(await project.stateOf(id)).toBe('shutting_down')
      expect((await project.advance({ by: 9999 })).status).toBe(200)
      expect(await project.stateOf(id)).toBe('shutting_down')
      expect((await project.advance({ by: 1 })).status).toBe(200)
      expect(await project.stateOf(id)).toBe('404 DLI.0023')
      expect((await project.advance({ by: '1h' })).status).toBe(200)
    },
  )

  it('that shuts down has ended all that it had to do', async () => {
    const project = await start()
    const id = await project.idleSession({ name: 'lingers' })
    await project.run(id, 'hold')
    await project.run(id, 'x')
    await project.advance({ by: '5s' })
    await project.dli('DELETE', `/${id}`)
    expect([await project.stateOf(id, 0), await project.stateOf(id, 1)]).toEqual(['error', 'cancelled'])
    expect((await project.control('GET', '/gates')).body.gates).toEqual([])
  })

  it('can be forced into a state, and stays there', async () => {
    const project = await start()
    const id = await project.idleSession()
    for (const state of ['recovering', 'not_started', 'busy', 'idle', 'starting', 'error', 'dead']) {
      expect((await project.control('PATCH', `/sessions/${id}`, { state })).status, state).toBe(200)
      await project.advance({ by: '1h' })
      expect(await project.stateOf(id)).toBe(state)
    }
    expect((await project.control('PATCH', `/sessions/${id}`, { state: 'idle' })).status).toBe(409)
  })

  it('belongs to at most the number of live sessions that the quota allows', async () => {
    const project = await start({ limitsSessions: 2 })
    const [first] = [await project.session(), await project.session()]
    const refused = await project.dli('POST', '', { kind: 'spark', queue: 'q' })
    expect([refused.status, refused.body.error_code]).toEqual([400, 'DLI.1028'])
    await project.control('PATCH', `/sessions/${first}`, { state: 'dead' })
    expect((await project.dli('POST', '', { kind: 'spark', queue: 'q' })).status).toBe(200)
    expect(await project.stateOf(first as string)).toBe('dead')
  })
})

describe('sessions that have ended', () => {
  it('stay listed, as many as may live; of more the oldest go when a new one comes', async () => {
    const project = await start({ limitsSessions: 2 })
    const ids: string[] = []
    for (let i = 0; i < 5; i++) {
      ids.push(await project.session())
      await project.control('PATCH', `/sessions/${ids[i]}`, { state: i % 2 === 0 ? 'dead' : 'error' })
    }
    ids.push(await project.session())
    const { body } = await project.dli('GET', '')
    expect(body.sessions.map((one: { id: string }) => one.id)).toEqual(ids.slice(3))
  })
})

describe('a heartbeat', () => {
  it('closes a session in the very instant of its end', async () => {
    const project = await start()
    const id = await project.session({ heartbeatTimeoutInSecond: 2 })
    await project.advance({ by: 1999 })
    expect((await project.dli('GET', '')).body.total).toBe(1)
    await project.advance({ by: 1 })
    expect((await project.dli('GET', '')).body.total).toBe(0)
    expect(await project.stateOf(id)).toBe('404 DLI.0023')
  })

  it.each<[string, 'GET' | 'POST', string, object | undefined, number]>([
    ['showing it', 'GET', '', undefined, 200],
    ['its state', 'GET', '/state', undefined, 200],
    ['its log', 'GET', '/log', undefined, 200],
    ['its statements', 'GET', '/statements', undefined, 200],
    ['one of its statements', 'GET', '/statements/0', undefined, 200],
    ['one that it has not', 'GET', '/statements/99', undefined, 404],
    ['a new statement', 'POST', '/statements', { code: 'x' }, 200],
    ['a cancel', 'POST', '/statements/0/cancel', undefined, 200],
    ['a call that is refused', 'POST', '/statements', { code: 1 }, 400],
  ])('is renewed by %s', async (_by, method, path, payload, status) => {
    const project = await start()
    const id = await project.idleSession({ heartbeatTimeoutInSecond: 2 })
    await project.run(id, 'x')
    await project.advance({ by: 1999 })
    expect((await project.dli(method, `/${id}${path}`, payload)).status).toBe(status)
    await project.advance({ by: 1999 })
    expect(await project.stateOf(id)).not.toMatch(/^404/)
    await project.advance({ by: 2000 })
    expect(await project.stateOf(id)).toBe('404 DLI.0023')
  })

  it.each([
    ['the list of all sessions', (project: Project) => project.dli('GET', '')],
    ['the control API', (project: Project) => project.control('GET', '/sessions')],
  ])('is not renewed by %s', async (_by, look) => {
    const project = await start()
    const id = await project.idleSession({ heartbeatTimeoutInSecond: 2 })
    await project.stateOf(id)
    await project.advance({ by: 1999 })
    await look(project)
    await project.advance({ by: 1 })
    expect(await project.stateOf(id)).toBe('404 DLI.0023')
  })

  it('ends what runs, and lets go of the gate that it waited at', async () => {
    const project = await start()
    const id = await project.idleSession({ heartbeatTimeoutInSecond: 5 })
    await project.run(id, 'hold')
    await project.advance({ by: '1s' })
    expect((await project.control('GET', '/gates')).body.gates).toEqual([{ name: 'g', open: false, waiting: 1 }])
    await project.advance({ by: '5s' })
    expect((await project.control('GET', '/gates')).body.gates).toEqual([])
    expect((await project.control('POST', '/gates/g/release')).body.released).toBe(0)
  })

  it('of 0 seconds, or none, never ends a session', async () => {
    const project = await start()
    const ids = [await project.session({ heartbeatTimeoutInSecond: 0 }), await project.session()]
    await project.advance({ by: '365d' })
    for (const id of ids) expect(await project.stateOf(id)).toBe('idle')
  })
})

describe('a statement', () => {
  it('is shown with its five fields in their order, and an id that counts from 0', async () => {
    const project = await start()
    const id = await project.idleSession()
    for (const wanted of [0, 1]) {
      const { body } = await project.dli('POST', `/${id}/statements`, { code: 'val a = 1' })
      expect(body).toEqual({ id: wanted, code: 'val a = 1', state: 'waiting', output: null, progress: 0 })
      expect(Object.keys(body)).toEqual(['id', 'code', 'state', 'output', 'progress'])
    }
  })

  it('shows how far it is, never 1 before its end, and its output once it has ended', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    const seen: unknown[] = []
    for (const by of [0, 50, 75, 75, 149, 1]) {
      await project.advance({ by })
      const { body } = await project.dli('GET', `/${id}/statements/0`)
      seen.push([body.state, body.progress, body.output === null])
    }
    expect(seen).toEqual([
      ['waiting', 0, true],
      ['running', 0, true],
      ['running', 0.25, true],
      ['running', 0.5, true],
      ['running', 0.99, true],
      ['available', 1, false],
    ])
  })

  it.each([
    ['dli', 'error'],
    ['livy', 'available'],
  ] as const)('that throws is, in the dialect %s, %s', async (dialect, state) => {
    const project = await start({ dialect })
    const id = await project.idleSession()
    await project.run(id, 'throw')
    await project.advance({ to: 'idle' })
    const { body } = await project.dli('GET', `/${id}/statements/0`)
    expect([body.state, body.progress]).toEqual([state, 1])
    expect(body.output).toEqual({
      status: 'error',
      execution_count: 0,
      ename: 'Boom',
      evalue: 'no',
      traceback: ['at 1'],
    })
  })

  it('waits for its turn: the first of them that never ends holds up the rest', async () => {
    const project = await start()
    const id = await project.idleSession()
    for (const code of ['never', 'x', 'instant']) await project.run(id, code)
    await project.advance({ by: '1h' })
    expect(await Promise.all([0, 1, 2].map((n) => project.stateOf(id, n)))).toEqual(['running', 'waiting', 'waiting'])
    await project.dli('POST', `/${id}/statements/0/cancel`)
    await project.advance({ to: 'idle' })
    expect(await Promise.all([0, 1, 2].map((n) => project.stateOf(id, n)))).toEqual([
      'cancelled',
      'available',
      'available',
    ])
  })

  it('that takes no time is over when it is looked at, and no sooner', async () => {
    const project = await start()
    const id = await project.idleSession()
    const { body } = await project.dli('POST', `/${id}/statements`, { code: 'instant' })
    expect(body.state).toBe('waiting')
    expect(await project.stateOf(id, 0)).toBe('available')
    const { history } = (await project.control('GET', `/sessions/${id}/statements/0`)).body
    expect(history.map((step: { state: string }) => step.state)).toEqual(['waiting', 'running', 'available'])
  })

  it('that ends its session has failed, and cancels those that waited behind it', async () => {
    const project = await start()
    const id = await project.idleSession()
    for (const code of ['x', 'die', 'y', 'z']) await project.run(id, code)
    await project.advance({ to: 'idle' })
    expect(await project.stateOf(id)).toBe('dead')
    expect(await Promise.all([0, 1, 2, 3].map((n) => project.stateOf(id, n)))).toEqual([
      'available',
      'error',
      'cancelled',
      'cancelled',
    ])
    expect((await project.dli('DELETE', `/${id}`)).body).toEqual({ msg: 'deleted' })
    expect(await project.stateOf(id)).toBe('404 DLI.0023')
  })

  it('is kept among the newest; an older one is 404, leaves the count, and still runs', async () => {
    const project = await start({ limitsStatements: 2 })
    const id = await project.idleSession()
    await project.run(id, 'hold')
    for (const code of ['b', 'c']) await project.run(id, code)
    await project.advance({ by: '1h' })
    expect(await project.stateOf(id, 0)).toBe('404 DLI.0023')
    expect(await project.stateOf(id, 1)).toBe('waiting')
    expect((await project.dli('POST', `/${id}/statements/0/cancel`)).status).toBe(404)
    const { body } = await project.dli('GET', `/${id}/statements`)
    expect([body.total_statements, body.statements.map((one: { id: number }) => one.id)]).toEqual([2, [1, 2]])
    expect((await project.control('POST', '/gates/g/release')).body.released).toBe(1)
    await project.advance({ to: 'idle' })
    expect(await Promise.all([1, 2].map((n) => project.stateOf(id, n)))).toEqual(['available', 'available'])
    expect((await project.control('GET', '')).body.statements.dropped).toBe(1)
  })
})

describe('a cancel', () => {
  it('of a waiting statement takes effect at once, and the next one has its turn', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    await project.run(id, 'y')
    await project.advance({ by: 49 })
    expect((await project.dli('POST', `/${id}/statements/0/cancel`, {})).body).toEqual({ msg: 'canceled' })
    const { body } = await project.dli('GET', `/${id}/statements/0`)
    expect([body.state, body.output, body.progress]).toEqual(['cancelled', null, 1])
    await project.advance({ by: 49 })
    expect(await project.stateOf(id, 1)).toBe('waiting')
    await project.advance({ by: 1 })
    expect(await project.stateOf(id, 1)).toBe('running')
  })

  it('of a running statement goes through cancelling, and the session is busy until it has taken effect', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'never')
    await project.advance({ by: 60 })
    await project.dli('POST', `/${id}/statements/0/cancel`)
    expect([await project.stateOf(id, 0), await project.stateOf(id)]).toEqual(['cancelling', 'busy'])
    await project.advance({ by: 99 })
    expect([await project.stateOf(id, 0), await project.stateOf(id)]).toEqual(['cancelling', 'busy'])
    await project.advance({ by: 1 })
    expect([await project.stateOf(id, 0), await project.stateOf(id)]).toEqual(['cancelled', 'idle'])
  })

  it('of a running statement does not change its progress, until it is 1', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    await project.advance({ by: 50 + 150 })
    await project.dli('POST', `/${id}/statements/0/cancel`)
    const progress: number[] = []
    for (const by of [0, 99, 1]) {
      await project.advance({ by })
      progress.push((await project.dli('GET', `/${id}/statements/0`)).body.progress)
    }
    expect(progress).toEqual([0.5, 0.5, 1])
  })

  it('a second time, or of one that has ended, changes nothing', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'x')
    await project.run(id, 'never')
    await project.advance({ by: 400 })
    for (const statement of [0, 0, 1, 1]) {
      const { status, body } = await project.dli('POST', `/${id}/statements/${statement}/cancel`)
      expect([status, body]).toEqual([200, { msg: 'canceled' }])
    }
    expect([await project.stateOf(id, 0), await project.stateOf(id, 1)]).toEqual(['available', 'cancelling'])
    await project.advance({ by: 100 })
    expect(await project.stateOf(id, 1)).toBe('cancelled')
  })

  it('is stronger than a result that comes late', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'hold')
    await project.advance({ by: '1s' })
    await project.dli('POST', `/${id}/statements/0/cancel`)
    await project.control('POST', '/gates/g/release')
    expect(await project.stateOf(id, 0)).toBe('cancelling')
    await project.advance({ to: 'idle' })
    const { body } = await project.dli('GET', `/${id}/statements/0`)
    expect([body.state, body.output]).toEqual(['cancelled', null])
  })

  it.each([
    ['dli', 404],
    ['livy', 200],
  ] as const)('of an unknown statement is, in the dialect %s, %i', async (dialect, status) => {
    const project = await start({ dialect })
    const id = await project.idleSession()
    for (const unknown of ['0', '7', '-1']) {
      expect((await project.dli('POST', `/${id}/statements/${unknown}/cancel`)).status).toBe(status)
    }
  })
})

describe('a gate', () => {
  it('holds a statement that has run its time, until it is released', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.run(id, 'hold')
    await project.advance({ by: '1h' })
    expect(await project.stateOf(id, 0)).toBe('running')
    expect((await project.control('POST', '/gates/g/release')).body).toEqual({ name: 'g', open: true, released: 1 })
    const { body } = await project.dli('GET', `/${id}/statements/0`)
    expect([body.state, body.output.data]).toEqual(['available', { 'text/plain': 'released' }])
  })

  it('that was released before holds nothing until it is closed', async () => {
    const project = await start()
    const id = await project.idleSession()
    await project.control('POST', '/gates/g/release')
    await project.run(id, 'hold')
    await project.advance({ by: 349 })
    expect(await project.stateOf(id, 0)).toBe('running')
    await project.advance({ by: 1 })
    expect(await project.stateOf(id, 0)).toBe('available')
    await project.control('POST', '/gates/g/close')
    await project.run(id, 'hold')
    await project.advance({ by: '1h' })
    expect(await project.stateOf(id, 1)).toBe('running')
  })
})

describe('an auto clock', () => {
  it('shows one state more of a statement with each look: waiting, running, available', async () => {
    const project = await start({ clock: 'auto' })
    const id = await project.session()
    expect(await project.stateOf(id)).toBe('idle')
    const { body } = await project.dli('POST', `/${id}/statements`, { code: 'x' })
    const seen = [body.state]
    for (let i = 0; i < 3; i++) seen.push(await project.stateOf(id, 0))
    expect(seen).toEqual(['waiting', 'running', 'available', 'available'])
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(NOW + 500 + 50 + 300)
  })

  it('shows one state more of a session with each look', async () => {
    const project = await start({ clock: 'auto' })
    const { body } = await project.dli('POST', '', { kind: 'spark', queue: 'q', name: 'staged' })
    const seen = [body.state]
    for (let i = 0; i < 4; i++) seen.push(await project.stateOf(body.id))
    expect(seen).toEqual(['not_started', 'starting', 'recovering', 'idle', 'idle'])
    await project.run(body.id, 'x')
    expect([await project.stateOf(body.id), await project.stateOf(body.id)]).toEqual(['busy', 'idle'])
  })

  it('applies due changes in order: a read of the last in the queue ends those before it', async () => {
    const project = await start({ clock: 'auto' })
    const id = await project.session()
    await project.stateOf(id)
    for (const code of ['x', 'y', 'z']) await project.run(id, code)
    expect(await project.stateOf(id, 2)).toBe('running')
    const { body } = await project.dli('GET', `/${id}/statements`)
    expect(body.statements.map((one: { state: string }) => one.state)).toEqual(['available', 'available', 'running'])
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(NOW + 500 + 350 + 350 + 50)
  })

  it('does not move for a list or for the control API', async () => {
    const project = await start({ clock: 'auto' })
    const id = await project.session()
    for (const path of ['', `/${id}/statements`]) {
      expect((await project.dli('GET', path)).status).toBe(200)
    }
    await project.control('GET', `/sessions/${id}`)
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(NOW)
    expect((await project.dli('GET', '')).body.sessions[0].state).toBe('starting')
  })

  it('does not move what waits for a gate, what never ends, and what waits behind them', async () => {
    const project = await start({ clock: 'auto' })
    const id = await project.session()
    await project.stateOf(id)
    await project.run(id, 'hold')
    await project.run(id, 'x')
    for (let i = 0; i < 4; i++) await project.stateOf(id, 0)
    const before = (await project.control('GET', '/clock')).body.nowMs
    expect([await project.stateOf(id, 0), await project.stateOf(id, 1), await project.stateOf(id)]).toEqual([
      'running',
      'waiting',
      'busy',
    ])
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(before)
    await project.control('POST', '/gates/g/release')
    expect([await project.stateOf(id, 0), await project.stateOf(id, 1)]).toEqual(['available', 'running'])
  })

  it('comes to the end of a heartbeat on its way, and says that the session is gone', async () => {
    const project = await start({ clock: 'auto', durations: { running: '1m' } })
    const id = await project.session({ heartbeatTimeoutInSecond: 10 })
    expect(await project.stateOf(id)).toBe('idle')
    await project.run(id, 'x')
    expect(await project.stateOf(id, 0)).toBe('running')
    expect(await project.stateOf(id, 0)).toBe('404 DLI.0023')
  })
})
