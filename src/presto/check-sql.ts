/** What the checker says of SQL in a world. */
import type { SqlExecution } from '../model/sql-execution.ts'
import { DEFAULT_CATALOG, rowsBytes, tableBytes } from '../sql/catalog.ts'
import type { CatalogChange } from '../sql/catalog-view.ts'
import type { SqlAnswer } from '../sql/question.ts'
import type { World } from '../world/world.ts'

/** The user that MRS runs SQL as; its documentation does not say. */
export const USER = 'root'

/** The answer to an SQL text by what is known now; undefined if it cannot be checked. */
export function answerOf(world: World, { sql, database }: { sql: string; database: string }): SqlAnswer | undefined {
  const { settings, catalog, nowMs } = world
  return world.sqlChecker.answer({
    text: sql,
    catalog: DEFAULT_CATALOG,
    schema: database.toLowerCase(),
    user: USER,
    version: settings.prestoVersion,
    known: catalog,
    isStrict: settings.catalog === 'strict',
    nowMs,
  })
}

/** Throws `quota` if there is no room for what a statement adds to the catalog. */
export function takeRoom({ catalog, results, settings }: World, change: CatalogChange): void {
  catalog.checkRoom(change, settings.limitsTables)
  results.take(bytesOf(change))
}

function bytesOf(change: CatalogChange): number {
  if (change.kind === 'putTable') return tableBytes(change.table)
  return change.kind === 'addRows' ? rowsBytes(change.rows) : 0
}

/** What a statement that finishes does to the catalog, whatever answered it. */
export function changeCatalog(world: World, execution: SqlExecution): void {
  // an engine has a catalog of its own
  if (!writes(execution) || execution.plan.engine !== undefined) return
  const change = answerOf(world, execution)?.change
  if (change !== undefined) world.catalog.applyIfRoom(change, world.settings.limitsTables)
}

/** Whether a statement can change the catalog. */
export const writes = ({ kind }: Pick<SqlExecution, 'kind'>): boolean => kind === 'ddl' || kind === 'update'
