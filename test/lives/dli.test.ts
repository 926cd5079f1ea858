import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { runs } from '../runs.ts'
import { type Answer, Project } from './api.ts'
import { type Behaviour, Model, type ModelSession, type ModelStatement, type StartPlan } from './dli-model.ts'

const NOW = Date.UTC(2026, 0, 1)
const LIMITS = { statements: 3, sessions: 4 }

const usual = { waiting: 50, running: 300, cancelling: 100, ends: 'available', outputStatus: 'ok' } as const
const none = { waiting: 0, running: 0, cancelling: 0, ends: 'available', outputStatus: 'ok' } as const
const failure = { ends: 'error', outputStatus: 'error' } as const
/** What the statements do; each but the first has a stub below. */
const behaviours: readonly Behaviour[] = [
  { ...usual, code: 'anything' },
  { ...none, code: 'instant' },
  { ...none, ...failure, code: 'instant failure' },
  { ...usual, waiting: 700, running: 3000, cancelling: 1000, code: 'slow' },
  { ...usual, ...failure, code: 'fails' },
  { ...usual, outputStatus: 'error', code: 'fails as in Livy' },
  { ...usual, code: 'never', never: true },
  { ...none, code: 'never at once', never: true },
  { ...usual, code: 'hold a', gate: 'a' },
  { ...none, code: 'hold b at once', gate: 'b' },
  { ...usual, running: 700, code: 'stubborn', cancelFails: true },
  { ...usual, ...failure, code: 'kills', session: 'dead' },
  { ...none, ...failure, code: 'breaks at once', session: 'error' },
  { ...usual, ...failure, code: 'ends well', session: 'success' },
  { ...none, ...failure, code: 'hold a and kill', gate: 'a', session: 'dead' },
]
const plans: readonly StartPlan[] = [
  { name: '', notStarted: 0, starting: 500, recovering: 0, shuttingDown: 0 },
  { name: 'instant', notStarted: 0, starting: 0, recovering: 0, shuttingDown: 0 },
  { name: 'instant too', notStarted: 0, starting: 0, recovering: 0, shuttingDown: 0 },
  { name: 'staged', notStarted: 200, starting: 300, recovering: 400, shuttingDown: 600 },
  { name: 'lingers', notStarted: 0, starting: 50, recovering: 0, shuttingDown: 1000 },
  { name: 'breaks', notStarted: 0, starting: 300, recovering: 0, shuttingDown: 100, fails: 'error' },
  { name: 'dies', notStarted: 0, starting: 0, recovering: 0, shuttingDown: 100, fails: 'dead' },
]

function statementStub({ code, waiting, running, cancelling, ends, outputStatus, ...rest }: Behaviour): object {
  const failed = { error: { ename: 'E', evalue: 'v' }, state: ends }
  const result =
    rest.session !== undefined ? { session: rest.session } : outputStatus === 'error' ? failed : { text: code }
  const beside = {
    ...(rest.gate === undefined ? {} : { hold: rest.gate }),
    ...(rest.cancelFails ? { cancel: 'fail' } : {}),
  }
  return {
    match: { code },
    durations: { waiting, running, cancelling },
    outcome: rest.never ? { never: true } : { ...result, ...beside },
  }
}
const sessionStub = ({ name, notStarted, starting, recovering, shuttingDown, fails }: StartPlan): object => ({
  match: { api: 'dli', session: name },
  durations: { not_started: notStarted, starting, recovering, shutting_down: shuttingDown },
  ...(fails === undefined ? {} : { outcome: { session: fails } }),
})
const fixtures = {
  world: {
    durations: { starting: 500, waiting: 50, running: 300, cancelling: 100 },
    limits: LIMITS,
  },
  stubs: [...behaviours.slice(1).map(statementStub), ...plans.slice(1).map(sessionStub)],
}

type Command =
  | { do: 'create'; plan: number; queue: string; heartbeat: number }
  | { do: 'show' | 'state' | 'log' | 'delete'; on: number }
  | { do: 'list'; queue: string | undefined; from: number; size: number }
  | { do: 'run'; on: number; what: number }
  | { do: 'statement' | 'cancel'; on: number; back: number }
  | { do: 'statements'; on: number; from: number; size: number }
  | { do: 'force'; on: number; state: string }
  | { do: 'release' | 'close'; gate: string }
  | { do: 'advance'; by: number }
  | { do: 'advance to' | 'set now'; ms: number }
  | { do: 'next' | 'idle' }

const on = fc.nat({ max: 5 })
const queue = fc.constantFrom('q1', 'q2')
const gate = fc.constantFrom('a', 'b')
const ms = fc.constantFrom(0, 1, 49, 50, 100, 250, 300, 500, 999, 1000, 1500, 5000)
const window = { from: fc.nat({ max: 4 }), size: fc.nat({ max: 5 }) }
const does = <const T extends string>(...names: T[]) => fc.constantFrom(...names)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: does('create'),
      plan: fc.nat({ max: plans.length - 1 }),
      queue,
      heartbeat: fc.constantFrom(0, 0, 1, 2),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: does('show', 'state', 'log'), on }) },
  { weight: 2, arbitrary: fc.record({ do: does('delete'), on }) },
  { weight: 1, arbitrary: fc.record({ do: does('list'), queue: fc.option(queue, { nil: undefined }), ...window }) },
  { weight: 12, arbitrary: fc.record({ do: does('run'), on, what: fc.nat({ max: behaviours.length - 1 }) }) },
  { weight: 8, arbitrary: fc.record({ do: does('statement', 'cancel'), on, back: fc.integer({ min: -1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: does('statements'), on, ...window }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: does('force'),
      on,
      state: fc.constantFrom('idle', 'busy', 'recovering', 'shutting_down', 'dead', 'error', 'starting'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: does('release', 'close'), gate }) },
  { weight: 9, arbitrary: fc.record({ do: does('advance'), by: ms }) },
  { weight: 1, arbitrary: fc.record({ do: does('advance to', 'set now'), ms }) },
  { weight: 4, arbitrary: fc.record({ do: does('next', 'next', 'idle') }) },
)

/** Plays one command against both, and compares what they say. */
class Player {
  readonly #model = new Model(NOW, LIMITS)
  readonly #project: Project

  constructor(project: Project) {
    this.#project = project
  }

  async play(one: Command): Promise<void> {
    const [model, project] = [this.#model, this.#project]
    // before any request is answered, what is due by then happens
    model.runDue()
    switch (one.do) {
      case 'create':
        return this.#create(one)
      case 'list': {
        const wanted = model.present.filter((session) => one.queue === undefined || session.queue === one.queue)
        const filter = one.queue === undefined ? '' : `&queue=${one.queue}`
        const { status, body } = await project.dli('GET', `?from=${one.from}&size=${one.size}${filter}`)
        expect([status, body.from, body.total]).toEqual([200, one.from, wanted.length])
        const page = wanted.slice(one.from, one.from + one.size)
        expect(body.sessions.map(brief)).toEqual(page.map((session) => [session.id, session.state, session.queue]))
        return
      }
      case 'release': {
        const released = model.release(one.gate)
        const { body } = await project.control('POST', `/gates/${one.gate}/release`)
        // a note says so if nothing waited there
        const note = released > 0 ? {} : { note: expect.stringContaining('nothing waited') }
        expect(body).toEqual({ name: one.gate, open: true, released, ...note })
        break
      }
      case 'close':
        model.openGates.delete(one.gate)
        await project.control('POST', `/gates/${one.gate}/close`)
        break
      case 'advance': {
        const changes = model.advanceTo(model.now + one.by)
        this.#expectClock(await project.advance({ by: one.by }), changes)
        break
      }
      case 'advance to': {
        const changes = model.advanceTo(model.now + one.ms)
        this.#expectClock(await project.advance({ to: model.now }), changes)
        break
      }
      case 'set now':
        model.advanceTo(model.now + one.ms)
        this.#expectClock(await project.control('PATCH', '/clock', { now: new Date(model.now).toISOString() }))
        break
      case 'next': {
        const changes = model.advanceTo(model.nextMs(true) ?? model.now)
        this.#expectClock(await project.advance({ to: 'next' }), changes)
        break
      }
      case 'idle': {
        let changes = 0
        for (let atMs = model.nextMs(false); atMs !== undefined; atMs = model.nextMs(false)) {
          changes += model.advanceTo(atMs)
        }
        this.#expectClock(await project.advance({ to: 'idle' }), changes)
        break
      }
      default:
        return this.#onSession(one)
    }
    // the next request, before which what has become due happens
    model.runDue()
    const { body } = await project.control('GET', '/gates')
    expect(body.gates).toEqual(model.gates())
  }

  async #create({ plan: index, queue, heartbeat }: Extract<Command, { do: 'create' }>): Promise<void> {
    const plan = plans[index] as StartPlan
    const session = this.#model.createSession(plan, queue, heartbeat * 1000)
    const { status, body } = await this.#project.dli('POST', '', {
      kind: 'spark',
      queue,
      name: plan.name,
      ...(heartbeat === 0 ? {} : { heartbeatTimeoutInSecond: heartbeat }),
    })
    if (session === undefined) {
      expect([status, body.error_code]).toEqual([400, 'DLI.1028'])
      return
    }
    expect([status, body.state, body.name, body.queue]).toEqual([200, session.state, plan.name, queue])
    session.id = body.id
  }

  async #onSession(one: Extract<Command, { on: number }>): Promise<void> {
    const [model, project] = [this.#model, this.#project]
    const { sessions } = model
    const session = sessions[one.on % Math.max(1, sessions.length)]
    if (session === undefined) {
      expect((await project.dli('GET', '/none')).status).toBe(404)
      return
    }
    const path = `/${session.id}`
    if (one.do === 'force') {
      const allowed = !session.isGone && model.force(session, one.state)
      const { status } = await project.control('PATCH', `/sessions/${session.id}`, { state: one.state })
      expect(status).toBe(session.isGone ? 404 : allowed ? 200 : 409)
      return
    }
    const isThere = model.touch(session)
    const gone = (answer: Answer) => expect([answer.status, answer.body.error_code]).toEqual([404, 'DLI.0023'])
    switch (one.do) {
      case 'show': {
        const answer = await project.dli('GET', path)
        return isThere ? expectSession(answer, session) : gone(answer)
      }
      case 'state': {
        const answer = await project.dli('GET', `${path}/state`)
        if (!isThere) return gone(answer)
        expect([answer.status, answer.body]).toEqual([200, { id: session.id, state: session.state }])
        return
      }
      case 'log': {
        const answer = await project.dli('GET', `${path}/log?size=-1`)
        if (!isThere) return gone(answer)
        expect([answer.status, answer.body.total]).toEqual([200, answer.body.log.length])
        return
      }
      case 'delete': {
        if (isThere) model.deleteSession(session)
        const answer = await project.dli('DELETE', path)
        if (!isThere) return gone(answer)
        expect([answer.status, answer.body]).toEqual([200, { msg: 'deleted' }])
        return
      }
      case 'run': {
        const behaviour = behaviours[one.what] as Behaviour
        const statement = isThere ? model.createStatement(session, behaviour) : undefined
        const answer = await project.dli('POST', `${path}/statements`, { code: behaviour.code })
        if (!isThere) return gone(answer)
        if (statement !== undefined) return this.#expectStatement(answer, statement)
        expect([answer.status, answer.body.error_code]).toEqual([400, 'DLI.0012'])
        expect(answer.body.error_msg).toContain(session.state)
        return
      }
      case 'statements': {
        const answer = await project.dli('GET', `${path}/statements?from=${one.from}&size=${one.size}`)
        if (!isThere) return gone(answer)
        const kept = model.kept(session)
        expect([answer.status, answer.body.total_statements]).toEqual([200, kept.length])
        const page = kept.slice(one.from, one.from + one.size)
        expect(answer.body.statements).toHaveLength(page.length)
        for (const [i, statement] of page.entries()) this.#expectView(answer.body.statements[i], statement)
        return
      }
      default: {
        const id = session.statements.length - 1 - one.back
        const statement = model.kept(session).find((kept) => kept.id === id)
        const at = `${path}/statements/${id}`
        if (one.do === 'statement') {
          const answer = await project.dli('GET', at)
          return isThere && statement !== undefined ? this.#expectStatement(answer, statement) : gone(answer)
        }
        if (isThere && statement !== undefined) model.cancel(session, statement)
        const answer = await project.dli('POST', `${at}/cancel`)
        if (!isThere || statement === undefined) return gone(answer)
        expect([answer.status, answer.body]).toEqual([200, { msg: 'canceled' }])
      }
    }
  }

  /** Compares everything that exists. */
  async compareAll(): Promise<void> {
    const [model, project] = [this.#model, this.#project]
    model.runDue()
    const { body } = await project.control('GET', '/sessions')
    const shown = body.sessions.map((one: { session: Record<string, unknown> }) => one.session)
    expect(shown.map(brief)).toEqual(model.present.map((session) => [session.id, session.state, session.queue]))
    for (const session of model.present) {
      for (const statement of model.kept(session)) {
        const path = `/sessions/${session.id}/statements/${statement.id}`
        this.#expectView((await project.control('GET', path)).body.statement, statement)
      }
    }
    expect((await project.control('GET', '/gates')).body.gates).toEqual(model.gates())
  }

  #expectClock({ status, body }: Answer, changes?: number): void {
    expect([status, body.nowMs]).toEqual([200, this.#model.now])
    // a heartbeat may end a session in the instant of its own next change, which then has happened or not
    const isCertain = this.#model.sessions.every((session) => session.heartbeatMs === 0)
    if (changes !== undefined && isCertain) expect(body.changes).toBe(changes)
  }

  #expectStatement({ status, body }: Answer, statement: ModelStatement): void {
    expect(status).toBe(200)
    this.#expectView(body, statement)
  }

  #expectView(view: Record<string, unknown>, statement: ModelStatement): void {
    const { id, state, behaviour } = statement
    expect([view.id, view.code, view.state]).toEqual([id, behaviour.code, state])
    const wanted = this.#model.progress(statement)
    // it is given in hundredths
    expect(Math.abs((view.progress as number) - wanted)).toBeLessThan(0.011)
    expect(view.progress === 1).toBe(wanted === 1)
    if (!this.#model.hasOutput(statement)) {
      expect(view.output).toBeNull()
      return
    }
    const status = state === 'error' ? 'error' : behaviour.outputStatus
    expect(view.output).toMatchObject({ status, execution_count: id })
  }
}

const brief = ({ id, state, queue }: Record<string, unknown>) => [id, state, queue]

function expectSession({ status, body }: Answer, session: ModelSession): void {
  expect(status).toBe(200)
  expect([body.id, body.state, body.name, body.queue]).toEqual([
    session.id,
    session.state,
    session.plan.name,
    session.queue,
  ])
}

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual', now: NOW, unmatched: 'echo', fixtures })
})
afterAll(() => emulator.close())

describe('sessions and statements beside a model of them', () => {
  it('agree after every request, for any requests and any passing of time', async () => {
    let worlds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 60, size: 'max' }), async (commands) => {
        const player = new Player(new Project(emulator, `model-${worlds++}`))
        for (const one of commands) await player.play(one)
        await player.compareAll()
        emulator.reset()
      }),
      { seed: 42, numRuns: runs(120) },
    )
  })
})
