import { CANCELLED } from '../engines/sql-engine.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { World } from '../world/world.ts'
import { endSql } from './end-sql.ts'
import { sqlWalker } from './sql-walker.ts'

/** Cancels an execution; false if it runs and cannot be cancelled. An execution that has ended does not change. */
export function cancelSql(world: World, execution: SqlExecution): boolean {
  const { history, plan } = execution
  if (history.isFinal) return true
  switch (plan.cancel) {
    case 'fail':
      return false
    case 'late':
      return true
    case 'never':
      execution.cancelRequested = true
      if (history.state === 'RUNNING' || history.state === 'FINISHING') sqlWalker.stop(world, execution)
      return true
    default:
      endSql(world, execution, 'cancelled', { message: CANCELLED })
      return true
  }
}
