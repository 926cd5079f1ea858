import type { Due } from '../core/agenda.ts'
import { Problem } from '../core/problem.ts'
import { whenEnded } from '../core/when-ended.ts'
import type { Change } from '../model/change.ts'
import type { Session } from '../model/session.ts'
import type { Statement } from '../model/statement.ts'
import type { World } from '../world/world.ts'
import { noteRead } from './read-session.ts'

/** The statement of that id. Throws not-found, also for one that is no longer kept. */
export function findStatement(session: Session, id: string): Statement {
  const statement = /^\d{1,15}$/.test(id) ? session.statements.get(Number(id)) : undefined
  if (statement === undefined) {
    throw new Problem('not-found', `Statement ${id} not found in session ${session.id}.`, 'statement_id')
  }
  return statement
}

/**
 * Moves an auto clock to the statement's next change; a statement in the queue waits for those before it. While an engine works for it,
 * that is to be awaited.
 */
export function readStatement(world: World, session: Session, statement: Statement): Promise<void> | undefined {
  const moved = world.advanceOnRead(
    () => dueOfStatement(statement),
    () => statement.history.moves,
  )
  const settled = whenEnded(moved, () => world.settleOnRead(() => engineWorksFor(statement)))
  // on the way the session's heartbeat may have run out
  return whenEnded(settled, () => noteRead(world, session))
}

/** Whether an engine works for a statement, or for the one that it waits for. */
export function engineWorksFor(statement: Statement): boolean {
  const { session, engineRun } = statement
  return engineRun !== undefined || (session.queue.has(statement) && session.current?.engineRun !== undefined)
}

/** What the statement waits for: its own next change, or that of the session's current statement. */
export function dueOfStatement(statement: Statement): Due<Change> | undefined {
  const { session } = statement
  return statement.due ?? (session.queue.has(statement) ? session.current?.due : undefined)
}
