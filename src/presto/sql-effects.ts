/** What happens on the way of an SQL execution, beside its moves. */
import { changeCatalog } from './check-sql.ts'
import { runOnEngine } from './run-sql-on-engine.ts'
import { sqlWalker } from './sql-walker.ts'

/** Without these, the walker does not know what the effects do: whatever submits or restores executions calls it. */
sqlWalker.define({
  runOnEngine,
  takeResult(_world, execution) {
    const { state } = execution.history
    if (state === 'FINISHING' || state === 'FAILED') execution.result = execution.plan.result()
  },
  changeCatalog,
})
