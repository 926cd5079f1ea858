import { once } from '../../core/once.ts'
import type { JobTag, SqlJob } from '../../model/sql-job.ts'
import { planSqlJob } from '../../stubs/job-plans.ts'
import type { World } from '../../world/world.ts'
import { jobEngineOf } from '../job-engine.ts'
import { addSqlJob } from './add-sql-job.ts'
import { answerOf, checkDatabase, checkedJobOf, checkSyntax, takeCatalogRoom } from './check-sql-job.ts'
import { readConf } from './job-conf.ts'
import { jobQueue } from './job-queue.ts'
import { readJobText } from './sql-job-type.ts'

export interface SqlJobRequest {
  readonly sql: string
  /** In lower case, as the database. */
  readonly catalog: string
  readonly database: string
  readonly namesDatabase: boolean
  readonly queue: string
  readonly engine: string
  readonly conf: readonly string[]
  readonly tags: readonly JobTag[]
  /** The user; empty if unknown. */
  readonly owner: string
}

/** Submits an SQL text. Throws if the queue or the database is unknown, a setting is invalid, or Spark's parser refuses the text. */
export function submitSqlJob(world: World, { queue: named, ...request }: SqlJobRequest): SqlJob {
  const { sql, catalog, database } = request
  const queue = jobQueue(world, named)
  checkDatabase(world, request)
  const { isAsync, timeoutMs } = readConf(request.conf)
  const { type, kind, table } = readJobText(sql)
  // Spark's parser knows nothing of the service's roles and grants
  const answer = once(() => (type === 'DCL' ? undefined : answerOf(world, { sql, catalog, database })))
  const real = jobEngineOf(world)
  const check = () => {
    const made = answer()
    checkSyntax(made)
    return made && checkedJobOf(made)
  }
  const plan = planSqlJob(world.planSource, { sql, kind, database, queue }, check, real?.choice)
  // the service refuses such a text at once, whatever would run it
  if (plan.engine !== undefined && real?.dialect === 'spark' && world.settings.unmatched === 'checked') check()
  const changing = plan.engine === undefined && (type === 'DDL' || type === 'INSERT') ? answer() : undefined
  if (changing !== undefined) takeCatalogRoom(world, changing)
  const mode = type === 'DCL' || (type === 'DDL' && !isAsync) ? 'sync' : 'async'
  const job = addSqlJob(world, { queue, type, mode, table, timeoutMs, plan, export: undefined, ...request })
  if (plan.isDefault)
    world.tombstones.noteUnmatched({ api: 'dli', subject: 'sqlJob', id: job.id, text: sql, database, queue })
  return job
}
