/** Queues and packages against models: every operation in every state, in random orders. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { runs } from '../runs.ts'

const emulator: Emulator = await createEmulator({
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  fixtures: {
    // with a declared queue, jobs cannot name an unknown one
    queues: [{ name: 'declared', cuCount: 32 }],
    stubs: [
      { match: { api: 'dli', sql: 'select 4' }, outcome: { never: true } },
      { match: { resource: { regex: 'broken' } }, durations: { UPLOADING: '1s' }, outcome: { message: 'no object' } },
    ],
  },
})
afterAll(() => emulator.close())

async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const reply = await emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  return { isDone: reply.statusCode < 300, body: reply.json() }
}
const advance = (ms: number) => call('POST', '/_lakemock/worlds/p/clock/advance', { by: ms })

/** A restart and a change of size. */
const CHANGE_MS = 300
interface Queue {
  cu: number
  targetCu: number
  change: 'restart' | 'resize' | undefined
  endsMs: number
  readonly jobs: string[]
}
const queueDeeds = [
  'create',
  'delete',
  'restart',
  'force',
  'scale_out',
  'scale_in',
  'submit',
  'cancel',
  'cidr',
] as const
const queueDeed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(...queueDeeds),
      queue: fc.constantFrom('declared', 'q', 'default'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.constantFrom(1, 150, 300, 1000) }) },
)

/** Queues as the API reference describes them, written down a second time. */
class QueueModel {
  readonly queues = new Map<string, Queue>([
    ['default', { cu: 16, targetCu: 16, change: undefined, endsMs: 0, jobs: [] }],
    ['declared', { cu: 32, targetCu: 32, change: undefined, endsMs: 0, jobs: [] }],
  ])
  #nowMs = 0

  pass(ms: number): void {
    this.#nowMs += ms
    for (const queue of this.queues.values()) {
      if (queue.change === undefined || queue.endsMs > this.#nowMs) continue
      Object.assign(queue, { change: undefined, cu: queue.targetCu })
    }
  }

  begin(queue: Queue, change: 'restart' | 'resize', targetCu = queue.cu): void {
    Object.assign(queue, { change, targetCu, endsMs: this.#nowMs + CHANGE_MS })
  }
}

test('queues live as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(queueDeed, { minLength: 5, maxLength: 30 }), async (deeds) => {
      await emulator.reset()
      const model = new QueueModel()
      for (const deed of deeds) {
        if (deed.do === 'advance') {
          await advance(deed.ms)
          model.pass(deed.ms)
        } else {
          await doToQueue(model, deed)
        }
        const { body } = await call('GET', '/v1.0/p/queues?queue_type=all&order=queue_name_asc')
        const shown = body.queues.map(({ queue_name, cu_count, is_restarting, used_cu }: Record<string, unknown>) => ({
          ...{ queue_name, cu_count, is_restarting },
          isUsed: used_cu !== 0,
        }))
        const expected = [...model.queues].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(shown).toEqual(
          expected.map(([name, { cu, change, jobs }]) => ({
            ...{ queue_name: name, cu_count: cu, is_restarting: change === 'restart' },
            isUsed: jobs.length > 0,
          })),
        )
      }
    }),
    { numRuns: runs(40), seed: 14 },
  )
})

async function doToQueue(
  model: QueueModel,
  { do: what, queue: name }: { do: (typeof queueDeeds)[number]; queue: string },
): Promise<void> {
  const queue = model.queues.get(name)
  const path = `/v1.0/p/queues/${name}`
  const act = (action: string, force: boolean) => call('PUT', `${path}/action`, { action, force, cu_count: 16 })
  const isReady = queue !== undefined && queue.change === undefined
  const isIdle = queue !== undefined && queue.jobs.length === 0
  switch (what) {
    case 'create': {
      const { isDone } = await call('POST', '/v1.0/p/queues', { queue_name: name, cu_count: 16 })
      expect(isDone).toBe(queue === undefined)
      if (isDone) model.queues.set(name, { cu: 16, targetCu: 16, change: undefined, endsMs: 0, jobs: [] })
      return
    }
    case 'delete': {
      const { isDone } = await call('DELETE', path)
      expect(isDone).toBe(isIdle && name !== 'default')
      if (isDone) model.queues.delete(name)
      return
    }
    case 'cidr':
      expect((await call('PUT', path, { cidr_in_vpc: '10.3.0.0/16' })).isDone).toBe(isIdle)
      return
    case 'submit': {
      const conf = ['dli.sql.sqlasync.enabled=true']
      const { isDone, body } = await call('POST', '/v1.0/p/jobs/submit-job', {
        sql: 'select 4',
        queue_name: name,
        conf,
      })
      expect([isDone, body.error_msg]).toEqual([
        queue !== undefined,
        queue ? undefined : `There is no queue named ${name}`,
      ])
      queue?.jobs.push(body.job_id)
      return
    }
    case 'cancel': {
      const job = queue?.jobs.pop()
      if (job !== undefined) expect((await call('DELETE', `/v1.0/p/jobs/${job}`)).isDone).toBe(true)
      return
    }
    case 'restart':
    case 'force': {
      const { isDone, body } = await act('restart', what === 'force')
      expect(isDone).toBe(isReady && (isIdle || what === 'force'))
      if (!isDone || queue === undefined) return
      model.begin(queue, 'restart')
      expect(typeof body.job_id).toBe(what === 'force' ? 'string' : 'undefined')
      // a forced restart cancels the jobs
      for (const job of queue.jobs.splice(0)) {
        expect((await call('GET', `/v1.0/p/jobs/${job}/status`)).body.status).toBe('CANCELLED')
      }
      return
    }
    default: {
      const by = what === 'scale_out' ? 16 : -16
      const { isDone } = await act(what, false)
      expect(isDone).toBe(isReady && queue.cu + by >= 16)
      if (isDone && queue !== undefined) model.begin(queue, 'resize', queue.cu + by)
    }
  }
}

const packageNames = ['a.jar', 'b.jar', 'broken.jar'] as const
const packageDeed = fc.oneof(
  fc.record({
    do: fc.constant('upload' as const),
    names: fc.uniqueArray(fc.constantFrom(...packageNames), { minLength: 1 }),
    group: fc.constantFrom('', 'g', 'h'),
    isAsync: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom('delete' as const, 'show' as const, 'end' as const, 'fail' as const),
    name: fc.constantFrom(...packageNames),
    group: fc.constantFrom(undefined, 'g', 'h'),
  }),
  fc.record({ do: fc.constant('advance' as const), ms: fc.constantFrom(1, 100, 200, 1000) }),
)
interface Package {
  readonly name: string
  readonly group: string
  state: 'UPLOADING' | 'READY' | 'FAILED'
  readonly endsMs: number
}

/** Packages as the API reference describes them, written down a second time; the oldest first. */
class PackageModel {
  packages: Package[] = []
  #nowMs = 0

  upload(names: readonly string[], group: string, isAsync: boolean): void {
    this.packages = this.packages.filter(
      (one) => one.group !== group || (group === '' && !names.some((name) => name === one.name)),
    )
    for (const name of names) {
      const endsMs = this.#nowMs + (name === 'broken.jar' ? 1000 : 200)
      this.packages.push({ name, group, state: isAsync ? 'UPLOADING' : this.#endOf(name), endsMs })
    }
  }

  pass(ms: number): void {
    this.#nowMs += ms
    for (const one of this.packages) {
      if (one.state === 'UPLOADING' && one.endsMs <= this.#nowMs) one.state = this.#endOf(one.name)
    }
  }

  find(name: string, group: string | undefined): Package | undefined {
    const named = this.packages.filter((one) => one.name === name)
    return named.find((one) => one.group === (group ?? '')) ?? (group === undefined ? named[0] : undefined)
  }

  readonly #endOf = (name: string) => (name === 'broken.jar' ? 'FAILED' : 'READY')
}

test('packages live as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(packageDeed, { minLength: 5, maxLength: 30 }), async (deeds) => {
      await emulator.reset()
      const model = new PackageModel()
      for (const deed of deeds) {
        if (deed.do === 'advance') {
          await advance(deed.ms)
          model.pass(deed.ms)
        } else if (deed.do === 'upload') {
          const { names, group, isAsync } = deed
          const paths = names.map((name) => `obs://bucket/${name}`)
          const body = { paths, kind: 'jar', group, is_async: isAsync }
          expect((await call('POST', '/v2.0/p/resources', body)).isDone).toBe(true)
          model.upload(names, group, isAsync)
        } else {
          const { name, group } = deed
          const query = group === undefined ? '' : `?group=${group}`
          const found = model.find(name, group)
          if (deed.do === 'show') {
            const { isDone, body } = await call('GET', `/v2.0/p/resources/${name}${query}`)
            expect([isDone, body.status]).toEqual([found !== undefined, found?.state])
          } else if (deed.do === 'delete') {
            expect((await call('DELETE', `/v2.0/p/resources/${name}${query}`)).isDone).toBe(found !== undefined)
            model.packages = model.packages.filter((one) => one !== found)
          } else {
            const state = deed.do === 'end' ? 'READY' : 'FAILED'
            const { isDone } = await call('PATCH', `/_lakemock/worlds/p/resources/${name}${query}`, { state })
            expect(isDone).toBe(found?.state === 'UPLOADING')
            if (isDone && found !== undefined) found.state = state
          }
        }
        const { body } = await call('GET', '/v2.0/p/resources')
        const { total, resources, groups } = body
        expect(total).toBe(model.packages.length)
        const stateOf = (one: { resource_name: string; status: string }) => [one.resource_name, one.status]
        const expected = (group: string) =>
          model.packages.filter((one) => one.group === group).map(({ name, state }) => [name, state])
        expect(resources.map(stateOf)).toEqual(expected(''))
        for (const { group_name, details } of groups) expect(details.map(stateOf)).toEqual(expected(group_name))
        expect(groups).toHaveLength(new Set(model.packages.map(({ group }) => group).filter(Boolean)).size)
      }
    }),
    { numRuns: runs(40), seed: 14 },
  )
})
