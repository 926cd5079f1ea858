/** Lists of SQL jobs, MRS jobs and batches against a plain filter and sort of the same rows, while jobs come, change and go. */
import { expect, test } from 'vitest'
import { Random } from '../../src/core/random.ts'
import { deleteMrsJobs } from '../../src/jobs/mrs-jobs/delete-mrs-jobs.ts'
import { killNow } from '../../src/jobs/mrs-jobs/end-mrs-job.ts'
import { listMrsJobs } from '../../src/jobs/mrs-jobs/list-mrs-jobs.ts'
import { submitMrsJob } from '../../src/jobs/mrs-jobs/submit-mrs-job.ts'
import { cancelSqlJob } from '../../src/jobs/sql-jobs/cancel-sql-job.ts'
import { listSqlJobs, type SqlJobFilter, sqlJobOrders } from '../../src/jobs/sql-jobs/list-sql-jobs.ts'
import { submitSqlJob } from '../../src/jobs/sql-jobs/submit-sql-job.ts'
import { batchDurationMs } from '../../src/model/batch-duration.ts'
import type { BatchState } from '../../src/model/batch-life.ts'
import { durationOf } from '../../src/model/sql-job-duration.ts'
import { createBatch } from '../../src/spark/batches/create-batch.ts'
import { killBatch } from '../../src/spark/batches/end-batch.ts'
import { listBatches } from '../../src/spark/batches/list-batches.ts'
import { removeBatch } from '../../src/spark/batches/remove-batch.ts'
import { bareWorld, NOW } from '../lives/bare-world.ts'

/** Fewer than are made: the oldest are dropped all the time. */
const KEPT = 120
const ROUNDS = 400
/** Rounds between two lists. */
const LIST_EVERY = 5

class Dice {
  readonly #random: Random
  constructor(seed: string) {
    this.#random = new Random(seed, 'lists')
  }
  below(count: number): number {
    return this.#random.uint32() % count
  }
  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T
  }
  /** Most often nothing. */
  maybe<T>(make: () => T): T | undefined {
    return this.below(3) === 0 ? make() : undefined
  }
}

const isWithin = (atMs: number, fromMs: number | undefined, untilMs: number | undefined): boolean =>
  (fromMs === undefined || atMs >= fromMs) && (untilMs === undefined || atMs <= untilMs)
const fits = (value: string, wanted: string | undefined): boolean => wanted === undefined || value === wanted

/** What a list must show of rows that match, which are in order of creation. */
function expected<Row>(rows: readonly Row[], keyOf: ((row: Row) => number) | undefined, isDescending: boolean) {
  if (keyOf === undefined) return isDescending ? rows.toReversed() : [...rows]
  return rows.toSorted((a, b) => (isDescending ? -1 : 1) * (keyOf(a) - keyOf(b)))
}

test.each(['1', '2', '3'])('SQL jobs, seed %s', (seed) => {
  const dice = new Dice(seed)
  const world = bareWorld([], { limitsSqlJobs: KEPT, unmatched: 'echo' })
  const queues = ['q1', 'q2', 'default']
  const tags = [
    { key: 'team', value: 'a' },
    { key: 'team', value: 'b' },
    { key: 'cost', value: '' },
  ] as const
  for (let round = 0; round < ROUNDS; round++) {
    submitSqlJob(world, {
      sql: `${dice.one(['select', 'SELECT', 'insert into t select'])} ${dice.below(40)} -- lakemock: RUNNING=${dice.below(90)}ms`,
      ...{ catalog: 'hive', database: dice.one(['default', 'sales']), namesDatabase: true, queue: dice.one(queues) },
      ...{ engine: dice.one(['spark', 'hetuEngine']), owner: dice.one(['', 'ann', 'bo']), conf: [] },
      tags: tags.filter(() => dice.below(2) === 0),
    })
    if (dice.below(3) === 0) world.advanceTo(world.nowMs + dice.below(120))
    const rows = [...world.sqlJobs.values()]
    const job = dice.one(rows)
    if (dice.below(6) === 0 && !job.history.isFinal) cancelSqlJob(world, job)
    if (dice.below(30) === 0) world.sqlJobs.remove(job.id)
    if (round % LIST_EVERY !== 0) continue
    const filter: SqlJobFilter = {
      status: dice.maybe(() => dice.one(['LAUNCHING', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'CREATING'])),
      types: dice.maybe(() => new Set(dice.one([['QUERY'], ['QUERY', 'INSERT'], [], ['DDL']]))),
      queue: dice.maybe(() => dice.one(['q1', 'Q2', 'none'])),
      database: dice.maybe(() => 'Sales'),
      table: dice.maybe(() => dice.one(['t', 'T', ''])),
      engine: dice.maybe(() => 'spark'),
      owner: dice.maybe(() => dice.one(['ann', ''])),
      id: dice.below(12) === 0 ? dice.one([job.id, 'none']) : undefined,
      sqlPart: dice.maybe(() => dice.one(['SELECT', `t ${dice.below(40)} `, 'into', '.*', String(dice.below(9))])),
      tags: dice.maybe(() =>
        dice.one([
          [['team', 'a']],
          [
            ['team', undefined],
            ['cost', undefined],
          ],
          [['x', 'y']],
        ] as const),
      ),
      startMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)),
      endMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)),
    }
    const { sqlPart = '', types, tags: wanted = [] } = filter
    const matching = [...world.sqlJobs.values()].filter(
      (one) =>
        isWithin(one.createdMs, filter.startMs, filter.endMs) &&
        fits(one.history.state, filter.status) &&
        (types?.has(one.type) ?? true) &&
        fits(one.queue, filter.queue?.toLowerCase()) &&
        fits(one.database, filter.database?.toLowerCase()) &&
        fits(one.table, filter.table?.toLowerCase()) &&
        fits(one.engine, filter.engine) &&
        fits(one.owner, filter.owner) &&
        fits(one.id, filter.id) &&
        one.sql.toLowerCase().includes(sqlPart.toLowerCase()) &&
        wanted.every(([key, value]) => one.tags.some((tag) => tag.key === key && fits(tag.value, value))),
    )
    for (const order of sqlJobOrders) {
      const keyOf = order.startsWith('duration') ? (one: typeof job) => durationOf(one, world.nowMs) : undefined
      const page = 1 + dice.below(4)
      const pageSize = 1 + dice.below(60)
      const listed = listSqlJobs(world, { filter, order, page, pageSize })
      const all = expected(matching, keyOf, order.endsWith('desc')).slice((page - 1) * pageSize, page * pageSize)
      expect(listed.rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      expect(listed.total).toBe(matching.length)
    }
  }
  expect(world.sqlJobs.dropped).toBeGreaterThan(ROUNDS / 2)
})

test.each(['4', '5'])('MRS jobs, seed %s', (seed) => {
  const dice = new Dice(seed)
  const world = bareWorld([], { limitsMrsJobs: KEPT })
  const clusters = Array.from({ length: 4 }, (_, index) => `c${index}`)
  for (let round = 0; round < ROUNDS; round++) {
    const cluster = dice.one(clusters)
    if (world.mrsJobs.activeOf(cluster).size < 10) {
      const name = dice.one(['a', 'b', 'c'])
      const given = dice.one([[], ['--queue', 'etl'], ['--conf', 'spark.yarn.queue=etl']])
      const type = dice.one(['SparkSubmit', 'MapReduce'])
      submitMrsJob(world, cluster, { type, name, arguments: given, properties: {} }, dice.one(['', 'ann']))
    }
    if (dice.below(2) === 0) world.advanceTo(world.nowMs + dice.below(900))
    const job = dice.one([...world.mrsJobs.values()])
    if (dice.below(5) === 0 && !job.history.isFinal) killNow(world, job, 'killed by a test')
    if (dice.below(8) === 0 && job.history.isFinal) deleteMrsJobs(world, job.clusterId, [job.id])
    if (round % LIST_EVERY !== 0) continue
    const filter = {
      ...{ page: 1 + dice.below(3), pageSize: 1 + dice.below(30), isOldestFirst: dice.below(2) === 0 },
      fromMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)) ?? 0,
      toMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)) ?? Number.POSITIVE_INFINITY,
      id: dice.below(12) === 0 ? job.id : undefined,
      name: dice.maybe(() => dice.one(['a', 'z'])),
      type: dice.maybe(() => 'SparkSubmit'),
      state: dice.maybe(() => dice.one(['NEW', 'RUNNING', 'FINISHED', 'KILLED'])),
      result: dice.maybe(() => dice.one(['UNDEFINED', 'SUCCEEDED', 'KILLED'])),
      user: dice.maybe(() => dice.one(['ann', ''])),
      queue: dice.maybe(() => dice.one(['etl', 'default'])),
    }
    const matching = [...world.mrsJobs.values()].filter(
      (one) =>
        one.clusterId === cluster &&
        isWithin(one.submittedMs, filter.fromMs, filter.toMs) &&
        fits(one.id, filter.id) &&
        fits(one.request.name, filter.name) &&
        fits(one.request.type, filter.type) &&
        fits(one.history.state, filter.state) &&
        fits(one.jobResult, filter.result) &&
        fits(one.user, filter.user) &&
        fits(one.request.arguments.length === 0 ? 'default' : 'etl', filter.queue),
    )
    const from = (filter.page - 1) * filter.pageSize
    const all = expected(matching, undefined, !filter.isOldestFirst).slice(from, from + filter.pageSize)
    const listed = listMrsJobs(world, cluster, filter)
    expect(listed.rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(listed.total).toBe(matching.length)
  }
})

test.each(['6', '7'])('batches, seed %s', (seed) => {
  const dice = new Dice(seed)
  const world = bareWorld([{ match: { api: 'dli', job: { file: 'bad.py' } }, outcome: { message: 'broken' } }], {
    limitsBatches: KEPT,
  })
  const request = {
    className: '',
    args: [],
    scType: 'A',
    maxRetries: 2,
    feature: '',
    sparkVersion: '',
    image: '',
    body: '{}',
  }
  for (let round = 0; round < ROUNDS; round++) {
    const names = { name: dice.one(['a', 'b']), queue: dice.one(['q1', 'Q2']), file: dice.one(['good.py', 'bad.py']) }
    createBatch(world, { ...request, ...names, autoRecovery: dice.below(2) === 0 }, dice.one(['', 'ann']))
    if (dice.below(2) === 0) world.advanceTo(world.nowMs + dice.below(400))
    const batch = dice.one([...world.batches.values()])
    if (dice.below(5) === 0 && !batch.history.isFinal) killBatch(world, batch, 'killed by a test')
    if (dice.below(9) === 0) removeBatch(world, batch, 'removed by a test')
    if (round % LIST_EVERY !== 0) continue
    const filter = {
      queue: dice.maybe(() => dice.one(['q1', 'Q2'])),
      state: dice.maybe(() => dice.one<BatchState>(['starting', 'running', 'recovering', 'success', 'dead'])),
      name: dice.maybe(() => 'a'),
      id: dice.below(12) === 0 ? batch.id : undefined,
      owner: dice.maybe(() => dice.one(['ann', ''])),
      fromMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)),
      untilMs: dice.maybe(() => NOW + dice.below(world.nowMs - NOW + 1)),
      by: dice.one(['creation', 'duration'] as const),
      isDescending: dice.below(2) === 0,
      ...{ from: dice.below(60), size: 1 + dice.below(40) },
    }
    const matching = [...world.batches.values()].filter(
      (one) =>
        isWithin(one.createdMs, filter.fromMs, filter.untilMs) &&
        fits(one.request.queue, filter.queue?.toLowerCase()) &&
        fits(one.history.state, filter.state) &&
        fits(one.request.name, filter.name) &&
        fits(one.id, filter.id) &&
        fits(one.owner, filter.owner),
    )
    const keyOf = filter.by === 'duration' ? (one: typeof batch) => batchDurationMs(one, world.nowMs) : undefined
    const all = expected(matching, keyOf, filter.isDescending).slice(filter.from, filter.from + filter.size)
    const listed = listBatches(world, filter)
    expect(listed.rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(listed.total).toBe(matching.length)
  }
})
