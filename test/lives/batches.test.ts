import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { runs } from '../runs.ts'
import { type Project, Projects } from './api.ts'

const NOW = Date.UTC(2026, 0, 1)
const LENGTHS = { starting: 500, running: 300, recovering: 200 }
type Timed = keyof typeof LENGTHS

/** What a batch does, by its name. */
interface Kind {
  readonly name: string
  readonly lengths: Readonly<Record<Timed, number>>
  /** How many of its starts fail. */
  readonly failures?: number
  readonly retries?: number
  readonly never?: boolean
  readonly gate?: string
  readonly cancel?: 'fail' | 'late' | 'never'
  readonly badMemory?: boolean
}
const zeros = { starting: 0, running: 0, recovering: 0 }
const ALWAYS = 1000
const kinds: readonly Kind[] = [
  { name: 'plain', lengths: LENGTHS },
  { name: 'at once', lengths: zeros },
  { name: 'fails', lengths: { ...LENGTHS, running: 700 }, failures: ALWAYS },
  { name: 'fails at once', lengths: zeros, failures: ALWAYS },
  { name: 'fails for ever', lengths: LENGTHS, failures: ALWAYS, retries: 2 },
  { name: 'fails at once for ever', lengths: zeros, failures: ALWAYS, retries: 3 },
  { name: 'hold', lengths: LENGTHS, gate: 'g' },
  { name: 'hold and fail', lengths: LENGTHS, gate: 'g', failures: ALWAYS, retries: 1 },
  { name: 'never', lengths: LENGTHS, never: true },
  { name: 'firm', lengths: LENGTHS, cancel: 'fail' },
  { name: 'late', lengths: LENGTHS, cancel: 'late' },
  { name: 'stuck', lengths: LENGTHS, cancel: 'never' },
  { name: 'stuck and fails', lengths: LENGTHS, cancel: 'never', failures: ALWAYS, retries: 2 },
  { name: 'no unit', lengths: LENGTHS, badMemory: true },
  { name: 'no unit, again', lengths: LENGTHS, badMemory: true, retries: 1 },
]
const stubs = kinds.map(({ name, lengths, failures, never, gate, cancel }) => ({
  match: { api: 'dli', job: name },
  durations: lengths,
  outcome: {
    ...(never ? { never: true } : failures === undefined ? { log: ['done'] } : { message: 'java.lang.Error: no' }),
    ...(gate === undefined ? {} : { hold: gate }),
    ...(cancel === undefined ? {} : { cancel }),
  },
}))

const projects = new Projects({ clock: 'manual', now: NOW, fixtures: { stubs } })
afterAll(() => projects.close())

/** A batch as the DLI API reference describes it, written down a second time. */
interface Model {
  id: string
  readonly kind: Kind
  state: string
  endsMs: number | undefined
  atGate: boolean
  starts: number
  /** A cancel that never takes effect was accepted. */
  stuck: boolean
}

class Player {
  readonly #project: Project
  readonly #batches: Model[] = []
  #now = NOW
  #gateIsOpen = false

  constructor(project: Project) {
    this.#project = project
  }

  #enter(one: Model, state: string, atMs: number): void {
    one.state = state
    one.atGate = false
    const isEndless = state === 'running' && (one.kind.never || one.stuck)
    const lasts = state === 'success' || state === 'dead' || isEndless ? undefined : one.kind.lengths[state as Timed]
    one.endsMs = lasts === undefined ? undefined : atMs + lasts
    if (state === 'starting') one.starts++
  }

  #fail(one: Model, atMs: number): void {
    const mayRetry = one.starts <= (one.kind.retries ?? 0) && !one.stuck
    this.#enter(one, mayRetry ? 'recovering' : 'dead', atMs)
  }

  #goOn(one: Model): void {
    const atMs = one.endsMs as number
    one.endsMs = undefined
    if (one.state === 'recovering') this.#enter(one, 'starting', atMs)
    else if (one.state === 'starting') {
      if (one.kind.badMemory) this.#fail(one, atMs)
      else this.#enter(one, 'running', atMs)
    } else if (one.kind.gate !== undefined && !this.#gateIsOpen) one.atGate = true
    else this.#end(one, atMs)
  }

  #end(one: Model, atMs: number): void {
    if (one.starts <= (one.kind.failures ?? 0)) this.#fail(one, atMs)
    else this.#enter(one, 'success', atMs)
  }

  #runDue(): void {
    for (const one of this.#batches) while (one.endsMs !== undefined && one.endsMs <= this.#now) this.#goOn(one)
  }

  #pick(index: number): Model | undefined {
    return this.#batches[index % Math.max(1, this.#batches.length)]
  }

  #call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    return this.#project.ask(method, `/v2.0/${this.#project.id}/batches${path}`, body)
  }

  async create(index: number): Promise<void> {
    this.#runDue()
    const kind = kinds[index] as Kind
    const recovery = kind.retries === undefined ? {} : { auto_recovery: true, max_retry_times: kind.retries }
    const memory = kind.badMemory ? { driverMemory: '2' } : {}
    const { status, body } = await this.#call('POST', '', { file: 'a.jar', name: kind.name, ...recovery, ...memory })
    expect([status, body.state, body.name, body.appId]).toEqual([200, 'starting', kind.name, ''])
    const one: Model = { id: body.id, kind, state: '', endsMs: 0, atGate: false, starts: 0, stuck: false }
    this.#enter(one, 'starting', this.#now)
    this.#batches.push(one)
  }

  async show(index: number): Promise<void> {
    this.#runDue()
    const one = this.#pick(index)
    if (one === undefined) return
    const { status, body } = await this.#call('GET', `/${one.id}`)
    expect([status, body.state], one.kind.name).toEqual([200, one.state])
    if (one.state === 'running' || one.state === 'success') expect(body.appId).not.toBe('')
    const shown = await this.#project.control('GET', `/batches/${one.id}`)
    expect([shown.body.starts, shown.body.gate]).toEqual([one.starts, one.atGate ? one.kind.gate : null])
  }

  async list(state: string): Promise<void> {
    this.#runDue()
    const { body } = await this.#call('GET', `?state=${state}&order=CREATE_TIME_ASC&size=3`)
    const wanted = this.#batches.filter((one) => one.state === state).map(({ id }) => id)
    expect([body.total, body.sessions.map(({ id }: { id: string }) => id)]).toEqual([wanted.length, wanted.slice(0, 3)])
  }

  async cancel(index: number): Promise<void> {
    this.#runDue()
    const one = this.#pick(index)
    if (one === undefined) return
    const isOver = one.state === 'success' || one.state === 'dead'
    const { status, body } = await this.#call('DELETE', `/${one.id}`)
    if (isOver || one.kind.cancel === 'fail') {
      expect([status, body.error_code]).toEqual([400, 'DLI.0012'])
      return
    }
    expect([status, body]).toEqual([200, { msg: 'deleted' }])
    if (one.kind.cancel === 'never') {
      one.stuck = true
      if (one.state === 'running') one.endsMs = undefined
    } else if (one.kind.cancel === undefined) this.#enter(one, 'dead', this.#now)
  }

  async release(): Promise<void> {
    this.#runDue()
    const waiting = this.#batches.filter((one) => one.atGate)
    this.#gateIsOpen = true
    for (const one of waiting) this.#end(one, this.#now)
    const { body } = await this.#project.control('POST', '/gates/g/release')
    expect(body.released).toBe(waiting.length)
  }

  async end(index: number, how: 'finish' | 'fail' | 'kill'): Promise<void> {
    this.#runDue()
    const one = this.#pick(index)
    if (one === undefined) return
    const isOver = one.state === 'success' || one.state === 'dead'
    const { status } = await this.#project.control('POST', `/batches/${one.id}/${how}`)
    expect(status).toBe(isOver ? 409 : 200)
    if (isOver) return
    const fails = how !== 'finish' || one.kind.failures !== undefined
    this.#enter(one, fails ? 'dead' : 'success', this.#now)
  }

  async advance(by: number): Promise<void> {
    this.#now += by
    await this.#project.advance({ by })
    this.#runDue()
  }
}

const index = fc.nat({ max: 9 })
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('create' as const), index: fc.nat({ max: kinds.length - 1 }) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('show' as const), index }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('cancel' as const), index }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('finish' as const, 'fail' as const, 'kill' as const), index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      state: fc.constantFrom('starting', 'running', 'recovering', 'success', 'dead'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      by: fc.constantFrom(0, 1, 199, 200, 300, 500, 800, 2000),
    }),
  },
)

describe('batches', () => {
  it('go the way that a second description of them goes, whatever is called when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
        const player = new Player(await projects.start())
        for (const one of commands) {
          if (one.do === 'advance') await player.advance(one.by)
          else if (one.do === 'list') await player.list(one.state)
          else if (one.do === 'release') await player.release()
          else if (one.do === 'create' || one.do === 'show' || one.do === 'cancel') await player[one.do](one.index)
          else await player.end(one.index, one.do)
        }
      }),
      { numRuns: runs(60), seed: 20_260_101 },
    )
  })

  /** Each state in which a cancel can come: how to get a batch there, and what it is then. */
  it.each([
    ['starting', 'plain', 100],
    ['running', 'plain', 600],
    ['recovering', 'fails for ever', 900],
  ] as const)('cancelled in %s', async (state, name, afterMs) => {
    const project = await projects.start()
    const url = `/v2.0/${project.id}/batches`
    const { body } = await project.ask('POST', url, { file: 'a.jar', name, auto_recovery: true })
    await project.advance({ by: afterMs })
    expect((await project.ask('GET', `${url}/${body.id}/state`)).body.state).toBe(state)
    expect((await project.ask('DELETE', `${url}/${body.id}`)).body).toEqual({ msg: 'deleted' })
    await project.advance({ by: '1h' })
    expect((await project.ask('GET', `${url}/${body.id}/state`)).body.state).toBe('dead')
    expect((await project.ask('DELETE', `${url}/${body.id}`)).status).toBe(400)
  })
})
