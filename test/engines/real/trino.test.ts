/** A real Trino behind the API of MRS, with LAKEMOCK_TEST_TRINO=1: it needs 1.2 GB of memory and some minutes. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { EngineProject } from '../engine-project.ts'
import { missingForPresto, type PrestoServer, startPresto } from '../presto-server.ts'
import { runSql, runSqlCase } from '../run-sql-case.ts'
import { sqlCases } from '../sql-cases.ts'

const missing = process.env.LAKEMOCK_TEST_TRINO === '1' ? missingForPresto() : 'LAKEMOCK_TEST_TRINO is not 1'
const MINUTES = 60_000

describe.skipIf(missing !== undefined)(missing === undefined ? 'a real Trino' : `a real Trino (${missing})`, () => {
  let server: PrestoServer
  let project: EngineProject

  beforeAll(async () => {
    server = await startPresto('trino')
    vi.stubEnv('LAKEMOCK_ENGINE_USER', 'u')
    project = await EngineProject.start(undefined, { sqlEngine: `trino://${server.host}/hive` })
  }, 12 * MINUTES)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await project?.close()
    await server?.close()
  })

  test.each(sqlCases)('$sql', { timeout: 5 * MINUTES }, (one) => runSqlCase(project, one))

  test('DDL has a status and no content', { timeout: 5 * MINUTES }, async () => {
    const { body } = await project.sql('create table without_rows (a bigint)')
    expect(body).toMatchObject({ status: 'FINISHED', content: null })
    expect((await project.sql('create table without_rows (a bigint)')).body).toMatchObject({
      error_msg: expect.stringContaining("line 1:1: Table 'hive.default.without_rows' already exists"),
    })
  })

  test('a cancel stops the query in Trino', { timeout: 5 * MINUTES }, async () => {
    const { body } = await project.sql('select count(*) from tpch.sf100.lineitem a, tpch.sf100.lineitem b')
    await expect.poll(async () => (await project.show(body.id)).body.status, { timeout: MINUTES }).toBe('RUNNING')
    expect((await project.cancel(body.id)).body).toEqual({ status: 'SUCCEED' })
    expect((await project.show(body.id)).body.message).toBe('Query was canceled')
    const states = async () =>
      (
        await runSql(
          project,
          "select state from system.runtime.queries where query like '%sf100%' and query not like '%runtime%'",
        )
      )?.result?.rows
    await expect.poll(states, { timeout: MINUTES }).toEqual([['FAILED']])
  })

  test('a Trino that dies in the middle of a query fails it', { timeout: 5 * MINUTES }, async () => {
    const { body } = await project.sql('select count(*) from tpch.sf100.lineitem a, tpch.sf100.lineitem b')
    await expect.poll(async () => (await project.show(body.id)).body.status, { timeout: MINUTES }).toBe('RUNNING')
    await server.kill()
    await expect.poll(async () => (await project.show(body.id)).body.status, { timeout: MINUTES }).toBe('FAILED')
    expect((await project.show(body.id)).body.message).toMatch(/The connection to http:.* was lost/)
  })
})
