/** SQL executions whose result comes from a real engine. */
import { EngineLost } from '../engines/engine-errors.ts'
import { EngineTimeout } from '../engines/engine-work.ts'
import type { SqlState as EngineState, SqlAnswer, SqlEngine, SqlRows } from '../engines/sql-engine.ts'
import type { SqlResult } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlStates } from '../model/sql-life.ts'
import { countResult } from '../world/take-result.ts'
import type { World } from '../world/world.ts'
import { USER } from './check-sql.ts'
import { sqlWalker } from './sql-walker.ts'

/** The engine that runs SQL of MRS in a world; undefined if none is chosen. */
export const engineOf = ({ engines, settings }: World): SqlEngine | undefined => engines.sql(settings)

/** Gives an execution to its engine. */
export function askEngine(world: World, execution: SqlExecution): void {
  const { plan, sql, database, id, kind } = execution
  const engine = engineOf(world)
  if (engine === undefined) {
    fail(world, execution, `The engine ${plan.engine?.name} is not chosen any more (setting sqlEngine)`)
    return
  }
  const { engineTimeout: timeoutMs, limitsEngineRows: rows, limitsEngineMemory: memoryBytes } = world.settings
  const query = {
    ...{
      text: sql,
      dialect: 'presto' as const,
      catalog: '',
      schema: database,
      user: USER,
      project: world.id,
      id,
      kind,
    },
    limits: { rows, memoryBytes, timeoutMs },
    world: { known: world.catalog, version: world.settings.prestoVersion, nowMs: world.nowMs },
  }
  execution.engineRun = world.engineWork.run<SqlAnswer>({
    timeoutMs,
    start: () => engine.start(query, (state) => follow(world, execution, state)),
    onAnswer(answer) {
      if (!takeTurn(world, execution)) closeRows(answer)
      else if ('message' in answer) {
        execution.engineSql = answer.sql
        fail(world, execution, answer.message)
      } else {
        applyChanges(world, answer.changes)
        finish(world, execution, answer)
      }
    },
    onFailure(error) {
      if (takeTurn(world, execution)) fail(world, execution, messageOf(error, engine.name, timeoutMs))
    },
  })
}

/** An engine said something. Returns whether the execution still waits for the engine. */
function takeTurn(world: World, execution: SqlExecution): boolean {
  world.hearEngine()
  return !execution.history.isFinal && !execution.cancelRequested
}

/** The engine reports a state: the execution goes there, if it is further on. */
function follow(world: World, execution: SqlExecution, state: EngineState): void {
  const { plan, history } = execution
  if (!plan.engine?.paces || !takeTurn(world, execution)) return
  if (sqlStates.indexOf(state) > sqlStates.indexOf(history.state)) {
    sqlWalker.enter(world, execution, state, `engine ${plan.engine.name} says so`)
  }
}

/** What an engine did that uses the catalog of the world. */
function applyChanges({ catalog, settings }: World, changes: SqlRows['changes'] = []): void {
  for (const change of changes) catalog.applyIfRoom(change, settings.limitsTables)
}

function finish(world: World, execution: SqlExecution, answer: SqlRows): void {
  const { kind, plan } = execution
  const { columns, rows, updateCount, sql } = answer
  execution.engineSql = sql
  const shown = rows.inMemory
  if (kind === 'select' && shown === undefined) {
    const isKept = world.executions.get(execution.id) === execution
    execution.result = { columns: columns.map(({ name }) => name) }
    if (isKept) execution.storedRows = world.keepRows(rows)
    else closeRows(answer)
  } else if (shown === undefined) {
    closeRows(answer)
    fail(world, execution, 'The rows of this statement are too many for a reply: only those of a SELECT go to a file')
    return
  } else {
    execution.result = shownResult(execution, { columns: columns.map(({ name }) => name), rows: shown }, updateCount)
    closeRows(answer)
  }
  countResult(world, execution, execution.result)
  execution.engineRun = undefined
  sqlWalker.enter(world, execution, 'FINISHED', plan.ending)
}

/** A result as MRS passes it on: DDL has none, and a statement that writes rows has their number. */
function shownResult({ kind }: SqlExecution, rows: SqlResult, updateCount: number | undefined): SqlResult {
  if (kind === 'ddl') return {}
  if (kind !== 'update') return rows
  return updateCount === undefined ? {} : { updateCount }
}

function fail(world: World, execution: SqlExecution, message: string): void {
  execution.engineRun = undefined
  execution.result = { message }
  countResult(world, execution, execution.result)
  sqlWalker.enter(world, execution, 'FAILED', execution.plan.ending)
}

/** The engine of a restored execution does not know it. */
export function loseEngine(world: World, execution: SqlExecution): void {
  const name = execution.plan.engine?.name ?? ''
  const message = `The engine ${name} worked on this statement when the snapshot was taken; its work cannot be restored`
  fail(world, execution, message)
}

function messageOf(error: Error, engine: string, timeoutMs: number): string {
  if (error instanceof EngineTimeout)
    return `Query exceeded the time limit of ${timeoutMs / 1000} s (setting engineTimeout)`
  return error instanceof EngineLost ? error.message : `The engine ${engine} failed: ${error.message}`
}

function closeRows(answer: SqlAnswer): void {
  if ('rows' in answer) answer.rows.close().catch(() => undefined)
}
