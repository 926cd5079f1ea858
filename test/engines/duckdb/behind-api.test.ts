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
const start = (fixtures = {}): Promise<EngineProject> =>
  EngineProject.start(undefined, { sqlEngine: 'duckdb' }, fixtures)

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
