import type { EffectOf } from '../core/life.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import { type SqlState, sqlLife } from '../model/sql-life.ts'
import { stopEngine } from '../world/stop-engine.ts'
import { Walker } from '../world/walker.ts'

/** Walks SQL executions through their life. */
export const sqlWalker = new Walker<SqlExecution, SqlState, EffectOf<typeof sqlLife>>('execution', sqlLife, {
  kind: 'sql',
  parent: ({ clusterId }) => clusterId,
  about: ({ id, history, plan }) => ({ id, why: `it has been ${history.state} long enough (${plan.answeredBy})` }),
  onMove(_world, execution) {
    if (execution.history.isFinal) stopEngine(execution)
  },
})
