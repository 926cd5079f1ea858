import { expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, type InjectedRequest } from '../../src/index.ts'

const WORLD = '/_lakemock/worlds/p1'
const JOBS = '/v1.0/p1/jobs'
const options: EmulatorOptions = {
  listen: false,
  clock: 'manual',
  now: '2026-01-01T00:00:00Z',
  limitsSqlJobs: 5,
  fixtures: {
    stubs: [{ match: { api: 'dli', sql: { regex: 'rows (\\w+)' } }, outcome: { columns: ['$1'], rows: [[1]] } }],
  },
}

const ask = async (emulator: Emulator, method: InjectedRequest['method'], url: string, payload?: object) => {
  const reply = await emulator.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  return reply.json()
}
const submit = (emulator: Emulator, sql: string, more: object = {}) =>
  ask(emulator, 'POST', `${JOBS}/submit-job`, { sql, queue_name: 'q', ...more })

test('SQL jobs go on after they are put back: what is due, waits at a gate or is limited', async () => {
  const [one, other] = [await createEmulator(options), await createEmulator(options)]
  try {
    const texts = ['select 1 as dropped', 'create table t9 (a int)', 'rows b', 'select 2 -- lakemock: hold=g']
    for (const sql of texts) await submit(one, sql)
    await submit(one, 'select 3 -- lakemock: outcome=never', {
      conf: ['dli.sql.job.timeout=60'],
      tags: [{ key: 'k', value: 'v' }],
    })
    await ask(one, 'POST', `${WORLD}/clock/advance`, { by: '250ms' })
    const { job_id: cancelled } = await submit(one, 'select 4')
    await ask(one, 'DELETE', `${JOBS}/${cancelled}`)
    const snapshot = await ask(one, 'GET', `${WORLD}/snapshot`)
    expect(snapshot.sqlJobs).toMatchObject({ dropped: 1, rows: Array.from({ length: 5 }, () => ({ visible: true })) })
    const kinds = new Set(snapshot.agenda.map((due: { kind: string }) => due.kind))
    expect([...kinds].sort()).toEqual(['sqlJob', 'sqlJobTimeout'])
    expect(await ask(other, 'PUT', `${WORLD}/snapshot`, snapshot)).toEqual({ project_id: 'p1', restored: true })
    expect(await ask(other, 'GET', `${WORLD}/snapshot`)).toEqual(snapshot)
    const views = async (emulator: Emulator) => [
      await ask(emulator, 'GET', JOBS),
      await ask(emulator, 'GET', `${WORLD}/sql-jobs`),
      await ask(emulator, 'GET', WORLD),
      await ask(emulator, 'GET', `${WORLD}/catalog`),
    ]
    for (const by of ['0ms', '300ms', '1m']) {
      for (const emulator of [one, other]) await ask(emulator, 'POST', `${WORLD}/clock/advance`, { by })
      expect(await views(other)).toEqual(await views(one))
    }
    for (const emulator of [one, other]) await ask(emulator, 'POST', `${WORLD}/gates/g/release`, {})
    const [list] = await views(other)
    expect(await views(other)).toEqual(await views(one))
    expect(list.jobs.map((job: { status: string }) => job.status)).toEqual([
      ...['CANCELLED', 'CANCELLED', 'FINISHED', 'FINISHED', 'FINISHED'],
    ])
    const wrong = structuredClone(snapshot)
    wrong.sqlJobs.rows[1].id = wrong.sqlJobs.rows[0].id
    expect((await ask(other, 'PUT', `${WORLD}/snapshot`, wrong)).error.field).toBe('sqlJobs.rows.1.id')
  } finally {
    await one.close()
    await other.close()
  }
})
