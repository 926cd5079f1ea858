import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, LakemockError, type Project } from '../../src/client.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'

let emulator: Emulator
let project: Project

beforeAll(async () => {
  emulator = await createEmulator({ clock: 'manual', now: '2026-01-01T00:00:00Z', unmatched: 'fail' })
  project = (await connect(emulator.url)).project()
})
afterAll(() => emulator.close())

/** What the program under test does. */
async function submit(sql: string): Promise<string> {
  const reply = await fetch(`${emulator.url}/v1.0/${project.id}/jobs/submit-job`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sql, queue_name: 'q1' }),
  })
  return ((await reply.json()) as { job_id: string }).job_id
}

test('shows, steers and waits for SQL jobs', async () => {
  await project.stubs.add({
    name: 'one',
    match: { api: 'dli', sql: 'select 1' },
    outcome: { columns: ['a'], rows: [[1]] },
  })
  const one = project.sqlJobs.get(await submit('select 1'))
  const two = project.sqlJobs.get(await submit('select 2'))
  const three = project.sqlJobs.get(await submit('select 3'))
  expect((await project.sqlJobs.list()).map(({ job }) => job.job_id)).toEqual([one.id, two.id, three.id])
  await expect(one.wait('FINISHED')).rejects.toThrow(LakemockError)
  await project.clock.advance('250ms')
  expect(await one.state()).toBe('RUNNING')
  await project.clock.untilIdle()
  expect(await one.wait('FINISHED')).toMatchObject({ reached: true, answeredBy: 'one', job: { result_count: 1 } })
  expect(await two.show()).toMatchObject({ answeredBy: 'default', job: { status: 'FAILED' } })

  const four = project.sqlJobs.get(await submit('select 4'))
  const finished = await four.finish({ columns: ['a', 'b'], types: ['int', 'string'], rows: [[1, null]] })
  expect(finished.job).toMatchObject({ status: 'FINISHED', result_count: 1 })
  const five = project.sqlJobs.get(await submit('select 5'))
  expect((await five.fail('DLI.0999: no')).job).toMatchObject({ status: 'FAILED', message: 'DLI.0999: no' })
  await expect(five.fail()).rejects.toThrow('has ended')
  expect((await project.history('sqlJob', five.id)).history.map(({ state }) => state)).toEqual([
    ...['LAUNCHING', 'RUNNING', 'FAILED'],
  ])
  expect((await project.show()).sqlJobs).toEqual({ total: 5, byState: { FINISHED: 2, FAILED: 3 }, dropped: 0 })

  const { unmatched } = await project.unmatched()
  expect(unmatched.map(({ subject, text, queue, closest }) => [subject, text, queue, closest[0]?.stub])).toEqual([
    ['sqlJob', 'select 2', 'q1', 'one'],
    ['sqlJob', 'select 3', 'q1', 'one'],
    ['sqlJob', 'select 4', 'q1', 'one'],
    ['sqlJob', 'select 5', 'q1', 'one'],
  ])
})
