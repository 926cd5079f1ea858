import type { ExecutionResult } from '../../engine/answer.ts'
import type { Reply } from '../../operation.ts'
import type { Execution } from '../../store/executions.ts'
import type { World } from '../../world.ts'
import type { ExecutionView } from './schemas.ts'

/** An execution as ExecuteSql and ShowSqlResult answer it: a failed one by the documentation's revision. */
export function executionReply(world: World, execution: Execution): Reply {
  const view = executionView(execution)
  if (view.status !== 'FAILED') return { status: 200, body: view }
  if (world.settings.docs === '2021') return { status: 500, body: view }
  return { status: 400, body: { error_code: 'MRS.0011', error_msg: view.message } }
}

export function executionView({ id, hasId, sql, kind, course, result, resultLocation }: Execution): ExecutionView {
  const finished = course.state === 'FINISHED' ? result : undefined
  const shownId = hasId ? id : ''
  return {
    id: shownId,
    sql_id: shownId,
    message: course.state === 'FAILED' ? (result?.message ?? '') : null,
    statement: sql,
    status: course.state,
    result_location: kind === 'select' && finished ? resultLocation : null,
    content: kind === 'select' ? null : contentOf(finished),
  }
}

/** Rows of strings: Java and Go refuse anything else (seen on the wire). How many rows were written is one row of one cell (Presto). */
function contentOf(result: ExecutionResult | undefined): (string | null)[][] | null {
  if (result?.rows !== undefined) return result.rows.map((row) => [...row])
  return result?.updateCount === undefined ? null : [[String(result.updateCount)]]
}
