import { Problem } from '../core/problem.ts'
import type { SqlResult } from '../model/plan.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { checkResultKnown, takeResult } from '../world/take-result.ts'
import type { World } from '../world/world.ts'
import { sqlWalker } from './sql-walker.ts'

/**
 * Ends an execution now, with its planned result or a given one. Throws wrong-state if it has ended, and quota if
 * there is no room for a given result.
 */
export function endSql(world: World, execution: SqlExecution, why: string, given?: SqlResult): void {
  const { history, id, plan } = execution
  if (history.isFinal) {
    throw new Problem('wrong-state', `SQL execution ${id} has ended: it is ${history.state}`, 'sql_id')
  }
  if (given === undefined)
    checkResultKnown(plan.engine, `SQL execution ${id}`, 'columns and rows, or updateCount', 'columns')
  else takeResult(world, execution, given)
  finish(world, execution, given ?? plan.result(), why)
}

/** Fails everything that a cluster still runs, with a message. */
export function failSqlOf(world: World, clusterId: string, message: string): void {
  for (const execution of world.executions.values()) {
    if (execution.clusterId === clusterId && !execution.history.isFinal) {
      finish(world, execution, { message }, 'its cluster went away')
    }
  }
}

function finish(world: World, execution: SqlExecution, result: SqlResult, why: string): void {
  execution.result = result
  sqlWalker.enter(world, execution, result.message === undefined ? 'FINISHED' : 'FAILED', why)
}
