import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../src/config/load-settings.ts'
import { Problem } from '../../src/core/problem.ts'
import { Random } from '../../src/core/random.ts'
import type { JobFacts } from '../../src/model/job-plan.ts'
import { compileStub } from '../../src/stubs/compile-stub.ts'
import { planBatch, planMrsJob, planSqlJob } from '../../src/stubs/job-plans.ts'
import { NearMisses } from '../../src/stubs/near-miss.ts'
import type { PlanSource } from '../../src/stubs/plans.ts'
import type { OutcomeFields, StubDefinition } from '../../src/stubs/stub.ts'
import { StubList } from '../../src/stubs/stub-list.ts'

const sourceOf = (
  definitions: readonly StubDefinition[] = [],
  over: Partial<PlanSource['settings']> = {},
): PlanSource => ({
  project: 'p',
  stubs: new StubList(definitions.map((one, i) => compileStub(one, `s${i}`, `stubs.${i}`))),
  settings: {
    durations: { ...defaultConfig.durations, RUNNING: 7, running: 8 },
    unmatched: 'checked',
    inBand: true,
    ...over,
  },
  random: new Random('seed'),
})

const facts: JobFacts = { name: 'etl', type: 'SparkSubmit', class: 'x.Y', file: 'obs://b/a.jar', arguments: '1 2' }
const sqlJob = (source: PlanSource, sql = 'select 1', around = {}) =>
  planSqlJob(source, { sql, kind: 'select', database: 'db', queue: 'q', ...around })
const batch = (source: PlanSource, job: Partial<JobFacts> = {}) =>
  planBatch(source, { job: { ...facts, type: '', ...job }, queue: 'q' })
const mrsJob = (source: PlanSource, job: Partial<JobFacts> = {}, sql?: string) =>
  planMrsJob(source, { job: { ...facts, ...job }, sql, cluster: 'c' })

function refusalOf(definition: StubDefinition): string {
  try {
    compileStub(definition, 'name', 'stubs.0')
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  throw new Error('the stub was taken')
}

describe('a stub for an SQL job', () => {
  const stub: StubDefinition = {
    match: { api: 'dli', sql: 'select 1', database: 'db', queue: 'q' },
    outcome: { message: 'no' },
  }

  it('matches its text, database and queue', () => {
    expect(sqlJob(sourceOf([stub])).answeredBy).toBe('s0')
    expect(sqlJob(sourceOf([stub]), 'select 2').answeredBy).toBe('default')
    expect(sqlJob(sourceOf([stub]), 'select 1', { queue: 'other' }).answeredBy).toBe('default')
    expect(sqlJob(sourceOf([stub]), 'select 1', { database: 'other' }).answeredBy).toBe('default')
  })

  it('is implied by a queue, and sql alone is that of MRS', () => {
    expect(compileStub({ match: { sql: 'a', queue: 'q' } }, 'a', 'a').subject).toBe('sqlJob')
    expect(compileStub({ match: { api: 'dli', database: 'd' } }, 'a', 'a').subject).toBe('sqlJob')
    expect(compileStub({ match: { sql: 'a' } }, 'a', 'a').subject).toBe('execution')
  })

  it('keeps the JSON types of its cells, and derives types that it does not name', () => {
    const outcome: OutcomeFields = {
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [
        [1, 'x', null, true, 1.5],
        [3e9, null, null, false, 2],
      ],
    }
    const plan = sqlJob(sourceOf([{ match: { api: 'dli', sql: 'select 1' }, outcome }]))
    expect(plan.result()).toEqual({ ...outcome, types: ['bigint', 'string', 'string', 'boolean', 'double'] })
    const typed = sqlJob(
      sourceOf([
        { match: { api: 'dli', sql: 'select 1' }, outcome: { columns: ['a'], types: ['decimal(3,1)'], rows: [[1.5]] } },
      ]),
    )
    expect(typed.result().types).toEqual(['decimal(3,1)'])
  })

  it('lasts as it says, and otherwise as the setting says for its kind', () => {
    const source = sourceOf([{ match: { api: 'dli', sql: 'select 1' }, durations: { LAUNCHING: '1h' } }])
    expect([sqlJob(source).durationMs('LAUNCHING'), sqlJob(source).durationMs('RUNNING')]).toEqual([3_600_000, 300])
  })

  it('gives way to a directive', () => {
    const plan = sqlJob(sourceOf([stub]), "select 1 -- lakemock: RUNNING=5s message='out of memory' cancel=late")
    expect(plan.result()).toEqual({ message: 'out of memory' })
    expect([plan.durationMs('RUNNING'), plan.cancel, plan.answeredBy]).toEqual([5000, 'late', 's0'])
  })

  it('may be missing: the answer of a check, an echo or a failure', () => {
    const answer = { result: { columns: ['1'], types: ['int'], rows: [[1]] }, checked: ['syntax'], assumed: [] }
    const text = { sql: 'select a', kind: 'select', database: 'db', queue: 'q' } as const
    expect(planSqlJob(sourceOf(), text, () => answer).result()).toBe(answer.result)
    expect(planSqlJob(sourceOf(), text, () => answer).report).toBe(answer)
    expect(planSqlJob(sourceOf([], { unmatched: 'echo' }), text, () => answer).result()).toEqual({
      columns: ['a'],
      types: ['string'],
      rows: [['a 1']],
    })
    expect(planSqlJob(sourceOf([], { unmatched: 'fail' }), text).result().message).toContain(
      'no stub matches "select a"',
    )
  })
})

describe('a stub for a batch', () => {
  it.each([
    ['a name', 'etl', true],
    ['a pattern of the name', { regex: '^e' }, true],
    ['another name', 'other', false],
    ['a class and a file', { class: 'x.Y', file: { regex: '\\.jar$' } }, true],
    ['another class', { class: 'x.Z', file: { regex: '\\.jar$' } }, false],
    ['arguments', { arguments: '1 2' }, true],
  ] as const)('matches %s', (_what, job, matches) => {
    expect(batch(sourceOf([{ match: { api: 'dli', job } }])).answeredBy).toBe(matches ? 's0' : 'default')
  })

  it('is successful with a log, or dead with a message', () => {
    const log = batch(sourceOf([{ match: { api: 'dli', job: 'etl' }, outcome: { log: ['done'] } }]))
    expect(log.result()).toEqual({ log: ['done'] })
    const dead = batch(
      sourceOf([{ match: { api: 'dli', job: 'etl', queue: 'q' }, outcome: { message: 'OOM', log: ['at x'] } }]),
    )
    expect(dead.result()).toEqual({ message: 'OOM', log: ['at x'] })
    expect(batch(sourceOf()).result()).toEqual({})
    expect(batch(sourceOf([], { unmatched: 'fail' })).result().message).toContain(
      'no stub matches "x.Y obs://b/a.jar 1 2"',
    )
  })

  it('lasts as the setting says for its kind', () => {
    expect(batch(sourceOf()).durationMs('running')).toBe(300)
  })
})

describe('a stub for an MRS job', () => {
  it('matches by type and cluster, and by the SQL of a job that runs SQL', () => {
    const byType = sourceOf([{ match: { api: 'mrs', job: { type: 'SparkSubmit' }, cluster: 'c' } }])
    expect([mrsJob(byType).answeredBy, mrsJob(byType, { type: 'Flink' }).answeredBy]).toEqual(['s0', 'default'])
    const bySql = sourceOf([{ match: { api: 'mrs', job: {}, sql: 'show tables' } }])
    expect(mrsJob(bySql, { type: 'SparkSql' }, 'SHOW  TABLES').answeredBy).toBe('default')
    expect(mrsJob(bySql, { type: 'SparkSql' }, 'show  tables').answeredBy).toBe('s0')
    expect(mrsJob(bySql).answeredBy).toBe('default')
  })

  it('is FINISHED with a job_result, FAILED with a message, or has rows', () => {
    const resultOf = (outcome: OutcomeFields) =>
      mrsJob(sourceOf([{ match: { api: 'mrs', job: 'etl' }, outcome }])).result()
    expect(resultOf({ jobResult: 'FAILED' })).toEqual({ jobResult: 'FAILED' })
    expect(resultOf({ message: 'no' })).toEqual({ message: 'no' })
    expect(resultOf({ columns: ['a'], rows: [[1]] })).toEqual({ columns: ['a'], types: ['int'], rows: [[1]] })
  })
})

describe('a stub for a job that cannot be', () => {
  it.each([
    ['a job without an api', { match: { job: 'a' } }, 'stubs.0.match must name the api: dli or mrs'],
    ['code with sql', { match: { api: 'dli', code: 'a', sql: 'b' } }, 'stubs.0.match.sql does not go with match.code'],
    [
      'a cluster in DLI',
      { match: { api: 'dli', job: 'a', cluster: 'c' } },
      'stubs.0.match.cluster does not go with api dli',
    ],
    [
      'a state of another kind',
      { match: { api: 'dli', job: 'a' }, durations: { RUNNING: 1 } },
      /unknown state RUNNING for this stub's batch/,
    ],
    [
      'a log of an SQL job',
      { match: { api: 'dli', sql: 'a' }, outcome: { message: 'm', log: [] } },
      "stubs.0.outcome.log does not go with message of this stub's sqlJob",
    ],
    [
      'types of another length',
      { match: { api: 'dli', sql: 'a' }, outcome: { columns: ['a'], types: [] } },
      'stubs.0.outcome.types must have 1 type, one for each column',
    ],
    [
      'a jobResult in DLI',
      { match: { api: 'dli', job: 'a' }, outcome: { jobResult: 'FAILED' } },
      /not an outcome of this stub's batch; allowed: log, message/,
    ],
    [
      'both forms of job',
      { match: { api: 'dli', job: { regex: 'a', name: 'b' } } },
      /either a pattern of the name or an object of patterns/,
    ],
  ] as const)('%s', (_what, definition, message) => {
    expect(refusalOf(definition as unknown as StubDefinition)).toMatch(message)
  })
})

describe('the stubs that came closest to a job', () => {
  it('are those of its kind, by the key that differs', async () => {
    const stubs = sourceOf([
      { match: { api: 'dli', job: { name: 'etl', class: 'x.Z' } } },
      { match: { api: 'mrs', job: 'etl' } },
    ]).stubs
    const misses = await new NearMisses(stubs.list()).of({ subject: 'batch', project: 'p', queue: 'q', job: facts })
    expect(misses).toEqual([{ stub: 's0', difference: { key: 'job.class', expected: 'x.Z', actual: 'x.Y' } }])
  })
})
