/** The engine that runs the SQL of jobs, and its results as jobs show them. */
import type { Row } from '../engines/row-store.ts'
import type { SqlDialect, SqlEngine, SqlRows } from '../engines/sql-engine.ts'
import type { Cell, JobResult } from '../model/job-plan.ts'
import { applyChanges } from '../presto/engine-query.ts'
import { DEFAULT_CATALOG } from '../sql/catalog.ts'
import type { EngineChoice } from '../stubs/plans.ts'
import { engineChoice } from '../world/engine-choice.ts'
import type { World } from '../world/world.ts'
import { answerOf, type SqlInDatabase } from './sql-jobs/check-sql-job.ts'

/** The most rows of a job that any reply shows. */
export const MOST_ROWS = 1000

export interface JobEngine {
  readonly engine: SqlEngine
  readonly choice: EngineChoice
  /** What it takes the texts of jobs for. */
  readonly dialect: SqlDialect
}

/** The engine for the SQL of jobs; undefined if none is chosen. */
export function jobEngineOf(world: World): JobEngine | undefined {
  const engine = world.engines.jobs(world.settings)
  if (engine === undefined) return undefined
  const dialect = engine.dialects.includes('spark') ? 'spark' : 'presto'
  return { engine, dialect, choice: engineChoice(world, engine.name) }
}

/** The catalog of a job's names as an engine has it: empty for its own. */
export const engineCatalog = (catalog: string): string => (catalog === DEFAULT_CATALOG ? '' : catalog)

/** The result of an answer: its first rows, and how many there are. */
export function jobRows({ columns, rows, rowCount = rows.count }: SqlRows, first: readonly Row[]): JobResult {
  if (columns.length === 0) return {}
  return {
    columns: columns.map(({ name }) => name),
    types: columns.map(({ type }) => type),
    rows: first.map((row) => row.map((cell): Cell => (cell === null ? null : JSON.parse(cell)))),
    ...(rowCount > first.length ? { rowCount } : {}),
  }
}

/** Notes in the world's catalog what a statement did: as the engine says if it uses that catalog, else as far as the text says. */
export function followCatalog(world: World, engine: SqlEngine, statement: SqlInDatabase, { changes }: SqlRows): void {
  const usesCatalog = engine.ownRows !== undefined
  applyChanges(world, usesCatalog ? changes : answerOf(world, statement)?.changes)
}
