/** Results of engines become stubs that give the same replies without an engine. */
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { EngineLost } from '../../src/engines/engine-errors.ts'
import { RowStore } from '../../src/engines/row-store.ts'
import { FakeEngine } from '../engines/fake-engine.ts'
import { FakeSpark } from '../engines/fake-spark.ts'
import {
  type Api,
  closeAll,
  JOBS,
  MRS,
  type RecordedOptions,
  runCode,
  runJob,
  runSql,
  SECRET,
  startRecorded,
} from './record-engines-with.ts'

afterEach(closeAll)

async function start(fixtures: object, options: RecordedOptions, hasEngines: boolean) {
  const sql = new FakeEngine()
  const spark = new FakeSpark()
  const engines = hasEngines ? { sqlEngine: 'presto://h/hive', sparkEngine: 'livy://h', sqlJobEngine: 'sql' } : {}
  const settings = { ...engines, ...options.settings }
  const load = { loadSqlEngine: async () => sql, loadSparkEngine: async () => spark }
  return { sql, spark, ...(await startRecorded(fixtures, { ...options, ...load, settings })) }
}

/** What the fake engine returns, by the text. */
function answer(engine: FakeEngine): void {
  let count = 0
  engine.onQuery = (query) => {
    const { text, schema, cells } = query.query
    if (text === 'lost') query.reject(new EngineLost('The connection was lost'))
    else if (text.startsWith('create')) query.give([], [])
    else if (text.startsWith('insert')) query.give(['rows'], [['2']], 2)
    else if (text === 'select bad') query.resolve({ message: "line 1:8: Column 'bad' cannot be resolved" })
    else if (text === 'select again') query.give(['n'], [[String(++count)]])
    else if (cells === 'json')
      query.resolve({
        columns: [
          { name: 'id', type: 'bigint' },
          { name: 'tags', type: 'array<string>' },
        ],
        rows: RowStore.of([
          ['1', '["a","b"]'],
          ['2', null],
        ]),
      })
    else
      query.give(
        ['a', 'schema'],
        [
          ['9007199254740993', schema],
          [null, 'x"y'],
        ],
      )
  }
}

const SQL = [
  ['create table t (a bigint)'],
  ['insert into t values (1), (2)'],
  ['select  a\nfrom t'],
  ['select a from t', 'other'],
  ['show tables'],
  ['select bad'],
  ['lost'],
  ['select again'],
  ['select again'],
  ['select again'],
] as const
const JOB_SQL = ['select * from t', 'select bad', 'create table t2 (a int)']

describe('a recording from engines', () => {
  test('repeats SQL and SQL jobs without an engine', async () => {
    const recorded = await start({}, {}, true)
    answer(recorded.sql)
    const run = async (api: Api): Promise<unknown[]> => {
      const seen: unknown[] = []
      for (const [sql, database] of SQL) seen.push(await runSql(api, sql, database))
      for (const sql of JOB_SQL) seen.push(await runJob(api, sql))
      return seen
    }
    const seen = await run(recorded)
    expect(recorded.sql.queries).toHaveLength(SQL.length + JOB_SQL.length)
    expect(JSON.stringify(seen)).toContain('9007199254740993')
    expect(JSON.stringify(seen)).toContain('["a","b"]')
    const { yaml, report, stubs } = await recorded.made()
    expect(stubs).toBe(SQL.length + JOB_SQL.length)
    expect(report).toContain('The fixtures are complete.')
    const replay = await start(parse(yaml) as object, {}, false)
    expect(await run(replay)).toEqual(seen)
    expect(replay.sql.queries).toEqual([])
  })

  test.each(['dli', 'livy'] as const)('repeats code in the dialect %s', async (dialect) => {
    const recorded = await start({}, { settings: { dialect } }, true)
    recorded.spark.onCreate = (session) => {
      session.onCode = (code) => {
        if (code.code === 'boom') code.fail('NameError', "name 'boom' is not defined", ['Traceback\n', 'line $1\n'])
        else if (code.kind === 'sql') {
          const table = { schema: { type: 'struct', fields: [] }, data: [[1, null]] }
          code.resolve({ state: 'available', output: { status: 'ok', data: { 'application/json': table } } })
        } else code.print(code.kind === 'pyspark' ? '3' : 'res0: Int = 3\n')
      }
    }
    const codes = [
      ['1 + 2', 'spark'],
      ['1 + 2', 'pyspark'],
      ['boom', 'pyspark'],
      ['select 1', 'sql'],
    ] as const
    const seen = await runCode(recorded, codes)
    expect(JSON.stringify(seen)).toContain('NameError')
    const { yaml, stubs } = await recorded.made()
    expect(stubs).toBe(codes.length)
    const replay = await start(parse(yaml) as object, { settings: { dialect } }, false)
    expect(await runCode(replay, codes)).toEqual(seen)
  })

  test('keeps only some rows, and says so', async () => {
    const recorded = await start({}, { rows: 3 }, true)
    recorded.sql.onQuery = async (query) => {
      const rows = new RowStore({ keptBytes: 100 })
      for (let at = 0; at < 50; at++) await rows.append([[String(at)]])
      query.resolve({ columns: [{ name: 'n', type: 'bigint' }], rows })
    }
    await runSql(recorded, 'select n from many')
    const { yaml, report } = await recorded.made()
    expect((parse(yaml) as { stubs: unknown[] }).stubs).toEqual([
      {
        match: { api: 'mrs', sql: 'select n from many', database: 'default' },
        outcome: { columns: ['n'], rows: [['0'], ['1'], ['2']] },
      },
    ])
    expect(report).toContain('- "select n from many": of its 50 rows the stub has the first 3')
  })

  test('has the times of the engine only if they are requested', async () => {
    const recorded = await start({}, {}, true)
    answer(recorded.sql)
    await runSql(recorded, 'show tables')
    expect((await recorded.made()).yaml).not.toContain('durations')
    expect((await recorded.made(true)).yaml).toMatch(/durations:\n +QUEUED: \d+ms/)
  })

  test('never has secrets', async () => {
    const recorded = await start({}, { redact: 'card,/AKIA\\w+/' }, true)
    recorded.sql.onQuery = (query) =>
      query.give(['id', 'card', 'password', 'text'], [['1', '4111 1111', 'p4ss', `of ${SECRET}, AKIA1234567890`]])
    await runSql(recorded, "select * from t where card = '4111 2222'")
    const { yaml, report, warnings } = await recorded.made()
    for (const text of [yaml, JSON.stringify(recorded.exchanges)]) {
      for (const secret of ['4111', SECRET, 'AKIA123']) expect(text).not.toContain(secret)
    }
    expect(parse(yaml)).toMatchObject({
      stubs: [
        {
          match: { sql: { regex: expect.any(String) } },
          outcome: { rows: [['1', '<removed>', 'p4ss', expect.any(String)]] },
        },
      ],
    })
    // a replay compares results, so what only looks like a secret is named
    expect([warnings, report]).toEqual([1, expect.stringContaining('- password: a text in exchange 1 sets it')])
  })

  test('a cancelled statement runs until it is cancelled', async () => {
    const recorded = await start({}, { settings: { clock: 'wall' } }, true)
    const { ask, made } = recorded
    const { body } = await ask('POST', MRS, { sql_type: 'presto', sql_content: 'select 1' })
    await ask('POST', `${MRS}/${body.id}/cancel`)
    const job = (await ask('POST', `${JOBS}/submit-job`, { sql: 'select 2' })).body.job_id
    await ask('DELETE', `${JOBS}/${job}`)
    const { stubs } = parse((await made()).yaml) as { stubs: { outcome: unknown }[] }
    expect(stubs.map(({ outcome }) => outcome)).toEqual([{ never: true }, { never: true }])
  })
})
