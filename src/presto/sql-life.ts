import type { EffectOf } from '../core/life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { type SqlState, sqlLife } from '../model/sql-states.ts'
import { Life } from '../world/life.ts'

/** Walks SQL executions through their life. */
export const executions = new Life<SqlExecution, SqlState, EffectOf<typeof sqlLife>>('execution', sqlLife, {
  takeResult(_world, execution) {
    execution.result = execution.plan.result()
  },
})
