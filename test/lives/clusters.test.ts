import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { runs } from '../runs.ts'
import { Project } from './api.ts'
import { clusterBody } from './cluster-body.ts'

const NOW = Date.UTC(2026, 0, 1)
const lengths: Readonly<Record<string, number>> = {
  starting: 500,
  terminating: 300,
  'scaling-out': 200,
  'scaling-in': 100,
}

/** What the name of a cluster decides: how its start goes. */
interface Kind {
  readonly name: string
  /** Its start ends so. */
  readonly end: 'running' | 'failed'
  readonly never?: boolean
  readonly gate?: string
}
const kinds: readonly Kind[] = [
  { name: 'plain', end: 'running' },
  { name: 'fails', end: 'failed' },
  { name: 'held', end: 'running', gate: 'g' },
  { name: 'held-fails', end: 'failed', gate: 'g' },
  { name: 'never', end: 'running', never: true },
]
const stubs = [
  { match: { clusterName: 'fails' }, outcome: { message: 'No resources.' } },
  { match: { clusterName: 'held' }, outcome: { hold: 'g' } },
  { match: { clusterName: 'held-fails' }, outcome: { hold: 'g', message: 'No resources.' } },
  { match: { clusterName: 'never' }, outcome: { never: true } },
]

const ENDED = ['terminated', 'failed']
/** What a test can set. */
const SETTABLE = ['running', 'abnormal', 'frozen', 'failed', 'terminated', 'starting'] as const

/** A cluster as the MRS API reference describes it, written down a second time. */
interface Model {
  readonly id: string
  readonly kind: Kind
  state: string
  endsMs: number | undefined
  atGate: boolean
  /** The nodes of its core group, and after the scaling. */
  nodes: number
  scalesTo: number
  readonly sql: { readonly id: string; failed: boolean }[]
}

/** The node groups of `clusterBody` have two masters and three core nodes. */
const MASTERS = 2
const CORES = 3

class Player {
  readonly #project: Project
  readonly #clusters: Model[] = []
  #now = NOW
  #gateIsOpen = false

  constructor(project: Project) {
    this.#project = project
  }

  #pick(index: number): Model | undefined {
    this.#runDue()
    return this.#clusters[index % Math.max(1, this.#clusters.length)]
  }

  #runDue(): void {
    for (const one of this.#clusters) while (one.endsMs !== undefined && one.endsMs <= this.#now) this.#goOn(one)
  }

  #goOn(one: Model): void {
    one.endsMs = undefined
    if (one.state === 'starting' && one.kind.gate !== undefined && !this.#gateIsOpen) one.atGate = true
    else this.#pass(one)
  }

  #pass(one: Model): void {
    one.atGate = false
    if (one.state === 'starting') one.state = one.kind.end
    else if (one.state === 'terminating') one.state = 'terminated'
    else {
      one.nodes = one.scalesTo
      one.state = 'running'
    }
  }

  /** Enters a state that ends on its own. */
  #enter(one: Model, state: string): void {
    one.state = state
    one.endsMs = this.#now + (lengths[state] as number)
    one.atGate = false
  }

  #endWork(one: Model): void {
    for (const sql of one.sql) sql.failed = true
  }

  async create(index: number): Promise<void> {
    this.#runDue()
    const kind = kinds[index % kinds.length] as Kind
    const { status, body } = await this.#project.ask('POST', `/v2/${this.#project.id}/clusters`, clusterBody(kind.name))
    const taken = this.#clusters.some((one) => one.kind === kind && !ENDED.includes(one.state))
    expect([status, body.error_code]).toEqual(taken ? [400, '12000043'] : [200, undefined])
    if (taken) return
    const endsMs = kind.never ? undefined : this.#now + (lengths.starting as number)
    const nodes = { nodes: CORES, scalesTo: CORES }
    this.#clusters.push({ id: body.cluster_id, kind, state: 'starting', endsMs, atGate: false, ...nodes, sql: [] })
  }

  async show(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const { id } = this.#project
    const { body } = await this.#project.ask('GET', `/v1.1/${id}/cluster_infos/${one.id}`)
    expect([body.cluster.clusterState, body.cluster.totalNodeNum]).toEqual([one.state, String(MASTERS + one.nodes)])
    const { body: hosts } = await this.#project.ask('GET', `/v1.1/${id}/clusters/${one.id}/hosts?pageSize=100`)
    const hasHosts = !ENDED.includes(one.state) && one.state !== 'starting'
    expect([hosts.total, hosts.hosts.length]).toEqual(hasHosts ? Array(2).fill(MASTERS + one.nodes) : [0, 0])
  }

  async remove(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const { status, body } = await this.#project.ask('DELETE', `/v1.1/${this.#project.id}/clusters/${one.id}`)
    if (!['running', 'abnormal', 'frozen'].includes(one.state)) {
      const message = `Clusters in the ${one.state} state cannot be terminated.`
      expect([status, body]).toEqual([400, { error_code: '12000021', error_msg: message }])
      return
    }
    expect([status, body]).toEqual([204, undefined])
    this.#enter(one, 'terminating')
    this.#endWork(one)
  }

  async scale(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const isOut = index % 2 === 0
    const { status, body } = await this.#project.ask('PUT', `/v1.1/${this.#project.id}/cluster_infos/${one.id}`, {
      parameters: { scale_type: isOut ? 'scale_out' : 'scale_in', node_id: 'node_orderadd', instances: '2' },
    })
    const code = this.#scalingRefusal(one, isOut)
    expect([status, body.error_code]).toEqual(code === undefined ? [200, undefined] : [400, code])
    if (code !== undefined) return
    one.scalesTo = one.nodes + (isOut ? 2 : -2)
    this.#enter(one, isOut ? 'scaling-out' : 'scaling-in')
  }

  #scalingRefusal({ state, nodes }: Model, isOut: boolean): string | undefined {
    if (state.startsWith('scaling')) return '12000018'
    if (state !== 'running') return '12000012'
    return !isOut && nodes < 2 ? '12000013' : undefined
  }

  async sql(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const url = `/v2/${this.#project.id}/clusters/${one.id}/sql-execution`
    const { status, body } = await this.#project.ask('POST', url, { sql_type: 'presto', sql_content: 'select never' })
    if (one.state === 'running') {
      expect([status, body.status]).toEqual([200, 'QUEUED'])
      one.sql.push({ id: body.id, failed: false })
    } else {
      expect([status, body.error_msg]).toEqual([500, `Cannot execute SQL on a cluster in the ${one.state} state.`])
    }
  }

  async set(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const state = SETTABLE[index % SETTABLE.length] as string
    const { body } = await this.#project.control('PATCH', `/clusters/${one.id}`, { state })
    expect(body.state).toBe(state)
    Object.assign(one, { state, endsMs: undefined, atGate: false })
    if (state !== 'running') this.#endWork(one)
  }

  async fail(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const { status } = await this.#project.control('POST', `/clusters/${one.id}/fail`, {})
    const over = one.state === 'terminating' || ENDED.includes(one.state)
    expect(status).toBe(over ? 409 : 200)
    if (over) return
    Object.assign(one, { state: one.state === 'starting' ? 'failed' : 'abnormal', endsMs: undefined, atGate: false })
    this.#endWork(one)
  }

  async terminate(index: number): Promise<void> {
    const one = this.#pick(index)
    if (one === undefined) return
    const { status } = await this.#project.control('POST', `/clusters/${one.id}/terminate`)
    const over = one.state === 'terminating' || ENDED.includes(one.state)
    expect(status).toBe(over ? 409 : 200)
    if (over) return
    this.#enter(one, 'terminating')
    this.#endWork(one)
  }

  async advance(by: number): Promise<void> {
    this.#runDue()
    this.#now += by
    await this.#project.advance({ by })
  }

  async gate(open: boolean): Promise<void> {
    this.#runDue()
    this.#gateIsOpen = open
    const waiting = this.#clusters.filter((one) => one.atGate)
    const { body } = await this.#project.control('POST', `/gates/g/${open ? 'release' : 'close'}`)
    expect(body.released).toBe(open ? waiting.length : 0)
    if (open) for (const one of waiting) this.#pass(one)
  }

  /** Reads each, and the SQL that it ran. */
  async finish(): Promise<void> {
    for (const [index, one] of this.#clusters.entries()) {
      await this.show(index)
      const { body } = await this.#project.control('GET', `/clusters/${one.id}`)
      expect([body.state, body.created, body.declared]).toEqual([one.state, true, false])
      expect(body.history[0]).toMatchObject({ state: 'starting', why: 'created' })
      expect(body.history.at(-1).state).toBe(one.state)
      for (const { id, failed } of one.sql) {
        const { body: sql } = await this.#project.control('GET', `/sql/${id}`)
        expect(sql.sql.status === 'FAILED').toBe(failed)
      }
    }
  }
}

describe('clusters beside a model of them', () => {
  let emulator: Emulator
  beforeAll(async () => {
    const durations = Object.fromEntries(Object.entries(lengths).map(([state, ms]) => [`cluster.${state}`, ms]))
    emulator = await createEmulator({
      ...{ listen: false, clock: 'manual', now: NOW, ids: 'always', unmatched: 'echo' },
      fixtures: {
        world: { durations },
        stubs: [...stubs, { match: { sql: 'select never' }, outcome: { never: true } }],
      },
    })
  })
  afterAll(() => emulator.close())

  const index = fc.nat({ max: 30 })
  const deed = fc.constantFrom(
    ...(['create', 'create', 'show', 'show', 'remove', 'scale', 'sql', 'sql', 'set', 'fail', 'terminate'] as const),
  )
  const command = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(deed, index) },
    { weight: 3, arbitrary: fc.constantFrom(0, 99, 100, 200, 300, 500, 2000).map((ms) => ['advance', ms] as const) },
    { weight: 1, arbitrary: fc.boolean().map((open) => ['gate', open] as const) },
  )

  it('agree after every request, with a deletion in every state', async () => {
    let worlds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), async (commands) => {
        const player = new Player(new Project(emulator, `clusters-${worlds++}`))
        for (const one of commands) {
          if (one[0] === 'gate') await player.gate(one[1])
          else await player[one[0]](one[1])
        }
        await player.finish()
        emulator.reset()
      }),
      { seed: 42, numRuns: runs(50) },
    )
  })
})
