import { afterEach, describe, expect, test } from 'vitest'
import { EngineProject } from './engine-project.ts'
import { FakeEngine } from './fake-engine.ts'

let open: EngineProject[] = []
afterEach(async () => {
  await Promise.all(open.map((project) => project.close()))
  open = []
})

/** A project whose SQL jobs run on an SQL engine that understands Spark SQL. */
async function startSql(settings: object = {}, fixtures: object = {}) {
  const engine = new FakeEngine()
  engine.dialects = ['spark']
  const project = await EngineProject.start(async () => engine, settings, fixtures)
  open.push(project)
  return { project, engine }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('SQL jobs of MRS', () => {
  const request = (sql: string, type = 'SparkSql') => ({
    ...{ job_type: type, job_name: 'j', arguments: [sql], properties: {} },
  })
  async function submitMrs(project: EngineProject, sql: string, type?: string): Promise<string> {
    const { body } = await project.ask('POST', '/v2/p/clusters/c/job-executions', request(sql, type))
    return body.job_submit_result.job_id
  }

  test('their statements run in order, those of stubs are not given to the engine', async () => {
    const stubs = [{ match: { sql: 'select 2' }, outcome: { columns: ['x'], rows: [['stub']] } }]
    const { project, engine } = await startSql({}, { stubs })
    engine.onQuery = (query) => query.give(['n'], [[query.query.text.includes('1') ? '1' : '3']])
    const id = await submitMrs(project, 'use shop; select 1; select 2; select 3')
    await project.control('GET', `/mrs-jobs/${id}/wait?state=FINISHED&timeout=10s`)
    expect(engine.queries.map(({ query: { text, schema } }) => [text.trim(), schema])).toEqual([
      ['select 1', 'shop'],
      ['select 3', 'shop'],
    ])
    const { body } = await project.ask('GET', `/v2/p/clusters/c/job-executions/${id}`)
    expect(body.job_detail).toMatchObject({ job_state: 'FINISHED', job_result: 'SUCCEEDED' })
    const { body: results } = await project.ask('GET', `/v2/p/clusters/c/job-executions/${id}/sql-result`)
    expect(Object.values(results.sql_results)).toEqual([
      [{ result: 'succeed' }],
      [{ n: '1' }],
      [{ x: 'stub' }],
      [{ n: '3' }],
    ])
  })

  test('the first that fails ends the job; a kill stops the engine', async () => {
    const { project, engine } = await startSql({ clock: 'manual' })
    engine.onQuery = (query) => query.resolve({ message: 'no such table' })
    const failed = await submitMrs(project, 'select 1; select 2', 'HiveSql')
    await project.control('POST', '/clock/advance', { by: '1m' })
    const { body } = await project.control('GET', `/mrs-jobs/${failed}`)
    expect(body).toMatchObject({ message: 'no such table', answeredBy: 'engine presto' })
    expect(engine.queries).toHaveLength(1)
    engine.onQuery = () => undefined
    const killed = await submitMrs(project, 'select 3')
    const advanced = project.control('POST', '/clock/advance', { by: '1s' })
    while (engine.queries.length < 2) await turn()
    await project.ask('POST', `/v2/p/clusters/c/job-executions/${killed}/kill`)
    engine.last.give(['n'], [['3']])
    await advanced
    await project.control('POST', '/clock/advance', { by: '1s' })
    expect((await project.control('GET', `/mrs-jobs/${killed}`)).body.job.job_state).toBe('KILLED')
    expect(engine.last.isCancelled).toBe(true)
  })
})
