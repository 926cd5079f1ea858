import { describe, expect, it } from 'vitest'
import { Random } from '../../src/core/random.ts'
import type { SqlKind } from '../../src/model/plan.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import { type PlanSource, planSql, planStart, planStatement } from '../../src/stubs/plans.ts'
import type { OutcomeFields, StubDefinition } from '../../src/stubs/stub.ts'
import { StubList } from '../../src/stubs/stub-list.ts'

function sourceOf(definitions: readonly StubDefinition[] = [], over: Partial<PlanSource['settings']> = {}): PlanSource {
  return {
    project: 'p',
    stubs: new StubList(definitions.map((one, i) => compileStub(one, `file#${i + 1}`, `stubs.${i}`))),
    settings: {
      durations: {
        waiting: 50,
        running: 300,
        cancelling: 100,
        starting: 500,
        not_started: 0,
        QUEUED: 20,
        RUNNING: 300,
      },
      unmatched: 'echo',
      inBand: true,
      ...over,
    },
    random: new Random('seed'),
  }
}

const statement = (world: PlanSource, code: string, failedState: 'error' | 'available' = 'error') =>
  planStatement(
    world,
    { code, kind: 'spark', session: 's', run: () => ({ output: {}, report: { checked: [], assumed: [] } }) },
    { failedState },
  )
const execution = (world: PlanSource, sql: string, kind: SqlKind = 'select') =>
  planSql(world, { sql, kind, database: 'default', cluster: 'c' })
const codeOutcome = (outcome: OutcomeFields, failedState: 'error' | 'available' = 'error', code = 'x') =>
  statement(sourceOf([{ match: { code: { regex: '(x)' } }, outcome }]), code, failedState).result()
const sqlOutcome = (outcome: OutcomeFields, sql = 'select x') =>
  execution(sourceOf([{ match: { sql: { regex: 'select (\\w+)' } }, outcome }]), sql).result()

describe('how a stubbed statement ends', () => {
  it('prints a text', () => {
    expect(codeOutcome({ text: '$1: Int = 1' })).toEqual({
      state: 'available',
      output: { status: 'ok', data: { 'text/plain': 'x: Int = 1' } },
    })
  })

  it('has an output as the wire has it', () => {
    const output = { status: 'ok', data: { 'application/json': [{ a: 1 }] } }
    expect(codeOutcome({ output })).toEqual({ state: 'available', output })
  })

  it('throws: error as documented, available as Livy has it, and what the stub says above both', () => {
    const error = { ename: 'Boom', evalue: 'about $1', traceback: ['at $1'] }
    const output = { status: 'error', ename: 'Boom', evalue: 'about x', traceback: ['at x'] }
    expect(codeOutcome({ error })).toEqual({ state: 'error', output })
    expect(codeOutcome({ error }, 'available')).toEqual({ state: 'available', output })
    expect(codeOutcome({ error, state: 'available' })).toEqual({ state: 'available', output })
    expect(codeOutcome({ error, state: 'error' }, 'available')).toEqual({ state: 'error', output })
  })

  it('throws an error of which little is said', () => {
    expect(codeOutcome({ error: {} }).output).toEqual({ status: 'error', ename: 'Error', evalue: '', traceback: [] })
  })

  it('fails by an output that says so', () => {
    const output = { status: 'error', ename: 'E', evalue: 'v', traceback: [] }
    expect(codeOutcome({ output }).state).toBe('error')
    expect(codeOutcome({ output }, 'available').state).toBe('available')
    expect(codeOutcome({ output, state: 'available' }).state).toBe('available')
  })

  it.each(['dead', 'error', 'success'])('ends its session as %s', (state) => {
    const result = codeOutcome({ session: state })
    expect([result.state, result.session, result.output.status]).toEqual(['error', state, 'error'])
  })
})

describe('how a stubbed SQL execution ends', () => {
  it('has rows, of which every cell is a string or null', () => {
    expect(
      sqlOutcome({
        columns: ['$1', 'b'],
        rows: [
          [1, true],
          [null, '$1'],
          [1.5, ''],
        ],
      }),
    ).toEqual({
      columns: ['x', 'b'],
      rows: [
        ['1', 'true'],
        [null, 'x'],
        ['1.5', ''],
      ],
    })
  })

  it('has no rows', () => {
    expect(sqlOutcome({ columns: ['a'] })).toEqual({ columns: ['a'], rows: [] })
  })

  it('fails with a message', () => {
    expect(sqlOutcome({ message: "line 1:15: Table '$1' does not exist" })).toEqual({
      message: "line 1:15: Table 'x' does not exist",
    })
  })

  it('wrote the given number of rows', () => {
    expect(sqlOutcome({ updateCount: 0 })).toEqual({ updateCount: 0 })
    expect(sqlOutcome({ updateCount: 12 })).toEqual({ updateCount: 12 })
  })
})

describe('what is given beside an outcome', () => {
  it('is a gate, whose name may be caught', () => {
    const world = sourceOf([{ match: { code: { regex: '^wait (\\w+)$' } }, outcome: { text: 'x', hold: 'gate-$1' } }])
    expect(statement(world, 'wait here').hold).toBe('gate-here')
    expect(statement(world, 'wait').hold).toBeUndefined()
  })

  it('is that it never ends, or that a cancel does not take', () => {
    const never = statement(sourceOf([{ match: { code: 'x' }, outcome: { never: true } }]), 'x')
    expect([never.never, never.cancel, never.hold]).toEqual([true, undefined, undefined])
    const stubborn = statement(sourceOf([{ match: { code: 'x' }, outcome: { text: '', cancel: 'fail' } }]), 'x')
    expect([stubborn.never, stubborn.cancel]).toEqual([false, 'fail'])
    const plain = statement(sourceOf(), 'x')
    expect([plain.never, plain.cancel, plain.hold]).toEqual([false, undefined, undefined])
  })

  it('may be all there is: then it ends as an unmatched one would, and the stub still has answered', () => {
    const answer = statement(sourceOf([{ name: 'slow', match: { code: 'x' }, outcome: { hold: 'g' } }]), 'x')
    expect([answer.answeredBy, answer.hold]).toEqual(['slow', 'g'])
    expect(answer.result()).toEqual(statement(sourceOf(), 'x').result())
  })
})

describe('who answered', () => {
  it('is the stub by its name, or unmatched', () => {
    const world = sourceOf([{ name: 'mine', match: { code: 'x' } }, { match: { code: 'y' } }])
    expect(statement(world, 'x').answeredBy).toBe('mine')
    expect(statement(world, 'y').answeredBy).toBe('file#2')
    expect(statement(world, 'z').answeredBy).toBe('default')
    expect(execution(world, 'x').answeredBy).toBe('default')
  })

  it('is decided when the statement is created, and not when it ends', () => {
    const world = sourceOf([{ name: 'first', match: { code: 'x' }, outcome: { text: '1' }, times: 1 }])
    const answer = statement(world, 'x')
    const later = compileStub({ name: 'later', match: { code: 'x' }, outcome: { text: '2' } }, '', 'stubs.0')
    world.stubs.add([{ compiled: later, bytes: 0 }], 10)
    expect(answer.answeredBy).toBe('first')
    expect(answer.result().output.data).toEqual({ 'text/plain': '1' })
    expect(statement(world, 'x').answeredBy).toBe('later')
  })
})

describe('how long a state lasts', () => {
  it('is what the stub says, else what the world says, else no time', () => {
    const world = sourceOf([{ match: { code: 'x' }, durations: { running: '5s' } }])
    const answer = statement(world, 'x')
    expect([answer.durationMs('running'), answer.durationMs('waiting'), answer.durationMs('unheard of')]).toEqual([
      5000, 50, 0,
    ])
    expect(execution(world, 'select 1').durationMs('QUEUED')).toBe(20)
  })

  it('can be zero by a stub if the world gives it a length', () => {
    const answer = statement(sourceOf([{ match: { code: 'x' }, durations: { running: 0 } }]), 'x')
    expect(answer.durationMs('running')).toBe(0)
  })

  it('is drawn from the world’s numbers if it is a range: the same seed gives the same lengths', () => {
    const lengths = () => {
      const world = sourceOf([{ match: { code: 'x' }, durations: { running: ['1s', '2s'] } }])
      return Array.from({ length: 5 }, () => statement(world, 'x').durationMs('running'))
    }
    expect(lengths()).toEqual(lengths())
    expect(new Set(lengths()).size).toBeGreaterThan(1)
    for (const ms of lengths()) expect(ms >= 1000 && ms <= 2000).toBe(true)
  })
})

describe('how a session starts', () => {
  it('is as the world says if no stub matches', () => {
    const start = planStart(sourceOf(), 'etl')
    expect([start.answeredBy, start.fails, start.startingMs]).toEqual(['default', undefined, 500])
  })

  it('is as a stub of its name says', () => {
    const world = sourceOf([
      { name: 'slow', match: { session: 'etl' }, durations: { starting: '1m', not_started: '2s' } },
      { name: 'fails', match: { session: { regex: '^bad' } }, outcome: { session: 'dead' } },
    ])
    const slow = planStart(world, 'etl')
    expect([slow.answeredBy, slow.fails, slow.startingMs, slow.notStartedMs]).toEqual(['slow', undefined, 60_000, 2000])
    expect(planStart(world, 'bad-1').fails).toBe('dead')
  })
})

describe('an unmatched statement', () => {
  it('is said back with its white space folded', () => {
    expect(statement(sourceOf(), ' foo(1,\n  2)').result()).toEqual({
      state: 'available',
      output: { status: 'ok', data: { 'text/plain': 'res0: String = foo(1, 2)' } },
    })
  })

  it('prints nothing if it is empty, or if the world says so', () => {
    const silent = { state: 'available', output: { status: 'ok', data: { 'text/plain': '' } } }
    expect(statement(sourceOf(), '').result()).toEqual(silent)
    expect(statement(sourceOf([], { unmatched: 'empty' }), 'foo()').result()).toEqual(silent)
  })

  it('fails if the world says so, and names the code', () => {
    const world = sourceOf([], { unmatched: 'fail' })
    const result = statement(world, 'foo()').result()
    expect(result.state).toBe('error')
    expect(result.output).toEqual({
      status: 'error',
      ename: 'UnmatchedStatement',
      evalue: 'no stub matches "foo()", and unmatched statements fail here',
      traceback: [],
    })
    expect(statement(world, 'foo()', 'available').result().state).toBe('available')
  })
})

describe('an unmatched SQL execution', () => {
  const echo = (sql: string, kind: SqlKind = 'select') => execution(sourceOf(), sql, kind).result()

  it.each<[string, string[], (string | null)[]]>([
    ['select 1', ['_col0'], ['1']],
    ['select * from t', ['id'], ['1']],
    ['select a, t.b from t where a = 1', ['a', 'b'], ['a 1', 'b 1']],
    ['select a as x, b "y" from t', ['x', 'y'], ['x 1', 'y 1']],
    ["select 'it''s' as x, null as y, true, -2.5", ['x', 'y', '_col2', '_col3'], ["it's", null, 'true', '-2.5']],
    ['select max(a, b), count(*) as n from t', ['_col0', 'n'], ['_col0 1', 'n 1']],
    ["select 'a, b' as x", ['x'], ['a, b']],
    ['select distinct a from t', ['a'], ['a 1']],
  ])('gives %s one row of the columns that it asks for', (sql, columns, row) => {
    expect(echo(sql)).toEqual({ columns, rows: [row] })
  })

  it.each<[string, SqlKind, string[]]>([
    ['show tables', 'show', ['Table']],
    ['show schemas', 'show', ['Schema']],
    ['show catalogs', 'show', ['Catalog']],
    ['show create  table t1', 'show', ['Create Table']],
    ['desc t1', 'describe', ['Column', 'Type', 'Extra', 'Comment']],
    ['explain select 1', 'explain', ['Query Plan']],
  ])('gives %s the columns that Presto has for it', (sql, kind, columns) => {
    const result = echo(sql, kind)
    expect(result.columns).toEqual(columns)
    expect(result.rows).toHaveLength(1)
    expect(result.rows?.[0]).toHaveLength(columns.length)
  })

  it('writes one row, and does DDL without a word', () => {
    expect(echo('insert into t values (1)', 'update')).toEqual({ updateCount: 1 })
    expect(echo('drop table t', 'ddl')).toEqual({})
  })

  it('has no rows if the world says so', () => {
    const world = sourceOf([], { unmatched: 'empty' })
    expect(execution(world, 'select a from t').result()).toEqual({ columns: ['a'], rows: [] })
    expect(execution(world, 'delete from t', 'update').result()).toEqual({ updateCount: 0 })
  })

  it('fails if the world says so, and names the SQL', () => {
    expect(execution(sourceOf([], { unmatched: 'fail' }), 'select  a').result()).toEqual({
      message: 'no stub matches "select a", and unmatched statements fail here',
    })
  })
})
