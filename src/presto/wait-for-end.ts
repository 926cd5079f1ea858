import type { SqlExecution } from '../model/sql-execution.ts'
import type { World } from '../world/world.ts'
import { readSql } from './read-sql.ts'

/**
 * Waits for the end of an execution whose reply contains the result. An auto clock is moved there; on a manual clock every state
 * takes no time; if the mode of the clock changes meanwhile, the new mode applies.
 */
export async function waitForEnd(world: World, execution: SqlExecution): Promise<void> {
  while (!execution.history.isFinal) {
    const { mode } = world.clock
    if (mode === 'manual' && execution.due !== undefined) {
      execution.immediate = true
      world.agenda.move(execution.due, world.nowMs)
      world.runDue()
    }
    while (mode === 'auto' && execution.due !== undefined) await readSql(world, execution)
    await world.until(() => execution.history.isFinal || world.clock.mode !== mode)
  }
}
