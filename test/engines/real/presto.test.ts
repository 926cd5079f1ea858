/** Real Presto behind the API of MRS: the cases of every SQL engine, and the statements recorded from Presto itself. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasSemicolon, isBlank } from '../../../src/presto/sql-kind.ts'
import { doubleText } from '../../../src/sql/constant/number-text.ts'
import { blockWith } from '../../readme/blocks.ts'
import { EngineProject } from '../engine-project.ts'
import { missingForPresto, type PrestoServer, type PrestoServerVersion, startPresto } from '../presto-server.ts'
import { inOrder, runSql, runSqlCase } from '../run-sql-case.ts'
import { sqlCases } from '../sql-cases.ts'

const missing = missingForPresto()
if (missing !== undefined && process.env.LAKEMOCK_REQUIRE_ENGINES === '1') throw new Error(missing)
const MINUTES = 60_000

type RecordedVersion = Exclude<PrestoServerVersion, 'trino'>

interface RecordedRow {
  readonly n: number
  readonly sql: string
  readonly columns: readonly (readonly [name: string, type: string])[] | null
  readonly rows: readonly (readonly unknown[])[]
  readonly updateCount?: number
  readonly error?: { readonly message: string }
}

/** Statements that ran as well and are not recorded, before the row with the number. */
const notRecorded: Readonly<Record<RecordedVersion, Readonly<Record<number, string>>>> = {
  217: {
    103: 'create table t2 as select 1 a',
    106: 'alter table t1 add column c bigint',
    111: 'create view v1 as select id from t1',
  },
  333: {
    106: 'alter table t1 add column c bigint',
    110: 'create view v1 as select id from t1',
    121: 'delete from t1',
  },
}
const files = { 217: 'presto-0.217.jsonl', 333: 'prestosql-333.jsonl' }
/** The rows of these depend on the moment or on the server. */
const CHANGING = /\b(now|current_\w+|localtime\w*|random|uuid|explain|show (session|functions|stats))\b/i
/** The engine may return any of the rows. */
const ANY_ROWS = /^(?!.*\border by\b).*\blimit \d/is
/** A recording keeps at most this many rows. */
const RECORDED_ROWS = 40

function recordedRows(version: RecordedVersion): readonly RecordedRow[] {
  const text = readFileSync(join(import.meta.dirname, '../../recorded', files[version]), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as RecordedRow]))
}

/** A recorded value as text. The recording wrote numbers as JSON: a double without its form. */
function cell(value: unknown, type: string): string | null {
  if (value === null) return null
  if (Array.isArray(value)) return `[${value.map((one) => cell(one, '') ?? 'null').join(', ')}]`
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}=${cell(one, '') ?? 'null'}`)
      .join(', ')}}`
  }
  return typeof value === 'number' && /double|real/.test(type) ? doubleText(value) : String(value)
}

/** A message whose list of signatures is in order: Presto's own order differs from start to start. */
const sorted = (message: string | undefined): string | undefined =>
  message?.replace(/(?<=^line .* for function .*\. Expected: ).*$/s, (list) =>
    list
      .split(/ ?, /)
      .map((one) => one.trim())
      .sort()
      .join(', '),
  )

/** What of a statement differs from its recording; an empty list: nothing. */
async function differences(project: EngineProject, row: RecordedRow): Promise<string[]> {
  const execution = await runSql(project, row.sql)
  if (execution === undefined) return ['MRS refused it']
  const { message, columns, rows, updateCount } = execution.result ?? {}
  const wrong: string[] = []
  const differ = (what: string, is: unknown, was: unknown): void => {
    if (JSON.stringify(is) !== JSON.stringify(was))
      wrong.push(`${what}: ${JSON.stringify(is)} was ${JSON.stringify(was)}`)
  }
  differ('status', execution.history.state, row.error === undefined ? 'FINISHED' : 'FAILED')
  differ('message', sorted(message), sorted(row.error?.message))
  if (message !== undefined || row.error !== undefined || execution.kind === 'ddl') return wrong
  if (execution.kind === 'update') {
    differ('count', updateCount, row.updateCount)
    return wrong
  }
  differ(
    'headings',
    columns,
    row.columns?.map(([name]) => name),
  )
  if (CHANGING.test(row.sql)) return wrong
  const was = row.rows.map((cells) => cells.map((value, at) => cell(value, row.columns?.[at]?.[1] ?? '')))
  // which rows come is open, but not how many
  if (ANY_ROWS.test(row.sql)) differ('number of rows', rows?.length, was.length)
  else if (was.length < RECORDED_ROWS) differ('rows', inOrder(row.sql, rows ?? []), inOrder(row.sql, was))
  return wrong
}

describe.each(['217', '333'] as const)('a real Presto, version %s', (version) => {
  describe.skipIf(missing !== undefined)(missing === undefined ? 'behind MRS' : `behind MRS (${missing})`, () => {
    let server: PrestoServer
    let project: EngineProject

    beforeAll(async () => {
      server = await startPresto(version)
      vi.stubEnv('LAKEMOCK_ENGINE_USER', 'u')
      project = await EngineProject.start(undefined, { sqlEngine: `presto://${server.host}/hive` })
      await runSql(project, 'create schema if not exists hive.default')
    }, 12 * MINUTES)
    afterAll(async () => {
      vi.unstubAllEnvs()
      await project?.close()
      await server?.close()
    })

    test('the recorded statements are equal in status, message, headings and rows', {
      timeout: 15 * MINUTES,
    }, async () => {
      const table: string[] = []
      const all = recordedRows(version)
      // MRS takes one statement without a semicolon, and no empty one: these never reach Presto
      const rows = all.filter(({ sql }) => !hasSemicolon(sql) && !isBlank(sql))
      for (const { sql } of all.filter((row) => !rows.includes(row))) expect(await runSql(project, sql)).toBeUndefined()
      for (const row of rows) {
        const before = notRecorded[version][row.n]
        if (before !== undefined) await runSql(project, before)
        for (const one of await differences(project, row)) table.push(`${row.n} ${row.sql}\n    ${one}`)
      }
      const equal = rows.length - new Set(table.map((line) => line.split(' ', 1)[0])).size
      process.stdout.write(
        `presto:// ${version}: ${equal} of ${rows.length} recorded statements are equal, and ${all.length - rows.length} are refused by MRS\n${table.join('\n')}\n`,
      )
      expect(table).toEqual([])
    })

    test('the cases of every SQL engine', { timeout: 15 * MINUTES }, async () => {
      for (const one of sqlCases) await runSqlCase(project, one)
    })

    test('the commands of docs/engines.md print the rows', { timeout: 10 * MINUTES }, async () => {
      const page = 'docs/engines.md'
      const url = await project.core.listen()
      const commands = blockWith('sql() {', page).text.replaceAll('http://127.0.0.1:4580', url)
      const { stdout } = await promisify(execFile)('bash', ['-c', commands], { timeout: 8 * MINUTES })
      expect(stdout.replaceAll('\r\n', '\n')).toContain(blockWith('name,id', page).text)
    })

    test('a cancel stops the query in Presto', { timeout: 5 * MINUTES }, async () => {
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

    test('a Presto that dies in the middle of a query fails it', { timeout: 5 * MINUTES }, async () => {
      const { body } = await project.sql('select count(*) from tpch.sf100.lineitem a, tpch.sf100.lineitem b')
      await expect.poll(async () => (await project.show(body.id)).body.status, { timeout: MINUTES }).toBe('RUNNING')
      await server.kill()
      await expect.poll(async () => (await project.show(body.id)).body.status, { timeout: MINUTES }).toBe('FAILED')
      expect((await project.show(body.id)).body.message).toMatch(/The connection to http:.* was lost/)
    })
  })
})
