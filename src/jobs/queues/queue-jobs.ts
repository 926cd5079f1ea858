import { Problem } from '../../core/problem.ts'
import { DEFAULT_QUEUE, type Queue } from '../../model/queue.ts'
import type { SqlJob, SqlJobType } from '../../model/sql-job.ts'
import { DEFAULT_CATALOG } from '../../sql/catalog.ts'
import type { CheckedJob } from '../../stubs/job-plan.ts'
import { planOperationJob } from '../../stubs/job-plans.ts'
import type { World } from '../../world/world.ts'
import { addSqlJob } from '../sql-jobs/add-sql-job.ts'
import { cancelSqlJob } from '../sql-jobs/cancel-sql-job.ts'
import { isQueueChange } from './queue-tasks.ts'

/** A job that an operation makes instead of a submitted text. */
interface OperationJob {
  /** What it does, as stubs match it. */
  readonly sql: string
  readonly type: SqlJobType
  readonly queue?: string
  readonly database?: string
  readonly owner: string
  /** The table that it names; empty when absent. */
  readonly table?: string
  /** Its result without a stub; when absent it has no rows. */
  readonly known?: CheckedJob | undefined
}

/** Starts a job for an operation that has one. */
export function startJob(
  world: World,
  { sql, type, queue = DEFAULT_QUEUE, database: named, owner, table = '', known }: OperationJob,
): SqlJob {
  const database = named ?? 'default'
  const kind = type === 'QUERY' ? 'select' : 'ddl'
  const plan = planOperationJob(world.planSource, { sql, kind, database, queue }, known)
  return addSqlJob(world, {
    sql,
    type,
    mode: 'async',
    queue,
    catalog: DEFAULT_CATALOG,
    database,
    namesDatabase: named !== undefined,
    table,
    engine: 'spark',
    owner,
    conf: [],
    tags: [],
    timeoutMs: undefined,
    export: undefined,
    plan,
  })
}

/** Cancels the SQL jobs of a queue, but not those that change it. A job whose stub forbids it goes on. */
export function cancelJobsOf(world: World, { name }: Queue): void {
  for (const job of world.sqlJobs.values()) {
    if (job.queue !== name || job.history.isFinal || isQueueChange(job)) continue
    try {
      cancelSqlJob(world, job)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
}
