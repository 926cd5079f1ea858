import { expect, test } from 'vitest'
import { submitMrsJob } from '../../src/jobs/mrs-jobs/submit-mrs-job.ts'
import type { AnswerSparkSql } from '../../src/sql/spark-answer.ts'
import { bareWorld } from '../lives/bare-world.ts'

/** How many statements are evaluated when a job is submitted. */
function evaluations(sql: string, stubs: Parameters<typeof bareWorld>[0] = []): number {
  const world = bareWorld(stubs)
  let count = 0
  const answer: AnswerSparkSql = () => {
    count++
    return { result: {}, refusedBy: undefined, changes: [], checked: [], assumed: [] }
  }
  Object.defineProperty(world, 'sparkSql', { value: { value: answer } })
  submitMrsJob(world, 'c1', { type: 'SparkSql', name: 'job', arguments: [sql], properties: {} }, '')
  return count
}

test('a statement of a submitted job is evaluated once, for its result and for the room in the catalog', () => {
  expect(evaluations('create table t (a int); insert into t values (1)')).toBe(2)
  expect(evaluations('select 1')).toBe(1)
})

test('statements with a result of a stub are evaluated for the room in the catalog, in one session with the others', () => {
  const stub = { match: { api: 'mrs' as const, sql: 'create table t (a int)' }, outcome: { columns: ['a'], rows: [] } }
  // one for its result; then both, since the second may need what the first does
  expect(evaluations('create table t (a int); insert into t values (1)', [stub])).toBe(3)
})
