import type { History } from '../core/state-machine.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import type { RestoredPlans } from './plan-form.ts'

/** A world that is being restored, and what later parts of the snapshot refer to. */
export interface Restoring {
  readonly world: World
  readonly plans: RestoredPlans
  /** By `{session_id}:{statement_id}`, visible or not. */
  readonly statements: Map<string, Statement>
  readonly executions: Map<string, SqlExecution>
  /** Of rows that are not visible and go on: their tombstones share the history. By `{kind}/{id}` of the tombstone. */
  readonly histories: Map<string, History<string>>
}
