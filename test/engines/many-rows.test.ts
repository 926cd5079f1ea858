import { afterAll, beforeAll, expect, test } from 'vitest'
import { EngineProject } from './engine-project.ts'
import { FakeCoordinator } from './fake-coordinator.ts'

const PAGES = 1000
const ROWS_PER_PAGE = 1000
/** What the rows may add to the memory of the process, in bytes. */
const MOST_GROWTH = 100 * 1024 * 1024

let coordinator: FakeCoordinator
let project: EngineProject
beforeAll(async () => {
  coordinator = await FakeCoordinator.start()
  coordinator.play(coordinator.page('FINISHED', undefined))
  project = await EngineProject.start(undefined, { sqlEngine: `presto://127.0.0.1:${coordinator.port}/hive` })
})
afterAll(async () => {
  await project.close()
  await coordinator.close()
})

/** The rows of one page as JSON. */
function rowsOf(page: number): string {
  const rows = Array.from({ length: ROWS_PER_PAGE }, (_, at) => `[${page * ROWS_PER_PAGE + at},"name of a row, ${at}"]`)
  return `[${rows.join()}]`
}

/** The memory that is in use once what is not needed is gone; bytes. */
function usedBytes(): number {
  if (globalThis.gc === undefined) throw new Error('the tests run without --expose-gc (vitest.config.ts)')
  globalThis.gc()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}

test('a SELECT of a million rows goes to its file in little memory, and is downloaded from it', async () => {
  const columns = [
    { name: 'id', type: 'bigint' },
    { name: 'name', type: 'varchar' },
  ]
  const first = coordinator.page('QUEUED', 0)
  let [before, most] = [0, 0]
  const pages = function* (): Generator<object | string, undefined> {
    yield first
    for (let page = 0; page < PAGES; page++) {
      const text = JSON.stringify(coordinator.page('RUNNING', page + 1, { columns, data: 'ROWS' }))
      // a few times: a collection takes long in a process that has run many other tests
      if (page % 200 === 199) most = Math.max(most, usedBytes())
      yield text.replace('"ROWS"', rowsOf(page))
    }
    yield coordinator.page('FINISHED', undefined, { columns })
    return undefined
  }
  coordinator.playAll(pages())
  const { body } = await project.sql('select * from many')
  const world = project.core.worlds.of('p')
  const execution = world.executions.get(body.id)
  before = usedBytes()
  await world.until(() => execution?.history.isFinal === true)
  expect(execution?.result?.message).toBeUndefined()
  expect(execution?.storedRows?.count).toBe(PAGES * ROWS_PER_PAGE)
  process.stdout.write(`${PAGES * ROWS_PER_PAGE} rows: at most ${Math.round((most - before) / 2 ** 20)} MiB more\n`)
  expect(most - before).toBeLessThan(MOST_GROWTH)
  let lines = 0
  let last = ''
  for await (const batch of execution?.storedRows?.batches() ?? []) {
    lines += batch.length
    last = JSON.stringify(batch.at(-1))
  }
  expect([lines, last]).toEqual([1_000_000, '["999999","name of a row, 999"]'])
})
