import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'

const WORLD = '/_lakemock/worlds/p1'
const BATCHES = '/v2.0/p1/batches'
const options: EmulatorOptions = {
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  limitsBatches: 6,
  fixtures: {
    stubs: [
      {
        name: 'pi',
        match: { api: 'dli', job: { class: { regex: '^a\\.(\\w+)' } } },
        outcome: { log: ['$1 is roughly 3'] },
      },
      { name: 'held', match: { api: 'dli', job: 'held' }, outcome: { log: ['done'], hold: 'g' } },
      {
        name: 'lost',
        match: { api: 'dli', job: 'flaky' },
        times: 1,
        outcome: { message: 'java.io.IOException: lost' },
      },
      { name: 'stuck', match: { api: 'dli', job: 'stuck' }, outcome: { cancel: 'never' } },
    ],
  },
}
let [one, other]: [Emulator, Emulator] = [] as never
beforeAll(async () => {
  one = await createEmulator(options)
  other = await createEmulator(options)
})
afterAll(() => Promise.all([one.close(), other.close()]))

const ask = async (emulator: Emulator, method: InjectedRequest['method'], url: string, payload?: object) =>
  (await emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })).json()

test('batches go on after they are put back: running, recovering, held, stuck, and ended', async () => {
  const submit = (body: object) => ask(one, 'POST', BATCHES, { file: 'f.jar', queue: 'q', ...body })
  await submit({ name: 'dropped' })
  await submit({ className: 'a.Pi', args: ['10'], image: 'acme/spark:1', spark_version: '3.1.1', feature: 'custom' })
  await submit({ name: 'flaky', auto_recovery: true, max_retry_times: 2 })
  await submit({ name: 'held' })
  const { id: stuck } = await submit({ name: 'stuck' })
  await ask(one, 'POST', `${WORLD}/clock/advance`, { by: '900ms' })
  await ask(one, 'DELETE', `${BATCHES}/${stuck}`)
  await submit({ name: 'new', driverMemory: '2' })
  const { id: cancelled } = await submit({})
  await ask(one, 'DELETE', `${BATCHES}/${cancelled}`)

  const snapshot = await ask(one, 'GET', `${WORLD}/snapshot`)
  expect(snapshot.batches.rows.map(({ steps }: { steps: { state: string }[] }) => steps.at(-1)?.state)).toEqual([
    ...['success', 'recovering', 'running', 'success', 'starting', 'dead'],
  ])
  expect(await ask(other, 'PUT', `${WORLD}/snapshot`, snapshot)).toEqual({ project_id: 'p1', restored: true })
  expect(await ask(other, 'GET', `${WORLD}/snapshot`)).toEqual(snapshot)

  const views = async (emulator: Emulator) => [
    await ask(emulator, 'GET', BATCHES),
    await ask(emulator, 'GET', `${WORLD}/batches`),
    await ask(emulator, 'GET', `${WORLD}/agenda`),
  ]
  for (const by of ['0ms', '300ms', '1m']) {
    for (const emulator of [one, other]) await ask(emulator, 'POST', `${WORLD}/clock/advance`, { by })
    expect(await views(other)).toEqual(await views(one))
  }
  for (const emulator of [one, other]) await ask(emulator, 'POST', `${WORLD}/gates/g/release`, {})
  const [list, control] = await views(other)
  expect(list).toEqual((await views(one))[0])
  expect(list.sessions.map(({ state }: { state: string }) => state)).toEqual([
    ...['dead', 'dead', 'success', 'success', 'success', 'success'],
  ])
  expect(control.batches.map(({ starts }: { starts: number }) => starts)).toEqual([1, 2, 1, 1, 1, 1])
  // applications of new batches have new ids
  const next = await Promise.all([one, other].map((emulator) => ask(emulator, 'POST', BATCHES, { file: 'f.jar' })))
  expect(next[1]).toEqual(next[0])
})

test('a snapshot whose batches contradict each other is refused', async () => {
  const snapshot = await ask(one, 'GET', `${WORLD}/snapshot`)
  const twice = structuredClone(snapshot)
  twice.batches.rows[1].id = twice.batches.rows[0].id
  expect(await ask(other, 'PUT', `${WORLD}/snapshot`, twice)).toMatchObject({
    error: { field: 'batches.rows.1.id', message: expect.stringContaining('is that of another batch') },
  })
  const many = structuredClone(snapshot)
  many.settings = { ...many.settings, limits: { batches: 1 } }
  expect(await ask(other, 'PUT', `${WORLD}/snapshot`, many)).toMatchObject({
    error: { message: expect.stringContaining('limits.batches') },
  })
})
