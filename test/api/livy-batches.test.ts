/** Batches in the dialect livy: the requests of Airflow's Livy hook and operator, and what Livy's source says beyond the goldens. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type InjectedRequest } from '../../src/index.ts'

const stubs = [
  { match: { api: 'dli', job: { file: { regex: 'fails' } } }, outcome: { message: 'java.io.IOException: lost' } },
  { match: { api: 'dli', job: { file: { regex: 'never' } } }, outcome: { never: true } },
]
let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'auto', dialect: 'livy', fixtures: { stubs } })
})
afterAll(() => emulator.close())

/** The states that the hook knows; any other is an error there. */
const KNOWN = 'not_started starting running idle busy shutting_down error dead killed success'.split(' ')
const TERMINAL = ['success', 'dead', 'killed', 'error']
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

/** Airflow's Livy hook: which requests it sends, and what it reads of the replies. */
class Hook {
  readonly #base: string

  constructor(project: string) {
    this.#base = `/v2.0/${project}`
  }

  async call(method: InjectedRequest['method'], path: string, body?: object) {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) }
    const {
      statusCode: status,
      headers,
      json,
    } = await emulator.inject({
      ...{ method, url: this.#base + path, headers: HEADERS },
      ...payload,
    })
    return { status, location: headers.location, body: json() }
  }

  async postBatch(body: object): Promise<number> {
    const { status, body: batch } = await this.call('POST', '/batches', body)
    expect(status).toBeLessThan(300)
    expect(Number.isInteger(batch.id)).toBe(true)
    return batch.id
  }

  async state(id: number): Promise<string> {
    const { body } = await this.call('GET', `/batches/${id}/state`)
    expect(KNOWN).toContain(body.state)
    return body.state
  }

  async untilTerminal(id: number): Promise<readonly string[]> {
    const seen: string[] = []
    do seen.push(await this.state(id))
    while (!TERMINAL.includes(seen.at(-1) ?? '') && seen.length < 10)
    return seen
  }

  /** It reads a hundred lines at a time, as long as there are more. */
  async logs(id: number): Promise<readonly string[]> {
    const lines: string[] = []
    let total = 0
    for (let from = 0; from <= total; from += 100) {
      const { body } = await this.call('GET', `/batches/${id}/log?from=${from}&size=100`)
      total = body.total
      lines.push(...body.log)
    }
    return lines
  }
}

const job = { file: 'obs://bucket/job.jar', className: 'a.Job', driverMemory: '1g', name: 'etl', conf: { a: 'b' } }

test("Airflow's operator submits a batch, polls its state, reads its log and its application", async () => {
  const hook = new Hook('airflow')
  const id = await hook.postBatch(job)
  expect(id).toBe(0)
  expect(await hook.untilTerminal(id)).toEqual(['running', 'success'])
  expect((await hook.logs(id)).join('\n')).toContain('Final app status: SUCCEEDED')
  const { body } = await hook.call('GET', `/batches/${id}`)
  expect(body.appId).toMatch(/^application_\d+_\d{4}$/)
})

test('it raises for a batch that fails, and its log says why', async () => {
  const hook = new Hook('airflow-fails')
  const id = await hook.postBatch({ file: '/fails.jar' })
  expect((await hook.untilTerminal(id)).at(-1)).toBe('dead')
  expect((await hook.logs(id)).at(-1)).toBe('User class threw exception: java.io.IOException: lost')
})

test('it deletes the batch of a task that is killed', async () => {
  const hook = new Hook('airflow-kill')
  const id = await hook.postBatch({ file: '/never.jar' })
  expect(await hook.state(id)).toBe('running')
  expect((await hook.call('DELETE', `/batches/${id}`)).body).toEqual({ msg: 'deleted' })
  expect((await hook.call('GET', `/batches/${id}/state`)).status).toBe(404)
  const { gone, history } = await emulator.project('airflow-kill').history('batch', String(id))
  expect([gone?.why, history.at(-1)?.state]).toEqual(['deleted', 'dead'])
})

test('a batch and a session have numbers of their own, and applications with different ids', async () => {
  const hook = new Hook('both')
  const { body: session } = await hook.call('POST', '/sessions', { kind: 'spark' })
  const id = await hook.postBatch(job)
  expect([session.id, id]).toEqual([0, 0])
  await hook.untilTerminal(id)
  const [one, other] = [await hook.call('GET', '/sessions/0'), await hook.call('GET', '/batches/0')]
  expect(one.body.appId).not.toBe(other.body.appId)
})

describe('a state that only DLI has, or only Livy', () => {
  test('a batch that a test kills is `killed`', async () => {
    const hook = new Hook('killed')
    const id = await hook.postBatch({ file: '/never.jar' })
    const { batches } = emulator.project('killed')
    expect((await batches.get(id).kill()).batch.state).toBe('dead')
    expect(await hook.state(id)).toBe('killed')
  })

  test('a batch of DLI that recovers is shown as starting', async () => {
    const project = emulator.project('recovers')
    const hook = new Hook('recovers')
    await project.settings.change({ dialect: 'dli' })
    const { body } = await hook.call('POST', '/batches', { file: 'fails.jar', auto_recovery: true })
    await project.clock.set({ mode: 'manual' })
    await project.clock.advance('900ms')
    expect(await project.batches.get(body.id).state()).toBe('recovering')
    await project.settings.change({ dialect: 'livy' })
    expect((await hook.call('GET', `/batches/${body.id}/state`)).body.state).toBe('starting')
  })

  test('an id is a number in either dialect if a setting says so', async () => {
    const project = emulator.project('numbers')
    await project.settings.change({ dialect: 'dli', sessionIds: 'number' })
    const { status, body } = await new Hook('numbers').call('POST', '/batches', { file: 'a.jar' })
    expect([status, body.id]).toEqual([200, 0])
  })
})
