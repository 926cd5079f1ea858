import type { EffectOf } from '../core/life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { type SqlState, sqlLife } from '../model/sql-life.ts'
import { Walker } from '../world/walker.ts'
import { changeCatalog } from './check-sql.ts'

/** Walks SQL executions through their life. */
export const sqlWalker = new Walker<SqlExecution, SqlState, EffectOf<typeof sqlLife>>('execution', sqlLife, {
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
})

sqlWalker.define({
  takeResult(_world, execution) {
    const { state } = execution.history
    if (state === 'FINISHING' || state === 'FAILED') execution.result = execution.plan.result()
  },
  changeCatalog,
})
