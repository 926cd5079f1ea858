import type { SqlJob, SqlJobExport } from '../../model/sql-job.ts'
import { planSqlJob } from '../../stubs/job-plans.ts'
import type { World } from '../../world/world.ts'
import { addSqlJob } from './add-sql-job.ts'
import { jobQueue } from './job-queue.ts'
import { checkExportable } from './sql-job-result.ts'

/**
 * Starts a job that exports the result of a query. Nothing is written: the job only ends. Stubs match it by the text
 * `export result of {id} to {data_path}`. Throws if the query has no result.
 */
export function exportSqlJob(
  world: World,
  job: SqlJob,
  { queue: named, owner, target }: { queue: string | undefined; owner: string; target: SqlJobExport },
): SqlJob {
  checkExportable(job)
  const queue = named === undefined ? job.queue : jobQueue(world, named)
  const { id, catalog, database, namesDatabase, table, engine } = job
  const sql = `export result of ${id} to ${target.dataPath}`
  const plan = planSqlJob(world.planSource, { sql, kind: 'ddl', database, queue })
  return addSqlJob(world, {
    sql,
    type: 'EXPORT',
    mode: 'async',
    queue,
    catalog,
    database,
    namesDatabase,
    table,
    engine,
    owner,
    conf: [],
    tags: [],
    timeoutMs: undefined,
    export: target,
    plan,
  })
}
