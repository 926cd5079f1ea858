/** The engine duckdb behind the API of MRS, and what docs/engines.md says of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { EngineProject } from '../engine-project.ts'
import { runSql, runSqlCase } from '../run-sql-case.ts'
import { sqlCases } from '../sql-cases.ts'
import { hasDuckDb } from './duckdb-session.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/engines.md'), 'utf8')

/** The rows of the table of differences: the SQL, and the value or the message that DuckDB gives. */
const differences = page
  .slice(page.indexOf('| SQL | DuckDB | Presto |'))
  .split('\n')
  .flatMap((line) => {
    const [, sql, fails, given] = /^\| `(select .*?)` \| (fails: )?`(.*?)`/.exec(line) ?? []
    return sql === undefined ? [] : [{ sql, isFailure: fails !== undefined, given }]
  })

let project: EngineProject | undefined
afterEach(async () => {
  await project?.close()
  project = undefined
})
const start = (fixtures = {}, settings = {}): Promise<EngineProject> =>
  EngineProject.start(undefined, { sqlEngine: 'duckdb', ...settings }, fixtures)

describe.skipIf(!hasDuckDb)('SQL of MRS on duckdb', () => {
  test('the cases of every SQL engine', async () => {
    project = await start()
    for (const one of sqlCases)
      await runSqlCase(project, one).catch((error) => {
        throw new Error(`${one.sql}: ${error}`)
      })
  })

  test('declared tables are read with their rows, and what SQL creates is in the catalog', async () => {
    const sales = {
      columns: { id: 'bigint', day: 'varchar' },
      rows: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    }
    project = await start({ catalog: { hive: { default: { sales } } } })
    expect((await runSql(project, 'select sum(id) s from sales'))?.result).toEqual({ columns: ['s'], rows: [['3']] })
    await runSql(project, 'create table copy as select * from sales')
    await runSql(project, "insert into copy values (3, 'c')")
    expect((await runSql(project, 'show tables'))?.result?.rows).toEqual([['copy'], ['sales']])
    const read = await runSql(project, 'select count(*) from copy')
    expect(read?.result?.rows).toEqual([['3']])
    expect(read?.engineSql).toBe('SELECT count(*) AS _col0 FROM "default".copy AS copy')
    const { body } = await project.control('GET', `/sql/${read?.id}`)
    expect(body).toMatchObject({ answeredBy: 'engine duckdb', sql: { status: 'FINISHED' } })
  })

  test('SQL of jobs, if it is chosen for them: as SQL of Presto, with JSON types', async () => {
    const jobs = await start({}, { sqlJobEngine: 'sql' })
    project = jobs
    const run = async (sql: string) => {
      const { body } = await jobs.ask('POST', '/v1.0/p/jobs/submit-job', { sql, queue_name: 'q' })
      await jobs.control('GET', `/sql-jobs/${body.job_id}/wait?state=FINISHED&timeout=30s`)
      const status = await jobs.ask('GET', `/v1.0/p/jobs/${body.job_id}/status`)
      return { status: status.body, preview: (await jobs.ask('GET', `/v1.0/p/jobs/${body.job_id}/preview`)).body }
    }
    await run('create table t (a integer, b varchar)')
    expect((await run("insert into t values (1, 'x'), (2, null)")).status).toMatchObject({ input_row_count: 2 })
    const { preview } = await run(
      "select a, b, cast(a as bigint) c, 1.50 d, array[a] e, map(array['k'], array[a]) f, row(a) g, date '2020-01-02' h, 1e0 i, true j from t order by a",
    )
    expect(preview.rows).toEqual([
      [1, 'x', 1, 1.5, [1], { k: 1 }, { col1: 1 }, '2020-01-02', 1, true],
      [2, null, 2, 1.5, [2], { k: 2 }, { col1: 2 }, '2020-01-02', 1, true],
    ])
    expect(preview.schema.map((one: object) => Object.values(one)[0])).toEqual([
      ...['int', 'string', 'bigint', 'decimal(3,2)', 'array<int>', 'map<string,int>', 'struct<col1:int>'],
      ...['date', 'double', 'boolean'],
    ])
    expect((await run('select nosuch from t')).status).toMatchObject({
      ...{ status: 'FAILED', message: "DLI.0005: line 1:8: Column 'nosuch' cannot be resolved" },
    })
  })

  test('a snapshot names the tables whose rows it does not have', async () => {
    project = await start({ catalog: { hive: { default: { sales: { columns: { id: 'bigint' }, rows: [['1']] } } } } })
    await runSql(project, 'select * from sales')
    expect((await project.control('GET', '/snapshot')).body.engineRows).toBeUndefined()
    await runSql(project, 'insert into sales values 2')
    await runSql(project, 'create table gone as select 1 a')
    await runSql(project, 'drop table gone')
    const { body: snapshot } = await project.control('GET', '/snapshot')
    const lost = [{ catalog: 'hive', schema: 'default', name: 'sales' }]
    expect(snapshot.engineRows).toEqual(lost)
    expect((await project.control('PUT', '/snapshot', snapshot)).body).toMatchObject({ restored: true, lostRows: lost })
    expect((await runSql(project, 'select * from sales'))?.result?.rows).toEqual([['1']])
  })

  test('what the page says that differs from Presto', async () => {
    project = await start()
    await runSql(project, 'create table t1 (id bigint)')
    expect(differences.length).toBeGreaterThan(6)
    for (const { sql, isFailure, given } of differences) {
      const { message, rows } = (await runSql(project, sql))?.result ?? {}
      expect(isFailure ? message : rows?.[0]?.[0], sql).toBe(given)
      expect(message === undefined, sql).toBe(!isFailure)
    }
  })
})
