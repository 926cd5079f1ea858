import type { SettingKey } from '../../../src/config/settings.ts'
import { PrestoEngine } from '../../../src/engines/presto/presto-engine.ts'
import { EngineProject } from '../engine-project.ts'
import { FakeCoordinator } from '../fake-coordinator.ts'
import { type EngineEvent, type EngineUnderTest, isBusy, settingsFor, type TestClock } from './engine-under-test.ts'

const columns = [{ name: 'a', type: 'bigint' }]

/** The part that the SQL engines have in common. */
function sqlCalls(project: EngineProject) {
  let id = ''
  return {
    project,
    async submit(text: string): Promise<string> {
      id = (await project.sql(text)).body.id
      return `/sql/${id}`
    },
    read: async () => ['FINISHED', 'FAILED', undefined].includes((await project.show(id)).body.status),
    cancel: () => project.cancel(id),
  }
}

export async function prestoUnderTest(clock: TestClock, event: EngineEvent): Promise<EngineUnderTest> {
  let coordinator = await FakeCoordinator.start()
  const { port } = coordinator
  coordinator.play(coordinator.page('FINISHED', undefined))
  const project = await EngineProject.start(
    async (address) => {
      if (address.kind === 'duckdb') throw new Error('this test chooses presto')
      return new PrestoEngine(address, {}, 0)
    },
    { ...settingsFor(clock, event), sqlEngine: `presto://127.0.0.1:${port}/hive` },
  )
  const calls = sqlCalls(project)
  const end = () => coordinator.page('FINISHED', undefined, { columns, data: [[1]] })
  return {
    ...calls,
    submit() {
      coordinator.play(coordinator.page('QUEUED', 1), coordinator.page('RUNNING', 2))
      return calls.submit('select 1')
    },
    works: () => coordinator.openCount > 0,
    async strike(event) {
      if (event === 'kill') await coordinator.close()
      if (event === 'cut') {
        coordinator.play(end())
        coordinator.answerOpen('cut')
      }
      if (event === 'garbage') coordinator.answerOpen('<html>')
      if (event === '503') {
        coordinator.playAll(forEver(503))
        coordinator.answerOpen(503)
      }
    },
    async submitAnother() {
      if (event === 'kill') coordinator = await FakeCoordinator.start(port)
      coordinator.playAll([].values())
      coordinator.play(coordinator.page('QUEUED', 1), end())
      return calls.submit('select 2')
    },
    leftovers() {
      if (coordinator.openCount > 0) return `${coordinator.openCount} open requests`
      const isStopped = event === 'kill' || event === 'cut' || coordinator.methods.includes('DELETE')
      return isStopped ? undefined : 'the query: the coordinator got no DELETE'
    },
    async close() {
      await project.close()
      await coordinator.close()
    },
  }
}

function* forEver<T>(value: T): Generator<T, undefined> {
  for (;;) yield value
}

/** Rows that no machine counts in the time of a test. */
const lists = Array.from({ length: 9 }, (_, index) => `unnest(sequence(1, 5000)) t${index}(n)`)
const ENDLESS = `select count(*) from ${lists.join(' cross join ')} where t0.n + t1.n + t2.n + t3.n < 0`
const LARGE =
  "select count(distinct cast(a.n * 5000 + b.n as varchar) || 'a text that takes some room') from " +
  'unnest(sequence(1, 5000)) a(n) cross join unnest(sequence(1, 5000)) b(n)'

export async function duckDbUnderTest(clock: TestClock, event: EngineEvent): Promise<EngineUnderTest> {
  const settings: Partial<Record<SettingKey, unknown>> = {
    ...settingsFor(clock, event),
    sqlEngine: 'duckdb',
    ...(event === 'memory' && { limitsEngineMemory: 40 * 1024 * 1024 }),
  }
  const project = await EngineProject.start(undefined, settings)
  const calls = sqlCalls(project)
  return {
    ...calls,
    submit: (event) => calls.submit(event === 'memory' ? LARGE : ENDLESS),
    works: () => isBusy(project),
    // it fills its memory without help
    strike: () => undefined,
    submitAnother: () => calls.submit('select 2'),
    leftovers: () => undefined,
    close: () => project.close(),
  }
}
