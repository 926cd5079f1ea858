import { Problem } from '../core/problem.ts'
import { whenEnded } from '../core/when-ended.ts'
import type { SqlExecution } from '../model/sql-execution.ts'
import type { World } from '../world/world.ts'
import { findCluster } from './clusters.ts'

/** The execution with that id on that cluster. Throws no-such-cluster or not-found. */
export function findSql(world: World, clusterId: string, id: string): SqlExecution {
  findCluster(world, clusterId)
  const execution = world.executions.get(id)
  if (execution === undefined || !execution.hasId || execution.clusterId !== clusterId) {
    throw new Problem('not-found', `There is no SQL execution ${id} on cluster ${clusterId}.`, 'sql_id')
  }
  return execution
}

/** Moves an auto clock to the execution's next change; while an engine works for it, that is to be awaited. */
export function readSql(world: World, execution: SqlExecution): Promise<void> | undefined {
  const moved = world.advanceOnRead(
    () => execution.due,
    () => execution.history.moves,
  )
  return whenEnded(moved, () => world.settleOnRead(() => execution.engineRun !== undefined))
}
