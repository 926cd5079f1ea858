/** SQL executions whose result comes from a real engine. */
import type { EngineState, SqlEngine, SqlRows } from '../engines/sql-engine.ts'
import type { SqlResult } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { sqlStates } from '../model/sql-life.ts'
import { countResult } from '../world/take-result.ts'
import type { World } from '../world/world.ts'
import { applyChanges, closeRows, lostWork, notChosen, runQuery } from './engine-query.ts'
import { sqlWalker } from './sql-walker.ts'

/** The engine that runs SQL of MRS in a world; undefined if none is chosen. */
export const engineOf = ({ engines, settings }: World): SqlEngine | undefined => engines.sql(settings)

/** Gives an execution to its engine. */
export function runOnEngine(world: World, execution: SqlExecution): void {
  const { plan, sql, database, id, kind, history } = execution
  const engine = engineOf(world)
  if (engine === undefined) {
    fail(world, execution, notChosen(plan.engine?.name ?? '', 'sqlEngine'))
    return
  }
  const query = {
    text: sql,
    dialect: 'presto',
    cells: 'text',
    catalog: '',
    schema: database,
    id,
    kind,
    conf: {},
  } as const
  execution.engineRun = runQuery(world, engine, query, {
    isWaiting: () => !history.isFinal && !execution.cancelRequested,
    onState: (state) => follow(world, execution, state),
    onRows(answer) {
      applyChanges(world, answer.changes)
      finish(world, execution, answer)
    },
    onFailure(message, ran) {
      execution.engineSql = ran
      fail(world, execution, message)
    },
  })
}

/** The engine reports a state: the execution goes there, if it is further on. */
function follow(world: World, execution: SqlExecution, state: EngineState): void {
  const { plan, history } = execution
  if (plan.engine?.paces && sqlStates.indexOf(state) > sqlStates.indexOf(history.state)) {
    sqlWalker.enter(world, execution, state, `engine ${plan.engine.name} says so`)
  }
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
  fail(world, execution, lostWork(execution.plan.engine?.name ?? ''))
}
