import { expect, test } from 'vitest'
import { listSqlJobs, type SqlJobOrder } from '../../src/jobs/sql-jobs/list-sql-jobs.ts'
import { submitSqlJob } from '../../src/jobs/sql-jobs/submit-sql-job.ts'
import { durationOf } from '../../src/model/sql-job-duration.ts'
import { bareWorld } from '../lives/bare-world.ts'

const COUNT = 1100
const request = {
  database: 'default',
  namesDatabase: false,
  queue: 'q',
  catalog: 'hive',
  engine: 'spark',
  tags: [],
  owner: '',
  conf: [],
}

test.each(['start_time_desc', 'start_time_asc', 'duration_desc', 'duration_asc'] as const)(
  '%s has each job once on its pages, near the first page and far from it',
  (order: SqlJobOrder) => {
    const world = bareWorld()
    world.settings = { ...world.settings, limitsSqlJobs: COUNT }
    for (let number = 0; number < COUNT; number++) {
      // lengths that repeat, in no order
      submitSqlJob(world, { ...request, sql: `select ${number} -- lakemock: RUNNING=${(number * 7) % 50}ms` })
      if (number % 100 === 0) world.advanceTo(world.nowMs + 1)
    }
    world.advanceTo(world.nowMs + 60_000)
    const pages = Array.from({ length: COUNT / 50 }, (_, index) =>
      listSqlJobs(world, { filter: {}, order, page: index + 1, pageSize: 50 }),
    )
    expect(pages.every(({ total }) => total === COUNT)).toBe(true)
    const rows = pages.flatMap((page) => page.rows)
    expect(new Set(rows).size).toBe(COUNT)
    const keys = rows.map((job) => (order.startsWith('start') ? job.createdMs : durationOf(job, world.nowMs)))
    const sign = order.endsWith('asc') ? 1 : -1
    expect(keys).toEqual([...keys].sort((a, b) => sign * (a - b)))
  },
)
