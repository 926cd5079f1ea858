import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { submitSql } from '../../src/presto/submit-sql.ts'
import { waitForEnd } from '../../src/presto/wait-for-end.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'
import { runs } from '../runs.ts'
import { Project, Projects } from './api.ts'
import { bareWorld, sqlRequest } from './bare-world.ts'

const NOW = Date.UTC(2026, 0, 1)
const LONG = ['QUEUED', 'WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED']
const SHORT = ['QUEUED', 'RUNNING', 'FINISHING', 'FINISHED']
const ORDER = [...LONG, 'FAILED']
const lengths: Readonly<Record<string, number>> = {
  QUEUED: 20,
  WAITING_FOR_RESOURCES: 20,
  PLANNING: 30,
  STARTING: 20,
  RUNNING: 300,
  FINISHING: 20,
}

/** What an SQL text does: the states that it passes, the state in which it stops for good or for a gate, and its end. */
interface Kind {
  readonly sql: string
  readonly way: readonly string[]
  /** How long each status lasts. */
  readonly lengths: Readonly<Record<string, number>>
  readonly message?: string
  readonly never?: boolean
  readonly gate?: string
  readonly cancelFails?: boolean
}
const zeros = Object.fromEntries(Object.keys(lengths).map((status) => [status, 0]))
const kinds: readonly Kind[] = [
  { sql: 'select 1', way: LONG, lengths },
  { sql: 'select at once', way: LONG, lengths: zeros },
  { sql: 'select fails', way: LONG, lengths: { ...lengths, RUNNING: 700 }, message: 'line 1:1: no' },
  { sql: 'select fails at once', way: LONG, lengths: zeros, message: 'line 1:1: no' },
  { sql: 'select hold', way: LONG, lengths, gate: 'g' },
  { sql: 'select never', way: LONG, lengths, never: true },
  { sql: 'select stubborn', way: LONG, lengths, cancelFails: true },
  { sql: 'show tables', way: LONG, lengths },
  { sql: 'insert into t values (1)', way: LONG, lengths },
  { sql: 'drop table t', way: SHORT, lengths },
  { sql: 'drop table hold', way: SHORT, lengths, gate: 'g' },
  { sql: 'drop table missing', way: SHORT, lengths, message: 'line 1:1: no such table' },
]
const stubs = kinds.slice(1).map((kind) => ({
  match: { sql: kind.sql },
  durations: kind.lengths,
  ...(kind.never
    ? { outcome: { never: true } }
    : {
        outcome: {
          ...(kind.message === undefined ? {} : { message: kind.message }),
          ...(kind.gate === undefined ? {} : { hold: kind.gate }),
          ...(kind.cancelFails ? { cancel: 'fail' } : {}),
        },
      }),
}))

const projects = new Projects({ clock: 'manual', now: NOW, unmatched: 'echo', fixtures: { stubs } })
const start = projects.start.bind(projects)
afterAll(() => projects.close())

/** An execution as the MRS API reference describes it, written down a second time. */
interface Model {
  id: string
  readonly kind: Kind
  status: string
  endsMs: number | undefined
  atGate: boolean
  message: string | undefined
}

class Player {
  readonly #project: Project
  readonly #executions: Model[] = []
  readonly #seen = new Map<string, string>()
  #now = NOW
  #gateIsOpen = false

  constructor(project: Project) {
    this.#project = project
  }

  #goOn(one: Model): void {
    const atMs = one.endsMs as number
    one.endsMs = undefined
    const { kind } = one
    if (one.status === 'RUNNING' && kind.gate !== undefined && !this.#gateIsOpen) one.atGate = true
    else this.#pass(one, atMs)
  }

  #pass(one: Model, atMs: number): void {
    const { kind } = one
    one.atGate = false
    const failed = one.status === 'RUNNING' && kind.message !== undefined
    if (failed) one.message = kind.message
    one.status = failed ? 'FAILED' : (kind.way[kind.way.indexOf(one.status) + 1] as string)
    const lasts = kind.lengths[one.status]
    if (lasts !== undefined && !(one.status === 'RUNNING' && kind.never)) one.endsMs = atMs + lasts
  }

  #runDue(): void {
    for (const one of this.#executions) while (one.endsMs !== undefined && one.endsMs <= this.#now) this.#goOn(one)
  }

  /** All statements have an id here, so each can be read. */
  async submit(index: number): Promise<void> {
    this.#runDue()
    const kind = kinds[index] as Kind
    const { status, body } = await this.#project.sql(kind.sql)
    expect([status, body.status, body.message, body.statement]).toEqual([200, 'QUEUED', null, kind.sql])
    expect(body.id).toMatch(/^20260101_\d{6}_\d{5}_[a-km-np-z2-9]{5}$/)
    expect(body.sql_id).toBe(body.id)
    const endsMs = this.#now + (kind.lengths.QUEUED as number)
    this.#executions.push({ id: body.id, kind, status: 'QUEUED', endsMs, atGate: false, message: undefined })
  }

  async show(index: number): Promise<void> {
    this.#runDue()
    const one = this.#executions[index % Math.max(1, this.#executions.length)]
    if (one === undefined) return
    const { status, body } = await this.#project.mrs('GET', `/${one.id}`)
    expect([status, body.status, body.message]).toEqual([
      one.status === 'FAILED' ? 500 : 200,
      one.status,
      one.message ?? null,
    ])
    const before = this.#seen.get(one.id) ?? 'QUEUED'
    expect(ORDER.indexOf(body.status), `${before} -> ${body.status}`).toBeGreaterThanOrEqual(ORDER.indexOf(before))
    if (before === 'FINISHED' || before === 'FAILED') expect(body.status).toBe(before)
    this.#seen.set(one.id, body.status)
    // rows are there once it has finished, and nowhere before: those of a SELECT behind a location
    const isSelect = one.kind.sql.startsWith('select')
    const hasEnded = one.status === 'FINISHED'
    expect(body.result_location !== null).toBe(hasEnded && isSelect)
    expect(body.content !== null).toBe(
      hasEnded && (one.kind.sql.startsWith('show') || one.kind.sql.startsWith('insert')),
    )
  }

  async cancel(index: number): Promise<void> {
    this.#runDue()
    const one = this.#executions[index % Math.max(1, this.#executions.length)]
    if (one === undefined) return
    const isOver = one.status === 'FINISHED' || one.status === 'FAILED'
    const takes = isOver || !one.kind.cancelFails
    const { status, body } = await this.#project.mrs('POST', `/${one.id}/cancel`)
    if (takes) expect([status, body]).toEqual([200, { status: 'SUCCEED' }])
    else expect([status, body]).toEqual([500, { status: 'FAILED', message: 'Cancel sql error' }])
    if (isOver || !takes) return
    one.status = 'FAILED'
    one.message = 'Query was canceled'
    one.endsMs = undefined
    one.atGate = false
  }

  async advance(by: number): Promise<void> {
    this.#runDue()
    this.#now += by
    await this.#project.advance({ by })
  }

  async gate(open: boolean): Promise<void> {
    this.#runDue()
    this.#gateIsOpen = open
    const waiting = this.#executions.filter((one) => one.atGate)
    const { body } = await this.#project.control('POST', `/gates/g/${open ? 'release' : 'close'}`)
    expect(body.released).toBe(open ? waiting.length : 0)
    if (open) for (const one of waiting) this.#pass(one, this.#now)
  }

  /** Reads each, and the states that it passed. */
  async finish(): Promise<void> {
    for (const [index, one] of this.#executions.entries()) {
      await this.show(index)
      const { body } = await this.#project.control('GET', `/sql/${one.id}`)
      const states = body.history.map((step: { state: string }) => step.state)
      const whole = one.status === 'FAILED' ? [...one.kind.way.slice(0, states.length - 1), 'FAILED'] : one.kind.way
      expect(states).toEqual(whole.slice(0, states.length))
      expect(states.at(-1)).toBe(one.status)
    }
  }
}

describe('SQL executions beside a model of them', () => {
  let emulator: Emulator
  beforeAll(async () => {
    emulator = await createEmulator({
      listen: false,
      clock: 'manual',
      now: NOW,
      ids: 'always',
      unmatched: 'echo',
      fixtures: { stubs },
    })
  })
  afterAll(() => emulator.close())

  const index = fc.nat({ max: 20 })
  const command = fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: kinds.length - 1 }).map((i) => ['submit', i] as const) },
    { weight: 5, arbitrary: index.map((i) => ['show', i] as const) },
    { weight: 1, arbitrary: index.map((i) => ['cancel', i] as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(0, 1, 19, 20, 50, 100, 300, 1000).map((ms) => ['advance', ms] as const),
    },
    { weight: 1, arbitrary: fc.boolean().map((open) => ['gate', open] as const) },
  )

  it('agree after every request, and their statuses move forward only', async () => {
    let worlds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), async (commands) => {
        const player = new Player(new Project(emulator, `sql-${worlds++}`))
        for (const one of commands) {
          if (one[0] === 'gate') await player.gate(one[1])
          else await player[one[0]](one[1])
        }
        await player.finish()
        emulator.reset()
      }),
      { seed: 42, numRuns: runs(80) },
    )
  })
})

describe('a statement that has an id', () => {
  it('is answered at once and goes the long way', async () => {
    const project = await start()
    const { body } = await project.sql('select 1')
    expect([body.status, body.content, body.result_location]).toEqual(['QUEUED', null, null])
    const seen = [body.status]
    for (let i = 0; i < 6; i++) {
      await project.advance({ to: 'next' })
      seen.push((await project.mrs('GET', `/${body.id}`)).body.status)
    }
    expect(seen).toEqual(LONG)
    const { body: ended } = await project.mrs('GET', `/${body.id}`)
    expect(ended.result_location).toMatch(
      new RegExp(`^obs://lakemock/${project.id}/[0-9a-f-]{36}_20260101/${body.id}\\.csv$`),
    )
    expect(ended.content).toBeNull()
  })

  it.each(['select 1', 'show tables', 'desc t1', 'describe t1', 'with a as (select 1) select * from a'])(
    'is %s',
    async (sql) => {
      expect((await (await start()).sql(sql)).body.id).not.toBe('')
    },
  )

  it('gives the rows of a SHOW in its content, as rows of strings', async () => {
    const project = await start({
      fixtures: {
        stubs: [{ match: { sql: 'show tables' }, outcome: { columns: ['Table'], rows: [['t1'], [null], [2]] } }],
      },
    })
    const { body } = await project.sql('show tables')
    await project.advance({ to: 'idle' })
    const { body: ended } = await project.mrs('GET', `/${body.id}`)
    expect([ended.status, ended.content, ended.result_location]).toEqual(['FINISHED', [['t1'], [null], ['2']], null])
  })

  it('keeps its result below the requested archive path', async () => {
    const project = await start()
    const { body } = await project.sql('select 1', { archive_path: 'obs://bucket/some/path/' })
    await project.advance({ to: 'idle' })
    const { body: ended } = await project.mrs('GET', `/${body.id}`)
    expect(ended.result_location).toMatch(/^obs:\/\/bucket\/some\/path\/[0-9a-f-]{36}_20260101\/.*\.csv$/)
  })

  it('has an index that counts on and begins again at midnight, UTC', async () => {
    const project = await start({ now: '2026-03-31T23:59:59Z' })
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push((await project.sql('select 1')).body.id)
    await project.advance({ by: '1s' })
    ids.push((await project.sql('select 1')).body.id)
    const coordinator = ids[0]?.slice(-5)
    expect(ids).toEqual([
      `20260331_235959_00000_${coordinator}`,
      `20260331_235959_00001_${coordinator}`,
      `20260331_235959_00002_${coordinator}`,
      `20260401_000000_00000_${coordinator}`,
    ])
  })
})

describe('a statement that fails', () => {
  it('is 500 with its whole body and its message, as of 2021', async () => {
    const project = await start()
    const { body } = await project.sql('select fails')
    await project.advance({ to: 'idle' })
    const { status, body: ended } = await project.mrs('GET', `/${body.id}`)
    expect(status).toBe(500)
    expect(ended).toEqual({
      id: body.id,
      sql_id: body.id,
      message: 'line 1:1: no',
      statement: 'select fails',
      status: 'FAILED',
      result_location: null,
      content: null,
    })
  })

  it('is 400 MRS.0011 with its message, as of 2025', async () => {
    const project = await start({ docs: '2025' })
    const { body } = await project.sql('select fails')
    await project.advance({ to: 'idle' })
    const { status, body: ended } = await project.mrs('GET', `/${body.id}`)
    expect([status, ended]).toEqual([400, { error_code: 'MRS.0011', error_msg: 'line 1:1: no' }])
  })
})

describe('a cancel', () => {
  it('makes a running statement FAILED, at once and for good', async () => {
    const project = await start()
    const { body } = await project.sql('select hold')
    await project.advance({ by: '10s' })
    expect((await project.mrs('GET', `/${body.id}`)).body.status).toBe('RUNNING')
    for (let i = 0; i < 2; i++) {
      const cancel = await project.mrs('POST', `/${body.id}/cancel`)
      expect([cancel.status, cancel.body]).toEqual([200, { status: 'SUCCEED' }])
    }
    expect((await project.control('POST', '/gates/g/release')).body.released).toBe(0)
    await project.advance({ by: '10s' })
    const ended = await project.mrs('GET', `/${body.id}`)
    expect([ended.status, ended.body.status, ended.body.message]).toEqual([500, 'FAILED', 'Query was canceled'])
  })

  it('of a finished statement succeeds and changes nothing', async () => {
    const project = await start()
    const { body } = await project.sql('select at once')
    expect((await project.mrs('POST', `/${body.id}/cancel`)).body).toEqual({ status: 'SUCCEED' })
    expect((await project.mrs('GET', `/${body.id}`)).body.status).toBe('FINISHED')
  })

  it.each([
    ['2021', 500],
    ['2025', 400],
  ] as const)('that does not take is FAILED, by the revision of %s as %i', async (docs, status) => {
    const project = await start({ docs })
    const { body } = await project.sql('select stubborn')
    await project.advance({ by: 100 })
    const cancel = await project.mrs('POST', `/${body.id}/cancel`)
    expect([cancel.status, cancel.body]).toEqual([status, { status: 'FAILED', message: 'Cancel sql error' }])
    await project.advance({ to: 'idle' })
    expect((await project.mrs('GET', `/${body.id}`)).body.status).toBe('FINISHED')
    expect((await project.mrs('POST', `/${body.id}/cancel`)).body).toEqual({ status: 'SUCCEED' })
  })

  it('of a malformed id is 400', async () => {
    const project = await start()
    for (const id of ['none', '20260101_000000_00000_aaaaa']) {
      const { status, body } = await project.mrs('POST', `/${id}/cancel`)
      expect([status, body.error_code]).toEqual([400, '12000002'])
      expect(body.error_msg).toContain(id)
    }
  })
})

describe('a statement without an id', () => {
  it('is answered at once on a manual clock, which does not move', async () => {
    const project = await start()
    const drop = await project.sql('drop table t')
    expect([drop.status, drop.body.status, drop.body.id, drop.body.sql_id, drop.body.content]).toEqual([
      200,
      'FINISHED',
      '',
      '',
      null,
    ])
    const insert = await project.sql('insert into t values (1)')
    expect([insert.status, insert.body.status, insert.body.id]).toEqual([200, 'FINISHED', ''])
    expect(insert.body.content).toEqual([['1']])
    const { body } = await project.control('GET', '')
    expect([body.clock.nowMs, body.executions.byState]).toEqual([NOW, { FINISHED: 2 }])
  })

  it('passes few states if it is DDL, and all of them if it writes rows', async () => {
    const project = await start()
    await project.sql('drop table t')
    await project.sql('insert into t values (1)')
    const { body } = await project.control('GET', '/sql')
    const ways = body.executions.map((one: { history: { state: string }[] }) => one.history.map((step) => step.state))
    expect(ways).toEqual([SHORT, LONG])
  })

  it('fails in its own reply', async () => {
    const project = await start()
    const { status, body } = await project.sql('drop table missing')
    expect([status, body.status, body.message, body.id]).toEqual([500, 'FAILED', 'line 1:1: no such table', ''])
    const newer = await start({ docs: '2025' })
    const reply = await newer.sql('drop table missing')
    expect([reply.status, reply.body]).toEqual([400, { error_code: 'MRS.0011', error_msg: 'line 1:1: no such table' }])
  })

  it('cannot be read by its internal id', async () => {
    const project = await start()
    await project.sql('drop table t')
    const { sqlId } = (await project.control('GET', '/sql')).body.executions[0]
    for (const [method, path] of [
      ['GET', `/${sqlId}`],
      ['POST', `/${sqlId}/cancel`],
    ] as const) {
      const { status, body } = await project.mrs(method, path)
      expect([status, body.error_code]).toEqual([400, '12000002'])
    }
  })

  it.each(['manual', 'auto', 'wall'] as const)('gets one on a %s clock if its stub holds it', async (clock) => {
    const project = await start({ clock })
    const { status, body } = await project.sql('drop table hold')
    expect([status, body.status]).toEqual([200, 'QUEUED'])
    expect(body.id).not.toBe('')
  })

  it('gets one if the setting says so, and the reply comes at once', async () => {
    const project = await start({ ids: 'always' })
    const { body } = await project.sql('drop table t')
    expect([body.status, body.id === '']).toEqual(['QUEUED', false])
    await project.advance({ by: 20 })
    expect((await project.mrs('GET', `/${body.id}`)).body.status).toBe('RUNNING')
  })

  it('is answered at once on an auto clock, which has moved by its durations', async () => {
    const project = await start({ clock: 'auto' })
    const { status, body } = await project.sql('drop table t')
    expect([status, body.status, body.id]).toEqual([200, 'FINISHED', ''])
    expect((await project.control('GET', '/clock')).body.nowMs).toBe(NOW + 20 + 300 + 20)
  })
})

describe('a statement without an id, on a wall clock', () => {
  beforeEach(() => {
    fakeMachine(NOW)
  })
  afterEach(() => {
    restoreMachine()
  })
  const settings = { clock: 'wall', now: undefined } as const
  const drop = sqlRequest('drop table t')

  it('is answered when it has ended, and no sooner', async () => {
    const world = bareWorld([], settings)
    const execution = submitSql(world, 'c', drop)
    let answered = false
    const reply = waitForEnd(world, execution).then(() => {
      answered = true
    })
    await vi.advanceTimersByTimeAsync(339)
    expect([answered, execution.history.state]).toEqual([false, 'FINISHING'])
    await vi.advanceTimersByTimeAsync(1)
    expect([answered, execution.history.state]).toEqual([true, 'FINISHED'])
    await reply
  })

  it('gets its reply sooner if the clock runs faster or a test moves it on', async () => {
    const fast = bareWorld([], { ...settings, speed: 100 })
    const quick = submitSql(fast, 'c', drop)
    let replied = 0
    const replies = [waitForEnd(fast, quick).then(() => replied++)]
    await vi.advanceTimersByTimeAsync(4)
    expect([replied, quick.history.state]).toEqual([1, 'FINISHED'])
    const moved = bareWorld([], settings)
    replies.push(waitForEnd(moved, submitSql(moved, 'c', drop)).then(() => replied++))
    await moved.advanceToIdle()
    await Promise.all(replies)
    expect(replied).toBe(2)
  })

  it('ends with an error if its world ends first', async () => {
    const world = bareWorld([], settings)
    const reply = waitForEnd(world, submitSql(world, 'c', drop))
    world.close()
    await expect(reply).rejects.toThrow(Problem)
    await expect(reply).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('is answered although newer executions have taken its place among those that are kept', async () => {
    const world = bareWorld([], { ...settings, limitsExecutions: 1 })
    const reply = waitForEnd(world, submitSql(world, 'c', drop)).then(() => 'answered')
    submitSql(world, 'c', sqlRequest('select 1'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await Promise.race([reply, Promise.resolve().then(() => 'still held')])).toBe('answered')
  })
})

describe('executions that are kept', () => {
  it('are the newest', async () => {
    const project = await start({ limitsExecutions: 2 })
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.push((await project.sql(`select ${i}`)).body.id)
    await project.advance({ to: 'idle' })
    const statuses = await Promise.all(ids.map(async (id) => (await project.mrs('GET', `/${id}`)).status))
    expect(statuses).toEqual([400, 200, 200])
    expect((await project.control('GET', '')).body.executions.dropped).toBe(1)
  })
})

describe('an auto clock', () => {
  it('moves one status on with each read, and stays in a state that a gate holds', async () => {
    const project = await start({ clock: 'auto' })
    const { body } = await project.sql('select 1')
    const seen = [body.status]
    for (let i = 0; i < 7; i++) seen.push((await project.mrs('GET', `/${body.id}`)).body.status)
    expect(seen).toEqual([...LONG, 'FINISHED'])
    const held = (await project.sql('select hold')).body.id
    let last = ''
    for (let i = 0; i < 8; i++) last = (await project.mrs('GET', `/${held}`)).body.status
    expect(last).toBe('RUNNING')
    await project.control('POST', '/gates/g/release')
    expect((await project.mrs('GET', `/${held}`)).body.status).toBe('FINISHED')
  })
})
