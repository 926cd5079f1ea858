import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { runs } from '../runs.ts'
import type { Answer } from './api.ts'
import { Project, Projects } from './api.ts'

const NOW = Date.UTC(2026, 0, 1)
const WAY = ['NEW', 'NEW_SAVING', 'SUBMITTED', 'ACCEPTED', 'RUNNING', 'FINISHED']
const FINAL = ['FINISHED', 'FAILED', 'KILLED']
const lengths: Readonly<Record<string, number>> = {
  NEW: 20,
  NEW_SAVING: 20,
  SUBMITTED: 30,
  ACCEPTED: 200,
  RUNNING: 300,
}
const zeros = Object.fromEntries(Object.keys(lengths).map((state) => [state, 0]))
/** How long a kill takes. */
const KILL = 100
const MOST_RUNNING = 10

/** What a job does, by its name. */
interface Kind {
  readonly name: string
  readonly lengths?: Readonly<Record<string, number>>
  readonly message?: string
  readonly jobResult?: string
  readonly never?: boolean
  readonly gate?: string
  readonly cancel?: 'fail' | 'never' | 'late'
}
const kinds: readonly Kind[] = [
  { name: 'plain' },
  { name: 'at-once', lengths: zeros },
  { name: 'fails', lengths: { ...lengths, RUNNING: 700 }, message: 'no' },
  { name: 'inner', jobResult: 'FAILED' },
  { name: 'holds', gate: 'g' },
  { name: 'never', never: true },
  { name: 'stubborn', cancel: 'fail' },
  { name: 'late', cancel: 'late' },
  { name: 'deaf', cancel: 'never' },
  { name: 'deaf-at-gate', cancel: 'never', gate: 'g' },
]
const stubs = kinds.slice(1).map(({ name, lengths: durations, message, jobResult, never, gate, cancel }) => ({
  match: { api: 'mrs', job: name },
  ...(durations === undefined ? {} : { durations }),
  outcome: {
    ...(message === undefined ? {} : { message }),
    ...(jobResult === undefined ? {} : { jobResult }),
    ...(never === undefined ? {} : { never }),
    ...(gate === undefined ? {} : { hold: gate }),
    ...(cancel === undefined ? {} : { cancel }),
  },
}))

/** A job as the MRS API reference describes it, written down a second time. */
interface Model {
  readonly id: string
  readonly kind: Kind
  readonly submittedMs: number
  state: string
  result: string
  startedMs: number
  finishedMs: number
  /** When its state ends; undefined: something else has to end it. */
  endsMs: number | undefined
  atGate: boolean
  kill: 'requested' | 'never' | undefined
}

const CLUSTER = '/clusters/c/job-executions'

class Player {
  readonly #project: Project
  readonly #jobs: Model[] = []
  #now = NOW
  #gateIsOpen = false

  constructor(project: Project) {
    this.#project = project
  }

  #call(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    return this.#project.ask(method, `/v2/${this.#project.id}${CLUSTER}${path}`, body)
  }

  #enter(one: Model, state: string, atMs: number): void {
    one.state = state
    one.atGate = false
    one.endsMs = undefined
    if (state === 'RUNNING') one.startedMs = atMs
    if (FINAL.includes(state)) {
      one.finishedMs = atMs
      one.result = state === 'FINISHED' ? (one.kind.jobResult ?? 'SUCCEEDED') : state
    } else if (!(state === 'RUNNING' && one.kind.never)) {
      one.endsMs = atMs + ((one.kind.lengths ?? lengths)[state] as number)
    }
  }

  #pass(one: Model, atMs: number): void {
    if (one.state === 'RUNNING' && one.kind.message !== undefined) this.#enter(one, 'FAILED', atMs)
    else this.#enter(one, WAY[WAY.indexOf(one.state) + 1] as string, atMs)
  }

  #runDue(): void {
    for (const one of this.#jobs) {
      while (one.endsMs !== undefined && one.endsMs <= this.#now) {
        const atMs = one.endsMs
        one.endsMs = undefined
        if (one.kill === 'requested') this.#enter(one, 'KILLED', atMs)
        else if (one.state === 'RUNNING' && one.kind.gate !== undefined && !this.#gateIsOpen) one.atGate = true
        else this.#pass(one, atMs)
      }
    }
  }

  #at(index: number): Model | undefined {
    return this.#jobs[index % Math.max(1, this.#jobs.length)]
  }

  async submit(index: number): Promise<void> {
    this.#runDue()
    const kind = kinds[index] as Kind
    const active = this.#jobs.filter(({ state }) => !FINAL.includes(state)).length
    const { status, body } = await this.#call('POST', '', { job_type: 'MapReduce', job_name: kind.name })
    if (active >= MOST_RUNNING) {
      expect([status, body.error_code]).toEqual([500, '0177'])
      return
    }
    expect([status, body.job_submit_result.state]).toEqual([200, 'COMPLETE'])
    const one: Model = {
      ...{ id: body.job_submit_result.job_id, kind, submittedMs: this.#now, state: '', result: 'UNDEFINED' },
      ...{ startedMs: 0, finishedMs: 0, endsMs: undefined, atGate: false, kill: undefined },
    }
    this.#enter(one, 'NEW', this.#now)
    this.#jobs.push(one)
  }

  async show(index: number): Promise<void> {
    this.#runDue()
    const one = this.#at(index)
    if (one === undefined) return
    const { status, body } = await this.#call('GET', `/${one.id}`)
    const { job_detail: job } = body
    expect(status).toBe(200)
    expect([job.job_state, job.job_result]).toEqual([one.state, one.result])
    expect([job.submitted_time, job.started_time, job.finished_time]).toEqual([
      one.submittedMs,
      one.startedMs,
      one.finishedMs,
    ])
    expect(job.elapsed_time).toBe(one.startedMs === 0 ? 0 : (one.finishedMs || this.#now) - one.startedMs)
    // the application has an id from the instant at which it runs
    expect('app_id' in job).toBe(one.startedMs > 0)
    if (one.state === 'FINISHED') expect(job.job_progress).toBe(100)
    else expect(job.job_progress).toBeLessThan(100)
  }

  async kill(index: number): Promise<void> {
    this.#runDue()
    const one = this.#at(index)
    if (one === undefined) return
    const { status, raw } = await this.#project.inject('POST', `${CLUSTER}/${one.id}/kill`)
    if (FINAL.includes(one.state) || one.kind.cancel === 'fail') {
      expect([status, JSON.parse(raw).error_code]).toEqual([500, '0175'])
      return
    }
    expect([status, raw]).toEqual([202, ''])
    if (one.kind.cancel === 'late' || one.kill !== undefined) return
    one.atGate = false
    one.kill = one.kind.cancel === 'never' ? 'never' : 'requested'
    one.endsMs = one.kill === 'never' ? undefined : this.#now + KILL
  }

  async advance(by: number): Promise<void> {
    this.#runDue()
    this.#now += by
    await this.#project.advance({ by })
  }

  async gate(open: boolean): Promise<void> {
    this.#runDue()
    this.#gateIsOpen = open
    const waiting = this.#jobs.filter((one) => one.atGate)
    const { body } = await this.#project.control('POST', `/gates/g/${open ? 'release' : 'close'}`)
    expect(body.released).toBe(open ? waiting.length : 0)
    if (open) for (const one of waiting) this.#pass(one, this.#now)
  }

  /** Every job and the list, which has the newest first. */
  async finish(): Promise<void> {
    for (const index of this.#jobs.keys()) await this.show(index)
    const { body } = await this.#call('GET', '?limit=1000')
    expect(body.job_list.map((job: { job_id: string }) => job.job_id)).toEqual(this.#jobs.map(({ id }) => id).reverse())
    for (const state of [...WAY, 'FAILED', 'KILLED']) {
      const { body: found } = await this.#call('GET', `?job_state=${state}&limit=1`)
      expect(found.total_record).toBe(this.#jobs.filter((one) => one.state === state).length)
    }
  }
}

describe('MRS jobs beside a model of them', () => {
  let emulator: Emulator
  beforeAll(async () => {
    emulator = await createEmulator({
      listen: false,
      clock: 'manual',
      now: NOW,
      unmatched: 'echo',
      fixtures: { stubs },
    })
  })
  afterAll(() => emulator.close())

  const index = fc.nat({ max: 20 })
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: kinds.length - 1 }).map((i) => ['submit', i] as const) },
    { weight: 5, arbitrary: index.map((i) => ['show', i] as const) },
    { weight: 3, arbitrary: index.map((i) => ['kill', i] as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(0, 1, 19, 20, 50, 100, 300, 1000).map((ms) => ['advance', ms] as const),
    },
    { weight: 1, arbitrary: fc.boolean().map((open) => ['gate', open] as const) },
  )

  it('agree after every request', async () => {
    let worlds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), async (commands) => {
        const player = new Player(new Project(emulator, `mrs-${worlds++}`))
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

  it.each(kinds.flatMap((kind, index) => [0, 20, 40, 70, 270, 569, 570, 2000].map((ms) => ({ kind, index, ms }))))(
    'agree when $kind.name is killed after $ms ms',
    async ({ kind, index, ms }) => {
      const player = new Player(new Project(emulator, `kill-${kind.name}-${ms}`))
      await player.submit(index)
      await player.advance(ms)
      await player.kill(0)
      await player.show(0)
      await player.advance(KILL)
      await player.show(0)
      await player.advance(10_000)
      await player.gate(true)
      await player.finish()
    },
  )
})

const projects = new Projects({ clock: 'manual', now: NOW, fixtures: { stubs } })
afterAll(() => projects.close())

const jobsOf = (project: Project) => `/v2/${project.id}${CLUSTER}`
async function submit(project: Project, body: object): Promise<string> {
  const { body: reply } = await project.ask('POST', jobsOf(project), {
    job_type: 'SparkSubmit',
    job_name: 'j',
    ...body,
  })
  return reply.job_submit_result.job_id
}

describe('a job', () => {
  it('moves on with each read under an auto clock', async () => {
    const project = await projects.start({ clock: 'auto' })
    const id = await submit(project, {})
    const seen: string[] = []
    for (let i = 0; i < 6; i++)
      seen.push((await project.ask('GET', `${jobsOf(project)}/${id}`)).body.job_detail.job_state)
    expect(seen).toEqual([...WAY.slice(1), 'FINISHED'])
  })

  it('has the application after that of its launcher, and the next job has the next two', async () => {
    const project = await projects.start()
    const ids = [await submit(project, {}), await submit(project, {})]
    await project.advance({ to: 'idle' })
    const views = await Promise.all(ids.map((id) => project.ask('GET', `${jobsOf(project)}/${id}`)))
    expect(views.map(({ body }) => [body.job_detail.launcher_id, body.job_detail.app_id])).toEqual([
      [`application_${NOW}_0001`, `application_${NOW}_0002`],
      [`application_${NOW}_0003`, `application_${NOW}_0004`],
    ])
  })

  it.each([
    [['--queue', 'q'], {}, 'q'],
    [['--conf', 'spark.yarn.queue=q'], {}, 'q'],
    [['-Dmapreduce.job.queuename=q'], {}, 'q'],
    [['run', '-yqu', 'q'], {}, 'q'],
    [[], { 'spark.yarn.queue': 'q' }, 'q'],
    [['--queue'], {}, 'default'],
    [[], {}, 'default'],
  ])('with the arguments %j and the properties %j is in the queue %s', async (given, properties, queue) => {
    const project = await projects.start()
    const id = await submit(project, { arguments: given, properties })
    expect((await project.ask('GET', `${jobsOf(project)}/${id}`)).body.job_detail.queue).toBe(queue)
  })

  it('that is dropped takes no place of its cluster, and never ends', async () => {
    const project = await projects.start()
    await project.control('PATCH', '/settings', { limits: { mrsJobs: 1 } })
    for (let i = 0; i <= MOST_RUNNING; i++) await submit(project, { job_name: 'j' })
    expect((await project.ask('GET', jobsOf(project))).body.total_record).toBe(1)
    expect((await project.control('GET', '/agenda')).body.due).toHaveLength(1)
  })
})
