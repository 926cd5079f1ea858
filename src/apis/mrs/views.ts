import type { SqlResult } from '../../model/plan.ts'
import type { SqlExecution } from '../../model/sql-execution.ts'
import { ok, reply } from '../../operation.ts'
import type { World } from '../../world/world.ts'
import type { ExecutionView } from './schemas.ts'

/** The reply of ExecuteSql and ShowSqlResult: the status of a failed execution depends on the revision of the documentation. */
export function executionReply(world: World, execution: SqlExecution) {
  const view = executionView(execution)
  if (view.status !== 'FAILED') return ok(view)
  if (world.settings.docs === '2021') return reply(500, view)
  return reply(400, { error_code: 'MRS.0011', error_msg: view.message })
}

export function executionView({ id, hasId, sql, kind, history, result, resultLocation }: SqlExecution): ExecutionView {
  const finished = history.state === 'FINISHED' ? result : undefined
  const shownId = hasId ? id : ''
  return {
    id: shownId,
    sql_id: shownId,
    message: history.state === 'FAILED' ? (result?.message ?? '') : null,
    statement: sql,
    status: history.state,
    result_location: kind === 'select' && finished ? resultLocation : null,
    content: kind === 'select' ? null : contentOf(finished),
  }
}

/** Rows of strings: Java and Go refuse anything else (seen on the wire). A count of written rows is one row with one cell (Presto). */
function contentOf(result: SqlResult | undefined): (string | null)[][] | null {
  if (result?.rows !== undefined) return result.rows.map((row) => [...row])
  return result?.updateCount === undefined ? null : [[String(result.updateCount)]]
}
