import { afterAll, describe, expect, test } from 'vitest'
import type { EmulatorOptions } from '../../src/index.ts'
import { type Project, Projects } from '../lives/api.ts'
import { clusterBody } from '../lives/cluster-body.ts'

const projects = new Projects({ clock: 'manual', now: Date.UTC(2026, 0, 1), fixtures: {} })
afterAll(() => projects.close())

const step = (name: string, type = 'SparkSubmit') => ({
  job_execution: { job_type: type, job_name: name, arguments: ['--class', 'A', 'obs://b/a.jar'] },
})

class Flow {
  readonly #project: Project
  readonly id: string

  constructor(project: Project, id: string) {
    this.#project = project
    this.id = id
  }

  static async start(more: object, options: EmulatorOptions = {}): Promise<Flow> {
    const project = await projects.start(options)
    const body = { ...clusterBody('flow'), ...more }
    const reply = await project.ask('POST', `/v2/${project.id}/run-job-flow`, body)
    expect(reply.status).toBe(200)
    return new Flow(project, reply.body.cluster_id)
  }

  advance(by: string) {
    return this.#project.advance({ by })
  }

  /** The jobs of the cluster, the oldest first: name, state and result. */
  async jobs(): Promise<string[]> {
    const path = `/v2/${this.#project.id}/clusters/${this.id}/job-executions?sort_by=asc`
    const { body } = await this.#project.ask('GET', path)
    return body.job_list.map((job: Record<string, string>) => `${job.job_name} ${job.job_state} ${job.job_result}`)
  }

  async state(): Promise<string> {
    const { body } = await this.#project.ask('GET', `/v1.1/${this.#project.id}/cluster_infos/${this.id}`)
    return body.cluster.clusterState
  }

  async send(method: 'DELETE' | 'PUT', path: string, payload?: object): Promise<number> {
    return (await this.#project.ask(method, `/v1.1/${this.#project.id}${path}`, payload)).status
  }
}

describe('the steps of a job flow', () => {
  test('become jobs of the cluster 50 s after it runs, in their order', async () => {
    const flow = await Flow.start({ steps: [step('a'), step('b')] })
    await flow.advance('500ms')
    expect([await flow.state(), await flow.jobs()]).toEqual(['running', []])
    await flow.advance('49999ms')
    expect(await flow.jobs()).toEqual([])
    await flow.advance('1ms')
    expect(await flow.jobs()).toEqual(['a NEW UNDEFINED', 'b NEW UNDEFINED'])
    await flow.advance('1h')
    expect(await flow.jobs()).toEqual(['a FINISHED SUCCEEDED', 'b FINISHED SUCCEEDED'])
    expect(await flow.state()).toBe('running')
  })

  test('end their cluster when the last of them has ended, however it ended', async () => {
    const stubs = [
      { match: { api: 'mrs', job: 'a' }, outcome: { message: 'no' } },
      { match: { api: 'mrs', job: 'b' }, durations: { RUNNING: '10m' } },
    ] as const
    const flow = await Flow.start(
      { steps: [step('a'), step('b')], delete_when_no_steps: true },
      { fixtures: { stubs: stubs.map((one) => ({ ...one, match: { ...one.match } })) } },
    )
    await flow.advance('60s')
    expect([await flow.state(), await flow.jobs()]).toEqual(['running', ['a FAILED FAILED', 'b RUNNING UNDEFINED']])
    await flow.advance('10m')
    expect(await flow.state()).toBe('terminated')
    expect(await flow.jobs()).toEqual(['a FAILED FAILED', 'b FINISHED SUCCEEDED'])
  })

  test('that no component takes become no jobs', async () => {
    const flow = await Flow.start({ steps: [step('a', 'Flink')], delete_when_no_steps: true })
    await flow.advance('2m')
    expect([await flow.state(), await flow.jobs()]).toEqual(['terminated', []])
  })

  test('fail with their cluster, and never begin if it is gone before', async () => {
    const flow = await Flow.start({ steps: [step('a')] })
    await flow.advance('50700ms')
    expect(await flow.send('DELETE', `/clusters/${flow.id}`)).toBe(204)
    expect(await flow.jobs()).toEqual(['a FAILED FAILED'])
    const early = await Flow.start({ steps: [step('a')] })
    await early.advance('1s')
    expect(await early.send('DELETE', `/clusters/${early.id}`)).toBe(204)
    await early.advance('5m')
    expect(await early.jobs()).toEqual([])
  })

  test('wait for a cluster that is being scaled', async () => {
    const flow = await Flow.start(
      { steps: [step('a')] },
      { fixtures: { world: { durations: { 'cluster.scaling-out': '2m' } } } },
    )
    await flow.advance('1s')
    const scaling = { parameters: { scale_type: 'scale_out', node_id: 'node_orderadd', instances: 1 } }
    expect(await flow.send('PUT', `/cluster_infos/${flow.id}`, scaling)).toBe(200)
    await flow.advance('2m')
    expect(await flow.jobs()).toEqual([])
    await flow.advance('50s')
    expect(await flow.jobs()).toEqual(['a NEW UNDEFINED'])
  })

  test('come with a read of the list on an auto clock', async () => {
    const flow = await Flow.start({ steps: [step('a')] }, { clock: 'auto' })
    expect(await flow.jobs()).toEqual([])
    expect(await flow.state()).toBe('running')
    expect(await flow.jobs()).toEqual(['a NEW UNDEFINED'])
  })

  test('have the rules of jobs', async () => {
    const project = await projects.start()
    const long = { job_execution: { job_type: 'SparkSql', job_name: 'a', arguments: ['x'.repeat(5000)] } }
    const reply = await project.ask('POST', `/v2/${project.id}/run-job-flow`, { ...clusterBody('f'), steps: [long] })
    expect([reply.status, reply.body.error_code]).toEqual([400, '12000002'])
  })
})
