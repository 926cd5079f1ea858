/** What happens on the way of an SQL execution, beside its moves. */
import { changeCatalog } from './check-sql.ts'
import { askEngine } from './engine-sql.ts'
import { sqlWalker } from './sql-walker.ts'

/** Without these, the walker does not know what the effects do: whatever submits or restores executions calls it. */
sqlWalker.define({
  askEngine,
  takeResult(_world, execution) {
    const { state } = execution.history
    if (state === 'FINISHING' || state === 'FAILED') execution.result = execution.plan.result()
  },
  changeCatalog,
})
