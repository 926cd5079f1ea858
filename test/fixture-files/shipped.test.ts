import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { timedStates } from '../../src/config/durations-setting.ts'
import { defaultConfig, resolveConfig } from '../../src/config/load-settings.ts'
import { settings } from '../../src/config/settings.ts'
import { Random } from '../../src/core/random.ts'
import { loadFixtures } from '../../src/fixture-files/files.ts'
import { shippedNames } from '../../src/fixture-files/shipped-files.ts'
import type { Plan, SqlResult, StatementResult } from '../../src/model/plan.ts'
import { sqlKind } from '../../src/presto/sql-kind.ts'
import { type PlanSource, planSql, planStart, planStatement } from '../../src/stubs/plans.ts'
import { StubList } from '../../src/stubs/stub-list.ts'
import { DEFAULT_ANSWER } from '../../src/stubs/stub-plan.ts'

const textOf = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name === 'default' ? '' : 'scenarios/'}${name}.yaml`, import.meta.url), 'utf8')

/** What a world with these fixtures contributes to an answer. */
function sourceOf(...names: string[]): PlanSource {
  const { stubs, layers } = loadFixtures(names)
  const { durations, unmatched } = resolveConfig(layers).config
  return {
    project: 'p1',
    stubs: new StubList(stubs),
    settings: { durations, unmatched, inBand: true },
    random: new Random('shipped'),
  }
}

interface Place {
  kind?: string
  session?: string
  database?: string
}
const ofStatement = (world: PlanSource, code: string, { kind = 'spark', session = '' }: Place = {}) =>
  planStatement(
    world,
    { code, kind, session, run: () => ({ output: {}, report: { checked: [], assumed: [] } }) },
    { failedState: 'error' },
  )
const ofSql = (world: PlanSource, sql: string, { database = 'default' }: Place = {}) =>
  planSql(world, { sql, kind: sqlKind(sql), database, cluster: 'c1' })

const text = (plain: string): StatementResult => ({
  state: 'available',
  output: { status: 'ok', data: { 'text/plain': plain } },
})
const endsSession = (session: 'dead' | 'error'): unknown => ({
  state: 'error',
  session,
  output: expect.objectContaining({ status: 'error' }),
})
const rows = (columns: string[], ...cells: (string | null)[][]): SqlResult => ({ columns, rows: cells })
const message = (words: string): SqlResult => ({ message: words })

/** The stub that applies, the text, the result, and the session, kind or database if it matters. */
type Case = readonly [stub: string, sent: string, result: unknown, place?: Place]

const defaultStatements: readonly Case[] = [
  ['sleep-a-minute', 'Thread.sleep(60000)', text('')],
  ['sleep-a-minute', 'time.sleep(60)', text('')],
]

const defaultSql: readonly Case[] = [
  ['select-count-of-huge', 'select count(*) from huge', rows(['_col0'], ['6000000000'])],
  ['select-count-of-huge', 'SELECT COUNT(1)\nFROM default.huge', rows(['_col0'], ['6000000000'])],
]

const dyingStatements: readonly Case[] = [
  ['works', 'val a = 1', text('a: Int = 1')],
  ['driver-lost', 'die', endsSession('dead')],
  ['driver-lost', 'sys.exit() // die', endsSession('dead')],
  ['interpreter-lost', 'crash()', endsSession('error')],
]

const failingSql: readonly Case[] = [
  ['access-denied', 'select * from secrets', message('Access Denied: Cannot select from table default.secrets')],
  ['too-many-queued', 'select a from busy where a > 1', message('Too many queued queries for "global"')],
  ['too-slow', 'select count(*) from huge', message('Query exceeded maximum time limit of 5.00s')],
  ['killed', 'select 1', message('Query killed. No message provided.')],
  ['killed', 'drop table if exists t1', message('Query killed. No message provided.')],
]

describe('every shipped file', () => {
  const scenarios = [
    'cancel-too-late',
    'cluster-gone',
    'cluster-terminates',
    'flaky-network',
    'lost-create-reply',
    'mrs-job-fails',
    'mrs-job-finished-failed',
    'mrs-kill-too-late',
    'queue-full',
    'queue-without-resources',
    'session-dies-midway',
    'slow-ddl',
    'slow-start',
    'spark-job-fails',
    'spark-job-recovers',
    'sql-fails',
    'throttled',
    'token-expires-midway',
  ]

  test('is known by name', () => {
    expect(shippedNames()).toEqual(['default', ...scenarios])
  })

  test.each(shippedNames())('%s loads, alone and with default', (name) => {
    const { stubs, faults } = loadFixtures([name])
    expect(stubs.length + faults.length).toBeGreaterThan(0)
    expect(() => sourceOf(name)).not.toThrow()
    expect(() => sourceOf('default', name)).not.toThrow()
  })

  test.each(shippedNames())('%s says what it is for, and where its schema is', (name) => {
    const source = textOf(name)
    const schema = name === 'default' ? './schema.json' : '../schema.json'
    expect(source.split('\n', 1)).toEqual([`# yaml-language-server: $schema=${schema}`])
    expect(parse(source).description).toMatch(/^[A-Z].{20,120}\.$/)
  })

  test('gives every stub a name of its own', () => {
    const written = shippedNames().flatMap((name) => (parse(textOf(name)).stubs as { name?: string }[]) ?? [])
    const names = written.map((stub) => stub.name)
    expect(names).not.toContain(undefined)
    expect(names).toEqual([...new Set(names)])
  })
})

describe('default', () => {
  test('lists the durations that hold without it', () => {
    const written = parse(textOf('default')).world.durations
    expect(Object.keys(written)).toEqual(timedStates)
    expect(settings.durations.parse(written, 'world.durations')).toEqual(defaultConfig.durations)
    expect(resolveConfig(loadFixtures(['default']).layers).config).toEqual(defaultConfig)
  })

  test('declares a caller for when authentication is on', () => {
    const { users, keys, queues, clusters } = loadFixtures(['default'])
    expect(users).toEqual([{ domain: 'lakemock', name: 'lakemock', password: 'lakemock' }])
    expect(keys).toEqual([{ access: 'LAKEMOCKACCESSKEY', secret: 'lakemock-secret-key', user: 'lakemock' }])
    expect([queues, clusters]).toEqual([undefined, undefined])
  })

  answersAsListed(defaultStatements, ofStatement, 'default')
  answersAsListed(defaultSql, ofSql, 'default')
  namesEveryStub(['default'], [...defaultStatements, ...defaultSql])

  test.each([
    'val x = compute()',
    'val a = 1\nval b = 2',
    'x',
    'x == 1',
    'println(a)',
    'print("a", "b")',
    'sc.stop()',
    'spark.range(3).count()',
    'import',
    'important = f()',
    'importlib.reload(m)',
    '7 * 1 / 0',
  ])('leaves %j to the world', (code) => {
    expect(ofStatement(sourceOf('default'), code).answeredBy).toBe(DEFAULT_ANSWER)
  })

  test.each([
    'create table t3 (id bigint)',
    'create table if not exists t1 (id bigint)',
    'create table t1_copy as select * from t1',
    'create table t10 (id bigint)',
    'drop table t1',
    'select * from t10',
    'select * from t1, t2',
    "select 'select 1'",
    'select 1 as one',
    'select id from t1',
    'desc t3',
    'show functions',
  ])('leaves %j to the world', (sql) => {
    expect(ofSql(sourceOf('default'), sql).answeredBy).toBe(DEFAULT_ANSWER)
  })

  test('takes a minute if a cancel is to be tried', () => {
    const world = sourceOf('default')
    expect(ofStatement(world, 'time.sleep(60)').durationMs('running')).toBe(60_000)
    expect(ofSql(world, 'select count(*) from huge').durationMs('RUNNING')).toBe(60_000)
  })
})

describe('session-dies-midway', () => {
  answersAsListed(dyingStatements, ofStatement, 'session-dies-midway')
  namesEveryStub(['session-dies-midway'], dyingStatements)

  test('lets the fatal statement run a while', () => {
    const world = sourceOf('session-dies-midway')
    expect(ofStatement(world, 'die').durationMs('running')).toBe(2000)
    expect(ofStatement(world, 'studied').answeredBy).toBe(DEFAULT_ANSWER)
  })
})

describe('sql-fails', () => {
  answersAsListed(failingSql, ofSql, 'sql-fails')
  namesEveryStub(['sql-fails'], failingSql)

  test('spends no time on what is refused when it is read', () => {
    const refused = ofSql(sourceOf('sql-fails'), 'select * from busy')
    const statuses = ['QUEUED', 'WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING']
    expect(statuses.map((status) => refused.durationMs(status))).toEqual([0, 0, 0, 0, 0])
    expect(ofSql(sourceOf('sql-fails'), 'select a from huge').durationMs('RUNNING')).toBe(5000)
  })

  test('leaves DLI alone', () => {
    expect(ofStatement(sourceOf('sql-fails'), '1 + 2').answeredBy).toBe(DEFAULT_ANSWER)
  })
})

describe('slow-start', () => {
  test.each([
    ['slow-start', '', 5000, 60_000],
    ['slow-start', 'etl', 5000, 60_000],
    ['fast-start', 'fast-1', 0, 100],
  ])('%s starts a session named %j', (stub, name, notStartedMs, startingMs) => {
    const start = planStart(sourceOf('slow-start'), name)
    expect(start.answeredBy).toBe(stub)
    expect([start.notStartedMs, start.startingMs]).toEqual([notStartedMs, startingMs])
    expect(start.fails).toBeUndefined()
  })
})

describe('queue-full', () => {
  test('has one queue with room for one session', () => {
    const { queues, layers } = loadFixtures(['queue-full'])
    expect([...(queues?.keys() ?? [])]).toEqual(['default'])
    expect(resolveConfig(layers).config.limitsSessions).toBe(1)
  })

  test('lets every session wait', () => {
    const start = planStart(sourceOf('queue-full'), 'etl')
    expect(start.answeredBy).toBe('waits-for-room')
    expect(start.notStartedMs).toBe(600_000)
  })
})

function answersAsListed(
  cases: readonly Case[],
  answer: (world: PlanSource, sent: string, place?: Place) => Plan<unknown>,
  fixtures: string,
): void {
  for (const [stub, sent, result, place] of cases) {
    test(`${stub} applies to ${JSON.stringify(sent)}`, () => {
      const given = answer(sourceOf(fixtures), sent, place)
      expect(given.answeredBy).toBe(stub)
      expect(given.result()).toEqual(result)
    })
  }
}

/** A stub without a case here would never have been seen at work. */
function namesEveryStub(fixtures: readonly string[], cases: readonly Case[]): void {
  test('has no stub without a case', () => {
    const seen = new Set(cases.map(([stub]) => stub))
    expect(loadFixtures(fixtures).stubs.map((stub) => stub.name)).toEqual(expect.arrayContaining([...seen]))
    expect(
      loadFixtures(fixtures)
        .stubs.filter((stub) => !seen.has(stub.name))
        .map((stub) => stub.name),
    ).toEqual([])
  })
}
