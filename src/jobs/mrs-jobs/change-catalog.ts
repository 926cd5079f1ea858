import { splitStatements } from '../../core/sql-statements.ts'
import type { MrsJob } from '../../model/mrs-job.ts'
import type { CatalogChange } from '../../sql/catalog-view.ts'
import type { World } from '../../world/world.ts'
import { sqlOfJob } from './job-facts.ts'
import { SqlSession } from './sql-session.ts'

/**
 * What the SQL of a job that has ended does to the catalog, whatever answered it; of a job that failed, the
 * statements before the error.
 */
export function changeCatalog(world: World, { request, history, result, plan }: MrsJob): void {
  const sql = sqlOfJob(request)
  // the engine has done it
  if (sql === undefined || plan.engine !== undefined || history.state === 'KILLED') return
  const done = result?.statements?.length ?? (result?.message === undefined ? Number.POSITIVE_INFINITY : 0)
  for (const change of changesOf(world, sql, done)) world.catalog.applyIfRoom(change, world.settings.limitsTables)
}

/** A word without which a text changes nothing. */
const WRITES = /\b(?:create|drop|insert|alter|truncate)\b/i

/**
 * What the first statements of a text do to the catalog, as far as Spark's SQL says. `session` may have run them all just now, for their
 * results: then nothing is evaluated again.
 */
export function changesOf(world: World, sql: string, count: number, session?: SqlSession): readonly CatalogChange[] {
  if (!WRITES.test(sql)) return []
  const statements = splitStatements(sql).slice(0, count)
  if (session?.runs === statements.length) return session.changes
  const fresh = new SqlSession(world)
  for (const statement of statements) fresh.run(statement)
  return fresh.changes
}
