/** MRS jobs beside their operations: the control API and the library, snapshots, limits, journal, clusters that go away. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const NOW = '2026-01-01T00:00:00Z'
const stubs = [
  { name: 'held', match: { api: 'mrs' as const, job: 'held' }, outcome: { hold: 'door', jobResult: 'SUCCEEDED' } },
  { name: 'endless', match: { api: 'mrs' as const, job: 'endless' }, outcome: { never: true } },
  {
    name: 'sales',
    match: { sql: { regex: '^select (\\w+) from sales$' } },
    outcome: { columns: ['$1'], rows: [['a']] },
  },
  { name: 'stubborn', match: { api: 'mrs' as const, job: 'stubborn' }, outcome: { cancel: 'fail', never: true } },
]
let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, clock: 'manual', now: NOW, fixtures: { stubs } })
})
afterAll(() => emulator.close())

let count = 0
const newProject = () => emulator.project(`jobs-${count++}`)
type TestProject = ReturnType<typeof newProject>

async function call(project: TestProject, method: 'GET' | 'POST', path: string, payload?: object) {
  const url = `/v2/${project.id}/clusters/c1/job-executions${path}`
  const { statusCode: status, body } = await emulator.inject({ method, url, ...(payload && { payload }) })
  return { status, body: body === '' ? undefined : JSON.parse(body) }
}
async function submit(project: TestProject, name: string, more: object = {}): Promise<string> {
  const { body } = await call(project, 'POST', '', { job_type: 'SparkSubmit', job_name: name, ...more })
  return body.job_submit_result.job_id
}

test('an empty filter of the list filters nothing', async () => {
  const project = newProject()
  const id = await submit(project, 'one')
  for (const query of ['job_name', 'job_id', 'user', 'queue'].map((filter) => `?${filter}=`)) {
    const { status, body } = await call(project, 'GET', query)
    expect([status, body.total_record, body.job_list?.[0].job_id], query).toEqual([200, 1, id])
  }
})

describe('the library', () => {
  it('lists and shows jobs with the stub, the gate and the history', async () => {
    const project = newProject()
    const id = await submit(project, 'held')
    await project.clock.untilIdle()
    const job = project.mrsJobs.get(id)
    expect(await job.show()).toMatchObject({
      ...{ clusterId: 'c1', answeredBy: 'held', gate: 'door', message: null, killRequested: false },
      job: { job_state: 'RUNNING', job_progress: 99 },
    })
    expect((await job.show()).history.map(({ state }) => state).join(' ')).toBe(
      'NEW NEW_SAVING SUBMITTED ACCEPTED RUNNING',
    )
    expect((await project.mrsJobs.list()).map((one) => one.job.job_id)).toEqual([id])
    expect((await project.show()).mrsJobs).toEqual({ total: 1, byState: { RUNNING: 1 }, dropped: 0 })
  })

  it('finishes a job from any state, past its gate', async () => {
    const project = newProject()
    const job = project.mrsJobs.get(await submit(project, 'held'))
    const { job: ended, history } = await job.finish()
    expect([ended.job_state, ended.job_result, ended.app_id]).toEqual([
      'FINISHED',
      'SUCCEEDED',
      `application_${Date.parse(NOW)}_0002`,
    ])
    expect(history).toHaveLength(6)
    await expect(job.finish()).rejects.toThrow(/has ended/)
  })

  it('gives a job a result of its own', async () => {
    const project = newProject()
    const failed = project.mrsJobs.get(await submit(project, 'a'))
    expect((await failed.finish({ jobResult: 'FAILED' })).job).toMatchObject({
      ...{ job_state: 'FINISHED', job_result: 'FAILED' },
    })
    const id = await submit(project, 'b', { job_type: 'SparkScript' })
    await project.mrsJobs.get(id).finish({ columns: ['n'], rows: [[1]] })
    expect((await call(project, 'GET', `/${id}/sql-result`)).body).toEqual({ sql_results: { 0: [{ n: '1' }] } })
  })

  it('fails and kills a job at once, whatever its stub says', async () => {
    const project = newProject()
    const failed = project.mrsJobs.get(await submit(project, 'stubborn'))
    expect(await failed.fail('out of memory')).toMatchObject({
      ...{ message: 'out of memory', job: { job_state: 'FAILED', job_result: 'FAILED' } },
    })
    const killed = project.mrsJobs.get(await submit(project, 'stubborn'))
    expect((await killed.kill()).job).toMatchObject({ job_state: 'KILLED', job_result: 'KILLED' })
    await expect(killed.kill()).rejects.toThrow(/has ended/)
  })

  it('waits, and says what a job waits for', async () => {
    const project = newProject()
    const job = project.mrsJobs.get(await submit(project, 'held'))
    expect((await job.wait('NEW')).reached).toBe(true)
    await project.clock.untilIdle()
    await expect(job.wait('FINISHED')).rejects.toThrow(/RUNNING and not FINISHED.*gate door/)
    await project.gates.release('door')
    expect((await job.wait('FINISHED')).job.job_result).toBe('SUCCEEDED')
  })

  it('has the history of a job that was deleted or dropped', async () => {
    const project = newProject()
    const id = await submit(project, 'a')
    await project.mrsJobs.get(id).finish()
    expect((await call(project, 'POST', '/batch-delete', { job_id_list: [id] })).status).toBe(202)
    await expect(project.mrsJobs.get(id).show()).rejects.toThrow(/deleted by a client/)
    expect((await project.history('mrsJob', id)).gone?.why).toBe('deleted by a client')
    await project.settings.change({ limits: { mrsJobs: 1 } })
    const dropped = await submit(project, 'b')
    await submit(project, 'c')
    expect((await project.history('mrsJob', dropped)).gone?.why).toMatch(/limits\.mrsJobs/)
  })

  it('lists what no stub matched', async () => {
    const project = newProject()
    const id = await submit(project, 'sale', { arguments: ['--class', 'com.example.Main', 'obs://jobs/a.jar', 'x'] })
    const { unmatched } = await project.unmatched()
    expect(unmatched).toMatchObject([
      {
        id,
        subject: 'mrsJob',
        cluster: 'c1',
        job: { name: 'sale', class: 'com.example.Main', file: 'obs://jobs/a.jar' },
      },
    ])
  })
})

test('the jobs of a cluster that terminates are FAILED, and KILLED if that was requested', async () => {
  const project = newProject()
  const [running, killed] = [await submit(project, 'endless'), await submit(project, 'endless')]
  await project.clock.advance('10s')
  await call(project, 'POST', `/${killed}/kill`)
  await project.clusters.terminate('c1')
  const ends = (await project.mrsJobs.list()).map(({ job }) => [job.job_id, job.job_state, job.job_result])
  expect(ends).toEqual([
    [running, 'FAILED', 'FAILED'],
    [killed, 'KILLED', 'KILLED'],
  ])
})

describe('the journal', () => {
  it('notes the job of a request, its state before and the stub', async () => {
    const project = newProject()
    const id = await submit(project, 'endless')
    await project.clock.advance('1h')
    await call(project, 'POST', `/${id}/kill`)
    const { entries } = await project.journal.list({ operation: 'StopJob' })
    expect(entries).toMatchObject([{ status: 202, answeredBy: 'endless' }])
    expect(JSON.stringify(entries[0])).toContain(id)
    expect(JSON.stringify(entries[0])).toContain('RUNNING')
    await project.journal.verify({ match: { operation: 'StopJob' }, exactly: 1 })
  })
})

describe('a snapshot', () => {
  it('goes on in another project as it would have', async () => {
    const project = newProject()
    const ids = [
      await submit(project, 'held'),
      await submit(project, 'endless'),
      await submit(project, 'rows', { job_type: 'SparkSql', arguments: ['select city from sales; select 1 as one'] }),
    ]
    await project.clock.advance(300)
    await call(project, 'POST', `/${ids[1]}/kill`)
    ids.push(await submit(project, 'plain', { arguments: ['--queue', 'q'], properties: { a: 'b' } }))
    const other = newProject()
    await other.restore(await project.snapshot())
    expect(await other.snapshot()).toMatchObject({ mrsJobs: (await project.snapshot()).mrsJobs })
    for (const one of [project, other]) {
      await one.clock.untilIdle()
      await one.gates.release('door')
      ids.push(await submit(one, 'later'))
    }
    const shown = (one: TestProject) => Promise.all(ids.slice(0, 4).map((id) => call(one, 'GET', `/${id}`)))
    expect(await shown(other)).toEqual(await shown(project))
    expect(await call(other, 'GET', `/${ids[2]}/sql-result`)).toEqual({
      status: 200,
      body: { sql_results: { 0: [{ city: 'a' }], 1: [{ one: '1' }] } },
    })
    // ids and applications count on
    expect(ids[5]).toBe(ids[4])
    expect((await other.mrsJobs.get(ids[5] ?? '').show()).job.launcher_id).toBe(`application_${Date.parse(NOW)}_0009`)
  })

  it('keeps no job that was dropped', async () => {
    const project = newProject()
    await project.settings.change({ limits: { mrsJobs: 1 } })
    for (let i = 0; i < 10; i++) await submit(project, 'endless')
    const other = newProject()
    await other.restore(await project.snapshot())
    expect((await call(other, 'GET', '')).body.total_record).toBe(1)
    expect((await call(other, 'POST', '', { job_type: 'Flink', job_name: 'a' })).status).toBe(200)
  })

  it('is refused if a job is listed twice, or is due though it has ended', async () => {
    const project = newProject()
    const id = await submit(project, 'plain')
    await project.mrsJobs.get(id).finish()
    const snapshot = (await project.snapshot()) as unknown as {
      mrsJobs: { rows: object[] }
      agenda: object[]
    }
    const [row = {}] = snapshot.mrsJobs.rows
    const restore = (change: object) => newProject().restore({ ...snapshot, ...change } as never)
    await expect(restore({ mrsJobs: { ...snapshot.mrsJobs, rows: [row, row] } })).rejects.toThrow(/another job/)
    await expect(restore({ agenda: [{ kind: 'mrsJob', row: { mrsJob: id }, atMs: 0 }] })).rejects.toThrow(
      /it has no next change/,
    )
    await expect(restore({ agenda: [{ kind: 'mrsJob', row: { mrsJob: 'x' }, atMs: 0 }] })).rejects.toThrow(/must name/)
  })
})

describe('a job of SQL', () => {
  it('splits its statements outside quotes and comments', async () => {
    const project = newProject()
    const sql = "select ';' as a -- one; two\n;; select 2 as b /* ; */; -- nothing\n"
    const id = await submit(project, 'split', { job_type: 'SparkSql', arguments: [sql] })
    await project.clock.untilIdle()
    expect((await call(project, 'GET', `/${id}/sql-result`)).body.sql_results).toEqual({
      0: [{ a: ';' }],
      1: [{ b: '2' }],
    })
  })

  it('prefers a stub for the job to those for its statements', async () => {
    const project = newProject()
    await project.stubs.add({
      name: 'whole',
      match: { api: 'mrs', job: { type: 'SparkSql', name: 'whole' } },
      outcome: { message: 'Table or view not found: sales' },
    })
    const id = await submit(project, 'whole', { job_type: 'SparkSql', arguments: ['select city from sales'] })
    await project.clock.untilIdle()
    expect(await project.mrsJobs.get(id).show()).toMatchObject({
      ...{ answeredBy: 'whole', message: 'Table or view not found: sales', job: { job_state: 'FAILED' } },
    })
  })

  const sqlJob = async (project: TestProject, sql: string, job_type = 'SparkSql') => {
    const id = await submit(project, 'sql', { job_type, arguments: [sql] })
    await project.clock.untilIdle()
    return project.mrsJobs.get(id).show()
  }
  const tablesOf = async (project: TestProject, database = 'default'): Promise<unknown> => {
    const { body } = await emulator.inject({ method: 'GET', url: `/v1.0/${project.id}/databases/${database}/tables` })
    return JSON.parse(body).tables?.map((one: { table_name: string }) => one.table_name)
  }

  it.each(['SparkSql', 'HiveSql'])('of %s changes the catalog when it finishes', async (type) => {
    const project = newProject()
    const sql =
      'create database d; use d; create table t (a int); insert into t values (1); create table default.u (b int)'
    const id = await submit(project, 'ddl', { job_type: type, arguments: [sql] })
    expect(await tablesOf(project)).toEqual([])
    await project.clock.untilIdle()
    expect((await project.mrsJobs.get(id).show()).job.job_state).toBe('FINISHED')
    expect([await tablesOf(project), await tablesOf(project, 'd')]).toEqual([['u'], ['t']])
    const preview = await emulator.inject({ method: 'GET', url: `/v1.0/${project.id}/databases/d/tables/t/preview` })
    expect(JSON.parse(preview.body).rows).toEqual([['1']])
  })

  it('keeps what the statements before an error did, and nothing if it is killed', async () => {
    const project = newProject()
    const { job } = await sqlJob(project, 'create table a (x int); selekt 1; create table b (x int)')
    expect([job.job_state, await tablesOf(project)]).toEqual(['FAILED', ['a']])
    const id = await submit(project, 'killed', { job_type: 'SparkSql', arguments: ['drop table a'] })
    await project.mrsJobs.get(id).kill()
    await project.clock.untilIdle()
    expect(await tablesOf(project)).toEqual(['a'])
  })

  it('sees the tables of the project, and its own temporary views', async () => {
    const project = newProject()
    await project.settings.change({ catalog: 'strict' })
    await sqlJob(project, 'create table a (x int); insert into a values (4)')
    const id = (await sqlJob(project, 'create temporary view v as select x + 1 as y from a; select y from v')).job
      .job_id
    expect((await call(project, 'GET', `/${id}/sql-result`)).body.sql_results[1]).toEqual([{ y: '5' }])
    expect((await sqlJob(project, 'select y from v')).message).toContain('[TABLE_OR_VIEW_NOT_FOUND]')
  })

  it('of HiveSql fails only for a table that does not exist', async () => {
    const project = newProject()
    await project.settings.change({ catalog: 'strict' })
    expect((await sqlJob(project, 'select * from nowhere', 'HiveSql')).message).toBe(
      'FAILED: SemanticException [Error 10001]: Table not found nowhere',
    )
    const words = 'set hive.exec.parallel=true; from x lateral view explode(y) z as w select w; msck repair table t'
    expect((await sqlJob(project, words, 'HiveSql')).job.job_state).toBe('FINISHED')
  })

  it('fails in Spark’s words if Spark refuses it', async () => {
    const project = newProject()
    const id = await submit(project, 'typo', { job_type: 'SparkSql', arguments: ['selekt 1'] })
    await project.clock.untilIdle()
    const { job, message } = await project.mrsJobs.get(id).show()
    expect(job.job_state).toBe('FAILED')
    expect(message).toContain("[PARSE_SYNTAX_ERROR] Syntax error at or near 'selekt'")
  })
})

describe('many jobs', () => {
  it('are listed with filters in little time', async () => {
    const project = newProject()
    await project.settings.change({ limits: { mrsJobs: 100_000 } })
    for (let i = 0; i < 200; i++) {
      const id = await submit(project, `job-${i % 7}`)
      await project.mrsJobs.get(id).finish()
    }
    const { body } = await call(project, 'GET', '?job_name=job-3&job_state=FINISHED&limit=5&offset=2&sort_by=asc')
    expect([body.total_record, body.job_list.length]).toEqual([29, 5])
  })
})
