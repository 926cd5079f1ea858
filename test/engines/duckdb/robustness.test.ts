/** What happens when queries are stopped, are too large, or run at the same time. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadDuckDb } from '../../../src/engines/duckdb/load-duckdb.ts'
import { WorldDatabase } from '../../../src/engines/duckdb/world-database.ts'
import { DuckDbSession, hasDuckDb, type SessionOptions } from './duckdb-session.ts'

const MILLION = 1_000_000
/** Rows that no machine counts in the time of a test. */
const lists = Array.from({ length: 9 }, (_, index) => `unnest(sequence(1, 5000)) t${index}(n)`)
const ENDLESS = `select count(*) from ${lists.join(' cross join ')} where t0.n + t1.n + t2.n + t3.n < 0`

const sessions: DuckDbSession[] = []
function session(options: SessionOptions = {}, catalog?: DuckDbSession['catalog']): DuckDbSession {
  const made = new DuckDbSession(options, catalog)
  sessions.push(made)
  return made
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-duckdb-'))
})
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((one) => one.close()))
  rmSync(folder, { recursive: true })
})

describe.skipIf(!hasDuckDb)('the engine duckdb', () => {
  test('a cancel interrupts a query, and the next one runs', async () => {
    const one = session()
    const running = await one.startAndRun(ENDLESS)
    running.cancel()
    expect(await running.answer).toMatchObject({ message: 'Query was canceled' })
    expect((await one.run('select 1')).rows).toEqual([['1']])
  })

  test('a query that needs too much memory fails, and the next one runs', async () => {
    const one = session({ memoryBytes: 40 * 1024 * 1024 })
    await one.run('create table numbers as select n from unnest(sequence(1, 5000)) t(n)')
    const { message } = await one.run(
      "select count(distinct cast(a.n * 5000 + b.n as varchar) || 'a text that takes some room') from numbers a, numbers b",
    )
    expect(message).toBe('The query needs more memory than the engine duckdb may use (setting limits.engineMemory)')
    expect((await one.run('select count(*) from numbers')).rows).toEqual([['5000']])
  })

  test('a million rows are streamed into the store of rows', async () => {
    const one = session()
    await one.run('create table numbers as select n from unnest(sequence(1, 1000)) t(n)')
    const before = process.memoryUsage().rss
    const answer = await one.start("select a.n * 1000 + b.n id, 'name' name from numbers a, numbers b").answer
    if ('message' in answer) throw new Error(answer.message)
    const grown = process.memoryUsage().rss - before
    process.stdout.write(`duckdb: ${answer.rows.count} rows, memory grew by ${Math.round(grown / 1e6)} MB\n`)
    expect(answer.rows.count).toBe(MILLION)
    expect(answer.rows.inMemory).toBeUndefined()
    await answer.rows.close()
  })

  test('more rows than the limit fail', async () => {
    const one = session({ rows: 10 })
    expect((await one.run('select * from unnest(sequence(1, 11))')).message).toContain('more than 10 rows')
  })

  test('queries run at the same time, while tables change', async () => {
    const one = session()
    await one.run('create table t (id bigint)')
    const inserts = Array.from({ length: 10 }, (_, index) => one.run(`insert into t values ${index}`))
    const reads = Array.from({ length: 10 }, () => one.run('select count(*) from t'))
    for (const { message } of await Promise.all([...inserts, ...reads])) expect(message).toBeUndefined()
    expect((await one.run('select count(*), sum(id) from t')).rows).toEqual([['10', '45']])
  })

  test('a reset in the middle of a query ends it, and the data is gone', async () => {
    const one = session()
    await one.run('create table t as select 1 id')
    const running = await one.startAndRun(ENDLESS)
    await one.engine.resetWorld('p')
    expect(await running.answer).toMatchObject({ message: 'Query was canceled' })
    // the catalog of this test still has the table, which is made again
    expect((await one.run('select count(*) from t')).rows).toEqual([['0']])
  })

  test('a file has its tables, types, comments and views when it is opened again', async () => {
    const first = session({ directory: folder })
    await first.run(
      "create table t (id bigint, d decimal(10,2), v varchar(5) comment 'text') with (partitioned_by = array['v'])",
    )
    await first.run("insert into t values (1, decimal '1.50', 'a')")
    await first.run('create view w as select id from t')
    await first.close()
    const second = session({ directory: folder })
    expect((await second.run('select * from t')).rows).toEqual([['1', '1.50', 'a']])
    expect((await second.run('select * from w')).rows).toEqual([['1']])
    expect((await second.run('desc t')).rows).toEqual([
      ['id', 'bigint', '', ''],
      ['d', 'decimal(10,2)', '', ''],
      ['v', 'varchar(5)', 'partition key', 'text'],
    ])
    await second.engine.resetWorld('p')
    expect(readdirSync(folder)).toEqual([])
  })

  test('SQL cannot leave the database', async () => {
    const limits = { memoryBytes: 64 * 1024 * 1024, threads: 1 }
    const database = await WorldDatabase.open(await loadDuckDb(), undefined, limits)
    const connection = await database.take()
    const refused = [
      ...["select * from read_csv('/etc/passwd')", "copy (select 1) to '/tmp/x'", "attach '/tmp/x'", 'install httpfs'],
      ...["set memory_limit = '8GB'", 'set enable_external_access = true', "load '/tmp/x.duckdb_extension'"],
    ]
    for (const sql of refused)
      await expect(connection.run(sql), sql).rejects.toThrow(/Permission Error|configuration|disabled/i)
    database.give(connection)
    database.close()
  })
})
