/** What is known of the SQL of a job without a stub. */
import { Problem } from '../../core/problem.ts'
import type { SqlJob } from '../../model/sql-job.ts'
import { takeRoom } from '../../presto/check-sql.ts'
import { DEFAULT_CATALOG } from '../../sql/catalog.ts'
import type { SparkAnswer } from '../../sql/spark-answer.ts'
import type { CheckedJob } from '../../stubs/job-plan.ts'
import type { World } from '../../world/world.ts'

export interface SqlInDatabase {
  readonly sql: string
  /** The catalog of its names, and the database of names that have none; in lower case. */
  readonly catalog: string
  readonly database: string
}

/** The answer of Spark to a text by what is known now. */
export function answerOf(world: World, { sql, catalog, database }: SqlInDatabase): SparkAnswer | undefined {
  const { settings, catalog: known, nowMs, sparkSql } = world
  return sparkSql.value?.({
    sql,
    catalog,
    database: database.toLowerCase(),
    known,
    nowMs,
    isStrict: settings.catalog === 'strict',
  })
}

/** DLI's code of a refusal by Spark's analysis, which a job that fails begins its message with. */
const SEMANTICS = 'DLI.0005'

/** The answer as the result of a job. */
export function checkedJobOf({ result, checked, assumed }: SparkAnswer): CheckedJob {
  const { message } = result
  return { result: message === undefined ? result : { message: `${SEMANTICS}: ${message}` }, checked, assumed }
}

/**
 * Throws bad-sql for a text that Spark's parser is certain to refuse. This is the one decision about bad SQL: a text is parsed when it
 * is submitted, because its type is needed; what only the analysis finds, such as an unknown table, fails the job.
 */
export function checkSyntax(answer: SparkAnswer | undefined): void {
  if (answer?.refusedBy === 'parser') throw new Problem('bad-sql', answer.result.message ?? '', 'sql')
}

/** Throws no-such-object for a catalog or a database that does not exist, if the setting `catalog` is strict. */
export function checkDatabase(
  { settings, catalog }: World,
  { catalog: named, database }: Pick<SqlInDatabase, 'catalog' | 'database'>,
): void {
  if (settings.catalog !== 'strict') return
  const databases = catalog.schemas(named)
  if (databases === undefined && named !== DEFAULT_CATALOG)
    throw new Problem('no-such-object', `There is no catalog named ${named}`, 'current_catalog', named)
  const key = database.toLowerCase()
  if (key !== 'default' && databases?.includes(key) !== true)
    throw new Problem('no-such-object', `There is no database named ${database}`, 'currentdb', database)
}

/** Throws `quota` if there is no room for what a statement adds to the catalog. */
export function takeCatalogRoom(world: World, { changes }: SparkAnswer): void {
  for (const change of changes) takeRoom(world, change)
}

/** What a job that finishes does to the catalog, whatever answered it. */
export function changeCatalog(world: World, job: SqlJob): void {
  // the engine has done it
  if (job.plan.engine !== undefined) return
  if (job.type !== 'DDL' && job.type !== 'INSERT') return
  for (const change of answerOf(world, job)?.changes ?? [])
    world.catalog.applyIfRoom(change, world.settings.limitsTables)
}
